import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../utils/moves/plan.ts';
import type { MoveId, RoutineId } from '../../utils/moves/types.ts';
import { planFor } from '../fakes/plans.ts';
import { waitUntil } from './harness/wait.ts';
import { elapsedNow, runOf, waitIn, waitingBreak, withLong } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/** A picture that is off by less looks right: a few frames. */
const IN_STEP_MS = 100;

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
  const stage = useStage(name);
  let page: Page;

  /** Opens the break window at a move, so far into it; gives where the move begins in the plan (ms). */
  const openAt = async (routineId: RoutineId, minutes: number, moveId: MoveId, msInto: number): Promise<number> => {
    const isMove = (part: Segment): boolean => part.kind === 'move' && part.moveId === moveId;
    const start = waitingBreak(routineId, minutes).startOf(isMove);
    await waitIn(stage, withLong(planFor(routineId, { minutes, firstSide: 'left' }), isMove), start + msInto);
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
    await viewOf(page).click('Continue');
    const first = await moving();
    expect(first.states).toEqual(['running']);
    expect(Math.abs(first.furthest - first.at)).toBeLessThan(5);
    /* Where it is lies between where the break stood before the look and after it. */
    const place = async (): Promise<number> => elapsedNow(await stage.state()) - start;
    const now = await waitUntil('the figure to be in step', async () => {
      const before = await place();
      const seen = await page.evaluate(look);
      return seen.at >= before - IN_STEP_MS && seen.at <= (await place()) + IN_STEP_MS && seen;
    });
    await waitUntil('the ball to roll on', async () => (await page.evaluate(look)).tool !== now.tool);

    const figure = async (): Promise<unknown> => [(await stage.state()).run, await page.evaluate(look)];
    const untilFigure = (state: string): Promise<unknown> =>
      waitUntil(`the figure to be ${state}`, async () => (await page.evaluate(look)).states.join() === state, {
        seen: figure,
      });
    await viewOf(page).click('Pause');
    await untilFigure('paused');
    await page.evaluate(settled);
    const still = await stage.waitForState('the break to stand still', ({ run }) => run?.runningSince === null);
    const stopped = await waitUntil(
      'the figure to stand where the break stands',
      async () => {
        const seen = await page.evaluate(look);
        return Math.abs(seen.at - (runOf(still).elapsedMs - start)) <= IN_STEP_MS && seen;
      },
      { seen: async () => [start, still.run, (await stage.state()).run, await page.evaluate(look)] },
    );
    await page.evaluate(fewFrames);
    expect((await page.evaluate(look)).tool).toBe(stopped.tool);

    const goneOnAt = Date.now();
    await viewOf(page).click('Continue');
    await untilFigure('running');
    expect((await page.evaluate(look)).at - stopped.at).toBeLessThanOrEqual(Date.now() - goneOnAt + IN_STEP_MS);
  });

  test('a leg bends: its outline is another one from moment to moment', async () => {
    await openAt('desk-reset-60', 1, 'ankle-pumps', 5000);
    await viewOf(page).click('Continue');
    const { outline } = await moving();
    expect(outline).toMatch(/^path\(/);
    await waitUntil('another outline', async () => (await page.evaluate(look)).outline !== outline);
  });
});
