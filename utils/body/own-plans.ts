import * as z from 'zod/mini';
import { verdictOn } from '../moves/care.ts';
import type { Body, Condition } from '../moves/care.ts';
import type { Exchange } from '../moves/adapt.ts';
import { MOVES } from '../moves/data/moves.ts';
import type { Step } from '../moves/steps.ts';
import type { Level, Move, MoveId, Side } from '../moves/types.ts';

/** One line of a plan of one's own. */
export interface OwnItem {
  readonly move: MoveId;
  /** How often the whole line is done, 1 to 10. */
  readonly sets: number;
  /** Repeats, breaths or seconds of one set, in the move's unit; for each side. */
  readonly dose: number;
  readonly level: Level;
  /** Which feet; a move for both feet takes no side. */
  readonly sides: 'both' | Side;
  /** What the physiotherapist said. */
  readonly note: string;
}

export interface OwnPlan {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly items: readonly OwnItem[];
  /** Epoch ms. */
  readonly changedAt: number;
}

/** Version of the file that plans travel in. */
export const PLAN_FILE_VERSION = 1;
export const MOST_ITEMS = 30;
export const MOST_SETS = 10;
export const LONGEST_NAME = 60;
export const LONGEST_NOTE = 500;

const isMoveId = (id: string): id is MoveId => Object.hasOwn(MOVES, id);

/** The limits of a dose in a plan: the move's own, because what is prescribed may be less but is never more than is safe alone. */
export function doseLimits(moveId: MoveId): { min: number; max: number } {
  const { dose }: Move = MOVES[moveId];
  return { min: 1, max: dose.max };
}

/** The steps of a plan for a body: what answers exclude is left out, with the reason; levels and doses are capped. */
export function stepsOfPlan(
  plan: OwnPlan,
  body: Body,
): { steps: Step[]; exchanges: Exchange[]; because: Condition | null } {
  const steps: Step[] = [];
  const exchanges: Exchange[] = [];
  for (const item of plan.items) {
    const verdict = verdictOn(item.move, body);
    const side = item.sides === 'both' || MOVES[item.move].sides !== 'each-side' ? null : item.sides;
    const isOtherSide = verdict.isAllowed && verdict.onlySide !== null && side !== null && verdict.onlySide !== side;
    if (!verdict.isAllowed || isOtherSide) {
      const because = verdict.isAllowed ? 'recent-injury-or-surgery' : verdict.because;
      exchanges.push({ from: item.move, to: null, because });
      continue;
    }
    const only = verdict.onlySide ?? side;
    const step: Step = {
      move: item.move,
      dose: Math.min(item.dose, verdict.maxDose),
      level: item.level > verdict.maxLevel ? verdict.maxLevel : item.level,
      ...(only ? { side: only } : {}),
      cautions: verdict.cautions,
      isLight: verdict.isLight,
    };
    for (let set = 0; set < item.sets; set += 1) steps.push(step);
  }
  return { steps, exchanges, because: exchanges[0]?.because ?? null };
}

/** What is wrong with a file of plans, and where. `at` names the plan and line, counted from 1; null: the file as a whole. */
export interface PlanFault {
  readonly kind:
    | 'notJson'
    | 'notPlans'
    | 'newer'
    | 'name'
    | 'empty'
    | 'move'
    | 'dose'
    | 'sets'
    | 'level'
    | 'side'
    | 'tooMany';
  readonly plan: number | null;
  readonly line: number | null;
  /** What stood there, for the message. */
  readonly found: string;
}

export type ReadPlans = {
  readonly plans: readonly Omit<OwnPlan, 'id' | 'changedAt'>[];
  readonly faults: readonly PlanFault[];
};

const FILE = z.object({ instep: z.literal('plans'), version: z.int(), plans: z.array(z.unknown()) });
const PLAN = z.object({ name: z.string(), note: z.optional(z.string()), items: z.array(z.unknown()) });
const ITEM = z.object({
  move: z.string(),
  sets: z.optional(z.number()),
  dose: z.optional(z.number()),
  level: z.optional(z.number()),
  sides: z.optional(z.string()),
  note: z.optional(z.string()),
});

/** Plans as a file that this and later versions read. */
export function plansToFile(plans: readonly OwnPlan[]): string {
  const content = {
    instep: 'plans',
    version: PLAN_FILE_VERSION,
    plans: plans.map(({ name, note, items }) => ({ name, note, items })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads a file of plans. Every fault is named; what has none is read all the same. */
export function plansFromFile(text: string): ReadPlans {
  const fault = (
    kind: PlanFault['kind'],
    found = '',
    plan: number | null = null,
    line: number | null = null,
  ): PlanFault => ({
    kind,
    plan,
    line,
    found: found.slice(0, 60),
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { plans: [], faults: [fault('notJson')] };
  }
  const file = FILE.safeParse(content);
  if (!file.success) return { plans: [], faults: [fault('notPlans')] };
  if (file.data.version > PLAN_FILE_VERSION) return { plans: [], faults: [fault('newer', String(file.data.version))] };
  const plans: Omit<OwnPlan, 'id' | 'changedAt'>[] = [];
  const faults: PlanFault[] = [];
  for (const [at, raw] of file.data.plans.entries()) {
    const number = at + 1;
    const parsed = PLAN.safeParse(raw);
    if (!parsed.success) {
      faults.push(fault('notPlans', '', number));
      continue;
    }
    const { name, note = '', items } = parsed.data;
    const read = items.slice(0, MOST_ITEMS).flatMap((item, line): OwnItem[] => {
      const { item: good, wrong } = readItem(item);
      for (const { kind, found } of wrong) faults.push(fault(kind, found, number, line + 1));
      return good && wrong.length === 0 ? [good] : [];
    });
    if (name.trim() === '' || name.length > LONGEST_NAME) faults.push(fault('name', name, number));
    if (items.length > MOST_ITEMS) faults.push(fault('tooMany', String(items.length), number));
    if (items.length === 0) faults.push(fault('empty', name, number));
    if (read.length > 0)
      plans.push({ name: name.trim().slice(0, LONGEST_NAME), note: note.slice(0, LONGEST_NOTE), items: read });
  }
  return { plans, faults };
}

function readItem(raw: unknown): { item: OwnItem | null; wrong: { kind: PlanFault['kind']; found: string }[] } {
  const parsed = ITEM.safeParse(raw);
  if (!parsed.success || !isMoveId(parsed.data.move)) {
    return { item: null, wrong: [{ kind: 'move', found: parsed.success ? parsed.data.move : '' }] };
  }
  const { move, sets = 1, note = '', sides = 'both' } = parsed.data;
  const own: Move = MOVES[move];
  const { dose = own.dose.default, level = own.intensity.default } = parsed.data;
  const limits = doseLimits(move);
  const wrong: { kind: PlanFault['kind']; found: string }[] = [];
  if (!Number.isInteger(sets) || sets < 1 || sets > MOST_SETS) wrong.push({ kind: 'sets', found: String(sets) });
  if (!Number.isInteger(dose) || dose < limits.min || dose > limits.max)
    wrong.push({ kind: 'dose', found: String(dose) });
  const known = LEVELS.find((one) => one === level);
  if (known === undefined) wrong.push({ kind: 'level', found: String(level) });
  if (sides !== 'both' && sides !== 'left' && sides !== 'right') {
    return { item: null, wrong: [...wrong, { kind: 'side', found: sides }] };
  }
  return { item: known ? { move, sets, dose, level: known, sides, note: note.slice(0, LONGEST_NOTE) } : null, wrong };
}

const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** Plans as they were saved, less what cannot be read. */
export function readPlans(saved: unknown): { plans: readonly OwnPlan[]; isWhole: boolean } {
  if (saved === undefined) return { plans: [], isWhole: true };
  if (!Array.isArray(saved)) return { plans: [], isWhole: false };
  let isWhole = true;
  const plans = saved.flatMap((raw: unknown): OwnPlan[] => {
    const about = SAVED.safeParse(raw);
    const { plans: read, faults } = plansFromFile(JSON.stringify({ instep: 'plans', version: 1, plans: [raw] }));
    const [plan] = read;
    if (faults.some(({ kind }) => kind !== 'empty' && kind !== 'name') || !about.success) isWhole = false;
    if (!about.success) return [];
    return [
      { name: about.data.name, note: '', items: [], ...plan, id: about.data.id, changedAt: about.data.changedAt },
    ];
  });
  return { plans, isWhole };
}

const SAVED = z.object({ id: z.string().check(z.minLength(1)), name: z.string(), changedAt: z.number() });
