import type { Change } from '../shared/saver.ts';

/** One change that can be undone. */
export interface UndoStep {
  /** The result of the change, as reported. */
  sentence: string;
  /** The values that undo the change. */
  back: readonly Change[];
  /** Consecutive changes of the same act are one step. */
  act: string | null;
}

const MOST_STEPS = 10;

/** The steps with one added; the oldest is dropped if there are too many. */
export function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  return [...steps, step].slice(-MOST_STEPS);
}

/** The steps with the last one extended: undoing it goes back to where it started. */
export function withMore(steps: readonly UndoStep[], { sentence, act }: UndoStep): UndoStep[] {
  const last = steps.at(-1);
  return last ? [...steps.slice(0, -1), { ...last, sentence, act }] : [];
}

/** Whether `shown` already contains what undoing would restore. */
export function isUndone(back: readonly Change[], shown: Readonly<Record<string, object>>): boolean {
  return back.every(({ group, values }) => {
    const now: Record<string, unknown> = { ...shown[group] };
    return Object.entries(values).every(([field, value]) => JSON.stringify(value) === JSON.stringify(now[field]));
  });
}

/** The place where a key was pressed, as far as it matters for undoing. */
export interface KeyPlace {
  isText: boolean;
  /** It contains something unsaved. */
  isUnsaved: boolean;
}

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Whether a key should undo the last change: not in a field with text of its own, which undoes itself. */
export function asksToUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey, place: KeyPlace): boolean {
  if (key.toLowerCase() !== 'z' || altKey || shiftKey || ctrlKey === metaKey) return false;
  return !(place.isText && place.isUnsaved);
}
