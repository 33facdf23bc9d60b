import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import type { PersonalPlan, Segment } from '../moves/plan.ts';
import type { Score } from './cues.ts';

/**
 * The plan of the break begun last, so that every page shows the same break, even after a restart. The background saves it with
 * its run, in one write, and only if that run is the one in progress.
 */
export interface SavedPlan {
  readonly runId: string;
  /** When the break began, epoch ms; unknown for plans that were saved without it. */
  readonly startedAt?: number;
  readonly plan: PersonalPlan;
  /** The sounds of the break; the background reads only this. */
  readonly score?: Score;
}

/** The plan of a run, among those given; null if none belongs to it: another run's plan is of no use. */
export function planOf(runId: string | undefined, ...plans: readonly (SavedPlan | null)[]): SavedPlan | null {
  return plans.find((plan) => plan !== null && plan.runId === runId) ?? null;
}

/** Epoch ms of the last instant a date can represent. */
const LAST_INSTANT = 8.64e15;

/** Reads a saved plan; null if it cannot be followed. */
export function readSavedPlan(saved: unknown): SavedPlan | null {
  if (!isObject(saved) || typeof saved['runId'] !== 'string' || !isObject(saved['plan'])) return null;
  const { routineId, minutes, prep, segments } = saved['plan'];
  const isWhole =
    typeof routineId === 'string' &&
    Number.isFinite(minutes) &&
    Array.isArray(prep) &&
    Array.isArray(segments) &&
    segments.length > 1 &&
    segments.length <= MOST_SEGMENTS &&
    segments.every(isSegment);
  if (!isWhole) return null;
  const { said, ...plan } = saved['plan'];
  /* Checked as far as a break needs it to run. `canBeShown` checks whether it can be shown, where the moves are loaded. */
  const { runId, startedAt } = saved;
  const whole = (isSaid(said) ? { ...plan, said } : plan) as unknown as PersonalPlan;
  return { runId, plan: whole, ...(typeof startedAt === 'number' ? { startedAt } : {}) };
}

/** More segments than any break has; each one costs the page that shows it. */
const MOST_SEGMENTS = 1000;

/** The longest break is four hours, and no part of it is longer. */
const MOST_SECONDS = 4 * 3600;

/** A break continues without the explanations from its beginning. */
const isSaid = (value: unknown): boolean => (saidSchema ??= makeSaidSchema()).safeParse(value).success;

let saidSchema: ReturnType<typeof makeSaidSchema> | null = null;

/** Made on first use: making the schema takes longer than reading with it. */
function makeSaidSchema() {
  const id = z.string();
  const instant = z.number().check(z.gte(0), z.lte(LAST_INSTANT));
  const reason = z.union([
    z.object({ kind: z.literal('goal'), goal: id, grade: id }),
    z.object({ kind: z.literal('region'), regions: z.array(id) }),
    z.object({ kind: z.literal('lastDone'), at: instant }),
    z.object({ kind: z.enum(['warm', 'settle', 'noTool', 'neverDone', 'liked', 'tradition', 'light']) }),
  ]);
  return z.object({
    exchanges: z.array(z.object({ from: id, to: z.nullable(id), because: id, until: z.optional(instant) })),
    less: z.optional(z.array(id)),
    reasons: z.array(z.object({ move: id, reasons: z.array(reason) })),
    unserved: z.array(z.object({ goal: id, because: z.nullable(id) })),
  });
}

function isSegment(value: unknown): value is Segment {
  if (!isObject(value) || typeof value['seconds'] !== 'number') return false;
  if (!(value['seconds'] >= 0 && value['seconds'] <= MOST_SECONDS)) return false;
  if (value['kind'] === 'move') return typeof value['moveId'] === 'string' && Array.isArray(value['cautions']);
  return value['kind'] === 'ready' || (value['kind'] === 'change' && typeof value['next'] === 'number');
}
