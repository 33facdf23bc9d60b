import { count, countdown } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { ALL_ROUTINES } from '../moves/catalogue.ts';
import type { Offered } from '../moves/catalogue.ts';
import type { Toolbar } from '../ports/background.ts';
import type { Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { kindOf } from './kind.ts';
import { comesFirst, minutesUp, statusOf } from './sentence.ts';

type Countdown = Settings['toolbar']['badge'];

/** The last minutes are counted one by one; earlier ones, if shown, in steps of this many. */
const COUNTED_MINUTES = 5;

/** Minutes left; '' if they are not counted. */
function minutesLeft(leftMs: number, isAlwaysCounted: boolean): string {
  if (leftMs <= 0) return '';
  const minutes = minutesUp(leftMs);
  if (minutes <= COUNTED_MINUTES) return count(minutes);
  return isAlwaysCounted ? count(Math.ceil(minutes / COUNTED_MINUTES) * COUNTED_MINUTES) : '';
}

/** Work left until the next break or ritual; 0 if work ends before it. */
function leftToWork(view: Projection): number {
  const { now, nextBreakAt, remainingMs, hoursEndAt } = view;
  const ritual = comesFirst(view);
  if (ritual) return ritual.at - now;
  if (nextBreakAt === null || (hoursEndAt !== null && nextBreakAt > hoursEndAt)) return 0;
  return remainingMs;
}

function badgeText(view: Projection, countsDown: Countdown): string {
  const { reminder, run } = view;
  switch (view.phase) {
    case 'due':
      return t('badge_now');
    case 'held':
      return t('badge_held');
    case 'snoozed':
      return minutesLeft((reminder?.snoozedUntil ?? view.now) - view.now, countsDown === 'always');
    case 'working':
      return countsDown === 'off' ? '' : minutesLeft(leftToWork(view), countsDown === 'always');
    case 'breakWaiting':
      return run ? countdown(run.totalMs - view.breakElapsedMs) : '';
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

/** The tooltip's sentence: the same as in the popup, except during a break, when the popup shows the break instead. */
function sentence(view: Projection, settings: Settings, zone: string, offered: Offered): string {
  if (view.phase === 'inBreak') return t('tooltip_in_break');
  if (view.phase === 'breakWaiting') {
    return t('tooltip_break_waits', countdown((view.run?.totalMs ?? 0) - view.breakElapsedMs));
  }
  return statusOf(kindOf(view), { projection: view, settings, zone, offered }).status;
}

/**
 * Icon, badge and tooltip. A number on the badge stays correct until the wake that the projection asks for. If nothing can be
 * saved (`isSaved` false), the tooltip says so, and so does the badge, unless a reminder or a waiting break needs it.
 */
export function toolbarOf(
  view: Projection,
  settings: Settings,
  zone: string,
  isSaved = true,
  offered = ALL_ROUTINES,
): Toolbar {
  const asks = view.phase === 'due' || view.phase === 'breakWaiting';
  return {
    icon: ICONS[view.phase],
    badge: isSaved || asks ? badgeText(view, settings.toolbar.badge) : t('badge_not_saved'),
    urgent: asks || !isSaved,
    title: t('tooltip', isSaved ? sentence(view, settings, zone, offered) : t('tooltip_not_saved')),
  };
}
