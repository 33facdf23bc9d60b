import { beforeEach, expect, test, vi } from 'vitest';
import { keepOriginal } from '../../../utils/platform/originals.ts';

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }));

vi.mock('../../../utils/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async () => Object.fromEntries(kept),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, value);
        },
        remove: async (gone: string[]) => {
          for (const key of gone) kept.delete(key);
        },
      },
    },
  },
}));

const keys = (): string[] => [...kept.keys()];

beforeEach(() => kept.clear());

test('an original is kept once, by its kind and its time', async () => {
  expect(await keepOriginal('rhythm', { asOf: 'soon' }, 7)).toBe(true);
  expect(await keepOriginal('rhythm', { asOf: 'soon' }, 8)).toBe(false);
  expect(await keepOriginal('body', { asOf: 'soon' }, 8)).toBe(true);
  expect([...kept]).toEqual([
    ['kept.rhythm.7', { asOf: 'soon' }],
    ['kept.body.8', { asOf: 'soon' }],
  ]);
});

test('two of one millisecond, or of a clock that was set back, are both kept, in their order', async () => {
  for (const [text, at] of [
    ['a', 7],
    ['b', 7],
    ['c', 3],
  ] as const)
    await keepOriginal('plans', text, at);
  expect(keys()).toEqual(['kept.plans.7', 'kept.plans.8', 'kept.plans.9']);
});

test('of more than five the oldest go, first those that earlier versions named otherwise', async () => {
  kept.set('kept.settings.rhythm.30.1x2y', 'of an earlier version');
  kept.set('kept.settings.all.0', 'junk');
  for (let at = 1; at <= 5; at++) await keepOriginal('settings.rhythm', `original ${at}`, at);
  expect(keys()).toEqual(['kept.settings.all.0', ...[1, 2, 3, 4, 5].map((at) => `kept.settings.rhythm.${at}`)]);
  expect(await keepOriginal('settings.all', 'junk', 9)).toBe(false);
  expect(await keepOriginal('settings.rhythm', 'one more', 6)).toBe(true);
  expect(keys()).not.toContain('kept.settings.rhythm.1');
});
