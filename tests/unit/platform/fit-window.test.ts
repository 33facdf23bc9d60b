import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitWindow } from '../../../utils/platform/fit-window.ts';

const { own, update } = vi.hoisted(() => ({
  own: { id: 7, type: 'popup' },
  update: vi.fn<(id: number, to: object) => Promise<void>>(),
}));
vi.mock('../../../utils/platform/browser.ts', () => ({
  browser: { windows: { getCurrent: async () => own, update } },
}));

/** The window at so many CSS pixels from the top of all screens, and the free part of the one that it is on. */
function put(at: { screenY: number; outerHeight: number; availTop: number; availHeight: number }): void {
  vi.stubGlobal('screen', { availTop: at.availTop, availHeight: at.availHeight });
  vi.stubGlobal('window', { screenY: at.screenY, outerHeight: at.outerHeight });
}

beforeEach(() => {
  own.type = 'popup';
  update.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

test('a window that its screen has room for stays as it is', async () => {
  put({ screenY: 50, outerHeight: 800, availTop: 24, availHeight: 1056 });
  await fitWindow();
  expect(update).not.toHaveBeenCalled();
});

test('on a low screen it is as high as there is room', async () => {
  put({ screenY: 60, outerHeight: 800, availTop: 24, availHeight: 704 });
  await fitWindow();
  expect(update).toHaveBeenCalledExactlyOnceWith(7, { top: 24, height: 704 });
});

test('one that hangs over the lower edge is moved up', async () => {
  put({ screenY: 200, outerHeight: 800, availTop: 0, availHeight: 900 });
  await fitWindow();
  expect(update).toHaveBeenCalledExactlyOnceWith(7, { top: 100, height: 800 });
});

test('a page in a tab leaves its window alone, and one that cannot be moved stays', async () => {
  put({ screenY: 0, outerHeight: 1000, availTop: 0, availHeight: 700 });
  own.type = 'normal';
  await fitWindow();
  expect(update).not.toHaveBeenCalled();
  own.type = 'popup';
  update.mockRejectedValue(new Error('no'));
  await expect(fitWindow()).resolves.toBeUndefined();
});
