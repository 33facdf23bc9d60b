import { MOVES } from './data/moves.ts';
import type { Move, MoveId, Side, Tool } from './types.ts';

/** What has to happen between two moves. `tool`: pick one up or put one away; `posture`: stand, sit or cross a leg. */
export type Change = 'side' | 'move' | 'tool' | 'posture';

/** A move of a routine; `side` if only one foot does it. */
export interface Ordered {
  readonly move: MoveId;
  readonly side?: Side;
}

/** The order of a routine before its doses are known. */
export type Slot = { readonly kind: 'move'; readonly item: number; readonly side: Side | 'both' } | ChangeSlot;

interface ChangeSlot {
  readonly kind: 'change';
  readonly change: Change;
  readonly seconds: number;
}

const SECONDS = { otherFoot: 3, nextMove: 4, crossLegs: 6, standOrSit: 8, tool: 8 } as const;

/** Tools that are fetched and put away; hands are always available. */
const CARRIED: readonly Tool[] = ['ball', 'roller', 'bottle', 'towel', 'massager', 'oil'];

/** Puts moves and changes in order; the first foot of every two-sided move is `firstSide`. */
export function sequence(items: readonly Ordered[], firstSide: Side): Slot[] {
  const sides: readonly Side[] = firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  const slots: Slot[] = [];
  let stands = false;
  let last: MoveId | null = null;

  for (const block of blocksOf(items)) {
    const first = moveAt(items, block[0]);
    const standsNow: boolean = first.posture === 'either' ? stands : first.posture === 'standing';
    if (last !== null) slots.push(changeBetween(MOVES[last], first, stands !== standsNow));
    const only = items[block[0]]?.side;
    const passes = first.sides !== 'each-side' ? (['both'] as const) : only ? [only] : sides;
    passes.forEach((side, pass) => {
      if (pass > 0)
        slots.push({
          kind: 'change',
          change: 'side',
          seconds: isCrossed(first) ? SECONDS.crossLegs : SECONDS.otherFoot,
        });
      block.forEach((item, position) => {
        const before = block[position - 1];
        if (before !== undefined) slots.push(changeBetween(moveAt(items, before), moveAt(items, item), false));
        slots.push({ kind: 'move', item, side });
      });
    });
    stands = standsNow;
    last = items[block.at(-1) ?? 0]?.move ?? null;
  }
  return slots;
}

/** Item indices, grouped into blocks of moves that are all done on one side before the other. */
function blocksOf(items: readonly Ordered[]): (readonly [number, ...number[]])[] {
  const blocks: [number, ...number[]][] = [];
  items.forEach((item, index) => {
    const open = blocks.at(-1);
    const joins = open !== undefined && isSideBlock(MOVES[item.move]) && isSideBlock(moveAt(items, open[0]));
    if (joins) open.push(index);
    else blocks.push([index]);
  });
  return blocks;
}

function isSideBlock(move: Move): boolean {
  return isCrossed(move) && move.sides === 'each-side';
}

function isCrossed(move: Move): boolean {
  return move.badge === 'cross-leg';
}

/** If there are several reasons for a change, only the longest counts. */
function changeBetween(from: Move, to: Move, standsOrSits: boolean): ChangeSlot {
  if (needsOtherTool(from, to)) return { kind: 'change', change: 'tool', seconds: SECONDS.tool };
  if (standsOrSits) return { kind: 'change', change: 'posture', seconds: SECONDS.standOrSit };
  if (isCrossed(from) !== isCrossed(to)) return { kind: 'change', change: 'posture', seconds: SECONDS.crossLegs };
  return { kind: 'change', change: 'move', seconds: SECONDS.nextMove };
}

function needsOtherTool(from: Move, to: Move): boolean {
  return CARRIED.some((tool) => from.tools.required.includes(tool) !== to.tools.required.includes(tool));
}

function moveAt(items: readonly Ordered[], index: number): Move {
  const item = items[index];
  if (!item) throw new RangeError(`no item ${index}`);
  return MOVES[item.move];
}

/** Seconds of change within a move itself: switching to the other side. */
export function ownChangeSeconds(move: Move, isOneSided: boolean): number {
  if (move.sides !== 'each-side' || isOneSided) return 0;
  return isCrossed(move) ? SECONDS.crossLegs : SECONDS.otherFoot;
}

/**
 * Seconds of change between two moves, as far as these two alone decide it (`either` counts as the posture before it). Moves
 * that join into one block of sides have two changes between them and one leg crossing less.
 */
export function secondsBetween(from: Move, to: Move): number {
  const standsOrSits = to.posture !== 'either' && (from.posture === 'standing') !== (to.posture === 'standing');
  const { seconds } = changeBetween(from, to, standsOrSits);
  return isSideBlock(from) && isSideBlock(to) ? 2 * seconds - SECONDS.crossLegs : seconds;
}
