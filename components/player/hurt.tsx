import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import type { After, Pain } from './pain-answer.ts';

export interface HurtProps {
  /** What helps with this move. */
  easeOff: string;
  /** A breath does not hurt. It can make a person dizzy. */
  isBreath: boolean;
  /** The answer counts however the break continues. */
  onAnswer: (pain: Pain, after: After) => void;
  /** The number to call in an emergency; '' if unknown. */
  emergency: () => Promise<string>;
  onHelp: () => void;
}

const ANSWERS = ['fine', 'much', 'stop'] as const satisfies readonly Pain[];
const LEADS_TO = { fine: 'action_go_on', much: 'hurt_lighter', stop: 'hurt_skip' } as const;

/** The break is paused: asks what it was, says what helps, and offers the ways to continue. */
export function Hurt(props: HurtProps): VNode {
  const { isBreath, onAnswer } = props;
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
      {isBreath ? <Dizzy {...props} /> : <Pained {...props} />}
    </section>
  );
}

/** A dizzy person is not urged to continue: the button that ends the break comes first. */
function Dizzy(props: HurtProps): VNode {
  const { onAnswer } = props;
  return (
    <>
      <HelpNote {...props} text={t('dizzy_note')} />
      <div class="stack">
        <Button look="primary" block onClick={() => onAnswer('much', 'end')}>
          {t('action_end_here')}
        </Button>
        <div class="hurt-out">
          <Button onClick={() => onAnswer('much', 'next')}>{t('hurt_next')}</Button>
          <Button onClick={() => onAnswer('much', 'here')}>{t('hurt_lighter')}</Button>
        </div>
      </div>
    </>
  );
}

/** Asks how strong the pain is. Assumes strong pain until the person answers. */
function Pained(props: HurtProps): VNode {
  const { easeOff, onAnswer } = props;
  const [pain, setPain] = useState<Pain>('stop');
  const name = useId();
  return (
    <>
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
      {/* A skipped move needs no gentler way. */}
      <HelpNote {...props} text={t('hurt_note')} lead={pain === 'stop' ? '' : easeOff} />
      <div class="stack">
        <Button look="primary" block onClick={() => onAnswer(pain, 'here')}>
          {t(LEADS_TO[pain])}
        </Button>
        <div class="hurt-out">
          {/* Skipping already leads to the next move. */}
          {pain !== 'stop' && <Button onClick={() => onAnswer(pain, 'next')}>{t('hurt_next')}</Button>}
          <Button onClick={() => onAnswer(pain, 'end')}>{t('action_end_here')}</Button>
        </div>
      </div>
    </>
  );
}

/** When to stop and whom to call. */
function HelpNote({ text, lead = '', emergency, onHelp }: HurtProps & { text: string; lead?: string }): VNode {
  const [number, setNumber] = useState('');
  useEffect(() => {
    /* If the number is unknown, the text still says whom to call. */
    emergency().then(setNumber, () => {});
  }, []);
  return (
    <div class="note hurt-note">
      <div>
        {lead !== '' && <p>{lead}</p>}
        <p>{text}</p>
        {number !== '' && (
          <p>
            <b class="num">{t('hurt_number', number)}</b>
          </p>
        )}
        <button type="button" class="text-button" onClick={onHelp}>
          {t('help_open')}
        </button>
      </div>
    </div>
  );
}
