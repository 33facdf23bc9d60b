import type { DoneToday } from '../caps.ts';
import type { Body } from '../care.ts';
import type { Experience, MoveFeel } from '../feel.ts';
import type { Goal, MoveId, Region, Side, Tool, Tradition } from '../types.ts';

/** Where and with what a break is taken. */
export interface BreakSetting {
  readonly setting: 'open-office' | 'private-room' | 'home';
  /** Nothing may be seen at all: in a meeting, or a colleague opposite. */
  readonly isSilent: boolean;
  /** `soft`: on, and soft enough for toes to move in. */
  readonly shoes: 'on' | 'soft' | 'off';
  /** What is at hand; hands count as a tool. */
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
  /** Places that ask for attention; moves that work on them come first. */
  readonly regions: readonly Region[];
  readonly place: BreakSetting;
  readonly body: Body;
  readonly experience: Experience;
  readonly feel: Readonly<Partial<Record<MoveId, MoveFeel>>>;
  readonly today: DoneToday;
  /** Moves of the break before. */
  readonly previous: readonly MoveId[];
  /** Not for this person. */
  readonly banned: readonly MoveId[];
  readonly favourites: readonly MoveId[];
  /** Moves of tradition may be chosen freely; a named one is preferred. */
  readonly traditions: boolean | Tradition;
  /** Epoch ms. */
  readonly now: number;
  /** Hour on the wall, 0 to 23. */
  readonly hour: number;
  /** How long the person has been sitting. */
  readonly satMs: number;
  readonly firstSide: Side;
  readonly seed: string;
}
