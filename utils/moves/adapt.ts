import { canShare, isWithin, maxDoses } from './caps.ts';
import type { Allowance, Body } from './care.ts';
import { QUIET_MOVES } from './data/care.ts';
import { MOVES } from './data/moves.ts';
import { PURPOSES } from './data/purposes.ts';
import { fitDoses, unitSecondsOf } from './doses.ts';
import { NO_FEEL, levelFor } from './feel.ts';
import type { Experience } from './feel.ts';
import { leftOutBy, mostOf, verdictNow } from './lately.ts';
import type { Lately, LeftOut, VerdictNow, WhyOut } from './lately.ts';
import { sequence } from './sequence.ts';
import type { Step } from './steps.ts';
import type { Move, MoveId, Routine, RoutineItem, Side, Tool } from './types.ts';

export interface AdaptOptions extends Lately {
  /** Whole minutes to fill. */
  readonly minutes: number;
  readonly body: Body;
  readonly experience: Experience;
  readonly firstSide: Side;
}

/** A change made to a routine for a body and for what it has done lately. `to` is null if nothing could replace the move. */
export interface Exchange {
  readonly from: MoveId;
  readonly to: MoveId | null;
  readonly because: WhyOut;
  /** When the move's rest ends, epoch ms; absent if it does not rest. */
  readonly until?: number;
}

export type Adapted =
  | {
      readonly isHidden: false;
      readonly steps: readonly Step[];
      readonly exchanges: readonly Exchange[];
      /** Quiet moves that fill the remaining time. */
      readonly added: readonly MoveId[];
    }
  /** Not offered, with the moves that prevent it; null if only the length is impossible. */
  | { readonly isHidden: true; readonly because: WhyOut | null; readonly out: readonly LeftOut[] };

/** At a length other than the written one, no dose grows beyond this multiple of its stated value. */
const MOST_GROWTH = 3;

/** The fit move bends ten times as easily as the others, so it absorbs the odd seconds. */
const FIT_MOVE_WEIGHT = 0.1;

interface Member extends RoutineItem {
  readonly allowance: Allowance;
}

/**
 * Adapts a routine to a body and a length. An excluded move is replaced by its first substitute that fits, or left out. Moves
 * that have to be light become light, and the doses are fitted to the same minutes again. The routine is hidden when a core
 * move is out, more than half of the moves are out, its first goal is no longer served, or its minutes cannot be filled.
 */
export function adaptRoutine(routine: Routine, options: AdaptOptions): Adapted {
  const allowed = allowedOf(routine, options);
  const out = routine.items.flatMap(({ move }) => {
    const verdict = allowed.get(move);
    return verdict?.isAllowed === false ? [leftOutBy(move, verdict)] : [];
  });
  const core = out.find(({ move }) => routine.core.includes(move));
  const [first] = out;
  if (core) return { isHidden: true, because: core.because, out: [core] };
  if (first && out.length > mostOutOf(routine)) return { isHidden: true, because: first.because, out };

  const kept = routine.items.flatMap(({ move }) => (allowed.get(move)?.isAllowed ? [move] : []));
  const members: Member[] = [];
  const exchanges: Exchange[] = [];
  for (const item of routine.items) {
    const verdict = allowed.get(item.move);
    if (!verdict) continue;
    if (verdict.isAllowed) {
      members.push({ ...item, allowance: verdict });
      continue;
    }
    const used = new Set([...routine.items, ...members].map(({ move }) => move));
    const to =
      PURPOSES[item.move].substitutes.find(
        (id) =>
          !used.has(id) &&
          canStandIn(id, routine) &&
          verdictNow(id, options.body, options).isAllowed &&
          fitTogether([...kept, id], options),
      ) ?? null;
    const { move: from, ...why } = leftOutBy(item.move, verdict);
    exchanges.push({ from, to, ...why });
    const substitute = to === null ? null : memberOf(to, options);
    if (substitute) {
      members.push(substitute);
      kept.push(substitute.move);
    }
  }
  const goal = routine.goals[0];
  const isServed = members.some(({ move }) =>
    PURPOSES[move].goals.some((served) => served.goal === goal && served.weight >= 2),
  );
  if (first && !isServed) return { isHidden: true, because: first.because, out };
  const because = first?.because ?? whyTooLittle(members, options);
  return withDoses(routine, members, exchanges, options) ?? { isHidden: true, because, out };
}

/** The number of moves that may be out before a routine is no longer itself. */
export const mostOutOf = ({ items }: Routine): number => items.length / 2;

/** Why the doses may not fill the minutes; null if the minutes alone are the reason. */
function whyTooLittle(members: readonly Member[], options: AdaptOptions): WhyOut | null {
  const isHalved = members.some(({ move, dose, allowance }) => {
    return options.feel[move]?.halfNext === true && dose > allowance.maxDose;
  });
  if (isHalved) return 'half-dose';
  return isWithin(members.map(asSeconds), options.today) ? null : 'enough-today';
}

const asSeconds = ({ move, dose }: Member): { move: Move; seconds: number } => ({
  move: MOVES[move],
  seconds: dose * MOVES[move].dose.secondsPerUnit,
});

/** The allowance of each move of a routine; if the day has too little left for all of them, the core moves get it. */
function allowedOf({ items, core }: Routine, options: AdaptOptions): Map<MoveId, VerdictNow> {
  const allowed = new Map<MoveId, VerdictNow>();
  const kept: MoveId[] = [];
  for (const { move, dose } of items.toSorted((a, b) => +core.includes(b.move) - +core.includes(a.move))) {
    const verdict = verdictNow(move, options.body, options);
    if (verdict.isAllowed && !fitTogether([...kept, move], options)) {
      allowed.set(move, { isAllowed: false, because: 'enough-today' });
      continue;
    }
    if (verdict.isAllowed) kept.push(move);
    allowed.set(move, verdict.isAllowed ? { ...verdict, maxDose: mostOf(move, dose, verdict, options) } : verdict);
  }
  return allowed;
}

const fitTogether = (ids: readonly MoveId[], { today }: Lately): boolean =>
  canShare(
    ids.map((id) => MOVES[id]),
    today,
  );

/** Doses for the members. Quiet moves before the last one fill the time that the others cannot. */
function withDoses(
  routine: Routine,
  members: readonly Member[],
  exchanges: readonly Exchange[],
  options: AdaptOptions,
): Adapted | null {
  const { minutes, experience, feel, firstSide, today } = options;
  const isEnoughLeft =
    members.every(({ dose, allowance }) => dose <= allowance.maxDose) && isWithin(members.map(asSeconds), today);
  const isOfBoth = members.every(({ allowance }) => allowance.onlySide === null);
  const isAsWritten = exchanges.length === 0 && minutes === routine.minutes && isEnoughLeft && isOfBoth;
  const mayFill = exchanges.length > 0 || !isEnoughLeft || members.some(({ allowance }) => allowance.isLight);
  const spare = mayFill ? QUIET_MOVES : [];
  const added: MoveId[] = [];
  const fillers = spare.filter((id) => id !== 'cyclic-sigh' && !members.some(({ move }) => move === id));
  for (;;) {
    const all = [...members.slice(0, -1), ...added.flatMap((id) => memberOf(id, options) ?? []), ...members.slice(-1)];
    const doses = isAsWritten ? all.map(({ dose }) => dose) : dosesFor(routine, all, { minutes, firstSide, today });
    if (doses) {
      const steps = all.map(({ move, allowance }, at): Step => ({
        move,
        dose: doses[at] ?? 0,
        level: levelFor(move, allowance, feel[move] ?? NO_FEEL, experience),
        ...(allowance.onlySide ? { side: allowance.onlySide } : {}),
        cautions: allowance.cautions,
        isLight: allowance.isLight,
      }));
      return { isHidden: false, steps, exchanges, added };
    }
    const next = fillers.shift();
    if (!next) return null;
    added.push(next);
  }
}

function memberOf(move: MoveId, options: AdaptOptions): Member | null {
  const allowance = verdictNow(move, options.body, options);
  if (!allowance.isAllowed) return null;
  const usual = MOVES[move].dose.default;
  const maxDose = mostOf(move, usual, allowance, options);
  return { move, dose: Math.min(usual, maxDose), allowance: { ...allowance, maxDose } };
}

function dosesFor(
  routine: Routine,
  members: readonly Member[],
  { minutes, firstSide, today }: Pick<AdaptOptions, 'minutes' | 'firstSide' | 'today'>,
): readonly number[] | null {
  if (!Number.isInteger(minutes)) return null;
  if (routine.lengthIsInName && minutes !== routine.minutes) return null;
  const ordered = members.map(({ move, allowance }) => ({
    move,
    ...(allowance.onlySide ? { side: allowance.onlySide } : {}),
  }));
  const changeSeconds = sequence(ordered, firstSide).reduce(
    (sum, slot) => sum + (slot.kind === 'change' ? slot.seconds : 0),
    0,
  );
  const seconds = minutes * 60 - changeSeconds;
  const unitSeconds = members.map(({ move, allowance }) => unitSecondsOf(MOVES[move], allowance.onlySide !== null));
  const stated = members.reduce((sum, { dose }, at) => sum + dose * (unitSeconds[at] ?? 0), 0);
  const wanted = members.map(({ dose }) => (dose * seconds) / stated);
  const highest = maxDoses(
    members.map(({ move, dose, allowance }, at) => ({
      move: MOVES[move],
      wanted: wanted[at] ?? dose,
      most: Math.min(allowance.maxDose, Math.max(dose, dose * MOST_GROWTH)),
    })),
    today,
  );
  const parts = members.map(({ move, dose }, at) => ({
    min: MOVES[move].dose.min,
    max: highest[at] ?? dose,
    wanted: wanted[at] ?? dose,
    unitSeconds: unitSeconds[at] ?? 0,
    weight: move === routine.fitMove ? FIT_MOVE_WEIGHT : 1,
    prefersFives: MOVES[move].dose.unit === 'seconds',
  }));
  return fitDoses(parts, seconds)?.doses ?? null;
}

/** Whether a move could replace one in a routine: no more visible, no other shoes, no missing tool. */
export function canStandIn(id: MoveId, routine: Routine): boolean {
  const move: Move = MOVES[id];
  if (routine.setting === 'open-office' && move.discreet === 'private') return false;
  if (routine.shoes === 'on' && move.shoes === 'off') return false;
  const things: readonly (Tool | 'support' | 'second-chair')[] = routine.tools;
  if (!move.tools.required.every((tool) => things.includes(tool))) return false;
  if (move.hand === 'support' && !things.includes('support')) return false;
  return move.badge !== 'second-chair' || things.includes('second-chair');
}
