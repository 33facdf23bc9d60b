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

/** Where a way of doing it comes from. */
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

/** A place of the foot or leg that can ask for attention. */
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
  /** The lines of instruction are the messages `move_<id>_step_1` to `move_<id>_step_<stepCount>`. */
  readonly stepCount: number;
}

export interface MoveGoal {
  readonly goal: Goal;
  /** 3 main purpose, 2 real purpose, 1 side benefit. */
  readonly weight: 1 | 2 | 3;
  readonly grade: Grade;
  /** Absent: studied as it is done here, or nearly so. */
  readonly evidence?: 'indirect' | 'mixed';
}

/** What a move is for, apart from how it is done. */
export interface Purpose {
  readonly tradition: Tradition;
  /** The main one first. */
  readonly goals: readonly [MoveGoal, ...MoveGoal[]];
  /** Of the main goal; T where what is special to the move is tradition. */
  readonly grade: Grade;
  /** Used to vary a routine. */
  readonly area: 'sole' | 'toes' | 'ankle' | 'calf' | 'breath';
  /** The places it works on. */
  readonly regions: readonly Region[];
  /** Hours before the same move may be proposed again. */
  readonly restHours: number;
  /** What can take its place, the best first. */
  readonly substitutes: readonly MoveId[];
}

/** The health flags of the safety screen. `thinners-only` refines `dvt-or-blood-thinners` where there is no clot. */
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

/** Answers of the safety screen that are no flag by themselves. */
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

/** `light`: level and dose are capped, and the skin is looked at. `caution`: offered with the flag's line. */
type CareAction = 'exclude' | 'light' | 'caution';

export type MoveCare = Readonly<Partial<Record<FlagId, CareAction>>>;

export interface AnswerRule {
  /** Nothing but these moves. */
  readonly only?: readonly MoveId[];
  readonly actsAs?: FlagId;
  readonly exclude?: readonly MoveId[];
  readonly caution?: readonly MoveId[];
  readonly capLevel?: Readonly<Partial<Record<MoveId, Level>>>;
  readonly capAll?: Level;
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
  readonly tools: readonly (Tool | 'support' | 'second-chair')[];
  readonly prep: readonly PrepId[];
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
