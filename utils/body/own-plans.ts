import { isObject } from '../json/objects.ts';
import type { Exchange } from '../moves/adapt.ts';
import { NOTHING_BY_FOOT, NOTHING_TODAY, secondsLeft, withFoot } from '../moves/caps.ts';
import type { DoneByFoot } from '../moves/caps.ts';
import { highestLevel } from '../moves/care.ts';
import type { Body, Condition, SidedFlag } from '../moves/care.ts';
import { MOVES } from '../moves/data/moves.ts';
import { leftOutBy, verdictNow } from '../moves/lately.ts';
import type { Lately, LeftOut, WhyOut } from '../moves/lately.ts';
import type { Step } from '../moves/steps.ts';
import type { Level, Move, MoveId, Side } from '../moves/types.ts';
import { plainText } from './plain-text.ts';

/** One line of the person's own plan. */
export interface OwnItem {
  readonly move: MoveId;
  /** How often the whole line is repeated, 1 to 10. */
  readonly sets: number;
  /** Repeats, breaths or seconds per set, in the move's unit and for each side. */
  readonly dose: number;
  readonly level: Level;
  /** Which feet; a move for both feet has no side. */
  readonly sides: 'both' | Side;
  /** The physiotherapist's instructions. */
  readonly note: string;
}

export interface OwnPlan {
  readonly id: string;
  /** '' if it has none. */
  readonly name: string;
  readonly note: string;
  readonly items: readonly OwnItem[];
  /** Epoch ms. */
  readonly changedAt: number;
}

/** Version of the file format for exchanging plans. */
export const PLAN_FILE_VERSION = 1;
export const MOST_PLANS = 50;
export const MOST_ITEMS = 30;
export const MOST_SETS = 10;
/** A break cannot last longer. */
export const LONGEST_PLAN_MINUTES = 120;
export const LONGEST_NAME = 60;
export const LONGEST_NOTE = 500;
/** Characters in a file of plans. */
export const LONGEST_FILE = 2_000_000;

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const isMoveId = (id: string): id is MoveId => Object.hasOwn(MOVES, id);
/**
 * The dose limits in a plan. A prescribed dose may be lower than the move's own minimum, but never higher than is safe alone.
 */
export function doseLimits(moveId: MoveId): { min: number; max: number } {
  const { dose }: Move = MOVES[moveId];
  return { min: 1, max: dose.max };
}

export function levelLimits(moveId: MoveId): { min: Level; max: Level } {
  const { intensity }: Move = MOVES[moveId];
  return { min: intensity.min, max: highestLevel(intensity) };
}

/** A move at its usual dose and level. */
export function newItem(moveId: MoveId): OwnItem {
  const { dose, intensity }: Move = MOVES[moveId];
  return { move: moveId, sets: 1, dose: dose.default, level: intensity.default, sides: 'both', note: '' };
}

/** Nothing done lately: a plan as it is on most days. */
const NOTHING_LATELY: Lately = { feel: {}, today: NOTHING_TODAY, now: 0 };

/** One set of a line for a body, with level and dose capped; null with the reason if the line is left out. */
export function stepOfItem(
  item: OwnItem,
  body: Body,
  lately = NOTHING_LATELY,
): { step: Step; because: null } | ({ step: null } & Omit<LeftOut, 'move'>) {
  const verdict = verdictNow(item.move, body, lately);
  if (!verdict.isAllowed) {
    const { move: _move, ...why } = leftOutBy(item.move, verdict);
    return { step: null, ...why };
  }
  const side = item.sides === 'both' || MOVES[item.move].sides !== 'each-side' ? null : item.sides;
  if (verdict.onlySide !== null && side !== null && verdict.onlySide !== side) {
    return { step: null, because: whyNotThat(side, body) };
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
  return { step, because: null };
}

const SIDED: readonly SidedFlag[] = ['recent-injury-or-surgery', 'acute-swelling-or-gout'];

/** Only an injury or a swelling excludes a single foot. */
function whyNotThat(side: Side, { conditions, sides }: Body): Condition {
  return SIDED.find((flag) => conditions.includes(flag) && sides?.[flag] === side) ?? 'recent-injury-or-surgery';
}

/**
 * The steps of a plan for a body. Anything excluded by answers, rest, or the limits of a break or a day is left out, with the
 * reason.
 */
export function stepsOfPlan(
  plan: Pick<OwnPlan, 'items'>,
  body: Body,
  lately = NOTHING_LATELY,
): { steps: Step[]; exchanges: Exchange[]; less: MoveId[]; because: WhyOut | null } {
  const steps: Step[] = [];
  const exchanges: Exchange[] = [];
  const less = new Set<MoveId>();
  let byFoot = NOTHING_BY_FOOT;
  for (const item of plan.items) {
    const move: Move = MOVES[item.move];
    const found = stepOfItem(item, body, lately);
    if (found.step === null) {
      const { step: _none, ...why } = found;
      exchanges.push({ from: item.move, to: null, ...why });
      continue;
    }
    const { step } = found;
    const before = steps.length;
    for (let set = 0; set < item.sets; set += 1) {
      const room = Math.floor(roomFor(step, byFoot, lately) / move.dose.secondsPerUnit);
      if (room < step.dose) less.add(item.move);
      if (room < Math.min(step.dose, move.dose.min)) break;
      const dose = Math.min(step.dose, room);
      steps.push({ ...step, dose });
      byFoot = withFoot(byFoot, step.side ?? 'both', move, dose * move.dose.secondsPerUnit);
    }
    if (steps.length > before) continue;
    exchanges.push({ from: item.move, to: null, because: 'enough-today' });
    less.delete(item.move);
  }
  return { steps, exchanges, less: [...less], because: exchanges[0]?.because ?? null };
}

/** Seconds of its move that the feet of a step may still have, in this break and on this day. */
function roomFor({ move, side }: Step, byFoot: DoneByFoot, { today }: Lately): number {
  const left = side === 'right' ? Infinity : secondsLeft(MOVES[move], today, byFoot.left);
  const right = side === 'left' ? Infinity : secondsLeft(MOVES[move], today, byFoot.right);
  return Math.min(left, right);
}

/** What is wrong with a file of plans, and where. `plan` and `line` count from 1; null: the whole file or plan. */
export interface PlanFault {
  readonly kind:
    | 'notJson'
    | 'notPlans'
    | 'newer'
    | 'tooBig'
    | 'tooMany'
    | 'name'
    | 'note'
    | 'empty'
    | 'line'
    | 'move'
    | 'sets'
    | 'dose'
    | 'level'
    | 'side';
  readonly plan: number | null;
  readonly line: number | null;
  /** The invalid value; '' if it cannot be shown. */
  readonly found: string;
  /** The move of the line, if known. */
  readonly move: MoveId | null;
}

/** A plan before it gets an id. */
export type PlanContent = Omit<OwnPlan, 'id' | 'changedAt'>;

export type ReadPlans = {
  readonly plans: readonly PlanContent[];
  readonly faults: readonly PlanFault[];
};

/** Writes plans to a file that this and later versions can read. */
export function plansToFile(plans: readonly OwnPlan[]): string {
  const content = {
    instep: 'plans',
    version: PLAN_FILE_VERSION,
    plans: plans.map(({ name, note, items }) => ({ name, note, items })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads a file of plans. Reports every fault and still reads everything that has none. */
export function plansFromFile(text: string): ReadPlans {
  const refused = (kind: PlanFault['kind'], found = ''): ReadPlans => ({
    plans: [],
    faults: [{ kind, plan: null, line: null, found, move: null }],
  });
  if (text.length > LONGEST_FILE) return refused('tooBig');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('notJson');
  }
  if (!isObject(file) || file['instep'] !== 'plans') return refused('notPlans');
  const { version, plans: all } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('notPlans');
  if (version > PLAN_FILE_VERSION) return refused('newer', String(version));
  if (!Array.isArray(all)) return refused('notPlans');
  const faults = all.length > MOST_PLANS ? [...refused('tooMany', String(all.length)).faults] : [];
  const plans = all.slice(0, MOST_PLANS).flatMap((raw: unknown, at): PlanContent[] => {
    const read = readContent(raw, at + 1);
    faults.push(...read.faults);
    return read.plan && read.plan.items.length > 0 ? [read.plan] : [];
  });
  return { plans, faults };
}

function readContent(raw: unknown, number: number): { plan: PlanContent | null; faults: PlanFault[] } {
  const faults: PlanFault[] = [];
  const wrong = (kind: PlanFault['kind'], value: unknown, line: number | null = null, move: MoveId | null = null) =>
    void faults.push({ kind, plan: number, line, found: shown(value), move });
  if (!isObject(raw) || !Array.isArray(raw['items'])) {
    wrong('notPlans', raw);
    return { plan: null, faults };
  }
  const { items: lines } = raw;
  const name = readText(raw['name'], LONGEST_NAME, (value) => wrong('name', value));
  const note = readText(raw['note'], LONGEST_NOTE, (value) => wrong('note', value));
  if (lines.length > MOST_ITEMS) wrong('tooMany', lines.length);
  const items = lines
    .slice(0, MOST_ITEMS)
    .flatMap((line: unknown, at) => readItem(line, (kind, value, move) => wrong(kind, value, at + 1, move)) ?? []);
  if (items.length === 0) wrong('empty', name);
  return { plan: { name, note, items }, faults };
}

type Wrong = (kind: PlanFault['kind'], value: unknown, move: MoveId | null) => void;

/** Reads a line; null if it is incomplete or invalid. Absent fields get their usual values. */
function readItem(raw: unknown, wrong: Wrong): OwnItem | null {
  if (!isObject(raw)) {
    wrong('line', raw, null);
    return null;
  }
  const { move } = raw;
  if (typeof move !== 'string' || !isMoveId(move)) {
    wrong('move', move, null);
    return null;
  }
  const usual = newItem(move);
  const limits = levelLimits(move);
  const sets = readWhole(raw['sets'], usual.sets, { min: 1, max: MOST_SETS });
  const dose = readWhole(raw['dose'], usual.dose, doseLimits(move));
  const whole = readWhole(raw['level'], usual.level, limits);
  const level = LEVELS.find((one) => one === whole) ?? null;
  const sides = readSides(raw['sides']);
  if (sets === null) wrong('sets', raw['sets'], move);
  if (dose === null) wrong('dose', raw['dose'], move);
  if (level === null) wrong('level', raw['level'], move);
  if (sides === null) wrong('side', raw['sides'], move);
  const note = readText(raw['note'], LONGEST_NOTE, (value) => wrong('note', value, move));
  if (sets === null || dose === null || level === null || sides === null) return null;
  return { move, sets, dose, level, sides, note };
}

function readWhole(value: unknown, usual: number, { min, max }: { min: number; max: number }): number | null {
  if (value === undefined) return usual;
  const isWithin = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return isWithin ? value : null;
}

function readSides(value: unknown): OwnItem['sides'] | null {
  if (value === undefined) return 'both';
  return value === 'both' || value === 'left' || value === 'right' ? value : null;
}

/** Reads a text, cutting it if it is too long; '' if it is not a text. */
function readText(value: unknown, longest: number, wrong: (value: unknown) => void): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && value.length <= longest) return plainText(value, longest);
  wrong(value);
  return typeof value === 'string' ? plainText(value, longest) : '';
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? plainText(String(value), LONGEST_SHOWN) : '';
}

/** Reads saved plans, leaving out what cannot be read. */
export function readPlans(saved: unknown): { plans: readonly OwnPlan[]; isWhole: boolean } {
  if (saved === undefined) return { plans: [], isWhole: true };
  if (!Array.isArray(saved)) return { plans: [], isWhole: false };
  let isWhole = true;
  const plans = new Map<string, OwnPlan>();
  const all: readonly unknown[] = saved;
  for (const raw of all) {
    const id = isObject(raw) ? raw['id'] : null;
    if (!isObject(raw) || typeof id !== 'string' || id === '' || plans.has(id)) {
      isWhole = false;
      continue;
    }
    /* A plan that lost its lines keeps its name. */
    const { plan, faults } = readContent({ ...raw, items: raw['items'] ?? [] }, 1);
    const { changedAt } = raw;
    const isDated = typeof changedAt === 'number' && Number.isFinite(changedAt) && changedAt >= 0;
    const isRead = plan !== null && Array.isArray(raw['items']) && faults.every(({ kind }) => kind === 'empty');
    if (!isDated || !isRead) isWhole = false;
    plans.set(id, { id, ...(plan ?? { name: '', note: '', items: [] }), changedAt: isDated ? changedAt : 0 });
  }
  return { plans: [...plans.values()], isWhole };
}
