import { clockMeasure, clockTime, count, countdown, dayName, lengthInWords, minutesMeasure } from '../i18n/format.ts';
import type { Measure } from '../i18n/format.ts';
import { plural, t } from '../i18n/messages.ts';
import type { Projection } from '../rhythm/types.ts';
import { MINUTE_MS } from '../time/units.ts';

export interface CloseFacts {
  routineName: string;
  doneMs: number;
  /** Length of the moves, without the get-ready time. */
  plannedMs: number;
  reachedEnd: boolean;
  /** Epoch ms. */
  endedAt: number;
  /** Breaks done since midnight, this one included. */
  breaksToday: number;
  /** The rhythm after the break. */
  projection: Projection;
  zone: string;
}

export interface CloseView {
  at: string;
  title: string;
  line: string;
  measure: Measure;
  /** Part of the break that was done, 0 to 100. */
  percent: number;
  sums: { name: string; value: string; unit: string }[];
}

/** What is shown after a break: what was done, and what comes next. Pure. */
export function closeView(facts: CloseFacts): CloseView {
  const { plannedMs, reachedEnd, endedAt, zone } = facts;
  /* Whole seconds, so that the number and the words agree. */
  const doneMs = Math.round(facts.doneMs / 1000) * 1000;
  const minutes = Math.round(doneMs / MINUTE_MS);
  const isWhole = minutes > 0 && doneMs === minutes * MINUTE_MS;
  return {
    at: t(reachedEnd ? 'close_at' : 'close_ended_at', clockTime(endedAt, zone)),
    title: t(reachedEnd ? 'close_title' : 'close_title_early'),
    line: t('close_said', facts.routineName, lengthInWords(doneMs)),
    measure: isWhole ? minutesMeasure(minutes) : { number: countdown(doneMs), unit: '' },
    percent: reachedEnd ? 100 : plannedMs > 0 ? Math.min(100, (doneMs / plannedMs) * 100) : 0,
    sums: [
      {
        name: t('close_label_today'),
        value: count(facts.breaksToday),
        unit: plural('close_breaks', facts.breaksToday),
      },
      ...nextSum(facts.projection, zone),
    ],
  };
}

function nextSum({ nextBreakAt, now }: Projection, zone: string): CloseView['sums'] {
  if (nextBreakAt === null) return [];
  const { number, unit } = clockMeasure(nextBreakAt, zone);
  const day = dayName(nextBreakAt, now, zone);
  const isToday = day === dayName(now, now, zone);
  return [{ name: t('close_label_next'), value: number, unit: isToday ? unit : [unit, day].filter(Boolean).join(' ') }];
}
