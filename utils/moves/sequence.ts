import { MOVES } from './data/moves.ts';
import type { Move, MoveId, RoutineItem, Side, Tool } from './types.ts';

/** What has to happen between two moves. `tool`: pick one up or put one away; `posture`: stand, sit or cross a leg. */
export type Change = 'side' | 'move' | 'tool' | 'posture';

/** The order of a routine before its doses are known. */
export type Slot =
  | { readonly kind: 'move'; readonly item: number; readonly side: Side | 'both' }
  | { readonly kind: 'change'; readonly change: Change; readonly seconds: number };

const SECONDS = { otherFoot: 3, nextMove: 4, crossLegs: 6, standOrSit: 8, tool: 8 } as const;

/** Tools that are fetched and put away; hands are always there. */
const CARRIED: readonly Tool[] = ['ball', 'roller', 'bottle', 'towel', 'massager', 'oil'];

/** Lays moves and changes out in order; the first foot of every two-sided move is `firstSide`. */
export function sequence(items: readonly RoutineItem[], firstSide: Side): Slot[] {
  const sides: readonly Side[] = firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  const slots: Slot[] = [];
  let stands = false;
  let last: MoveId | null = null;

  for (const block of blocksOf(items)) {
    const first = moveAt(items, block[0]);
    const standsNow: boolean = first.posture === 'either' ? stands : first.posture === 'standing';
    if (last !== null) slots.push(changeBetween(MOVES[last], first, stands !== standsNow));
    const passes = first.sides === 'each-side' ? sides : (['both'] as const);
    passes.forEach((side, pass) => {
      if (pass > 0) slots.push({ kind: 'change', change: 'side', seconds: otherSideSeconds(items, block) });
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

/** Indices of the items, those done together on one side before the other put into one block. */
function blocksOf(items: readonly RoutineItem[]): (readonly [number, ...number[]])[] {
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

/** Going back to the first move of a block may mean fetching its tool again; the longer of the two counts once. */
function otherSideSeconds(items: readonly RoutineItem[], block: readonly [number, ...number[]]): number {
  const first = moveAt(items, block[0]);
  if (!isCrossed(first)) return SECONDS.otherFoot;
  const last = moveAt(items, block.at(-1) ?? block[0]);
  return needsOtherTool(last, first) ? Math.max(SECONDS.tool, SECONDS.crossLegs) : SECONDS.crossLegs;
}

/** Several reasons for a change: the longest counts once. */
function changeBetween(from: Move, to: Move, standsOrSits: boolean): Slot {
  if (needsOtherTool(from, to)) return { kind: 'change', change: 'tool', seconds: SECONDS.tool };
  if (standsOrSits) return { kind: 'change', change: 'posture', seconds: SECONDS.standOrSit };
  if (isCrossed(from) !== isCrossed(to)) return { kind: 'change', change: 'posture', seconds: SECONDS.crossLegs };
  return { kind: 'change', change: 'move', seconds: SECONDS.nextMove };
}

function needsOtherTool(from: Move, to: Move): boolean {
  return CARRIED.some((tool) => from.tools.required.includes(tool) !== to.tools.required.includes(tool));
}

function moveAt(items: readonly RoutineItem[], index: number): Move {
  const item = items[index];
  if (!item) throw new RangeError(`no item ${index}`);
  return MOVES[item.move];
}
