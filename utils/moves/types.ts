import type { MOVES } from './data/moves.ts';
import type { ROUTINES } from './data/routines.ts';

export type MoveId = keyof typeof MOVES;
export type RoutineId = keyof typeof ROUTINES;
export type PoseId = (typeof MOVES)[MoveId]['draw']['pose'];

export type Side = 'left' | 'right';

type MoveFamily =
  | 'mobility'
  | 'strength'
  | 'stretch'
  | 'massage'
  | 'pressure'
  | 'rolling'
  | 'breath'
  | 'mindfulness'
  | 'device';

type Goal =
  | 'circulation'
  | 'tension'
  | 'lymph'
  | 'heel-pain'
  | 'nerve-comfort'
  | 'mobility'
  | 'calm'
  | 'mood'
  | 'sleep';

export type Tool = 'hands' | 'ball' | 'roller' | 'bottle' | 'towel' | 'massager' | 'oil';

/** How the body is placed; shown beside the picture. `cross-leg` moves in a row form a block for each side. */
type PostureBadge =
  | 'feet-flat'
  | 'cross-leg'
  | 'leg-out'
  | 'foot-back'
  | 'standing'
  | 'standing-support'
  | 'second-chair'
  | 'foot-on-ball'
  | 'feet-on-roller'
  | 'foot-on-bottle'
  | 'feet-in-massager';

export type DoseUnit = 'seconds' | 'reps' | 'breaths';

/** Levels 1 (least) to 5 (most); 5 is never proposed. */
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Move {
  readonly family: MoveFamily;
  /** `either` keeps the posture of the move before it. */
  readonly posture: 'seated' | 'standing' | 'either';
  readonly badge: PostureBadge;
  readonly shoes: 'on-ok' | 'off-better' | 'flexible-shoes' | 'off';
  /** How much of it others see; an open office allows `invisible` and `low-key`. */
  readonly discreet: 'invisible' | 'low-key' | 'private';
  readonly hand: 'none' | 'one' | 'both' | 'support';
  readonly tools: { readonly required: readonly Tool[]; readonly optional: readonly Tool[] };
  /** The dose of an `each-side` move is per side and always equal on both. */
  readonly sides: 'both-together' | 'alternating' | 'each-side';
  /** `default`, `min` and `max` are in `unit`. */
  readonly dose: {
    readonly unit: DoseUnit;
    readonly secondsPerUnit: number;
    readonly default: number;
    readonly min: number;
    readonly max: number;
  };
  readonly intensity: {
    readonly scale: 'pressure' | 'stretch' | 'effort' | 'pace' | 'guidance' | 'device';
    readonly default: Level;
    readonly min: Level;
    readonly max: Level;
  };
  /** A well studied, B some studies, C common practice, T tradition. */
  readonly grade: 'A' | 'B' | 'C' | 'T';
  /** The lines of instruction are the messages `move_<id>_step_1` to `move_<id>_step_<stepCount>`. */
  readonly stepCount: number;
  /** `drawnSide`: the foot the picture shows as drawn (for standing moves the leg the words call "this leg"). */
  readonly draw: { readonly pose: string; readonly drawnSide?: Side };
}

export interface Routine {
  /** Whole minutes the doses below add up to, changes included. */
  readonly minutes: number;
  /** True when the name says how long it takes: such a routine has that length only. */
  readonly lengthIsInName: boolean;
  readonly goals: readonly Goal[];
  /** The most public place it suits. */
  readonly setting: 'open-office' | 'private-room' | 'home';
  readonly shoes: 'on' | 'off';
  readonly tools: readonly (Tool | 'support')[];
  readonly prep: readonly string[];
  /** Without these moves the routine is not itself. */
  readonly core: readonly MoveId[];
  readonly items: readonly RoutineItem[];
  /** The move that takes up the odd seconds when the length changes; null where any move may. */
  readonly fitMove: MoveId | null;
}

export interface RoutineItem {
  readonly move: MoveId;
  /** In the move's own unit; per side for `each-side` moves. */
  readonly dose: number;
}
