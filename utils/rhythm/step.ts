import { advance } from './advance.ts';
import { missUnanswered, showDue, withdrawUnshown } from './asking.ts';
import { breakWaits } from './break-run.ts';
import { sayHeadsUp } from './heads-up.ts';
import { HEARTBEAT_MS } from './heartbeat.ts';
import { isFromPerson } from './person-events.ts';
import { phaseOf } from './phase.ts';
import { markPresent } from './presence.ts';
import { apply } from './table.ts';
import type { RhythmEvent, RhythmSettings, RhythmState } from './types.ts';
import { nextWake } from './wake.ts';

/** Number of commands remembered, so that one delivered again is known. */
const SEEN_LIMIT = 32;

type Pass = (
  state: RhythmState,
  now: number,
  settings: RhythmSettings,
  event: RhythmEvent,
  lookedAt: number,
) => RhythmState;

/** The pages that showed a break are gone with the browser, so the break stopped when they were last seen. */
const stopUnseenBreak: Pass = (state, _now, _settings, event) =>
  event.type === 'browserStarted' && state.run ? { ...state, run: breakWaits(state.run, state.run.seenAt) } : state;

/** Nobody reads in a browser that is closed: it counts as late since it was last heard of. */
const endQuiet: Pass = (state, _now, _settings, { type }) =>
  type === 'browserStarted' && state.away?.why === 'idle' ? { ...state, wakeAt: state.asOf - HEARTBEAT_MS } : state;

/** Whether the event proves that someone is there: an act of the person, or time that merely went by. */
function provesPresence(event: RhythmEvent, state: RhythmState): boolean {
  if (isFromPerson(event)) return true;
  return state.away?.why === 'asleep' && event.type !== 'looked' && event.type !== 'effectsDone';
}

/** The table is looked up by the phase that the event met, before the event marked anybody as present. */
const applyEvent: Pass = (state, now, settings, event, lookedAt) => {
  const met = provesPresence(event, state) ? markPresent(state, now, settings) : state;
  return apply(met, phaseOf(state, now), event, { now, lookedAt, settings });
};

const rememberCommand: Pass = (state, _now, _settings, event) =>
  isFromPerson(event) ? { ...state, seen: [...state.seen, event.id].slice(-SEEN_LIMIT) } : state;

const planWake: Pass = (state, now, settings) => ({ ...state, wakeAt: nextWake(state, now, settings) });

/** The passes of a step, in order. */
export const PASSES: readonly Pass[] = [
  stopUnseenBreak,
  endQuiet,
  advance,
  applyEvent,
  missUnanswered,
  advance,
  withdrawUnshown,
  showDue,
  sayHeadsUp,
  rememberCommand,
  planWake,
];

/**
 * The next state of the rhythm. Pure: the same state, event, instant (epoch ms) and preferences give the same state. A command
 * that was seen before changes nothing. Effects to be done outside stay in `outbox` until `effectsDone`.
 */
export function step(state: RhythmState, event: RhythmEvent, now: number, settings: RhythmSettings): RhythmState {
  const isKnown = isFromPerson(event) && state.seen.includes(event.id);
  const counted: RhythmEvent = isKnown ? { type: 'woke' } : event;
  const lookedAt = Math.min(state.asOf, now);
  return PASSES.reduce((so, pass) => pass(so, now, settings, counted, lookedAt), state);
}
