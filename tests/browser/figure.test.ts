import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MoveId, RoutineId } from '../../utils/moves/types.ts';
import { waitUntil } from './harness/wait.ts';
import { elapsedNow, runOf, waitingBreak } from './saved.ts';
import { BROWSERS, setStage, viewOf } from './stage.ts';
import type { Stage } from './stage.ts';

interface Moving {
  count: number;
  states: string[];
  /** Milliseconds into the loop's endless run; of the first and of the one that is furthest from it. */
  at: number;
  furthest: number;
  /** The outline of the leg and the place of the ball, as painted now. */
  outline: string;
  tool: string;
}

/* Runs in the page. */
const look = (): Moving => {
  const body = document.querySelector('.player-plate .figure > g');
  const animations = body?.getAnimations({ subtree: true }) ?? [];
  const times = animations.map(({ currentTime }) => Number(currentTime));
  const at = times[0] ?? NaN;
  const [outline, tool] = ['.if-body', '.if-tool-part'].map((look) => body?.querySelector(look));
  const box = tool?.getBoundingClientRect();
  return {
    count: animations.length,
    states: [...new Set(animations.map(({ playState }) => playState))],
    at,
    furthest: times.toSorted((a, b) => Math.abs(b - at) - Math.abs(a - at))[0] ?? NaN,
    outline: outline ? getComputedStyle(outline).getPropertyValue('d') : '',
    tool: box ? `${box.x.toFixed(2)} ${box.y.toFixed(2)}` : '',
  };
};

/* Run in the page. A pause takes effect with the next frame. */
const settled = async (): Promise<void> => {
  const body = document.querySelector('.player-plate .figure > g');
  await Promise.all((body?.getAnimations({ subtree: true }) ?? []).map(({ ready }) => ready));
};
const fewFrames = async (): Promise<void> => {
  for (let count = 0; count < 6; count++) await new Promise(requestAnimationFrame);
};

describe.each(BROWSERS)('the figure in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage.close());
  afterEach(() => page.close());

  /** Opens the break window at a move, so far into it; gives where the move begins in the plan (ms). */
  const openAt = async (routineId: RoutineId, minutes: number, moveId: MoveId, msInto: number): Promise<number> => {
    const { run, startOf } = waitingBreak(routineId, minutes);
    const start = startOf((part) => part.kind === 'move' && part.moveId === moveId);
    const elapsedMs = start + msInto;
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    page = await stage.browser.openPage('break.html');
    return start;
  };

  const moving = (): Promise<Moving> =>
    waitUntil('a figure that moves', async () => {
      const seen = await page.evaluate(look);
      return seen.count > 0 && seen;
    });

  test('moves in step with the break, stops with it, and goes on from there', async () => {
    const start = await openAt('ball-break-3', 3, 'ball-roll-sole', 20_000);
    await viewOf(page).click('Go on');
    const first = await moving();
    expect(first.states).toEqual(['running']);
    expect(Math.abs(first.furthest - first.at)).toBeLessThan(5);
    const [state, now] = [await stage.state(), await page.evaluate(look)];
    expect(Math.abs(now.at - (elapsedNow(state) - start))).toBeLessThan(300);
    await waitUntil('the ball to roll on', async () => (await page.evaluate(look)).tool !== now.tool);

    await page.keyboard.press(' ');
    await waitUntil('the figure to stop', async () => (await page.evaluate(look)).states.join() === 'paused');
    await page.evaluate(settled);
    const stopped = await page.evaluate(look);
    await stage.waitForState('the break to stand still', ({ run }) => run?.runningSince === null);
    expect(Math.abs(stopped.at - (runOf(await stage.state()).elapsedMs - start))).toBeLessThan(400);
    await page.evaluate(fewFrames);
    expect((await page.evaluate(look)).tool).toBe(stopped.tool);

    await page.keyboard.press(' ');
    await waitUntil('the figure to go on', async () => (await page.evaluate(look)).states.join() === 'running');
    expect((await page.evaluate(look)).at - stopped.at).toBeLessThan(2000);
  });

  test('a leg bends: its outline is another one from moment to moment', async () => {
    await openAt('desk-reset-60', 1, 'ankle-pumps', 5000);
    await viewOf(page).click('Go on');
    const { outline } = await moving();
    expect(outline).toMatch(/^path\(/);
    await waitUntil('another outline', async () => (await page.evaluate(look)).outline !== outline);
  });
});
