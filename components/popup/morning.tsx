import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Button } from '../shared/button.tsx';

export interface MorningProps {
  port: PagePort;
  /** True on the day after heel raises, rolling or firm hands. */
  isAsked: boolean;
  onHelp: () => void;
}

const ANSWERS = ['better', 'same', 'sorer'] as const;

/** The question on the morning after, and the effect of the answer. */
export function Morning({ port, isAsked, onHelp }: MorningProps): VNode | null {
  const [outcome, setOutcome] = useState<'none' | 'less' | 'rests' | null>(null);
  const answer = async (given: (typeof ANSWERS)[number]): Promise<void> => {
    const { afterMorning } = await import('../../utils/body/after-break.ts');
    const store = await port.body();
    const now = port.now();
    const { feel } = await store.change((record) => afterMorning(record, given, now));
    const rests = Object.values(feel).some((one) => (one?.lockedUntil ?? 0) > now);
    setOutcome(given === 'sorer' ? (rests ? 'rests' : 'less') : 'none');
  };
  if (outcome === 'less' || outcome === 'rests') {
    return (
      <div class="note note-sage quick-question" role="status">
        <p>{t(outcome === 'rests' ? 'morning_rests' : 'morning_less')}</p>
        <Button look="quiet" small onClick={onHelp}>
          {t('help_open')}
        </Button>
      </div>
    );
  }
  if (!isAsked || outcome !== null) return null;
  return (
    <div class="note quick-question" role="group" aria-label={t('morning_title')}>
      <p>{t('morning_title')}</p>
      <div class="quick-answers">
        {ANSWERS.map((one) => (
          <Button key={one} small onClick={() => void answer(one)}>
            {t(`morning_${one}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
