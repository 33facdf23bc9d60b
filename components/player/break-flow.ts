import { endedBreakOf } from '../../utils/break/ended-break.ts';
import type { EndedBreak } from '../../utils/break/ended-break.ts';
import type { Blocked } from '../../utils/break/prepare.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { MoveSegment } from '../../utils/moves/plan.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';

/** A request that cannot be fulfilled yet, or not at all. */
export interface Gate {
  readonly request: BreakRequest;
  readonly blocked: Blocked;
}

/** Where a page stands between a request and the end of its break. `plan` is the plan that this page made last. */
export type FlowState =
  | { readonly kind: 'idle' }
  /** `gate`: stays on view until the plan is made. */
  | { readonly kind: 'preparing'; readonly id: string; readonly request: BreakRequest; readonly gate: Gate | null }
  | { readonly kind: 'gated'; readonly gate: Gate }
  /** The background was asked to begin the break; this page already shows it. */
  | { readonly kind: 'asked'; readonly run: BreakRun; readonly plan: SavedPlan }
  | { readonly kind: 'running'; readonly run: BreakRun; readonly plan: SavedPlan | null }
  /** `done`: the moves written to the body record; null until they are written. */
  | {
      readonly kind: 'ended';
      readonly ended: EndedBreak;
      readonly plan: SavedPlan | null;
      readonly done: readonly MoveSegment[] | null;
    };

/** What happens to a page. `id` is the id of the request and later of the run. */
export type FlowEvent =
  | { readonly type: 'requested'; readonly id: string; readonly request: BreakRequest }
  | { readonly type: 'blocked'; readonly id: string; readonly blocked: Blocked }
  /** The data for the plan could not be read. */
  | { readonly type: 'notPrepared'; readonly id: string }
  | { readonly type: 'asked'; readonly id: string; readonly run: BreakRun; readonly plan: SavedPlan }
  /** The background did not begin the break. */
  | { readonly type: 'refused'; readonly id: string }
  | { readonly type: 'gateLeft' }
  /** The page read the saved state at `now` (epoch ms). `run` is the break under way, or null. */
  | { readonly type: 'looked'; readonly run: BreakRun | null; readonly now: number }
  | { readonly type: 'recorded'; readonly runId: string; readonly done: readonly MoveSegment[] }
  | { readonly type: 'dismissed' };

type Kind = FlowState['kind'];
type StateOf<K extends Kind> = Extract<FlowState, { kind: K }>;
type EventOf<T extends FlowEvent['type']> = Extract<FlowEvent, { type: T }>;
type Cells<T extends FlowEvent['type']> = {
  readonly [K in Kind]?: (state: StateOf<K>, event: EventOf<T>) => FlowState;
};

export const IDLE = { kind: 'idle' } as const satisfies FlowState;

const runs = (state: FlowState, run: BreakRun): FlowState =>
  state.kind === 'running' && state.run === run ? state : { kind: 'running', run, plan: planIn(state) };

const planIn = (state: FlowState): SavedPlan | null => ('plan' in state ? state.plan : null);

const begins = (state: FlowState, { run }: EventOf<'looked'>): FlowState => (run ? runs(state, run) : state);

/** What each event does in each state. Without a cell, the event came late or has no meaning there, and nothing changes. */
const TABLE: { readonly [T in FlowEvent['type']]: Cells<T> } = {
  requested: {
    idle: (_, { id, request }) => ({ kind: 'preparing', id, request, gate: null }),
    gated: ({ gate }, { id, request }) => ({ kind: 'preparing', id, request, gate }),
  },
  blocked: {
    preparing: (state, { id, blocked }) =>
      id === state.id ? { kind: 'gated', gate: { request: state.request, blocked } } : state,
  },
  notPrepared: {
    preparing: (state, { id }) => {
      if (id !== state.id) return state;
      return state.gate ? { kind: 'gated', gate: state.gate } : IDLE;
    },
  },
  asked: {
    preparing: (state, { id, run, plan }) => (id === state.id ? { kind: 'asked', run, plan } : state),
  },
  refused: {
    asked: (state, { id }) => (id === state.run.id ? IDLE : state),
  },
  gateLeft: {
    gated: () => IDLE,
  },
  looked: {
    idle: begins,
    preparing: begins,
    gated: begins,
    asked: begins,
    running: (state, { run, now }) =>
      run ? runs(state, run) : { kind: 'ended', ended: endedBreakOf(state.run, now), plan: state.plan, done: null },
    ended: begins,
  },
  recorded: {
    ended: (state, { runId, done }) => (runId === state.ended.run.id ? { ...state, done } : state),
  },
  dismissed: {
    ended: () => IDLE,
  },
};

/** The next state of a page. Pure; returns the same object if nothing changes. */
export function flowStep<T extends FlowEvent['type']>(state: FlowState, event: EventOf<T> & { type: T }): FlowState {
  /* Each cell takes the states of its own kind. */
  const cell = TABLE[event.type][state.kind] as ((state: FlowState, event: EventOf<T>) => FlowState) | undefined;
  return cell ? cell(state, event) : state;
}
