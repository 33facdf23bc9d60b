import { count } from '../i18n/format.ts';
import type { Toolbar } from '../ports/background.ts';
import type { Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { comesFirst, minutesUp } from './popup-status.ts';

/** The sentences the toolbar needs; they come from the same place as the popup's. */
export interface ToolbarTexts {
  /** What is shown is saved, too. */
  isSaved: boolean;
  /** The status sentence of the projection, or that nothing can be saved. */
  sentence: string;
  /** At most four letters, "now". */
  now: string;
  /** Nothing can be saved: one sign. */
  notSaved: string;
  /** A reminder waits: at most four letters, "…". */
  held: string;
  tooltip(sentence: string): string;
  timeLeft(ms: number): string;
}

type Countdown = Settings['toolbar']['badge'];

/** The last minutes are counted one by one; those before them, where they are, in steps of as many. */
const COUNTED_MINUTES = 5;

/** Minutes left; '' where they are not counted. */
function minutesLeft(leftMs: number, isAlwaysCounted: boolean): string {
  if (leftMs <= 0) return '';
  const minutes = minutesUp(leftMs);
  if (minutes <= COUNTED_MINUTES) return count(minutes);
  return isAlwaysCounted ? count(Math.ceil(minutes / COUNTED_MINUTES) * COUNTED_MINUTES) : '';
}

/** Work until what comes next; 0 where work ends before it. */
function leftToWork(view: Projection): number {
  const { now, nextBreakAt, remainingMs, hoursEndAt } = view;
  const ritual = comesFirst(view);
  if (ritual) return ritual.at - now;
  if (nextBreakAt === null || (hoursEndAt !== null && nextBreakAt > hoursEndAt)) return 0;
  return remainingMs;
}

function badge(view: Projection, countdown: Countdown, texts: ToolbarTexts): string {
  const { reminder, run } = view;
  switch (view.phase) {
    case 'due':
      return texts.now;
    case 'held':
      return texts.held;
    case 'snoozed':
      return minutesLeft((reminder?.snoozedUntil ?? view.now) - view.now, countdown === 'always');
    case 'working':
      return countdown === 'off' ? '' : minutesLeft(leftToWork(view), countdown === 'always');
    case 'breakWaiting':
      return run ? texts.timeLeft(run.totalMs - view.breakElapsedMs) : '';
    case 'away':
    case 'paused':
    case 'off':
    case 'inBreak':
      return '';
  }
}

const ICONS = {
  working: 'working',
  away: 'working',
  due: 'due',
  held: 'working',
  snoozed: 'working',
  paused: 'paused',
  off: 'off',
  inBreak: 'working',
  breakWaiting: 'due',
} as const satisfies Record<Projection['phase'], Toolbar['icon']>;

/** What the toolbar shows for a projection. A number on it is right until the wake the projection asks for. */
export function toolbarOf(view: Projection, countdown: Countdown, texts: ToolbarTexts): Toolbar {
  const told = badge(view, countdown, texts);
  const asks = view.phase === 'due' || view.phase === 'breakWaiting';
  return {
    icon: ICONS[view.phase],
    badge: texts.isSaved || asks ? told : texts.notSaved,
    urgent: asks || !texts.isSaved,
    title: texts.tooltip(texts.sentence),
  };
}
