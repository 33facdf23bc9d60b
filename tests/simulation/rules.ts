import type { Note, Projection, RhythmState } from '../../utils/rhythm/types.ts';
import { stopsAt } from './account.ts';
import type { Account } from './account.ts';
import type { Appointments } from './appointments.ts';
import type { Calendar } from './calendar.ts';

const MIN = 60_000;
/** On a grid that is met to some seconds. */
const HEARTBEAT_MS = 5 * MIN + 15_000;
const AWAY_BEAT_MS = 15 * MIN;
const WAIT_MS = 30 * MIN;

type Fail = (rule: string) => never;

const STRETCHES = new Set<Note['kind']>(['worked', 'idle', 'locked', 'asleep', 'off', 'paused', 'break']);

/** A note that says what a stretch of time was. */
export const isStretch = (note: Note): boolean => STRETCHES.has(note.kind);

/** Notes lie in the past, and stretches do not overlap. */
export function checkNote(note: Note, now: number, lastTo: number, fail: Fail): void {
  if (!isStretch(note)) return;
  if (note.from > note.to || note.to > now + 1) fail(`notes: ${JSON.stringify(note)} is not in the past`);
  if (note.from < lastTo - 2) fail(`notes: ${JSON.stringify(note)} begins before ${lastTo}`);
}

/** Rule 5: the projection names no time in the past, and says what is so. */
export function checkView(
  view: Projection,
  account: Account,
  calendar: Calendar,
  appointments: Appointments,
  fail: Fail,
): void {
  const { now, phase, reminder } = view;
  const times: Record<string, number | null | undefined> = {
    nextBreakAt: view.nextBreakAt,
    wakeAt: view.wakeAt,
    holdUntil: view.hold?.until,
    quietUntil: view.hold?.quietUntil,
    hoursEndAt: view.hoursEndAt,
    hoursStartAt: view.hoursStartAt,
    pauseUntil: view.pause?.until,
    ritualAt: view.nextRitual?.at,
    snoozedUntil: phase === 'snoozed' ? reminder?.snoozedUntil : null,
  };
  for (const [name, at] of Object.entries(times)) {
    if (at !== null && at !== undefined && at < now) fail(`5 nothing named is past: ${name} ${at} < ${now}`);
  }
  const expected = phasesOf(account, calendar, view);
  if (!expected.includes(phase)) fail(`phase: ${phase}, not ${expected.join(' or ')}`);
  if (phase === 'working') checkNextBreak(view, account, calendar, appointments, fail);
  const isOff = !calendar.hours.has(now);
  const end = calendar.hours.edge(now);
  if (!isOff && view.hoursEndAt !== (end < Infinity && end - now < 8 * 24 * 60 * MIN ? end : null)) {
    if (view.hoursEndAt !== null || end - now < 7 * 24 * 60 * MIN)
      fail(`hours end at ${String(view.hoursEndAt)}, not ${end}`);
  }
}

/** While work goes on within one span of hours, the moment of the next reminder is plain. */
function checkNextBreak(
  view: Projection,
  account: Account,
  calendar: Calendar,
  appointments: Appointments,
  fail: Fail,
): void {
  const { now } = view;
  const at = now + calendar.settings.workMinutes * MIN - account.workedMs;
  if (at <= now || at > calendar.hours.edge(now)) return;
  const ritualAt = appointments.nextAt(now);
  if (ritualAt - 15 * MIN - 1000 <= at || appointments.mustBeOpen(now)) return;
  const isLater = view.nextBreakAt !== null && view.nextBreakAt > at;
  if (isLater && calendar.quiet.edge(now) <= at) return;
  if (isLater && calendar.quiet.has(now)) return;
  if (Math.abs((view.nextBreakAt ?? 0) - at) > 2 && !isLater)
    fail(`next break at ${String(view.nextBreakAt)}, not ${at}`);
}

function phasesOf(account: Account, calendar: Calendar, view: Projection): readonly Projection['phase'][] {
  const { now, reminder } = view;
  if (account.run) return [account.run.waitingSince === null ? 'inBreak' : 'breakWaiting'];
  if (account.pause) return ['paused'];
  const isOff = !calendar.hours.has(now);
  if (isOff && !reminder?.ritual) return ['off'];
  if (account.seen === 'away' && !isOff) return ['away'];
  if (!reminder) return ['working'];
  const off = isOff ? ([...(view.away ? (['away'] as const) : []), 'off'] as const) : [];
  if (reminder.snoozedUntil !== null && reminder.snoozedUntil > now) return ['snoozed', ...off];
  return [reminder.held && !reminder.silent ? 'held' : 'due', ...off];
}

/** When the worker has to look again at the latest, so that nothing comes late. */
export function latestWake(
  state: RhythmState,
  account: Account,
  calendar: Calendar,
  appointments: Appointments,
  now: number,
): number {
  const { run, pause } = account;
  if (run) {
    if (run.runningSince === null) return (run.waitingSince ?? now) + WAIT_MS;
    return run.runningSince + stopsAt(run) - run.elapsedMs;
  }
  if (pause) return pause.until ?? Infinity;
  const { settings } = calendar;
  const edge = calendar.hours.edge(now);
  /* While one is open, the next waits for it. */
  const ritualAt = state.reminder?.ritual ? Infinity : appointments.wakeAt(now);
  if (!calendar.hours.has(now)) return Math.max(now, Math.min(edge, ritualAt));
  let latest = Math.min(edge, ritualAt);
  if (account.seen === 'away') {
    latest = Math.min(latest, now + AWAY_BEAT_MS);
    if (!account.rested && account.awaySince !== null) {
      latest = Math.min(latest, account.awaySince + settings.naturalBreakMinutes * MIN);
    }
    return Math.max(now, latest);
  }
  latest = Math.min(latest, now + HEARTBEAT_MS);
  const { reminder } = state;
  if (!reminder) {
    const leftMs = settings.workMinutes * MIN - account.workedMs;
    if (leftMs > 0 && !appointments.isNear(now + leftMs)) latest = Math.min(latest, now + leftMs);
  } else if (reminder.snoozedUntil !== null && reminder.snoozedUntil > now) {
    latest = Math.min(latest, reminder.snoozedUntil);
  } else if (reminder.lullSince !== null) {
    latest = Math.min(latest, reminder.lullSince + settings.lullMinutes * MIN);
  } else if (reminder.held && !reminder.silent) {
    const isSeen = reminder.held.why !== 'quiet';
    latest = Math.min(latest, isSeen ? now + MIN : calendar.quiet.edge(now));
  } else if (!reminder.silent && reminder.asked > 0 && reminder.asked < 4 && reminder.askedAt !== null) {
    const repeatAt = reminder.askedAt + settings.repeatMinutes * MIN;
    if (repeatAt > now && !appointments.isNear(repeatAt)) latest = Math.min(latest, repeatAt);
  }
  return Math.max(now, latest);
}
