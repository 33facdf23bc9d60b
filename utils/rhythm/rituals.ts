import { dayOf, instantOn } from '../time/calendar.ts';
import { perDay } from '../time/per-day.ts';
import { MINUTE_MS } from '../time/units.ts';
import { comesUp, endReminder, withoutHold } from './reminder.ts';
import type { Appointment, Reminder, RhythmSettings, RhythmState, RitualTime } from './types.ts';

/** A ritual that could not come at its time stays on offer for this long, on the same day. */
const GRACE_MS = 6 * 60 * MINUTE_MS;

/** A rhythm reminder that would come this shortly before a ritual gives way to it. */
export const GIVES_WAY_MS = 15 * MINUTE_MS;

const DAYS_LOOKED_AT = 8;

interface Week {
  from: number;
  to: number;
  today: string;
  tomorrow: string;
  list: Appointment[];
  /** When each ritual's time comes today, whether or not today is one of its days. */
  times: { key: string; at: number; isOn: boolean }[];
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

/**
 * All appointments of the day that contains `at` and of the seven days after it, in order, preceded by any left over from the
 * day before.
 */
const weekOf = perDay((rituals: RhythmSettings['rituals'], zone: string, at: number): Week => {
  const today = dayOf(at, zone);
  const begins = instantOn(today, 0, '00:00', zone).at;
  const list = rituals.flatMap(({ id, time, days }) =>
    Array.from({ length: DAYS_LOOKED_AT + 1 }, (_, i) => ritualOn(today, i - 1, time, zone))
      .filter(({ at: instant, dayOfWeek }) => instant >= begins && days[dayOfWeek - 1])
      .map(({ day, at: instant }) => ({ id, day, at: instant })),
  );
  return {
    from: begins,
    to: instantOn(today, 1, '00:00', zone).at,
    today,
    tomorrow: instantOn(today, 1, '00:00', zone).day,
    list: list.toSorted((a, b) => a.at - b.at),
    times: rituals.map(({ id, time, days }) => {
      const { at: instant, dayOfWeek } = ritualOn(today, 0, time, zone);
      return { key: keyOf({ id, time }), at: instant, isOn: days[dayOfWeek - 1] ?? false };
    }),
  };
});

const weekFrom = (at: number, { rituals, zone }: RhythmSettings): Week => weekOf(rituals, zone, at);

/** Suffix of the day: the time had already passed when it was set, so nobody could come. */
const PASSED = '~';

const isOpen = (state: RhythmState, { id, day }: Appointment): boolean =>
  !Object.entries(state.rituals).some(([key, done]) => key.startsWith(`${id}@`) && done >= day);

/** When the ritual stops being offered. */
export function graceEnd({ at }: Appointment, now: number, settings: RhythmSettings): number {
  return Math.min(at + GRACE_MS, weekFrom(now, settings).to);
}

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
 * Updates the known rituals. A ritual that is new, or was given another time or day, is not due today if that time has passed:
 * nobody missed it. A removed ritual is remembered for the rest of a day on which it was done.
 */
function withKnown(saved: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { today, tomorrow, times } = weekFrom(now, settings);
  const state = withoutFuture(saved, tomorrow);
  const keys = Object.keys(state.rituals);
  const gone = keys.filter((key) => !times.some((one) => idIn(one.key) === idIn(key)));
  const remembered = gone.filter((key) => state.rituals[key] === today);
  const isKnown = times.every(({ key, at, isOn }) => {
    const done = state.rituals[key];
    return done !== undefined && (isOn || at > now || done >= today);
  });
  if (isKnown && keys.length === times.length + remembered.length) return state;
  const known = times.map(({ key, at, isOn }) => {
    const before = keys.find((one) => idIn(one) === idIn(key));
    const done = before === undefined ? '' : (state.rituals[before] ?? '');
    if (before === key && isOn) return [key, done];
    const wasDealtWith = before !== key && done.endsWith(PASSED) ? '' : done;
    return [key, at <= now && wasDealtWith < today ? `${today}${PASSED}` : wasDealtWith];
  });
  return { ...state, rituals: Object.fromEntries([...known, ...remembered.map((key) => [key, today])]) };
}

/** A day further ahead than a journey around the world was dealt with under a wrong clock, so the day is still to come. */
function withoutFuture(state: RhythmState, tomorrow: string): RhythmState {
  const entries = Object.entries(state.rituals);
  const isFuture = ([, done]: [string, string]): boolean => done.replace(PASSED, '') > tomorrow;
  if (!entries.some(isFuture)) return state;
  return { ...state, rituals: Object.fromEntries(entries.map((one) => (isFuture(one) ? [one[0], ''] : one))) };
}

function isOver({ ritual }: Reminder, now: number, settings: RhythmSettings): boolean {
  if (ritual === null) return false;
  const { from, today } = weekFrom(now, settings);
  const isOfToday = ritual.day === today || ritual.at === from;
  return now >= ritual.at + GRACE_MS || !isOfToday || !settings.rituals.some((one) => one.id === ritual.id);
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
    const at = Math.min(now, reminder.ritual.at + GRACE_MS);
    return ritualsAt(endReminder(state, 'missed', Math.max(at, reminder.askedAt ?? at)), now, settings);
  }
  if (settings.rituals.length === 0 || state.run || state.pause) return state;
  const { today, from, list } = weekFrom(now, settings);
  const ritual = list.find(
    (one) => (one.day === today || one.at === from) && one.at <= now && now < one.at + GRACE_MS && isOpen(state, one),
  );
  if (!ritual) return state;
  if (!reminder) return comesUp(state, ritual.at, ritual);
  const turned = { ...reminder, dueAt: ritual.at, asked: 0, snoozes: 0, held: null, silent: false, ritual };
  return { ...withoutHold(state, now), reminder: turned };
}
