import type { Reach } from '../body/open-questions.ts';
import type { OwnPlan } from '../body/own-plans.ts';
import { canStandIn, mostOutOf } from '../moves/adapt.ts';
import { NO_BODY } from '../moves/care.ts';
import { candidateFor, moveIds } from '../moves/compose/candidates.ts';
import type { Refusal } from '../moves/compose/candidates.ts';
import { PURPOSES } from '../moves/data/purposes.ts';
import { ROUTINES } from '../moves/data/routines.ts';
import type { Goal, MoveId, Routine } from '../moves/types.ts';
import { requestFor } from './compose-request.ts';
import type { ComposeFacts } from './compose-request.ts';
import type { BreakRequest } from './request.ts';

const NOTHING: Reach = { moves: [], core: [], mostOut: Infinity, isForNumbFeet: false, hasLook: false };

/** Everything a request can come to contain, whatever the health answers are. */
export function reachOf(request: BreakRequest, facts: ComposeFacts & { readonly plans: readonly OwnPlan[] }): Reach {
  switch (request.kind) {
    case 'routine': {
      const routine: Routine = ROUTINES[request.routineId];
      const hasLook = routine.prep.includes('feet-check');
      return {
        moves: ofRoutine(routine),
        core: routine.core,
        mostOut: mostOutOf(routine),
        isForNumbFeet: isForNumbFeet(request),
        hasLook,
      };
    }
    case 'made':
      return { ...NOTHING, moves: alone(composable(request, facts)), isForNumbFeet: isForNumbFeet(request) };
    case 'move':
      return { ...NOTHING, moves: alone([request.moveId]) };
    case 'own': {
      const items = facts.plans.find(({ id }) => id === request.planId)?.items ?? [];
      return { ...NOTHING, moves: alone(items.map(({ move }) => move)) };
    }
    /* Breath and attention are right for everybody. */
    case 'quiet':
      return NOTHING;
  }
}

/** Whether a request is for feet that are assumed numb unless there is a clear no. */
export function isForNumbFeet(request: BreakRequest): boolean {
  if (request.kind === 'made') return request.goals.includes('nerve-comfort');
  const goals: readonly Goal[] = request.kind === 'routine' ? ROUTINES[request.routineId].goals : [];
  return goals.includes('nerve-comfort');
}

const alone = (ids: readonly MoveId[]): Reach['moves'] => ids.map((id) => ({ id, substitutes: [] }));

/** Without a core move there is no routine, so core moves have no substitutes. */
function ofRoutine(routine: Routine): Reach['moves'] {
  return routine.items.map(({ move }) => ({
    id: move,
    substitutes: routine.core.includes(move) ? [] : PURPOSES[move].substitutes.filter((id) => canStandIn(id, routine)),
  }));
}

/** Refusals that no answer can lift. */
const FINAL: ReadonlySet<Refusal['kind']> = new Set([
  'banned',
  'locked',
  'setting',
  'shoes',
  'thing',
  'hands',
  'standing',
  'rest',
]);

function composable(request: Extract<BreakRequest, { kind: 'made' }>, facts: ComposeFacts): MoveId[] {
  const asked = requestFor(request, NO_BODY, 'left', facts);
  return moveIds().filter((id) => {
    const found = candidateFor(id, asked);
    return !('kind' in found && FINAL.has(found.kind));
  });
}
