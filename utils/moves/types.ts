import type { MOVES } from './data/moves.ts';
import type { ROUTINES } from './data/routines.ts';
import type { PrepId } from './prep.ts';

export type MoveId = keyof typeof MOVES;
export type RoutineId = keyof typeof ROUTINES;

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

export type Goal =
  | 'circulation'
  | 'tension'
  | 'lymph'
  | 'heel-pain'
  | 'nerve-comfort'
  | 'mobility'
  | 'calm'
  | 'mood'
  | 'sleep';

/** The tradition that a way of doing a move comes from. */
export type Tradition =
  | 'general'
  | 'swedish'
  | 'reflexology'
  | 'shiatsu'
  | 'physiotherapy'
  | 'thai'
  | 'ayurveda'
  | 'chinese'
  | 'mld-style'
  | 'mindfulness'
  | 'breathwork'
  | 'device';

/** A well studied, B some studies, C common practice, T tradition. */
export type Grade = 'A' | 'B' | 'C' | 'T';

/** A part of the foot or leg that can need attention. */
export type Region = 'toes' | 'ball' | 'arch' | 'heel' | 'outer-edge' | 'top' | 'ankle' | 'calf';

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
  /** How visible it is to others; an open office allows `invisible` and `low-key`. */
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
  /** The lines of instruction are the messages `move_<id>_step_1` to `move_<id>_step_<stepCount>`. */
  readonly stepCount: number;
}

export interface MoveGoal {
  readonly goal: Goal;
  /** 3 main purpose, 2 real purpose, 1 side benefit. */
  readonly weight: 1 | 2 | 3;
  readonly grade: Grade;
  /** Absent: studied as done here, or nearly so. */
  readonly evidence?: 'indirect' | 'mixed';
}

/** What a move is for, apart from how it is done. */
export interface Purpose {
  readonly tradition: Tradition;
  /** The main goal first. */
  readonly goals: readonly [MoveGoal, ...MoveGoal[]];
  /** Grade of the main goal; T if what is special to the move is tradition. */
  readonly grade: Grade;
  /** Used to vary a routine. */
  readonly area: 'sole' | 'toes' | 'ankle' | 'calf' | 'breath';
  /** The regions it works on. */
  readonly regions: readonly Region[];
  /** Hours before the same move may be proposed again. */
  readonly restHours: number;
  /** Moves that can replace it, best first. */
  readonly substitutes: readonly MoveId[];
}

/** The health flags of the safety screen. `thinners-only` refines `dvt-or-blood-thinners` when there is no clot. */
export type FlagId =
  | 'pregnancy'
  | 'dvt-or-blood-thinners'
  | 'thinners-only'
  | 'diabetes-or-numb-feet'
  | 'recent-injury-or-surgery'
  | 'open-wound-or-infection'
  | 'varicose-veins'
  | 'osteoporosis'
  | 'acute-swelling-or-gout';

/** Answers of the safety screen that are not flags by themselves. */
export type AnswerId =
  | 'clot-now'
  | 'balance-risk'
  | 'artery-risk'
  | 'cold-sensitive'
  | 'implant'
  | 'no-leg-crossing'
  | 'tendon-risk'
  | 'stiff-big-toe'
  | 'serious-illness'
  | 'careful-mode'
  | 'numb-with-wound';

/** `light`: level and dose are capped, and the person checks the skin. `caution`: offered with the flag's line. */
type CareAction = 'exclude' | 'light' | 'caution';

export type MoveCare = Readonly<Partial<Record<FlagId, CareAction>>>;

export interface AnswerRule {
  /** Only these moves are allowed. */
  readonly only?: readonly MoveId[];
  readonly actsAs?: FlagId;
  readonly exclude?: readonly MoveId[];
  readonly caution?: readonly MoveId[];
  readonly capLevel?: Readonly<Partial<Record<MoveId, Level>>>;
  readonly capAll?: Level;
}

export interface Routine {
  /** Whole minutes that the doses below add up to, including changes. */
  readonly minutes: number;
  /** True if the name states the length: such a routine has only that length. */
  readonly lengthIsInName: boolean;
  readonly goals: readonly Goal[];
  /** The most public setting it suits. */
  readonly setting: 'open-office' | 'private-room' | 'home';
  readonly shoes: 'on' | 'off';
  readonly tools: readonly (Tool | 'support' | 'second-chair')[];
  readonly prep: readonly PrepId[];
  /** The routine is not itself without these moves. */
  readonly core: readonly MoveId[];
  readonly items: readonly RoutineItem[];
  /** The move that absorbs the odd seconds when the length changes; null if any move may. */
  readonly fitMove: MoveId | null;
}

export interface RoutineItem {
  readonly move: MoveId;
  /** In the move's own unit; per side for `each-side` moves. */
  readonly dose: number;
}
