import {
  clockMeasure,
  clockTime,
  count,
  countdown,
  dayName,
  lengthInWords,
  measureOf,
} from '../../utils/i18n/format.ts';
import type { Measure } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { asSentence, joinSentences } from '../../utils/i18n/sentences.ts';
import { isRoutineId } from '../../utils/moves/catalogue.ts';
import type { Projection } from '../../utils/rhythm/types.ts';
import { closingQuestion } from '../../utils/words/names.ts';

export interface CloseFacts {
  /** The id of a routine, or another source of the break: `own:…`, `move:…`, `made`. */
  routineId: string;
  routineName: string;
  doneMs: number;
  reachedEnd: boolean;
  /** Epoch ms. */
  endedAt: number;
  /** Breaks done today, this one included. */
  breaksToday: number;
  /** The state of the rhythm after the break. */
  projection: Projection;
  zone: string;
}

export interface CloseView {
  at: string;
  title: string;
  line: string;
  /** Title and line in one, for when the question takes the place of the title. */
  whole: string;
  sums: { name: string; measure: Measure }[];
  /** The routine's closing question, to be answered in silence; null if the routine was not finished or has none. */
  question: string | null;
}

/** What is shown after a break: what was done, and what comes next. Pure. */
export function closeView(facts: CloseFacts): CloseView {
  const { reachedEnd, endedAt, zone } = facts;
  /* Whole seconds, so that the number and the words agree. */
  const doneMs = Math.round(facts.doneMs / 1000) * 1000;
  const title = t(reachedEnd ? 'close_title' : 'close_title_early');
  const line = t('close_said', facts.routineName, lengthInWords(doneMs));
  return {
    at: t(reachedEnd ? 'close_at' : 'close_ended_at', clockTime(endedAt, zone)),
    title,
    line,
    /* The label above already says that the break is done. */
    whole: reachedEnd ? line : joinSentences(asSentence(title), line),
    sums: [
      { name: t('close_label_done'), measure: { number: countdown(doneMs), unit: '' } },
      {
        name: t('close_label_today'),
        measure: measureOf(plural('close_breaks', facts.breaksToday), count(facts.breaksToday)),
      },
      ...nextSum(facts.projection, zone),
    ],
    question: reachedEnd && isRoutineId(facts.routineId) ? closingQuestion(facts.routineId) : null,
  };
}

function nextSum({ nextBreakAt, now }: Projection, zone: string): CloseView['sums'] {
  if (nextBreakAt === null) return [];
  const measure = clockMeasure(nextBreakAt, zone);
  const day = dayName(nextBreakAt, now, zone);
  const isToday = day === dayName(now, now, zone);
  return [{ name: isToday ? t('close_label_next') : t('close_label_next_on', day), measure }];
}
