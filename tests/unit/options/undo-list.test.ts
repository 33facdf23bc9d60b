import { describe, expect, test } from 'vitest';
import { asksToUndo, isUndone, withMore, withStep } from '../../../components/options/undo-list.ts';
import type { UndoStep } from '../../../components/options/undo-list.ts';

const step = (n: number, act: string | null = null): UndoStep => ({
  sentence: `Snooze: ${n} minutes.`,
  back: [{ group: 'rhythm', values: { snoozeMinutes: n - 1 } }],
  act,
});

describe('the changes that can be undone', () => {
  test('are the last ten', () => {
    let steps: UndoStep[] = [];
    for (let n = 1; n <= 12; n += 1) steps = withStep(steps, step(n));
    expect(steps.map(({ sentence }) => sentence)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `Snooze: ${n} minutes.`),
    );
  });

  test('are one where an act goes on, undone to where it began', () => {
    const steps = withMore(withStep(withStep([], step(1)), step(5, 'slider')), step(6, 'slider'));
    expect(steps).toEqual([
      step(1),
      { sentence: 'Snooze: 6 minutes.', back: [{ group: 'rhythm', values: { snoozeMinutes: 4 } }], act: 'slider' },
    ]);
  });

  test('are known to be undone by hand', () => {
    const back = [{ group: 'break', values: { routines: ['a', 'b'] } }] as const;
    expect(isUndone(back, { break: { routines: ['a', 'b'], breakMinutes: 2 } })).toBe(true);
    expect(isUndone(back, { break: { routines: ['b', 'a'] } })).toBe(false);
    expect(isUndone(back, {})).toBe(false);
  });
});

describe('the keys that undo', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const anywhere = { isText: false, isUnsaved: false };

  test.each([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, true],
    ['Cmd+Z', { key: 'z', metaKey: true }, true],
    ['Ctrl+Z with Caps Lock', { key: 'Z', ctrlKey: true }, true],
    ['Z alone', { key: 'z' }, false],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+Alt+Z', { key: 'z', ctrlKey: true, altKey: true }, false],
    ['Ctrl+Y', { key: 'y', ctrlKey: true }, false],
  ])('%s', (_name, pressed, does) => {
    expect(asksToUndo({ ...none, ...pressed }, anywhere)).toBe(does);
  });

  test('leave a text that has not been saved to its own field', () => {
    const ctrlZ = { ...none, key: 'z', ctrlKey: true };
    expect(asksToUndo(ctrlZ, { isText: true, isUnsaved: true })).toBe(false);
    expect(asksToUndo(ctrlZ, { isText: true, isUnsaved: false })).toBe(true);
  });
});
