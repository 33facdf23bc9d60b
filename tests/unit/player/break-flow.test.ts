import { describe, expect, test } from 'vitest';
import { IDLE, flowStep } from '../../../components/player/break-flow.ts';
import type { FlowEvent, FlowState } from '../../../components/player/break-flow.ts';
import type { BreakRequest } from '../../../utils/break/request.ts';
import type { BreakRun } from '../../../utils/rhythm/types.ts';
import { planFor } from '../../fakes/plans.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const REQUEST: BreakRequest = { kind: 'quiet', minutes: 3 };
const OTHER: BreakRequest = { kind: 'quiet', minutes: 5 };

const runOf = (id: string): BreakRun => ({
  id,
  revision: id,
  reminder: null,
  routineId: 'ball-break-3',
  minutes: 3,
  firstSide: 'left',
  totalMs: 195_000,
  readyMs: 15_000,
  asksReady: false,
  startedAt: NOON,
  elapsedMs: 0,
  doneMs: 0,
  runningSince: NOON,
  waitingSince: null,
  seenAt: NOON,
});
const RUN = runOf('a');
const PLAN = { runId: 'a', startedAt: NOON, plan: planFor('ball-break-3', { minutes: 3, firstSide: 'left' }) };
const BLOCKED = { kind: 'ask', what: 'check' } as const;
const GATE = { request: REQUEST, blocked: BLOCKED };
const ENDED = { run: RUN, doneMs: 45_000, plannedMs: 180_000, reachedEnd: false, endedAt: NOON + 60_000 };

const STATES = {
  idle: IDLE,
  preparing: { kind: 'preparing', id: 'a', request: REQUEST, gate: null },
  gated: { kind: 'gated', gate: GATE },
  asked: { kind: 'asked', run: RUN, plan: PLAN },
  running: { kind: 'running', run: RUN, plan: PLAN },
  ended: { kind: 'ended', ended: ENDED, plan: PLAN, done: [] },
} as const satisfies { [K in FlowState['kind']]: Extract<FlowState, { kind: K }> };

const EVENTS = {
  requested: { type: 'requested', id: 'b', request: OTHER },
  blocked: { type: 'blocked', id: 'a', blocked: BLOCKED },
  notPrepared: { type: 'notPrepared', id: 'a' },
  asked: { type: 'asked', id: 'a', run: RUN, plan: PLAN },
  refused: { type: 'refused', id: 'a' },
  gateLeft: { type: 'gateLeft' },
  'looked, a break': { type: 'looked', run: runOf('c'), now: NOON + 60_000 },
  'looked, no break': { type: 'looked', run: null, now: NOON + 60_000 },
  recorded: { type: 'recorded', runId: 'a', done: [] },
  dismissed: { type: 'dismissed' },
} as const satisfies Record<string, FlowEvent>;

type Kind = FlowState['kind'];

/** What follows: '.' where the event changes nothing. */
const FOLLOWS: Record<keyof typeof EVENTS, readonly (Kind | '.')[]> = {
  //                   idle         preparing  gated        asked      running    ended
  requested: /*     */ ['preparing', '.', 'preparing', '.', '.', '.'],
  blocked: /*       */ ['.', 'gated', '.', '.', '.', '.'],
  notPrepared: /*   */ ['.', 'idle', '.', '.', '.', '.'],
  asked: /*         */ ['.', 'asked', '.', '.', '.', '.'],
  refused: /*       */ ['.', '.', '.', 'idle', '.', '.'],
  gateLeft: /*      */ ['.', '.', 'idle', '.', '.', '.'],
  'looked, a break': ['running', 'running', 'running', 'running', 'running', 'running'],
  'looked, no break': ['.', '.', '.', '.', 'ended', '.'],
  recorded: /*      */ ['.', '.', '.', '.', '.', 'ended'],
  dismissed: /*     */ ['.', '.', '.', '.', '.', 'idle'],
};

/* Both objects have these keys and no others. */
const KINDS = Object.keys(STATES) as Kind[];
const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

describe.each(NAMES)('%s', (name) => {
  test.each(KINDS)('in %s', (kind) => {
    const state = STATES[kind];
    const next = flowStep(state, EVENTS[name]);
    const follows = FOLLOWS[name][KINDS.indexOf(kind)];
    if (follows === '.') expect(next).toBe(state);
    else expect(next.kind).toBe(follows);
  });
});

/** The same event, of a break that is not the one the page waits for. */
const late: readonly FlowEvent[] = [
  { ...EVENTS.blocked, id: 'z' },
  { ...EVENTS.notPrepared, id: 'z' },
  { ...EVENTS.asked, id: 'z' },
  { ...EVENTS.refused, id: 'z' },
  { ...EVENTS.recorded, runId: 'z' },
];

test.each(late.map((event) => [event.type, event] as const))(
  '%s of another break is ignored everywhere',
  (_, event) => {
    for (const state of Object.values(STATES)) expect(flowStep(state, event)).toBe(state);
  },
);

test('a question stays on view while what comes after its answer is prepared, and comes back where that fails', () => {
  const again = flowStep(STATES.gated, EVENTS.requested);
  expect(again).toEqual({ kind: 'preparing', id: 'b', request: OTHER, gate: GATE });
  expect(flowStep(again, { type: 'notPrepared', id: 'b' })).toEqual(STATES.gated);
  expect(flowStep(again, { type: 'blocked', id: 'b', blocked: BLOCKED })).toEqual({
    kind: 'gated',
    gate: { request: OTHER, blocked: BLOCKED },
  });
});

test('a break goes on with the run as it was seen last, and with its own plan', () => {
  const saved = { ...RUN, startedAt: NOON + 20 };
  expect(flowStep(STATES.asked, { type: 'looked', run: saved, now: NOON + 50 })).toEqual({
    kind: 'running',
    run: saved,
    plan: PLAN,
  });
  const moved = { ...saved, elapsedMs: 90_000, runningSince: NOON + 1000 };
  const running = flowStep(STATES.running, { type: 'looked', run: moved, now: NOON + 1000 });
  expect(running).toEqual({ kind: 'running', run: moved, plan: PLAN });
  expect(flowStep(running, { type: 'looked', run: moved, now: NOON + 2000 })).toBe(running);
});

test('a break that is gone has ended as far as it had come; the same moment twice gives the same end', () => {
  const looked = EVENTS['looked, no break'];
  const ended = flowStep(STATES.running, looked);
  expect(ended).toEqual({ kind: 'ended', ended: ENDED, plan: PLAN, done: null });
  expect(flowStep(STATES.running, looked)).toEqual(ended);
  expect(flowStep(ended, { type: 'recorded', runId: 'a', done: [] })).toEqual({ ...ended, done: [] });
});

test('another break takes the place of the one that was asked for', () => {
  const { run } = EVENTS['looked, a break'];
  expect(flowStep(STATES.asked, EVENTS['looked, a break'])).toEqual({ kind: 'running', run, plan: PLAN });
});
