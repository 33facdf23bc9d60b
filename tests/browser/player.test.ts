import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { BodyRecord } from '../../utils/body/record.ts';
import { totalMs } from '../../utils/break/position.ts';
import type { BreakPlan, Segment } from '../../utils/moves/plan.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { newReminder } from '../../utils/rhythm/reminder.ts';
import { planFor } from '../fakes/plans.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { untilThere } from './keys.ts';
import { elapsedNow, prefer, runOf, store, stored, waitIn, waitingBreak, withLong } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const PLAN = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const ROLL: MoveId = 'ball-roll-sole';

/* Runs in a page. */
const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();

describe.each(BROWSERS)('easier, harder, that hurts in %s', (name) => {
  const stage = useStage(name);
  let page: Page;

  /** In the middle of the ball roll of the left foot. */
  const roll = async (): Promise<(index: 0 | 1) => number> => {
    const { run, startOf } = waitingBreak('ball-break-3', 3);
    const starts = [
      startOf((part) => part.kind === 'move' && part.moveId === ROLL && part.side === 'left'),
      startOf((part) => part.kind === 'move' && part.moveId === ROLL && part.side === 'right'),
    ] as const;
    const elapsedMs = starts[0] + 10_000;
    await store(stage, 'local', { plan: { runId: run.id, plan: PLAN, score: [] } });
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await waitUntil('the move on view', () => page.$('.level-row button:not([aria-disabled="true"])'));
    return (index) => starts[index];
  };

  const kept = async (): Promise<{ plan: { plan: BreakPlan }; body: BodyRecord }> =>
    /* As the product has just written them. */
    (await stored(stage, 'local')) as unknown as { plan: { plan: BreakPlan }; body: BodyRecord };
  const levels = ({ plan }: { plan: { plan: BreakPlan } }): number[] =>
    plan.plan.segments.flatMap((part) => (part.kind === 'move' && part.moveId === ROLL ? [part.level] : []));

  test('one key makes it easier at once, on both feet, and next time', async () => {
    await roll();
    await page.keyboard.press('-');
    await viewOf(page).waitForText('Use a softer ball and press less.');
    await waitUntil('the level on view', async () =>
      (await page.$eval('.level-now', (row) => row.textContent))?.includes('Light'),
    );
    const after = await waitUntil('the level to be kept', async () => {
      const all = await kept();
      return all.body.feel[ROLL]?.level === 2 && all;
    });
    expect(levels(after)).toEqual([2, 2]);
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await waitUntil('the level to go up again', async () => (await kept()).body.feel[ROLL]?.level === 4);
    await waitUntil('the end of the levels', () => page.$('.level-row button:last-child[aria-disabled="true"]'));
  });

  test('of what two windows change at the same moment nothing is lost, and plan and run agree', async () => {
    await roll();
    const before = runOf(await stage.state());
    const other = await stage.browser.openPage('break.html');
    await waitUntil('the move in the other window', () => other.$('.level-row button:not([aria-disabled="true"])'));
    await Promise.all([
      page.evaluate(press, '.level-row button:first-child'),
      other.evaluate(press, '.length-row button:last-child'),
    ]);
    const { run } = await stage.waitForState('the longer one', (state) => runOf(state).totalMs > before.totalMs);
    expect(run?.totalMs).toBe(before.totalMs + 20_000);
    const saved = await waitUntil('the lighter one', async () => {
      const all = await kept();
      return levels(all).join() === '2,2' && all;
    });
    expect(totalMs(saved.plan.plan)).toBe(run?.totalMs);
    await other.close();
  });

  test('longer and shorter change the move for both feet, and the break by as much', async () => {
    const startOf = await roll();
    const before = runOf(await stage.state()).totalMs;
    const seconds = async (): Promise<number[]> =>
      (await kept()).plan.plan.segments.flatMap((part) =>
        part.kind === 'move' && part.moveId === ROLL ? [part.seconds] : [],
      );
    const [first = 0] = await seconds();
    await viewOf(page).click('Longer');
    await viewOf(page).waitForText('Now 1 minute, 4 seconds in total.');
    await page.keyboard.press('ArrowUp');
    await stage.waitForState('a longer break', ({ run }) => run?.totalMs === before + 40_000);
    expect(await seconds()).toEqual([first + 20, first + 20]);
    await viewOf(page).click('Pause');
    const { run: stood } = await stage.waitForState('the break to stand', ({ run }) => run?.runningSince === null);
    const left = startOf(0) / 1000 + first + 20 - (stood?.elapsedMs ?? 0) / 1000;
    const shown = await page.$eval('.player-say .ring-num', (ring) => (ring.textContent ?? '').split(':').map(Number));
    const [minutes = NaN, rest = NaN] = shown;
    expect(Math.abs(minutes * 60 + rest - left)).toBeLessThanOrEqual(1);
    for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('ArrowDown');
    await waitUntil('the end of what can be less', () =>
      page.$('.length-row button:first-child[aria-disabled="true"]'),
    );
    const [shorter = 0] = await waitUntil('the break to be as short as its plan', async () => {
      const now = await seconds();
      const sum = now.reduce((all, one) => all + one, 0);
      return now[0] === now[1] && runOf(await stage.state()).totalMs - before === (sum - 2 * first) * 1000 && now;
    });
    /* Never less than the content's least, and never over at once. */
    expect(shorter).toBeGreaterThanOrEqual(20);
    expect(shorter).toBeLessThan(first);
    expect(await violations(page)).toEqual([]);
  });

  test('feet can be changed with more time', async () => {
    const isSwitch = (part: Segment): boolean => part.kind === 'change' && part.change === 'side';
    /* Near the longest that a change can be: a slow machine has the time it needs. */
    const plan = withLong(PLAN, isSwitch, 45);
    const run = await waitIn(stage, plan, waitingBreak('ball-break-3', 3).startOf(isSwitch));
    page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await waitUntil('the change on view, and its length to be known', () =>
      page.$('.player-foot .button:not([aria-disabled="true"])'),
    );
    await viewOf(page).click('More time');
    await viewOf(page).waitForText('Now 55 seconds in total.');
    const longer = await stage.waitForState('a longer break', (state) => state.run?.totalMs !== run.totalMs);
    expect(runOf(longer).totalMs).toBe(run.totalMs + 10_000);
  });

  test('it shows in the page that began the break, and Space does not leave the question what hurts', async () => {
    await stage.seed({});
    page = await stage.openBreak(`start=ball-break-3&minutes=3&id=${Date.now()}`);
    const readyAt = Date.now();
    await viewOf(page).click('I am ready');
    await waitUntil('the levels', () => page.$('.level-row button:not([aria-disabled="true"])'));
    const label = (): Promise<string | null> => page.$eval('.level-now', (row) => row.textContent);
    const before = await label();
    await page.keyboard.press('-');
    await waitUntil('another level on view', async () => (await label()) !== before);

    await viewOf(page).click('That hurts');
    await stage.waitForState('the break to stand still', ({ run }) => run !== null && run.runningSince === null);
    await waitUntil('the question', () => page.$('.hurt .title:focus'));
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await waitUntil('the move again', () => page.$('.level-row'));
    const state = await stage.waitForState(
      'the break to go on',
      ({ run }) => run !== null && run.runningSince !== null,
    );
    expect(elapsedNow(state) - runOf(state).readyMs).toBeLessThanOrEqual(Date.now() - readyAt);
  });

  test('too much: the break stands still, and goes on lighter', async () => {
    await roll();
    await viewOf(page).click('That hurts');
    await viewOf(page).waitForText('Stopped. Let the foot rest.');
    await stage.waitForState('the break to stand still', ({ run }) => run?.runningSince === null);
    expect(await violations(page)).toEqual([]);
    /* Until somebody says how strong it is, it is taken for strong. */
    expect(await page.$eval('.hurt .button-primary', (button) => button.textContent)).toBe('Skip this move');
    await untilThere(page, '.hurt-answers label:nth-of-type(2)');
    await page.click('.hurt-answers label:nth-of-type(2)');
    await viewOf(page).click('Continue more gently');
    await stage.waitForState('the break to go on', ({ run }) => run !== null && run.runningSince !== null);
    const { body } = await waitUntil('the answer to be kept', async () => {
      const all = await kept();
      return all.body.feel[ROLL]?.halfNext === true && all;
    });
    expect(body.feel[ROLL]?.lockedUntil ?? null).toBeNull();
    /* Half of it next time is not more of it now. */
    await waitUntil('no more of it', () => page.$('.length-row button:last-child[aria-disabled="true"]'));
  });

  test('stop: the move rests for a week, and the other foot does not do it either', async () => {
    const startOf = await roll();
    await viewOf(page).click('That hurts');
    const before = Date.now();
    await untilThere(page, '.hurt-answers label:last-of-type');
    await page.click('.hurt-answers label:last-of-type');
    await viewOf(page).click('Skip this move');
    const state = await stage.waitForState(
      'the break to go on',
      ({ run }) => run !== null && run.runningSince !== null,
    );
    await waitUntil('a later move', async () => elapsedNow(await stage.state()) > startOf(1) + 50_000, {
      seen: () => stage.state(),
    });
    expect(runOf(state).id).toBe(runOf(await stage.state()).id);
    const { body } = await waitUntil('the answer to be kept', async () => {
      const all = await kept();
      return (all.body.feel[ROLL]?.lockedUntil ?? null) !== null && all;
    });
    expect(body.feel[ROLL]?.lockedUntil).toBeGreaterThanOrEqual(before + 7 * 86_400_000);
  });

  test('the breath goes at the pace that was chosen, anew, and at the first level by itself', async () => {
    const { run, startOf } = waitingBreak('calm-pause-3', 3);
    await stage.answer({ ...wellBody(Date.now(), Temporal.Now.timeZoneId()), emergency: '112' }, ALL_ANSWERED);
    const plan = planFor('calm-pause-3', { minutes: 3, firstSide: 'left' });
    const elapsedMs = startOf((part) => part.kind === 'move' && part.moveId === 'slow-breath-feet') + 2000;
    await store(stage, 'local', { plan: { runId: run.id, plan, score: [] } });
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await waitUntil('the levels', () => page.$('.level-row button:not([aria-disabled="true"])'));
    const pacer = (): Promise<string> => page.$eval('.pacer-words', (words) => (words as HTMLElement).innerText);
    const level = (): Promise<string | null> => page.$eval('.level-now', (row) => row.textContent);
    expect(await level()).toContain('In 4, out 6');

    await page.keyboard.press('+');
    await viewOf(page).waitForText('Now: In 5, out 7.');
    await waitUntil('the level on view', async () => (await level())?.includes('In 5, out 7'), { seen: level });
    await waitUntil('the first second of a slower breath', async () => /^In\s+5$/.test(await pacer()), { seen: pacer });
    await waitUntil('the breath out', async () => /^Out\s+7$/.test(await pacer()), { seen: pacer });
    await viewOf(page).waitForText('count to five');
    expect(await violations(page)).toEqual([]);

    for (const wanted of ['In 4, out 6', 'In 3, out 4', 'Your own pace']) {
      await page.keyboard.press('-');
      await waitUntil(wanted, async () => (await level())?.includes(wanted));
    }
    await waitUntil('the circle to go', async () => (await page.$('.pacer')) === null);
    expect(await page.$eval('.player-plate .figure', (figure) => figure.getAnimations({ subtree: true }).length)).toBe(
      0,
    );
    await waitUntil('the level to be kept', async () => (await kept()).body.feel['slow-breath-feet']?.level === 1);

    /* Nothing hurts in a breath. */
    await viewOf(page).click('I feel dizzy');
    await viewOf(page).waitForText('Stopped. Sit down and breathe as usual.');
    await stage.waitForState('the break to stand still', ({ run: now }) => now !== null && now.runningSince === null);
    expect(await page.$('.hurt input')).toBeNull();
    expect(await violations(page)).toEqual([]);
    /* What ends it comes first, and whom to call is said. */
    expect(await page.$eval('.hurt .button-primary', (button) => button.textContent)).toBe('End the break');
    await viewOf(page).waitForText('Chest pain or trouble breathing: call your emergency number.');
    await viewOf(page).waitForText('Your emergency number: 112');
    await viewOf(page).click('Continue more gently');
    await waitUntil(
      'the answer to be kept',
      async () => (await kept()).body.feel['slow-breath-feet']?.halfNext === true,
    );
    await viewOf(page).click('I feel dizzy');
    await waitUntil('the question', () => page.$('.hurt .title:focus'));
    await untilThere(page, '.hurt .button-primary');
    await page.click('.hurt .button-primary');
    await stage.waitForState('the break to be over', ({ run: now }) => now === null);
  });

  test('soft light fills the screen, its buttons fade, and it ends with the full screen', async () => {
    await roll();
    const soft = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
    await untilThere(page, '[aria-label="Soft light"]');
    await page.click('[aria-label="Soft light"]');
    await waitUntil('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    expect(await soft()).toBe('soft');
    expect(await violations(page)).toEqual([]);
    await waitUntil('the buttons to step back', () => page.$('.player.is-quiet'));
    await page.keyboard.press('Tab');
    await waitUntil('the buttons to return', async () => (await page.$('.player.is-quiet')) === null);
    await page.evaluate(() => document.exitFullscreen());
    await waitUntil('the light to be as before', async () => (await soft()) === undefined);
  });

  test('a ritual that wants soft light begins with it', async () => {
    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    const ritual = { id: 'evening', on: true, time: '21:30', days: Array.from({ length: 7 }, () => true) };
    const tool = await stage.browser.openPage('options.html');
    const undo = await prefer(tool, {
      rituals: { list: [{ ...ritual, routineId: 'ball-break-3', preparations: ['light'] }] },
    });
    const now = Date.now();
    const reminder = { ...newReminder(`r${now}`, now), ritual: { id: 'evening', at: now, day: '2026-01-01' } };
    await stage.seed({ run: { ...run, reminder } });
    page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
    expect(await waitUntil('a theme', theme)).toBe('soft');
    await waitUntil('the break to go on', () => page.$('.player-top'));
    await page.keyboard.press('Escape');
    await waitUntil('the question', () => page.$('.end-question'));
    await untilThere(page, '.end-question .button:last-child');
    await page.click('.end-question .button:last-child');
    await waitUntil('what was done', () => page.$('.close-sum'));
    expect(await theme()).toBe('soft');
    await undo();
    await tool.close();
  });
});
