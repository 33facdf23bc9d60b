import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withAnswers, withConfirmed, withNoToOthers, withSide } from '../../utils/body/answering.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Experience } from '../../utils/moves/feel.ts';
import { Button } from '../shared/button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { thenLink } from '../shared/with-link.tsx';
import { QuestionView } from './question.tsx';
import { safetyView } from './safety-view.ts';

export interface QuestionsProps {
  record: BodyRecord;
  /** Epoch ms. */
  now: number;
  /** The break that can begin from here; null until known. */
  start: { readonly label: string; readonly begin: () => void } | null;
  change: (next: (record: BodyRecord) => BodyRecord) => Promise<void>;
  /** Shown below the questions. */
  children: ComponentChildren;
}

/** All questions on one page. Each answer is saved as it is tapped. */
export function Questions({ record, now, start, change, children }: QuestionsProps): VNode {
  const [isDone, setDone] = useState(false);
  /* Failed saves since the last successful one. Each failure renders the saved answers again over the tapped one. */
  const [refusals, setRefusals] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);
  const view = safetyView(record, now);

  useEffect(() => {
    if (isDone) status.current?.focus();
  }, [isDone]);

  const save = (next: (kept: BodyRecord) => BodyRecord, then?: () => void): void => {
    change(next).then(
      () => {
        setRefusals(0);
        then?.();
      },
      () => setRefusals((count) => count + 1),
    );
  };
  const confirm = (): void =>
    save(
      (kept) => withConfirmed(kept, now),
      () => setDone(true),
    );

  return (
    <>
      <div class="group-head">
        <p class="label">{view.brow}</p>
        <h1 class="title title-l">{t('safety_title')}</h1>
        <p class="voice">{t('safety_foot')}</p>
        <p class="voice">{t('safety_not_while')}</p>
        <p class="voice">{t('safety_text')}</p>
      </div>
      {view.groups.map(({ heading, rows }) => (
        <section key={heading ?? ''} class="q-group">
          {heading && <h2 class="heading">{heading}</h2>}
          {rows.map((row) => (
            <QuestionView
              key={row.id}
              row={row}
              sides={record.answers.sides}
              onAnswer={(given) => save((kept) => withAnswers(kept, { [row.id]: given }, now))}
              onSide={(side) => {
                const flag = row.asksSide;
                if (flag) save((kept) => withSide(kept, flag, side));
              }}
            />
          ))}
        </section>
      ))}
      <div class="q q-experience">
        <p id="experience">{thenLink(t('experience_title'), <span class="label">{t('experience_hint')}</span>)}</p>
        <Segmented<Experience>
          name="experience"
          labelledBy="experience"
          options={[
            { value: 'new', label: t('experience_new') },
            { value: 'used', label: t('experience_used') },
            { value: 'seasoned', label: t('experience_seasoned') },
          ]}
          value={record.experience}
          onPick={(experience) => save((kept) => ({ ...kept, experience }))}
        />
      </div>
      <div class="q-foot">
        {refusals > 0 && (
          <p class="field-error" role="alert">
            {t('error_not_saved')}
          </p>
        )}
        <p class="label" tabIndex={-1} ref={status} role="status">
          {view.leftOut?.isAny
            ? thenLink(view.leftOut.text, <a href="/library.html#routines">{t('safety_out_see')}</a>)
            : (view.leftOut?.text ?? view.count)}
        </p>
        {view.hasOthers && (
          <Button look="quiet" onClick={() => save((kept) => withNoToOthers(kept, now))}>
            {t('safety_rest_no')}
          </Button>
        )}
        {view.isOld ? (
          <Button look="primary" onClick={confirm}>
            {t('safety_still_right')}
          </Button>
        ) : (
          start && (
            <Button look="primary" onClick={start.begin}>
              {start.label}
            </Button>
          )
        )}
      </div>
      {children}
      <footer class="q-legal">
        <p class="label q-links">
          <a href="/library.html#know/not-for">{t('safety_not_for')}</a>
          <a href="#help">{t('help_open')}</a>
        </p>
      </footer>
    </>
  );
}
