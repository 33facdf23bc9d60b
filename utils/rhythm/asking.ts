import { MINUTE_MS } from '../time/units.ts';
import { holdReason } from './hold.ts';
import { withEffect, withInstant } from './outbox.ts';
import { withoutHold, withoutNotification } from './reminder.ts';
import { ritualBefore } from './rituals.ts';
import type { Effect, HoldReason, Reminder, RhythmSettings, RhythmState } from './types.ts';

/** An unanswered reminder comes again this often; then the badge alone tells. */
const MAX_REPEATS = 3;

/** No two reminders of any kind come closer together than this. */
export const SPACING_MS = 60_000;

type ShowReminder = Extract<Effect, { type: 'showReminder' }>;

/** What shows the reminder, until it is known that it was shown. */
function showing({ outbox }: RhythmState, { id }: Reminder): ShowReminder | undefined {
  return outbox.find((effect): effect is ShowReminder => effect.type === 'showReminder' && effect.reminderId === id);
}

/** Nobody is there who could be asked. */
function isAlone({ away, here, off }: RhythmState, { ritual }: Reminder): boolean {
  return away !== null || !here || (off && !ritual);
}

/**
 * When the open reminder is to be shown next, if the moment is good then, or when its snooze runs out; infinite when it has
 * been asked enough, or is about to be shown.
 */
export function nextAskAt(state: RhythmState, reminder: Reminder, now: number, settings: RhythmSettings): number {
  const { snoozedUntil, asked, askedAt, silent, ritual } = reminder;
  if (snoozedUntil !== null && snoozedUntil > now) return snoozedUntil;
  if (showing(state, reminder)) return Infinity;
  const spaced = Math.max(now, state.lastAskedAt === null ? 0 : state.lastAskedAt + SPACING_MS);
  const isFirst = snoozedUntil !== null || asked === 0 || askedAt === null;
  if (silent || (!isFirst && asked > MAX_REPEATS)) return Infinity;
  const at = isFirst ? spaced : Math.max(spaced, askedAt + settings.repeatMinutes * MINUTE_MS);
  return ritual ? at : (ritualBefore(state, at, settings)?.at ?? at);
}

/** The moment has come, but it is a bad one; when that has lasted too long, the badge alone tells. */
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
  const silent = { ...reminder, held: null, silent: true, snoozedUntil: null };
  return withInstant({ ...withoutHold(waiting, now), reminder: silent }, 'waitsOnBadge', now);
}

/**
 * A reminder that a dying worker may not have shown is not shown any more when the moment has become a bad one; it is asked
 * again as soon as it can be.
 */
export function withdrawUnshown(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  const waiting = reminder && showing(state, reminder);
  if (!waiting || !(isAlone(state, reminder) || holdReason(state, now, settings))) return state;
  const askedAt = now - settings.repeatMinutes * MINUTE_MS;
  return { ...withoutNotification(state, reminder), reminder: { ...reminder, asked: waiting.repeat, askedAt } };
}

/** Shows the open reminder if its moment has come. */
export function showDue(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  if (!reminder || state.run || state.pause || isAlone(state, reminder)) return state;
  const waits = nextAskAt(state, reminder, now, settings) > now;
  if (waits && !reminder.held) return state;
  const why = holdReason(state, now, settings);
  if (why) return hold(state, reminder, why, now, settings);
  if (waits) return withoutHold(state, now);
  const repeat = reminder.snoozedUntil === null ? reminder.asked : 0;
  const shown = { ...reminder, held: null, asked: repeat + 1, askedAt: now, snoozedUntil: null };
  const free = withInstant(withoutHold(state, now), 'reminded', now);
  return withEffect({ ...free, lastAskedAt: now, reminder: shown }, (serial) => ({
    id: `${reminder.id}:show:${serial}`,
    type: 'showReminder',
    reminderId: reminder.id,
    repeat,
    workedMs: state.workedMs,
  }));
}
