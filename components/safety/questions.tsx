import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NO_ANSWERS, QUESTIONS, mergedAnswers } from '../../utils/body/answers.ts';
import type { Answer, Answers, QuestionId } from '../../utils/body/answers.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { SidedFlag } from '../../utils/moves/care.ts';
import type { Experience } from '../../utils/moves/feel.ts';
import type { Side } from '../../utils/moves/types.ts';
import { Button } from '../shared/button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { QuestionView } from './question.tsx';
import { safetyView } from './safety-view.ts';

export interface QuestionsProps {
  record: BodyRecord;
  /** Epoch ms. */
  now: number;
  /** The break the questions came before. */
  request: BreakRequest | null;
  change: (next: (record: BodyRecord) => BodyRecord) => Promise<void>;
  onStart: (request: BreakRequest) => void;
  onQuiet: () => void;
}

type Outcome = 'saved' | 'savedOpen' | 'erased' | null;

/** All questions on one page; they are saved together. */
export function Questions({ record, now, request, change, onStart, onQuiet }: QuestionsProps): VNode {
  const [draft, setDraft] = useState<Answers>(record.answers);
  /* What it was opened on, or saved last. */
  const shown = useRef(record.answers);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [erased, setErased] = useState<BodyRecord | null>(null);
  const afterwards = useRef<HTMLParagraphElement>(null);
  const view = safetyView(draft, record, now);

  useEffect(() => {
    if (outcome) afterwards.current?.focus();
  }, [outcome]);

  const answer = (id: QuestionId, given: Answer): void => {
    setOutcome(null);
    setDraft((before) => ({ ...before, given: { ...before.given, [id]: given } }));
  };
  const place = (flag: SidedFlag, side: Side | null): void => {
    setOutcome(null);
    setDraft(({ given, sides }) => {
      const { [flag]: _, ...others } = sides;
      return { given, sides: side ? { ...others, [flag]: side } : others };
    });
  };
  const restNo = (): void => {
    const open = QUESTIONS.filter(({ id }) => draft.given[id] === undefined).map(({ id }) => [id, 'no'] as const);
    setDraft({ ...draft, given: { ...draft.given, ...Object.fromEntries(open) } });
  };
  const save = async (): Promise<void> => {
    let saved = draft;
    await change((kept) => {
      saved = mergedAnswers(kept.answers, shown.current, draft);
      return { ...kept, answers: saved, answeredAt: now };
    });
    shown.current = saved;
    setDraft(saved);
    setErased(null);
    setOutcome(view.isComplete ? 'saved' : 'savedOpen');
  };
  const erase = async (): Promise<void> => {
    setErased(record);
    await change((kept) => ({ ...kept, answers: NO_ANSWERS, answeredAt: null, check: null }));
    shown.current = NO_ANSWERS;
    setDraft(NO_ANSWERS);
    setOutcome('erased');
  };
  const unerase = async (): Promise<void> => {
    if (!erased) return;
    const { answers, answeredAt, check } = erased;
    await change((kept) => ({ ...kept, answers, answeredAt, check }));
    shown.current = answers;
    setDraft(answers);
    setErased(null);
    setOutcome(null);
  };

  return (
    <>
      <div class="group-head">
        <p class="label">{view.brow}</p>
        <h1 class="title title-l">{t('safety_title')}</h1>
        <p class="voice">{t('safety_text')}</p>
      </div>
      {view.groups.map(({ heading, rows }) => (
        <section key={heading ?? ''} class="q-group">
          {heading && <h2 class="heading">{heading}</h2>}
          {rows.map((row) => (
            <QuestionView
              key={row.id}
              row={row}
              sides={draft.sides}
              onAnswer={(given) => answer(row.id, given)}
              onSide={(side) => row.asksSide && place(row.asksSide, side)}
            />
          ))}
        </section>
      ))}
      <div class="q q-experience">
        <p id="experience">
          {t('experience_title')} <span class="label">{t('experience_hint')}</span>
        </p>
        <Segmented<Experience>
          name="experience"
          labelledBy="experience"
          options={[
            { value: 'new', label: t('experience_new') },
            { value: 'used', label: t('experience_used') },
            { value: 'seasoned', label: t('experience_seasoned') },
          ]}
          value={record.experience}
          onPick={(experience) => void change((kept) => ({ ...kept, experience }))}
        />
      </div>
      <div class="q-foot">
        <p class="label" role="status">
          {view.count}
        </p>
        {!view.isComplete && (
          <Button look="quiet" onClick={restNo}>
            {t('safety_rest_no')}
          </Button>
        )}
        <Button look="quiet" onClick={onQuiet}>
          {t('safety_breathing_only')}
        </Button>
        <Button look={outcome && request ? 'outline' : 'primary'} onClick={() => void save()}>
          {t('safety_save')}
        </Button>
      </div>
      {outcome && (
        <div class="q-after">
          <p class="voice" tabIndex={-1} ref={afterwards} role="status">
            {t(OUTCOMES[outcome])}
          </p>
          {outcome === 'erased' && erased && <Button onClick={() => void unerase()}>{t('safety_undo')}</Button>}
          {outcome !== 'erased' && request && (
            <Button look="primary" onClick={() => onStart(request)}>
              {t('safety_start')}
            </Button>
          )}
        </div>
      )}
      <footer class="q-legal">
        {record.answeredAt !== null && (
          <Button look="quiet" onClick={() => void erase()}>
            {t('safety_erase')}
          </Button>
        )}
        <p class="label">{t('safety_foot')}</p>
        <p class="label">
          <a href="/library.html#know/not-for">{t('safety_not_for')}</a> · <a href="#help">{t('help_open')}</a>
        </p>
      </footer>
    </>
  );
}

const OUTCOMES = { saved: 'safety_saved', savedOpen: 'safety_saved_open', erased: 'safety_erased' } as const;
