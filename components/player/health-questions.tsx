import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ONE_BY_ONE } from '../../utils/body/answering.ts';
import { QUESTIONS } from '../../utils/body/answers.ts';
import type { Answer, Answers, QuestionId } from '../../utils/body/answers.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { SidedFlag } from '../../utils/moves/care.ts';
import type { Side } from '../../utils/moves/types.ts';
import { stem } from '../../utils/words/names.ts';
import { Button } from '../shared/button.tsx';
import { Segmented } from '../shared/segmented.tsx';

export interface GivenAnswers {
  readonly answers: Partial<Record<QuestionId, Answer>>;
  /** Null: both sides, or no answer. */
  readonly sides: Partial<Record<SidedFlag, Side | null>>;
}

interface HealthQuestionsProps {
  /** The questions to ask now: one, or a list. */
  questions: readonly QuestionId[];
  /** Earlier answers that are now old. */
  given: Answers['given'];
  onAnswers: (answers: GivenAnswers) => void;
  onHelp: () => void;
}

/** The health questions that matter for a break. A question that can stop every move is asked alone; the others form a list. */
export function HealthQuestions(props: HealthQuestionsProps): VNode {
  const { questions, given } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  /* The element with the focus went away with the previous question. */
  useEffect(() => heading.current?.focus(), []);
  const [first] = questions;
  const isAlone = first !== undefined && questions.length === 1 && ONE_BY_ONE.includes(first);
  const isOld = questions.some((id) => given[id] !== undefined);
  return (
    <div class="ask" role="group" aria-labelledby="ask-title">
      <div class="ask-head">
        <p class="label">{t(isOld ? 'ask_old' : 'ask_brow')}</p>
        <h2 id="ask-title" class={isAlone ? 'title ask-question' : 'title'} tabIndex={-1} ref={heading}>
          {isAlone ? lookUp(`safety_q_${stem(first)}`) : t('ask_title')}
        </h2>
        {!isAlone && <p class="voice quiet">{t('ask_text')}</p>}
      </div>
      {isAlone ? <One {...props} id={first} /> : <List {...props} />}
    </div>
  );
}

const sidedOf = (id: QuestionId): SidedFlag | undefined => QUESTIONS.find((question) => question.id === id)?.sided;

/** One question by itself. A swelling asks for its side, and leads to the signs that need help. */
function One({ id, onAnswers, onHelp }: HealthQuestionsProps & { id: QuestionId }): VNode {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const sided = sidedOf(id);
  if (answer !== null && sided) {
    const say = (side: Side | null): void => onAnswers({ answers: { [id]: answer }, sides: { [sided]: side } });
    return (
      <div class="stack at-end">
        <Button look="quiet" block icon="stop" onClick={onHelp}>
          {t('help_open')}
        </Button>
        <p class="label" role="status">
          {t('check_which')}
        </p>
        <div class="pair">
          <Button onClick={() => say('left')}>{t('side_left')}</Button>
          <Button onClick={() => say('right')}>{t('side_right')}</Button>
        </div>
        <Button block onClick={() => say(null)}>
          {t('check_both')}
        </Button>
        <Button look="quiet" block onClick={() => setAnswer(null)}>
          {t('action_back')}
        </Button>
      </div>
    );
  }
  const say = (said: Answer): void => {
    if (sided && (said === 'yes' || said === 'unsure')) setAnswer(said);
    else onAnswers({ answers: { [id]: said }, sides: {} });
  };
  return (
    <div class="stack at-end">
      {(['no', 'yes', 'unsure'] as const).map((said) => (
        <Button key={said} block onClick={() => say(said)}>
          {t(`safety_${said}`)}
        </Button>
      ))}
      <Button look="quiet" block onClick={() => say('skip')}>
        {t('safety_skip')}
      </Button>
    </div>
  );
}

/** Several questions as short lines to tick. An injury asks for its side. */
function List({ questions, given, onAnswers }: HealthQuestionsProps): VNode {
  const wasYes = (id: QuestionId): boolean => given[id] === 'yes' || given[id] === 'unsure';
  const [ticked, setTicked] = useState<readonly QuestionId[]>(() => questions.filter(wasYes));
  const [sides, setSides] = useState<Partial<Record<SidedFlag, Side | null>>>({});
  const finish = (others: 'no' | 'skip'): void => {
    const answers = Object.fromEntries(questions.map((id) => [id, ticked.includes(id) ? 'yes' : others] as const));
    const asked = ticked.flatMap((id) => sidedOf(id) ?? []);
    onAnswers({ answers, sides: Object.fromEntries(asked.map((flag) => [flag, sides[flag] ?? null])) });
  };
  return (
    <>
      <fieldset class="choices ask-list">
        <legend class="visually-hidden">{t('ask_title')}</legend>
        {questions.map((id) => {
          const sided = ticked.includes(id) ? sidedOf(id) : undefined;
          return (
            <div key={id} class="ask-row">
              <label class="choice">
                <input
                  class="check"
                  type="checkbox"
                  checked={ticked.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setTicked(checked ? [...ticked, id] : ticked.filter((one) => one !== id))
                  }
                />
                <span class="choice-name">{lookUp(`ask_${stem(id)}`)}</span>
              </label>
              {sided && (
                <Segmented
                  label={t('safety_which')}
                  options={[
                    { value: 'left', label: t('side_left') },
                    { value: 'right', label: t('side_right') },
                    { value: 'both', label: t('safety_both') },
                  ]}
                  value={sides[sided] ?? 'both'}
                  onPick={(side) => setSides({ ...sides, [sided]: side === 'both' ? null : side })}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <div class="stack at-end">
        <Button look="primary" block onClick={() => finish('no')}>
          {t(ticked.length === 0 ? 'ask_none' : 'ask_continue')}
        </Button>
        <Button look="quiet" block onClick={() => finish('skip')}>
          {t('safety_skip')}
        </Button>
      </div>
    </>
  );
}
