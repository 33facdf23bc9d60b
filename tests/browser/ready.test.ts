import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, spaceOn, untilFocus } from './keys.ts';
import { runOf, tell, waitingBreak } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const isRunning = ({ run }: RhythmState): boolean => run !== null && run.runningSince !== null;
const isWaiting = ({ run }: RhythmState): boolean => run !== null && run.runningSince === null;

const BALL = 'start=ball-break-3&minutes=3&id=';
const DESK = 'start=desk-reset-60&minutes=1&id=';

/** Half a second before the end of getting ready. */
const toTheEnd = async (page: Page, { run }: RhythmState): Promise<unknown> =>
  tell(page, {
    kind: 'dispatch',
    event: { type: 'breakMoved', id: crypto.randomUUID(), toMs: (run?.readyMs ?? 0) - 500 },
  });

describe.each(BROWSERS)('getting ready in %s', (name) => {
  const stage = useStage(name);

  test('where something is to be got, a break begins when somebody is ready, also in a window that was closed', async () => {
    await stage.seed({});
    const page = await stage.openBreak(`${BALL}ready-1`);
    await viewOf(page).waitForText('Waiting until you are ready');
    expect(await page.$('.ready-head .ring')).toBeNull();
    expect(await violations(page)).toEqual([]);
    await toTheEnd(page, await stage.waitForState('the break to begin', isRunning));
    const held = await stage.waitForState('it to stand', isWaiting);
    expect(runOf(held)).toMatchObject({ elapsedMs: runOf(held).readyMs - 1, doneMs: 0 });
    await page.close();

    const again = await stage.browser.openPage('break.html');
    await viewOf(again).waitForText('I am ready');
    await viewOf(again).click('Do not ask today');
    await spaceOn(keysOfPage(again), 'I am ready');
    await waitUntil('the first move', () => again.$('.player-say'));
    await stage.waitForState('it to run', isRunning);
    await again.close();
  });

  test('where nothing is to be got it begins by itself, once the question is answered', async () => {
    await stage.seed({});
    const page = await stage.openBreak(`${DESK}ready-2`);
    await viewOf(page).waitForText('How do your feet feel?');
    await stage.waitForState('the clock to stand', isWaiting);
    await viewOf(page).click('Tired');
    await toTheEnd(page, await stage.waitForState('it to go on', isRunning));
    await waitUntil('the first move', () => page.$('.player-say'));
    expect(runOf(await stage.state())).toMatchObject({ routineId: 'desk-reset-60', asksReady: false });
    await page.close();
  });

  test('left while getting ready it is nothing: no record, no turn, nothing today', async () => {
    await stage.seed({ breaks: 7, sinceLongRest: 3 });
    const page = await stage.openBreak(`${BALL}ready-3`);
    await viewOf(page).waitForText('I am ready');
    await page.keyboard.press('Escape');
    const { breaks } = await stage.waitForState('it to be over', ({ run, seen }) => !run && seen.includes('ready-3'));
    expect(breaks).toBe(7);
    expect(await stage.records()).toEqual([]);
    const popup = await stage.browser.openPage('popup.html');
    await viewOf(popup).waitForText('Start now');
    expect(await viewOf(popup).text()).not.toMatch(/\d breaks? today/);
    await popup.close();
  });

  test('while it is asked whether to end here the clock stands', async () => {
    const { run, startOf } = waitingBreak('ball-break-3', 3);
    const elapsedMs = startOf((part) => part.kind === 'move') + 10_000;
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    /* That the background has it running is not yet that the page shows it. */
    await waitUntil('the move', () => page.$('.player-say'));
    await page.keyboard.press('Escape');
    await viewOf(page).waitForText('End the break now?');
    const asked = await stage.waitForState('it to stand', isWaiting);
    await page.keyboard.press('Escape');
    const on = await stage.waitForState('it to run again', isRunning);
    expect(runOf(on).elapsedMs).toBe(runOf(asked).elapsedMs);
    await page.close();
  });

  test('it stands too where it is asked before the page knows that the break runs again', async () => {
    const { run, startOf } = waitingBreak('ball-break-3', 3);
    const elapsedMs = startOf((part) => part.kind === 'move') + 10_000;
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await spaceOn(keysOfPage(page), 'Pause');
    await stage.waitForState('it to stand', isWaiting);
    await untilFocus(keysOfPage(page), 'Continue');
    const asOf = (await stage.state()).asOf;
    /* Both in one turn of the page: no answer of the background comes between them. */
    await page.evaluate(() => {
      const press = (key: string): void =>
        void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press(' ');
      press('Escape');
    });
    await viewOf(page).waitForText('End the break now?');
    const heardBoth = (state: RhythmState): boolean => state.asOf > asOf && isWaiting(state);
    const stood = await stage.waitForState('the background to have heard both', heardBoth);
    await page.keyboard.press('Escape');
    const on = await stage.waitForState('it to run again', isRunning);
    expect(runOf(on).elapsedMs).toBe(runOf(stood).elapsedMs);
    await page.close();
  });

  test('a preparation that names a card leads to it', async () => {
    await stage.seed({});
    const page = await stage.openBreak('start=weekly-ritual-10&minutes=10&id=ready-4');
    await viewOf(page).click('Read the card');
    const card = await stage.browser.waitForPage('#know/oil');
    await viewOf(card).waitForText('Oil and aroma');
    /* The break is still there when the card was read. */
    expect((await stage.state()).run?.id).toBe('ready-4');
    await card.close();
    await page.close();
  });
});
