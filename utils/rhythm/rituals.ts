import { dayOf, instantOn } from '../time/calendar.ts';
import { perDay } from '../time/per-day.ts';
import { MINUTE_MS } from '../time/units.ts';
import { comesUp, endReminder, goneKey, withoutHold, withoutLull } from './reminder.ts';
import type { Appointment, Reminder, RhythmSettings, RhythmState, RitualTime } from './types.ts';

/** A ritual that could not come at its time stays on offer for this long, also across midnight. */
const GRACE_MS = 6 * 60 * MINUTE_MS;

/** A rhythm reminder that would come this shortly before a ritual gives way to it. */
export const GIVES_WAY_MS = 15 * MINUTE_MS;

const DAYS_LOOKED_AT = 8;

interface Week {
  from: number;
  to: number;
  yesterday: string;
  today: string;
  tomorrow: string;
  list: Appointment[];
  /** When each ritual's time comes yesterday and today, whether or not those are its days. */
  times: { key: string; moments: readonly Moment[] }[];
}

/** A ritual's time on a day. */
interface Moment {
  at: number;
  day: string;
  isOn: boolean;
}

const keyOf = ({ id, time }: Pick<RitualTime, 'id' | 'time'>): string => `${id}@${time}`;

const idIn = (key: string): string => key.slice(0, key.lastIndexOf('@'));

/**
 * A ritual on a day. When a clock jumps from 23:00 straight to midnight, a time before midnight is skipped, and the ritual
 * comes as the next day begins. (Greenland, on the night that summer time begins.)
 */
function ritualOn(day: string, days: number, time: string, zone: string): ReturnType<typeof instantOn> {
  const found = instantOn(day, days, time, zone);
  return { ...found, at: Math.min(found.at, instantOn(day, days + 1, '00:00', zone).at) };
}

/** All appointments of the day before the one that contains `at`, of that day and of the seven days after it, in order. */
const weekOf = perDay((rituals: RhythmSettings['rituals'], zone: string, at: number): Week => {
  const today = dayOf(at, zone);
  const list = rituals.flatMap(({ id, time, days }) =>
    Array.from({ length: DAYS_LOOKED_AT + 1 }, (_, i) => ritualOn(today, i - 1, time, zone))
      .filter(({ dayOfWeek }) => days[dayOfWeek - 1])
      .map(({ day, at: instant }) => ({ id, day, at: instant })),
  );
  return {
    from: instantOn(today, 0, '00:00', zone).at,
    to: instantOn(today, 1, '00:00', zone).at,
    yesterday: instantOn(today, -1, '00:00', zone).day,
    today,
    tomorrow: instantOn(today, 1, '00:00', zone).day,
    list: list.toSorted((a, b) => a.at - b.at),
    times: rituals.map(({ id, time, days }) => ({
      key: keyOf({ id, time }),
      moments: [-1, 0].map((index) => {
        const { at: instant, day, dayOfWeek } = ritualOn(today, index, time, zone);
        return { at: instant, day, isOn: days[dayOfWeek - 1] ?? false };
      }),
    })),
  };
});

const weekFrom = (at: number, { rituals, zone }: RhythmSettings): Week => weekOf(rituals, zone, at);

/** Suffix of the day: the time had already passed when it was set, so nobody could come. */
const PASSED = '~';

const isOpen = (state: RhythmState, { id, day }: Appointment): boolean =>
  !Object.entries(state.rituals).some(([key, done]) => key.startsWith(`${id}@`) && done >= day);

/** When the ritual stops being offered. */
export const graceEnd = ({ offeredUntil }: Reminder, { at }: Appointment): number =>
  Math.max(at + GRACE_MS, offeredUntil ?? 0);

/** The next appointment after `now` that is not dealt with, or null. */
export function nextRitual(state: RhythmState, now: number, settings: RhythmSettings): Appointment | null {
  if (settings.rituals.length === 0) return null;
  return weekFrom(now, settings).list.find((one) => one.at > now && isOpen(state, one)) ?? null;
}

/** The ritual that a rhythm reminder at `at` would give way to, or null. */
export function ritualBefore(state: RhythmState, at: number, settings: RhythmSettings): Appointment | null {
  const next = nextRitual(state, at, settings);
  return next && next.at - at <= GIVES_WAY_MS ? next : null;
}

/**
 * Updates the known rituals. A ritual that is new, or was given another time or day, is not due for a time that has passed:
 * nobody missed it. A removed ritual that was dealt with is remembered until the day after is over.
 */
function withKnown(saved: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { yesterday, today, tomorrow, times } = weekFrom(now, settings);
  const state = withoutFuture(saved, tomorrow);
  const keys = Object.keys(state.rituals);
  const gone = keys.filter((key) => !times.some((one) => idIn(one.key) === idIn(key)));
  const remembered = gone.flatMap((key) => {
    const done = state.rituals[key] ?? '';
    return isRecent(done, yesterday) ? [[goneKey(idIn(key)), done]] : [];
  });
  const isRemembered = gone.every((key) => key === goneKey(idIn(key))) && gone.length === remembered.length;
  const isKnown = times.every(({ key, moments }) => {
    const done = state.rituals[key];
    const last = lastOf(moments, now, today);
    return done !== undefined && (!last || last.isOn || done >= last.day);
  });
  if (isKnown && isRemembered && keys.length === times.length + gone.length) return state;
  const known = times.map(({ key, moments }) => {
    const before = keys.find((one) => idIn(one) === idIn(key));
    const done = before === undefined ? '' : (state.rituals[before] ?? '');
    const last = lastOf(moments, now, today);
    if (before === key && (!last || last.isOn)) return [key, done];
    const wasDealtWith = before !== key && done.endsWith(PASSED) ? '' : done;
    return [key, last && wasDealtWith < last.day ? `${last.day}${PASSED}` : wasDealtWith];
  });
  return { ...state, rituals: Object.fromEntries([...known, ...remembered]) };
}

/** The time that has passed today, or yesterday as long as the ritual would still be offered. */
const lastOf = (moments: readonly Moment[], now: number, today: string): Moment | undefined =>
  moments.findLast(({ at, day }) => at <= now && (day === today || now < at + GRACE_MS));

/** Somebody dealt with it yesterday or later; a time that has merely passed is forgotten with the ritual. */
const isRecent = (done: string, yesterday: string): boolean => !done.endsWith(PASSED) && done >= yesterday;

/** A day further ahead than a journey around the world was dealt with under a wrong clock, so the day is still to come. */
function withoutFuture(state: RhythmState, tomorrow: string): RhythmState {
  const entries = Object.entries(state.rituals);
  const isFuture = ([, done]: [string, string]): boolean => done.replace(PASSED, '') > tomorrow;
  if (!entries.some(isFuture)) return state;
  return { ...state, rituals: Object.fromEntries(entries.map((one) => (isFuture(one) ? [one[0], ''] : one))) };
}

function isOver(reminder: Reminder, now: number, settings: RhythmSettings): boolean {
  const { ritual } = reminder;
  if (ritual === null) return false;
  /* The clock was set back. */
  const isFuture = ritual.at > now && ritual.day !== weekFrom(now, settings).today;
  return isFuture || now >= graceEnd(reminder, ritual) || !settings.rituals.some((one) => one.id === ritual.id);
}

/**
 * What the day's appointments change at `now`. A ritual nobody came for is over. A ritual whose time has come replaces a rhythm
 * reminder, so that two are never open. A ritual waits for pauses and breaks to end.
 */
export function ritualsAt(saved: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const state = withKnown(saved, now, settings);
  const { reminder } = state;
  if (reminder?.ritual) {
    if (!isOver(reminder, now, settings)) return state;
    const at = Math.min(now, graceEnd(reminder, reminder.ritual));
    return ritualsAt(endReminder(state, 'missed', Math.max(at, reminder.askedAt ?? at)), now, settings);
  }
  if (settings.rituals.length === 0 || state.run || state.pause) return state;
  const { list } = weekFrom(now, settings);
  const ritual = list.find((one) => one.at <= now && now < one.at + GRACE_MS && isOpen(state, one));
  if (!ritual) return state;
  if (!reminder) return comesUp(state, ritual.at, ritual);
  const turned = {
    ...reminder,
    dueAt: ritual.at,
    asked: 0,
    snoozes: 0,
    lullSince: null,
    held: null,
    silent: false,
    ritual,
    offeredUntil: null,
  };
  return { ...withoutLull(withoutHold(state, now), now), reminder: turned };
}
