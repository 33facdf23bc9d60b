import type { DoneToday } from '../caps.ts';
import type { Body } from '../care.ts';
import type { Experience, MoveFeel } from '../feel.ts';
import type { Goal, MoveId, Region, Side, Tool, Tradition } from '../types.ts';

/** Where a break is taken, and with what. */
export interface BreakSetting {
  readonly setting: 'open-office' | 'private-room' | 'home';
  /** Nothing may be visible at all: in a meeting, or with a colleague opposite. */
  readonly isSilent: boolean;
  /** `soft`: on, and soft enough for toes to move in. */
  readonly shoes: 'on' | 'soft' | 'off';
  /** What is available; hands count as a tool. */
  readonly things: readonly Thing[];
  readonly handsFree: boolean;
  readonly mayStand: boolean;
}

export type Thing = Tool | 'support' | 'second-chair';

export interface ComposeRequest {
  /** Whole, 1 to 20. The result lasts exactly this long. */
  readonly minutes: number;
  /** Up to three, the most important first; none: blood, tension and calm. */
  readonly goals: readonly Goal[];
  /** Regions that need attention; moves that work on them come first. */
  readonly regions: readonly Region[];
  readonly place: BreakSetting;
  readonly body: Body;
  readonly experience: Experience;
  readonly feel: Readonly<Partial<Record<MoveId, MoveFeel>>>;
  readonly today: DoneToday;
  /** Moves of the previous break. */
  readonly previous: readonly MoveId[];
  /** Moves the person excluded. */
  readonly banned: readonly MoveId[];
  readonly favourites: readonly MoveId[];
  /** Whether traditional moves may be chosen freely; a named tradition is preferred. */
  readonly traditions: boolean | Tradition;
  /** Epoch ms. */
  readonly now: number;
  /** Local hour, 0 to 23. */
  readonly hour: number;
  /** How long the person has been sitting. */
  readonly satMs: number;
  readonly firstSide: Side;
  readonly seed: string;
}
