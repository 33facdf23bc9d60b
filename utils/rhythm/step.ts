import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { advance } from './advance.ts';
import { holdReason } from './hold.ts';
import { phaseOf } from './phase.ts';
import { markPresent } from './presence.ts';
import { nextRitual, ritualBefore } from './rituals.ts';
import {
  NEAR_MS,
  SPACING_MS,
  breakWaits,
  withNote,
  withoutHeadsUp,
  withoutHold,
  withoutNotification,
} from './state.ts';
import { apply } from './table.ts';
import type { Effect, HoldReason, Reminder, RhythmEvent, RhythmSettings, RhythmState } from './types.ts';
import { nextAskAt, nextWake } from './wake.ts';

/** Commands remembered, so that one delivered again is known. */
const SEEN_LIMIT = 32;

/** The moment has come, but it is a bad one; when that has lasted too long, the badge alone tells. */
function hold(
  state: RhythmState,
  reminder: Reminder,
  why: HoldReason,
  now: number,
  settings: RhythmSettings,
): RhythmState {
  const held = { since: reminder.held?.since ?? now, why };
  if (now - held.since < settings.maxHoldMinutes * MINUTE_MS) return { ...state, reminder: { ...reminder, held } };
  const over = withoutHold({ ...state, reminder: { ...reminder, held } }, now);
  const silent = { ...reminder, held: null, silent: true, snoozedUntil: null };
  return withNote({ ...over, reminder: silent }, { from: now, to: now, kind: 'waitsOnBadge', detail: null });
}

const isShowing = (effect: Effect, reminderId: string): boolean =>
  effect.type === 'showReminder' && effect.reminderId === reminderId;

/**
 * A reminder that a dying worker may not have shown is not shown any more when the moment has become a bad one; it is asked
 * again as soon as it can be.
 */
function withdrawn(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder, outbox, off, away, here } = state;
  if (!reminder) return state;
  const waiting = outbox.find((effect) => isShowing(effect, reminder.id));
  if (waiting?.type !== 'showReminder') return state;
  const isBad = away || !here || (off && !reminder.ritual) || holdReason(state, now, settings);
  if (!isBad) return state;
  const askedAt = now - settings.repeatMinutes * MINUTE_MS;
  return { ...withoutNotification(state, reminder), reminder: { ...reminder, asked: waiting.repeat, askedAt } };
}

/** Shows the open reminder if its moment has come. */
function ask(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  if (!reminder || state.run || state.pause || state.away || !state.here) return state;
  if (state.off && !reminder.ritual) return state;
  const waits = nextAskAt(state, reminder, now, settings) > now;
  if (waits && !reminder.held) return state;
  const why = holdReason(state, now, settings);
  if (why) return hold(state, reminder, why, now, settings);
  if (waits) return withoutHold(state, now);
  const repeat = reminder.snoozedUntil === null ? reminder.asked : 0;
  const free = withNote(withoutHold(state, now), { from: now, to: now, kind: 'reminded', detail: null });
  return {
    ...free,
    lastAskedAt: now,
    serial: free.serial + 1,
    reminder: { ...reminder, held: null, asked: repeat + 1, askedAt: now, snoozedUntil: null },
    outbox: [
      ...free.outbox,
      {
        id: `${reminder.id}:show:${free.serial}`,
        type: 'showReminder',
        reminderId: reminder.id,
        repeat,
        workedMs: state.workedMs,
      },
    ],
  };
}

/** Says the silent word before a reminder, once an interval, and takes it away when anything else has come. */
function headsUp(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const isWorking = phaseOf(state, now) === 'working';
  if (state.headsUp === 'shown' && !isWorking) return withoutHeadsUp(state, 'over');
  /* A dying worker may not have said it; it waits for a better moment, like a reminder. */
  const isUnsaid = state.headsUp === 'shown' && state.outbox.some(({ type }) => type === 'showHeadsUp');
  if (isUnsaid && holdReason(state, now, settings)) return withoutHeadsUp(state, 'none');
  if (state.headsUp !== 'none' || !isWorking || settings.headsUpSeconds === 0) return state;
  const leftMs = settings.workMinutes * MINUTE_MS - state.workedMs;
  if (leftMs > settings.headsUpSeconds * 1000 || leftMs < NEAR_MS) return state;
  const dueAt = now + leftMs;
  const isCrowded = state.lastAskedAt !== null && now < state.lastAskedAt + SPACING_MS;
  const ritualAt = nextRitual(state, now, settings)?.at ?? Infinity;
  const endsFirst = spanAt(settings.hours, settings.zone, now).end <= dueAt;
  const givesWay = ritualAt <= dueAt + SPACING_MS || ritualBefore(state, dueAt, settings) !== null;
  if (isCrowded || endsFirst || givesWay || holdReason(state, now, settings)) return state;
  const said = withNote({ ...state, headsUp: 'shown' }, { from: now, to: now, kind: 'headsUp', detail: null });
  return {
    ...said,
    serial: said.serial + 1,
    outbox: [...said.outbox, { id: `${dueAt}-${said.serial}`, type: 'showHeadsUp', dueAt }],
  };
}

/** Whether the event proves that someone is there: an act of the person, or time that merely went by. */
function provesPresence(event: RhythmEvent, state: RhythmState): boolean {
  if ('id' in event) return true;
  return state.away?.why === 'asleep' && event.type !== 'looked' && event.type !== 'effectsDone';
}

/**
 * The next state of the rhythm. Pure: the same state, event, instant (epoch ms) and preferences give the same state.
 * A command that was seen before changes nothing. What has to be done outside stands in `outbox`, until `effectsDone`.
 */
export function step(state: RhythmState, event: RhythmEvent, now: number, settings: RhythmSettings): RhythmState {
  const isCommand = 'id' in event;
  if (isCommand && state.seen.includes(event.id)) return step(state, { type: 'woke' }, now, settings);
  /* The pages that showed a break are gone with the browser: the break stood still when they were last seen. */
  const known =
    event.type === 'browserStarted' && state.run ? { ...state, run: breakWaits(state.run, state.run.seenAt) } : state;
  const reached = advance(known, now, settings);
  const phase = phaseOf(reached, now);
  const met = provesPresence(event, reached) ? markPresent(reached, now) : reached;
  const applied = apply(met, phase, event, { now, lookedAt: Math.min(state.asOf, now), settings });
  const settled = headsUp(ask(withdrawn(advance(applied, now, settings), now, settings), now, settings), now, settings);
  const seen = isCommand ? [...settled.seen, event.id].slice(-SEEN_LIMIT) : settled.seen;
  return { ...settled, seen, wakeAt: nextWake(settled, now, settings) };
}
