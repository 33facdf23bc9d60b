import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import { Button } from '../shared/button.tsx';
import { thenLink } from '../shared/with-link.tsx';
import type { After, Pain } from './pain-answer.ts';

export interface HurtProps {
  /** What helps with this move. */
  easeOff: string;
  /** Nothing hurts in a breath: it makes dizzy. */
  isBreath: boolean;
  /** The answer counts however it goes on. */
  onAnswer: (pain: Pain, after: After) => void;
  onHelp: () => void;
}

const ANSWERS = ['fine', 'much', 'stop'] as const satisfies readonly Pain[];
const LEADS_TO = { fine: 'action_go_on', much: 'hurt_lighter', stop: 'hurt_skip' } as const;

/** The break stands still, and asks how strong it is. */
export function Hurt({ easeOff, isBreath, onAnswer, onHelp }: HurtProps): VNode {
  const [pain, setPain] = useState<Pain>('much');
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    /* Back to the break as it was. */
    onAnswer('fine', 'here');
  };
  return (
    <section class="hurt" onKeyDown={onKeyDown}>
      <h2 class="title" ref={heading} tabIndex={-1}>
        {t(isBreath ? 'dizzy_title' : 'hurt_title')}
      </h2>
      {!isBreath && (
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
      )}
      <div class="note hurt-note">
        <p>
          {thenLink(
            joinSentences(easeOff, isBreath ? '' : t('hurt_note')),
            <button type="button" class="text-button" onClick={onHelp}>
              {t('help_open')}
            </button>,
          )}
        </p>
      </div>
      <div class="stack">
        <Button look="primary" block onClick={() => onAnswer(pain, 'here')}>
          {t(LEADS_TO[pain])}
        </Button>
        <div class="hurt-out">
          {/* What is skipped leads on by itself. */}
          {pain !== 'stop' && <Button onClick={() => onAnswer(pain, 'next')}>{t('hurt_next')}</Button>}
          <Button onClick={() => onAnswer(pain, 'end')}>{t('action_end_here')}</Button>
        </div>
      </div>
    </section>
  );
}
