import type { Toolbar } from '../ports/background.ts';
import type { Projection } from '../rhythm/types.ts';

/** The sentences the toolbar needs; they come from the same place as the popup's. */
export interface ToolbarTexts {
  /** The status sentence of the projection. */
  sentence: string;
  /** At most four letters, "now". */
  now: string;
  tooltip(sentence: string): string;
  timeLeft(ms: number): string;
}

const COUNTED_MS = 5 * 60_000;

function badge(view: Projection, texts: ToolbarTexts): string {
  const { reminder, run } = view;
  if (view.phase === 'due') return texts.now;
  if (view.phase === 'snoozed' && reminder?.snoozedUntil) {
    const left = reminder.snoozedUntil - view.now;
    return left <= COUNTED_MS ? String(Math.ceil(left / 60_000)) : '';
  }
  if (view.phase === 'breakWaiting' && run) return texts.timeLeft(run.totalMs - view.breakElapsedMs);
  return '';
}

const ICONS = {
  working: 'working',
  due: 'due',
  snoozed: 'working',
  paused: 'paused',
  off: 'off',
  inBreak: 'working',
  breakWaiting: 'due',
} as const satisfies Record<Projection['phase'], Toolbar['icon']>;

/** What the toolbar shows for a projection. A number on it is right until the wake the projection asks for. */
export function toolbarOf(view: Projection, texts: ToolbarTexts): Toolbar {
  return {
    icon: ICONS[view.phase],
    badge: badge(view, texts),
    urgent: view.phase === 'due' || view.phase === 'breakWaiting',
    title: texts.tooltip(texts.sentence),
  };
}
