import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EndedBreak } from '../../utils/break/ended-break.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Feedback, MoveFeel } from '../../utils/moves/feel.ts';
import type { MoveSegment } from '../../utils/moves/plan.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { moveName } from '../../utils/words/names.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { Segmented } from '../shared/segmented.tsx';

export interface FeltProps {
  port: PagePort;
  ended: EndedBreak;
  /** The moves that were done. */
  done: readonly MoveSegment[];
  onHelp: () => void;
}

const ANSWERS = ['tooLight', 'good', 'tooStrong', 'hurt'] as const satisfies readonly Feedback[];

/** Asks how each move felt. Answering is optional. */
export function Felt({ port, ended, done, onHelp }: FeltProps): VNode {
  const [given, setGiven] = useState<Partial<Record<MoveId, Feedback>>>({});
  const [isOpen, setOpen] = useState(false);
  const asBefore = useRef<Partial<Record<MoveId, MoveFeel>>>({});
  const { run, endedAt } = ended;

  const say = async (part: MoveSegment, answer: Feedback): Promise<void> => {
    setGiven((before) => ({ ...before, [part.moveId]: answer }));
    const { NO_FEEL, withFeedback } = await import('../../utils/body/after-break.ts');
    const store = await port.body();
    await store.change((record) => {
      /* A new answer replaces the first one. */
      const before = (asBefore.current[part.moveId] ??= record.feel[part.moveId] ?? NO_FEEL);
      const unanswered = { ...record, feel: { ...record.feel, [part.moveId]: before } };
      return withFeedback(unanswered, part, answer, { at: endedAt, startedAt: run.startedAt });
    });
  };

  if (!isOpen) {
    return (
      <Button look="quiet" block onClick={() => setOpen(true)}>
        {t('felt_open')}
      </Button>
    );
  }
  const hasHurt = Object.values(given).includes('hurt');
  return (
    <div class="felt">
      <p class="label">{t('felt_hint')}</p>
      {done.map((part) => (
        <div class="felt-row" key={part.moveId}>
          <p id={`felt-${part.moveId}`}>{moveName(part.moveId)}</p>
          <Segmented
            name={`felt-${part.moveId}`}
            labelledBy={`felt-${part.moveId}`}
            options={ANSWERS.map((value) => ({ value, label: t(FELT[value]) }))}
            value={ANSWERS.find((one) => one === given[part.moveId]) ?? null}
            onPick={(answer) => void say(part, answer)}
          />
        </div>
      ))}
      {hasHurt && (
        <div class="note note-alert" role="alert">
          <Icon name="stop" />
          <p>{t('felt_hurt_note')}</p>
          <Button look="quiet" small onClick={onHelp}>
            {t('help_open')}
          </Button>
        </div>
      )}
    </div>
  );
}

const FELT = { tooLight: 'felt_light', good: 'felt_good', tooStrong: 'felt_strong', hurt: 'felt_hurt' } as const;
