import type { BreakPlan, Segment } from '../moves/plan.ts';

/** The plan of the break that was begun last, so that every page shows the same break, also after a restart. */
export interface SavedPlan {
  readonly runId: string;
  readonly plan: BreakPlan;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A plan as it was saved; null where it cannot be followed. */
export function readSavedPlan(saved: unknown): SavedPlan | null {
  if (!isObject(saved) || typeof saved['runId'] !== 'string' || !isObject(saved['plan'])) return null;
  const { routineId, minutes, prep, segments } = saved['plan'];
  const isWhole =
    typeof routineId === 'string' &&
    typeof minutes === 'number' &&
    Array.isArray(prep) &&
    Array.isArray(segments) &&
    segments.length > 1 &&
    segments.every(isSegment);
  if (!isWhole) return null;
  const { said, ...plan } = saved['plan'];
  /* Checked as far as a break needs it to run; texts of unknown ids are blank. */
  return { runId: saved['runId'], plan: (isSaid(said) ? { ...plan, said } : plan) as unknown as BreakPlan };
}

/** A break goes on without the words of its beginning. */
function isSaid(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { exchanges, less = [], reasons, unserved } = value;
  const areObjects = (list: unknown): boolean => Array.isArray(list) && list.every(isObject);
  const areLists = (list: unknown): boolean =>
    Array.isArray(list) && list.every((one) => isObject(one) && areObjects(one['reasons']));
  return areObjects(exchanges) && Array.isArray(less) && areLists(reasons) && areObjects(unserved);
}

function isSegment(value: unknown): value is Segment {
  if (!isObject(value) || typeof value['seconds'] !== 'number' || !(value['seconds'] >= 0)) return false;
  if (value['kind'] === 'move') return typeof value['moveId'] === 'string' && Array.isArray(value['cautions']);
  return value['kind'] === 'ready' || (value['kind'] === 'change' && typeof value['next'] === 'number');
}
