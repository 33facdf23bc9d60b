import { MOVES } from './data/moves.ts';
import type { Move, MoveId, RoutineItem } from './types.ts';

/** A routine keeps its character: at another length no dose grows beyond this many times the stated one. */
const MOST_GROWTH = 3;

/** The fit move bends ten times as easily as the others, so that it takes up the odd seconds. */
const FIT_MOVE_WEIGHT = 0.1;

/** Slight preference for doses in steps of five seconds: 25 is easier to say and to follow than 26. */
const ODD_SECONDS_COST = 0.002;

interface Way {
  readonly cost: number;
  readonly doses: readonly number[];
}

/**
 * Doses, in the order of `items`, whose moves last exactly `moveSeconds` together (both sides counted), each inside its
 * move's limits and as near as possible to the stated proportions. Null where no such doses exist.
 */
export function fitDoses(
  items: readonly RoutineItem[],
  moveSeconds: number,
  fitMove: MoveId | null,
): readonly number[] | null {
  const stated = items.reduce((sum, item) => sum + item.dose * stepSeconds(MOVES[item.move]), 0);
  const scale = moveSeconds / stated;
  let ways = new Map<number, Way>([[0, { cost: 0, doses: [] }]]);
  for (const item of items) {
    const move: Move = MOVES[item.move];
    const isFit = item.move === fitMove;
    const most = Math.max(item.dose, Math.min(move.dose.max, item.dose * MOST_GROWTH));
    const reached = new Map<number, Way>();
    for (let dose = move.dose.min; dose <= most; dose += 1) {
      const cost = costOf(dose, item.dose * scale, move, isFit);
      for (const [seconds, way] of ways) {
        const total = seconds + dose * stepSeconds(move);
        const known = reached.get(total);
        if (total <= moveSeconds && (!known || way.cost + cost < known.cost)) {
          reached.set(total, { cost: way.cost + cost, doses: [...way.doses, dose] });
        }
      }
    }
    ways = reached;
  }
  return ways.get(moveSeconds)?.doses ?? null;
}

/** Seconds that one unit of a move's dose adds to a break. */
function stepSeconds(move: Move): number {
  return move.dose.secondsPerUnit * (move.sides === 'each-side' ? 2 : 1);
}

function costOf(dose: number, wanted: number, move: Move, isFit: boolean): number {
  const away = (dose / wanted - 1) ** 2;
  if (isFit) return away * FIT_MOVE_WEIGHT;
  return away + (move.dose.unit === 'seconds' && dose % 5 !== 0 ? ODD_SECONDS_COST : 0);
}
