import type { Move } from './types.ts';

/** One part of the time to be filled. */
export interface DosePart {
  /** Whole units. */
  readonly min: number;
  readonly max: number;
  /** The preferred number of units. */
  readonly wanted: number;
  /** Seconds that one unit adds, counting both sides. */
  readonly unitSeconds: number;
  /** How much it matters to stay near `wanted`; 1 is usual. */
  readonly weight: number;
  /** Doses in steps of five are easier to say and to follow: 25 rather than 26. */
  readonly prefersFives: boolean;
}

const ODD_COST = 0.002;

/** Doses in the order of their parts, and the seconds left over. */
export interface FittedDoses {
  readonly doses: readonly number[];
  readonly spareSeconds: number;
}

/**
 * Doses that together last exactly `seconds`, each within its limits and as close as possible to `wanted`; one large deviation
 * costs more than two small ones. If that is impossible, up to `slack` seconds less. Null if no such doses exist.
 */
export function fitDoses(parts: readonly DosePart[], seconds: number, slack = 0): FittedDoses | null {
  if (!Number.isInteger(seconds) || seconds < 0) return null;
  if (parts.reduce((sum, { max, unitSeconds }) => sum + max * unitSeconds, 0) < seconds - slack) return null;
  const width = seconds + 1;
  /* best[s]: the least cost of filling s seconds with the parts so far; chosen[part][s]: the dose that led there. */
  let best = new Float64Array(width).fill(Infinity);
  best[0] = 0;
  const chosen = parts.map(() => new Int16Array(width).fill(-1));
  for (const [at, part] of parts.entries()) {
    const next = new Float64Array(width).fill(Infinity);
    const doses = chosen[at];
    for (let dose = part.min; dose <= part.max; dose += 1) {
      const cost = costOf(dose, part);
      const shift = dose * part.unitSeconds;
      for (let before = 0; before + shift < width; before += 1) {
        const sum = (best[before] ?? Infinity) + cost;
        const reached = before + shift;
        if (doses && sum < (next[reached] ?? 0)) {
          next[reached] = sum;
          doses[reached] = dose;
        }
      }
    }
    best = next;
  }
  for (let spareSeconds = 0; spareSeconds <= Math.min(slack, seconds); spareSeconds += 1) {
    if (best[seconds - spareSeconds] === Infinity) continue;
    const doses: number[] = [];
    let left = seconds - spareSeconds;
    for (let at = parts.length - 1; at >= 0; at -= 1) {
      const dose = chosen[at]?.[left] ?? 0;
      doses.unshift(dose);
      left -= dose * (parts[at]?.unitSeconds ?? 0);
    }
    return { doses, spareSeconds };
  }
  return null;
}

function costOf(dose: number, { wanted, weight, prefersFives }: DosePart): number {
  const away = (dose / wanted - 1) ** 2 * weight;
  return prefersFives && dose % 5 !== 0 ? away + ODD_COST : away;
}

/** Seconds that one unit of a move's dose adds to a break; `isOneSided` if only one foot does it. */
export function unitSecondsOf(move: Move, isOneSided = false): number {
  return move.dose.secondsPerUnit * (move.sides === 'each-side' && !isOneSided ? 2 : 1);
}
