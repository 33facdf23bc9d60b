import type { Goal, Grade, MoveGoal, Region } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { ComposeRequest } from './request.ts';

/** What the regions of the foot usually need if no goal was named. */
const REGION_GOALS: Record<Region, readonly Goal[]> = {
  toes: ['mobility', 'tension'],
  ball: ['tension', 'mobility'],
  arch: ['tension', 'mobility'],
  heel: ['heel-pain', 'tension'],
  'outer-edge': ['tension', 'mobility'],
  top: ['mobility', 'tension'],
  ankle: ['mobility', 'circulation'],
  calf: ['tension', 'circulation'],
};

const DEFAULT_GOALS: readonly Goal[] = ['circulation', 'tension', 'calm'];
const GOAL_WEIGHTS = [1, 0.6, 0.4];

const GRADE_TRUST: Record<Grade, number> = { A: 1, B: 0.9, C: 0.75, T: 0.5 };
/** Tradition counts for more if the person has asked for it. */
const TRADITION_TRUST = 0.8;
const EVIDENCE_TRUST = { direct: 1, indirect: 0.95, mixed: 0.85 } as const;

/** Factors for a move that works on a region that needs attention, and for one that does not. */
const REGION_FIT = 1.5;
const OTHER_REGION_FIT = 0.5;

const EVENING_HOUR = 20;
const HOUR_MS = 3_600_000;

/** A goal and its weight, 0 to 1. */
export interface WeighedGoal {
  readonly goal: Goal;
  readonly weight: number;
}

/** The goals to serve: the named ones, else those the regions need, else blood, tension and calm. */
export function goalsOf({ goals, regions }: ComposeRequest): WeighedGoal[] {
  const named = goals.length > 0 ? goals : regions.length > 0 ? goalsOfRegions(regions) : DEFAULT_GOALS;
  return [...new Set(named)].slice(0, GOAL_WEIGHTS.length).map((goal, at) => ({ goal, weight: GOAL_WEIGHTS[at] ?? 0 }));
}

/** What each region needs most comes first, in the order the regions were chosen. */
function goalsOfRegions(regions: readonly Region[]): Goal[] {
  return [0, 1].flatMap((rank) => regions.flatMap((region) => REGION_GOALS[region][rank] ?? []));
}

/** How well a move fits a request: need x trust x fit + novelty + liking - burden, and a little chance (0 to 1). */
export function scoreOf(
  candidate: Candidate,
  goals: readonly WeighedGoal[],
  request: ComposeRequest,
  chance: number,
): number {
  const { id, purpose } = candidate;
  let need = 0;
  let trusted = 0;
  for (const { goal, weight } of goals) {
    const served = purpose.goals.find((one) => one.goal === goal);
    if (!served) continue;
    const part = (weight * served.weight) / 3;
    need += part;
    trusted += part * trustOf(served, request);
  }
  const favourite = request.favourites.includes(id) ? 0.15 : 0;
  return (
    trusted * fitOf(candidate, goals, request) * (need > 0 ? 1 : 0) +
    noveltyOf(candidate, request) +
    0.3 * candidate.feel.liking +
    favourite -
    burdenOf(candidate) +
    chance * 0.05
  );
}

function trustOf({ grade, evidence }: MoveGoal, { traditions }: Pick<ComposeRequest, 'traditions'>): number {
  const trust = grade === 'T' && traditions !== false ? TRADITION_TRUST : GRADE_TRUST[grade];
  return trust * EVIDENCE_TRUST[evidence ?? 'direct'];
}

function fitOf(
  { id, move, purpose, level, allowance }: Candidate,
  goals: readonly WeighedGoal[],
  request: ComposeRequest,
): number {
  let fit = 1;
  const isEvening = request.hour >= EVENING_HOUR || goals.some(({ goal }) => goal === 'sleep');
  if (isEvening && move.family === 'strength' && level >= 3) fit *= 0.3;
  if (isEvening && (id === 'heel-bounce' || id === 'mindful-roll-walk')) fit *= 0.6;
  const isStiff = goals.some(({ goal }) => goal === 'heel-pain') && request.satMs > HOUR_MS;
  if (isStiff && id === 'plantar-fascia-pull') fit *= 1.3;
  if (request.traditions === purpose.tradition) fit *= 1.4;
  if (allowance.isLight) fit *= 0.8;
  if (request.regions.length > 0 && purpose.regions.length > 0) {
    fit *= purpose.regions.some((region) => request.regions.includes(region)) ? REGION_FIT : OTHER_REGION_FIT;
  }
  return fit;
}

function noveltyOf({ id, feel }: Candidate, { now, previous }: ComposeRequest): number {
  const again = previous.includes(id) ? -0.15 : 0;
  if (feel.lastAt === null) return 0.1 + again;
  return -0.35 * Math.exp(-(now - feel.lastAt) / HOUR_MS / 12) + again;
}

function burdenOf({ move }: Candidate): number {
  const tools = move.tools.required.filter((tool) => tool !== 'hands').length;
  return 0.05 * tools + (move.posture === 'standing' ? 0.05 : 0) + (move.badge === 'cross-leg' ? 0.03 : 0);
}
