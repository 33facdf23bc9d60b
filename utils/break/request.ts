import { isRoutineId, routineMinutes } from '../moves/catalogue.ts';
import { GOALS } from '../moves/goals.ts';
import type { Goal, MoveId, Region, RoutineId, Side } from '../moves/types.ts';

/** What a person wants to do now. `minutes` are whole. */
export type BreakRequest =
  | { readonly kind: 'routine'; readonly routineId: RoutineId; readonly minutes: number }
  /** Made for the moment. */
  | {
      readonly kind: 'made';
      readonly minutes: number;
      readonly goals: readonly Goal[];
      readonly regions: readonly Region[];
      /** The foot to begin with; null: the one whose turn it is. */
      readonly side: Side | null;
    }
  /** Breath and attention only: needs no answers. */
  | { readonly kind: 'quiet'; readonly minutes: number }
  | { readonly kind: 'move'; readonly moveId: MoveId }
  | { readonly kind: 'own'; readonly planId: string };

const REGIONS: readonly Region[] = ['toes', 'ball', 'arch', 'heel', 'outer-edge', 'top', 'ankle', 'calf'];

const MOST_MINUTES = 20;

/** A request as a page's query, so that it survives a change of pages; `more` is added to the query. */
export function queryOf(request: BreakRequest, more: Readonly<Record<string, string>> = {}): string {
  const query = {
    start: startOf(request),
    ...('minutes' in request && { minutes: String(request.minutes) }),
    ...('goals' in request && {
      goals: request.goals.join(' '),
      regions: request.regions.join(' '),
      side: request.side ?? '',
    }),
  };
  return `?${new URLSearchParams({ ...query, ...more }).toString()}`;
}

function startOf(request: BreakRequest): string {
  if (request.kind === 'routine') return request.routineId;
  if (request.kind === 'move') return `move:${request.moveId}`;
  return request.kind === 'own' ? `own:${request.planId}` : request.kind;
}

/** The request for a routine, a plan (`own:<id>`) or a single move (`move:<id>`); null for any other id. */
export function requestOf(id: string, minutes: number): BreakRequest | null {
  if (isRoutineId(id)) return { kind: 'routine', routineId: id, minutes: routineMinutes(id, minutes) };
  const [kind, rest = ''] = id.split(':');
  if (kind === 'own' && rest) return { kind, planId: rest };
  /* Whether the move exists is checked where the moves are loaded. */
  return kind === 'move' && rest ? { kind, moveId: rest as MoveId } : null;
}

/** The request in a page's query; null if there is no readable one. */
export function requestIn(query: string): BreakRequest | null {
  const asked = new URLSearchParams(query);
  const start = asked.get('start') ?? '';
  const minutes = Number(asked.get('minutes') ?? Number.NaN);
  const request = requestOf(start, minutes);
  if (request) return request;
  const [kind] = start.split(':');
  const whole = Number.isNaN(minutes) ? 3 : Math.min(MOST_MINUTES, Math.max(1, Math.round(minutes)));
  if (kind === 'quiet') return { kind, minutes: whole };
  if (kind !== 'made') return null;
  const words = (name: string): string[] => asked.get(name)?.split(' ') ?? [];
  const side = asked.get('side');
  return {
    kind,
    minutes: whole,
    goals: words('goals')
      .flatMap((word) => GOALS.find((goal) => goal === word) ?? [])
      .slice(0, 3),
    regions: words('regions').flatMap((word) => REGIONS.find((region) => region === word) ?? []),
    side: side === 'left' || side === 'right' ? side : null,
  };
}
