import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';

export type Pain = 'fine' | 'much' | 'stop';

export interface HurtProps {
  /** What helps with this move. */
  easeOff: string;
  onAnswer: (pain: Pain) => void;
  onNext: () => void;
  onEnd: () => void;
  onHelp: () => void;
}

const ANSWERS = ['fine', 'much', 'stop'] as const satisfies readonly Pain[];
const LEADS_TO = { fine: 'action_go_on', much: 'hurt_lighter', stop: 'hurt_skip' } as const;

/** The break stands still, and asks how strong it is. */
export function Hurt({ easeOff, onAnswer, onNext, onEnd, onHelp }: HurtProps): VNode {
  const [pain, setPain] = useState<Pain>('much');
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="hurt">
      <h2 class="title" ref={heading} tabIndex={-1}>
        {t('hurt_title')}
      </h2>
      {easeOff && <p class="voice quiet">{easeOff}</p>}
      <fieldset class="hurt-answers">
        <legend class="voice">{t('hurt_question')}</legend>
        {ANSWERS.map((answer) => (
          <label key={answer}>
            <input type="radio" name={name} checked={pain === answer} onChange={() => setPain(answer)} />
            <span>
              <b>{t(`hurt_${answer}`)}</b>
              <span class="label">{t(`hurt_${answer}_how`)}</span>
            </span>
            <span class="label num">{t(`hurt_range_${answer}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="note hurt-note">
        <p>
          {t('hurt_note')}{' '}
          <button type="button" class="text-button" onClick={onHelp}>
            {t('help_open')}
          </button>
        </p>
      </div>
      <div class="stack">
        <Button look="primary" block onClick={() => onAnswer(pain)}>
          {t(LEADS_TO[pain])}
        </Button>
        <div class="hurt-out">
          <Button onClick={onNext}>{t('hurt_next')}</Button>
          <Button onClick={onEnd}>{t('action_end_here')}</Button>
        </div>
      </div>
    </section>
  );
}
