import { clockTime, dayAndTime, dayName } from '../i18n/format.ts';
import { plural, t } from '../i18n/messages.ts';
import { joinSentences } from '../i18n/sentences.ts';
import type { Offered } from '../moves/catalogue.ts';
import { GIVES_WAY_MS } from '../rhythm/rituals.ts';
import type { Appointment, Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { dayOf } from '../time/calendar.ts';
import { daysOffAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { dueStatus, heldStatus } from './due-status.ts';
import type { Status } from './due-status.ts';
import type { PopupKind } from './kind.ts';

export interface StatusFacts {
  projection: Projection;
  settings: Settings;
  zone: string;
  /** No break was ever started. */
  isFirst?: boolean;
  /** The next break is the long one. */
  isLong?: boolean;
  /** What may be offered; used to name a ritual. */
  offered?: Offered;
}

/** "First break at 09:52, after 45 minutes of work." */
export function firstBreakLine(facts: StatusFacts): string {
  const { phase, remainingMs } = facts.projection;
  /* The time of return is unknown. */
  if (phase === 'away') return plural('status_first_away', minutesUp(remainingMs));
  const kind = phase === 'off' ? 'off' : 'working';
  return statusOf(kind, { ...facts, isFirst: true }).status;
}

/** Whole minutes remaining, including the current one. */
export const minutesUp = (ms: number): number => Math.max(1, Math.ceil(ms / MINUTE_MS));
/** Whole minutes worked in this interval. */
export const minutesWorked = (p: Projection): number => Math.round(Math.min(p.workedMs, p.workMs) / MINUTE_MS);

/** The instant at which work ends, if that is before the next break. */
export function endsFirst(p: Projection): number | null {
  if (p.hoursEndAt === null) return null;
  return p.nextBreakAt === null || p.nextBreakAt > p.hoursEndAt ? p.hoursEndAt : null;
}

/** The ritual that replaces the next break. A ritual of another day says nothing about this interval. */
export function comesFirst({ ritualFirst, nextRitual, now, remainingMs }: Projection): Appointment | null {
  if (!ritualFirst || !nextRitual) return null;
  return nextRitual.at - now <= remainingMs + GIVES_WAY_MS ? nextRitual : null;
}

/** The sentence for a state, with a quieter line below. */
export function statusOf(kind: PopupKind, facts: StatusFacts): Status {
  const { projection: p, settings, zone, offered } = facts;
  switch (kind) {
    case 'working':
      return { status: workingSentence(facts), note: null };
    case 'rest': {
      const rest = p.lastRest ?? { from: p.now, to: p.now };
      const status = t('status_back', dayAndTime(rest.from, p.now, zone), clockTime(rest.to, zone));
      return { status: joinSentences(status, nextLine(p, zone)), note: null };
    }
    case 'away':
      return { status: awaySentence(p, settings, zone), note: null };
    case 'held':
      return heldStatus(p, zone);
    case 'due': {
      const isLong = facts.isLong === true;
      const { now, lullUntil } = p;
      return dueStatus(p.reminder, { settings, zone, worked: minutesWorked(p), isLong, now, lullUntil, offered });
    }
    case 'snoozed': {
      const until = t('status_snoozed', clockTime(p.reminder?.snoozedUntil ?? p.now, zone));
      const left = p.snoozesLeft > 0 ? plural('status_snoozes_left', p.snoozesLeft) : t('status_no_snoozes');
      return { status: joinSentences(until, left), note: null };
    }
    case 'paused': {
      const until = p.pause?.until ?? null;
      const worked = minutesWorked(p);
      const status = until === null ? t('status_paused_open') : t('status_paused', dayAndTime(until, p.now, zone));
      return { status, note: worked > 0 ? plural('status_kept', worked) : null };
    }
    case 'off':
      return { status: offSentence(p, settings, zone), note: null };
  }
}

function workingSentence({ projection: p, zone, isFirst }: StatusFacts): string {
  const ritual = comesFirst(p);
  if (ritual) return t('status_ritual_first', clockTime(ritual.at, zone));
  const workEnd = endsFirst(p);
  if (workEnd !== null) {
    return joinSentences(t('status_work_ends', clockTime(workEnd, zone)), nextLine(p, zone));
  }
  if (p.nextBreakAt === null) return noHours(p);
  if (p.remainingMs < MINUTE_MS) return t('status_working_soon');
  const key = isFirst ? 'status_first' : 'status_working';
  return plural(key, minutesUp(p.remainingMs), clockTime(p.nextBreakAt, zone));
}

/** What the absence counts as: quiet is work until it is long enough for a break, a locked screen never. */
function awaySentence({ away, now }: Projection, { rhythm }: Settings, zone: string): string {
  const since = dayAndTime(away?.since ?? now, now, zone);
  if (!away || away.rested) return t('status_away', since);
  const until = clockTime(away.since + rhythm.naturalBreakMinutes * MINUTE_MS, zone);
  return t(away.why === 'idle' ? 'status_away_quiet' : 'status_away_locked', since, until);
}

function offSentence(p: Projection, { hours }: Settings, zone: string): string {
  if (p.hoursStartAt === null) return noHours(p);
  if (daysOffAt(hours.daysOff, dayOf(p.now, zone)) && !p.nextRitual)
    return t('status_days_off', dayAndTime(p.hoursStartAt, p.now, zone));
  const isBefore = p.nextRitual !== null && p.nextRitual.at < p.hoursStartAt;
  return t(isBefore ? 'status_off_ritual' : 'status_off', dayAndTime(p.hoursStartAt, p.now, zone));
}

const noHours = (p: Projection): string => t(p.nextRitual ? 'status_no_hours_ritual' : 'status_no_hours');

/** "The next one is at 14:06.", with the day if it is not today; '' if it is unknown. */
function nextLine(p: Projection, zone: string): string {
  const ritual = comesFirst(p);
  if (ritual) return t('status_ritual_next', clockTime(ritual.at, zone));
  if (p.nextBreakAt === null) return '';
  const isToday = dayName(p.nextBreakAt, p.now, zone) === dayName(p.now, p.now, zone);
  return isToday
    ? t('status_next_at', clockTime(p.nextBreakAt, zone))
    : t('status_next_on', dayAndTime(p.nextBreakAt, p.now, zone));
}
