import { MINUTE_MS } from '../time/units.ts';
import { holdReason } from './hold.ts';
import { withEffect, withInstant } from './outbox.ts';
import { isFromPerson } from './person-events.ts';
import { endReminder, withoutHold, withoutLull, withoutNotification } from './reminder.ts';
import { ritualBefore } from './rituals.ts';
import type { Effect, HoldReason, Reminder, RhythmEvent, RhythmSettings, RhythmState } from './types.ts';

/** An unanswered reminder is repeated this many times. After that, only the badge shows it. */
export const MAX_REPEATS = 3;

/** After so many reminders in a row were lost to full screen, the popup asks whether they should wait for its end. */
export const LOST_REMINDERS = 2;

/** No two reminders of any kind come closer together than this. */
export const SPACING_MS = 60_000;

type ShowReminder = Extract<Effect, { type: 'showReminder' }>;

/** The queued effect that shows the reminder, until it is confirmed as done. */
function showing({ outbox }: RhythmState, { id }: Reminder): ShowReminder | undefined {
  return outbox.find((effect): effect is ShowReminder => effect.type === 'showReminder' && effect.reminderId === id);
}

/** Nobody is there to ask. */
function isAlone({ away, here, off }: RhythmState, { ritual }: Reminder): boolean {
  return away !== null || !here || (off && !ritual);
}

/** Whether nothing asks any more but the badge. */
const isUsedUp = ({ asked, silent, snoozedUntil, ritual }: Reminder): boolean =>
  ritual === null && snoozedUntil === null && (silent || asked > MAX_REPEATS);

/**
 * Work left (ms) until a reminder that nobody answered is missed: a whole interval after it was last shown, or stopped waiting
 * for a better moment. Infinite while it still asks.
 */
export function leftUnanswered({ reminder, workedMs }: RhythmState, settings: RhythmSettings): number {
  if (!reminder || !isUsedUp(reminder)) return Infinity;
  const workMs = settings.workMinutes * MINUTE_MS;
  return Math.max(0, (reminder.askedAtWorkMs ?? workMs) + workMs - workedMs);
}

/**
 * Ends a reminder that nobody answered during another whole interval of work; the next one is due. After the event, because a
 * look may show that part of that work was none.
 */
export function missUnanswered(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const isWorking = !state.run && !state.pause && !state.off && !state.away;
  return isWorking && leftUnanswered(state, settings) === 0 ? endReminder(state, 'missed', now) : state;
}

/**
 * When to show the open reminder next (if that is a good moment), or when its snooze runs out. Infinite if it has been shown
 * often enough or is about to be shown.
 */
export function nextAskAt(state: RhythmState, reminder: Reminder, now: number, settings: RhythmSettings): number {
  const { snoozedUntil, asked, askedAt, silent, ritual } = reminder;
  if (snoozedUntil !== null && snoozedUntil > now) return snoozedUntil;
  if (showing(state, reminder)) return Infinity;
  const spaced = Math.max(now, state.lastAskedAt === null ? 0 : state.lastAskedAt + SPACING_MS);
  const isFirst = snoozedUntil !== null || asked === 0 || askedAt === null;
  if (!silent && !isFirst && asked > MAX_REPEATS) return Infinity;
  const at = isFirst || silent ? spaced : Math.max(spaced, askedAt + settings.repeatMinutes * MINUTE_MS);
  return ritual ? at : (ritualBefore(state, at, settings)?.at ?? at);
}

/** Until when a reminder that waits for a lull goes on waiting at the latest. */
export function lullEnd({ lullSince }: Reminder, { lullMinutes }: RhythmSettings): number | null {
  return lullSince === null ? null : lullSince + lullMinutes * MINUTE_MS;
}

/** Whether the event is a lull: it was seen, or the person has just turned to Instep. */
const isLull = (event: RhythmEvent): boolean => (event.type === 'looked' ? event.sight.lull : isFromPerson(event));

/**
 * Whether the reminder has to wait for a lull. What was held too long is shown as soon as its moment ends, and so is what waited
 * for the end of a call or of full screen: that is a lull, too.
 */
function waitsForLull(reminder: Reminder, event: RhythmEvent, now: number, settings: RhythmSettings): boolean {
  const { silent, held, lullSince } = reminder;
  if (silent || isLull(event) || (held && held.why !== 'quiet')) return false;
  return now < (lullEnd({ ...reminder, lullSince: lullSince ?? now }, settings) ?? now);
}

/** The reminder is due, but the moment is bad. When the hold has lasted too long, only the badge shows the reminder. */
function hold(
  state: RhythmState,
  reminder: Reminder,
  why: HoldReason,
  now: number,
  settings: RhythmSettings,
): RhythmState {
  const held = { since: reminder.held?.since ?? now, why };
  const waiting = { ...state, reminder: { ...reminder, held } };
  if (now - held.since < settings.maxHoldMinutes * MINUTE_MS) return waiting;
  const silent = { ...reminder, held: null, silent: true, snoozedUntil: null, askedAtWorkMs: state.workedMs };
  const lostToFullscreen = why === 'fullscreen' ? state.lostToFullscreen + 1 : state.lostToFullscreen;
  return withInstant({ ...withoutHold(waiting, now), reminder: silent, lostToFullscreen }, 'waitsOnBadge', now);
}

/**
 * A dying worker may not have shown a queued reminder. If the moment has become bad since, the reminder is withdrawn and asked
 * again as soon as possible.
 */
export function withdrawUnshown(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  const waiting = reminder && showing(state, reminder);
  if (!waiting || !(isAlone(state, reminder) || holdReason(state, now, settings))) return state;
  const askedAt = now - settings.repeatMinutes * MINUTE_MS;
  return { ...withoutNotification(state, reminder), reminder: { ...reminder, asked: waiting.repeat, askedAt } };
}

/** Shows the open reminder if it is due and `event` is a good occasion. */
export function showDue(state: RhythmState, now: number, settings: RhythmSettings, event: RhythmEvent): RhythmState {
  const { reminder } = state;
  if (!reminder || state.run || state.pause || isAlone(state, reminder)) return state;
  const waits = nextAskAt(state, reminder, now, settings) > now;
  if (waits && !reminder.held) return withoutLull(state, now);
  const why = holdReason(state, now, settings);
  if (why)
    return reminder.silent
      ? state
      : hold(withoutLull(state, now), { ...reminder, lullSince: null }, why, now, settings);
  const free = withoutHold(state, now);
  if (waits) return free;
  if (waitsForLull(reminder, event, now, settings))
    return { ...free, reminder: { ...reminder, held: null, lullSince: reminder.lullSince ?? now } };
  const repeat = reminder.snoozedUntil === null ? reminder.asked : 0;
  const shown = {
    ...reminder,
    lullSince: null,
    held: null,
    asked: reminder.silent ? MAX_REPEATS + 1 : repeat + 1,
    askedAt: now,
    askedAtWorkMs: state.workedMs,
    snoozedUntil: null,
    silent: false,
  };
  /* What was held too long was lost all the same, and a question that is owed stays until it is answered. */
  const isOwed = reminder.silent || state.lostToFullscreen >= LOST_REMINDERS;
  const lostToFullscreen = isOwed ? state.lostToFullscreen : 0;
  const reminded = withInstant(withoutLull(free, now), 'reminded', now);
  return withEffect({ ...reminded, lastAskedAt: now, lostToFullscreen, reminder: shown }, (serial) => ({
    id: `${reminder.id}:show:${serial}`,
    type: 'showReminder',
    reminderId: reminder.id,
    repeat,
    workedMs: state.workedMs,
  }));
}
