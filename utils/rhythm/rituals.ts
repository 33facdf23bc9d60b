import { dayOf, instantOn } from '../time/calendar.ts';
import { endReminder, newReminder, withoutHold } from './state.ts';
import { perDay } from '../time/per-day.ts';
import { MINUTE_MS } from '../time/units.ts';
import type { Appointment, Reminder, RhythmSettings, RhythmState, RitualTime } from './types.ts';

/** A ritual that could not come at its time is offered for this long, on the same day. */
const GRACE_MS = 6 * 60 * MINUTE_MS;

/** A rhythm reminder that would come so shortly before a ritual gives way to it. */
export const GIVES_WAY_MS = 15 * MINUTE_MS;

const DAYS_LOOKED_AT = 8;

interface Week {
  from: number;
  to: number;
  today: string;
  list: Appointment[];
  /** When the time of each ritual comes today, on its days and on the others. */
  times: { key: string; at: number; isOn: boolean }[];
}

const keyOf = ({ id, time }: Pick<RitualTime, 'id' | 'time'>): string => `${id}@${time}`;

const idIn = (key: string): string => key.slice(0, key.lastIndexOf('@'));

/** All appointments of the day that `at` lies in and the seven after it, in order. */
const weekOf = perDay((rituals: RhythmSettings['rituals'], zone: string, at: number): Week => {
  const today = dayOf(at, zone);
  const list = rituals.flatMap(({ id, time, days }) =>
    Array.from({ length: DAYS_LOOKED_AT }, (_, i) => instantOn(today, i, time, zone))
      .filter(({ dayOfWeek }) => days[dayOfWeek - 1])
      .map(({ day, at: instant }) => ({ id, day, at: instant })),
  );
  return {
    from: instantOn(today, 0, '00:00', zone).at,
    to: instantOn(today, 1, '00:00', zone).at,
    today,
    list: list.toSorted((a, b) => a.at - b.at),
    times: rituals.map(({ id, time, days }) => {
      const { at: instant, dayOfWeek } = instantOn(today, 0, time, zone);
      return { key: keyOf({ id, time }), at: instant, isOn: days[dayOfWeek - 1] ?? false };
    }),
  };
});

const weekFrom = (at: number, { rituals, zone }: RhythmSettings): Week => weekOf(rituals, zone, at);

/** After the day: the time had passed when it was set, so that nobody could come. */
const PASSED = '~';

const isOpen = (state: RhythmState, { id, day }: Appointment): boolean =>
  !Object.entries(state.rituals).some(([key, done]) => key.startsWith(`${id}@`) && done >= day);

/** When nothing offers the ritual any more. */
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
 * Keeps the list of known rituals. One that is new, was given another time or another day, is not due today when that time has
 * passed: nobody missed it. One that was taken away is remembered for the rest of a day on which it was done.
 */
function withKnown(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { today, times } = weekFrom(now, settings);
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

const isOver = ({ ritual }: Reminder, now: number, settings: RhythmSettings): boolean =>
  ritual !== null &&
  (now >= ritual.at + GRACE_MS ||
    weekFrom(now, settings).today !== ritual.day ||
    !settings.rituals.some((one) => one.id === ritual.id));

/**
 * What the appointments of the day change at `now`: a ritual nobody came for is over, and one whose time has come takes the
 * place of a rhythm reminder, so that never two are open. It waits for pauses and breaks to end.
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
  const { today, list } = weekFrom(now, settings);
  const ritual = list.find(
    (one) => one.day === today && one.at <= now && now < one.at + GRACE_MS && isOpen(state, one),
  );
  if (!ritual) return state;
  if (!reminder) {
    const { serial } = state;
    return { ...state, serial: serial + 1, reminder: { ...newReminder(`r${ritual.at}-${serial}`, ritual.at), ritual } };
  }
  const turned = { ...reminder, dueAt: ritual.at, asked: 0, snoozes: 0, held: null, silent: false, ritual };
  return { ...withoutHold(state, now), reminder: turned };
}
