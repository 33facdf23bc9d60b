import type { Change } from '../shared/saver.ts';

/** One change that can be undone. */
export interface UndoStep {
  /** What it came to, as it was said. */
  sentence: string;
  /** The values that undo it. */
  back: readonly Change[];
  /** Changes of the same act in a row are one step. */
  act: string | null;
}

const MOST_STEPS = 10;

/** The steps with one more; the oldest goes where there are too many. */
export function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  return [...steps, step].slice(-MOST_STEPS);
}

/** The steps with the last one going on: it is undone to where it began. */
export function withMore(steps: readonly UndoStep[], { sentence, act }: UndoStep): UndoStep[] {
  const last = steps.at(-1);
  return last ? [...steps.slice(0, -1), { ...last, sentence, act }] : [];
}

/** Whether `shown` already holds what undoing would bring back. */
export function isUndone(back: readonly Change[], shown: Readonly<Record<string, object>>): boolean {
  return back.every(({ group, values }) => {
    const now: Record<string, unknown> = { ...shown[group] };
    return Object.entries(values).every(([field, value]) => JSON.stringify(value) === JSON.stringify(now[field]));
  });
}

/** What a key was pressed in, as far as it matters for undoing. */
export interface KeyPlace {
  isText: boolean;
  /** Something stands in it that has not been saved. */
  isUnsaved: boolean;
}

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Whether a key asks for the last change to be undone: not where a field with text of its own undoes itself. */
export function asksToUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey, place: KeyPlace): boolean {
  if (key.toLowerCase() !== 'z' || altKey || shiftKey || ctrlKey === metaKey) return false;
  return !(place.isText && place.isUnsaved);
}
