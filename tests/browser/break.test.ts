import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { planFor } from '../fakes/plans.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { narrowMisfits } from './fit.ts';
import type { Popup } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, untilFocus, untilThere } from './keys.ts';
import { elapsedNow, MINUTE, mirrorOf, runOf, store, waitingBreak } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const isRunning = ({ run }: RhythmState): boolean => run !== null && run.runningSince !== null;
const isWaiting = ({ run }: RhythmState): boolean => run !== null && run.runningSince === null;

/** Days of the week, Monday first. */
const onlyOn = (day: number): boolean[] => Array.from({ length: 7 }, (_, at) => at === day);

/* Runs in the page: the seconds left of the whole break, as shown; null where none are. */
const shownLeft = (): number | null => {
  const text = document.querySelector('.player-top > span.label')?.textContent ?? '';
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return minutes === undefined || seconds === undefined ? null : Number(minutes) * 60 + Number(seconds);
};

function leftIn(view: Page | Popup): Promise<number> {
  /* Both have `evaluate`; their types differ in how they spell the function's parameters. */
  const probe = async (): Promise<number | null> => (view as Popup).evaluate(shownLeft);
  return waitUntil('the time left on view', probe);
}

describe.each(BROWSERS)('a break in %s', (name) => {
  const stage = useStage(name);

  /** The view shows the second that the saved state says: between what it said before the look at the view and after it. */
  const expectInStep = async (view: Page | Popup): Promise<void> => {
    const leftNow = async (): Promise<number> => {
      const state = await stage.state();
      return (runOf(state).totalMs - elapsedNow(state)) / 1000;
    };
    await waitUntil(
      'the view to be in step',
      async () => {
        const before = await leftNow();
        const left = await leftIn(view);
        return left <= before + 1 && left >= (await leftNow()) - 1;
      },
      { seen: async () => ({ left: await leftIn(view), state: await stage.state() }) },
    );
  };

  test('closing the popup makes it wait; opened again, it goes on at the same second', async () => {
    await stage.seed({ workedMs: 30 * MINUTE });
    const first = viewOf(await stage.browser.openPopup());
    await first.click('Start now');
    await first.click('I am ready');
    await stage.waitForState(
      'the first second of exercise',
      (s) => isRunning(s) && elapsedNow(s) > runOf(s).readyMs + 1000,
    );
    const closing = elapsedNow(await stage.state());
    const closingAt = Date.now();
    await stage.browser.closePopup();
    const waits = await stage.waitForState('the break to wait', isWaiting);
    const place = runOf(waits).elapsedMs;
    expect(place).toBeGreaterThanOrEqual(closing);
    expect(place - closing).toBeLessThanOrEqual(Date.now() - closingAt);

    await stage.browser.killBackground();
    const popup = await stage.browser.openPopup();
    const second = viewOf(popup);
    await second.waitForText('Your break is ');
    expect(runOf(await stage.state()).elapsedMs).toBe(place);
    await second.click('Continue');
    const on = await stage.waitForState('the break to go on', isRunning);
    expect(runOf(on).id).toBe(runOf(waits).id);
    expect(runOf(on).elapsedMs).toBe(place);
    expect(runOf(on).doneMs).toBe(runOf(waits).doneMs);
    expect(await leftIn(popup)).toBeLessThanOrEqual(Math.ceil((runOf(on).totalMs - place) / 1000));
    await expectInStep(popup);
    await stage.browser.closePopup();
    await stage.waitForState('the break to wait', isWaiting);
    expect(await stage.records()).toEqual([]);
  });

  test.each(['toolbar popup', 'break window'])('it outlives the end of the background under the %s', async (place) => {
    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    await stage.seed({ run });
    const view =
      place === 'break window' ? await stage.browser.openPage('break.html') : await stage.browser.openPopup();
    await viewOf(view).click('Continue');
    const before = await stage.waitForState('the break to go on', isRunning);
    await expectInStep(view);
    await stage.browser.killBackground();
    const after = await stage.waitForState(
      'the view to report to a new background',
      (s) => isRunning(s) && runOf(s).seenAt > runOf(before).seenAt,
    );
    expect(runOf(after).id).toBe(run.id);
    const at = Date.now();
    expect(elapsedNow(after, at)).toBe(elapsedNow(before, at));
    await expectInStep(view);
    if (place === 'break window') await (view as Page).close();
    else await stage.browser.closePopup();
    await stage.waitForState('the break to wait', isWaiting);
  });

  test('two views show the same second, and it waits only when the last one is closed', async () => {
    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    await stage.seed({ run });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).waitForText('Your break is paused');
    const popup = await stage.browser.openPopup();
    await viewOf(popup).click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    await expectInStep(popup);
    await expectInStep(page);

    const { seenAt } = runOf(await stage.state());
    await stage.browser.closePopup();
    const still = await stage.waitForState('the other view to report', (s) => s.run !== null && s.run.seenAt > seenAt);
    expect(isRunning(still)).toBe(true);
    await page.close();
    await stage.waitForState('the break to wait', isWaiting);
  });

  test('a break window that is reloaded begins no second break', async () => {
    await stage.seed({});
    /* A question that is open would make it stand. */
    const today = Temporal.Now.plainDateISO().toString();
    const body = wellBody(Date.now(), Temporal.Now.timeZoneId());
    await stage.answer({ ...body, unasked: { day: today, runId: '' } }, ALL_ANSWERED);
    const { breaks } = await stage.state();
    const before = (await stage.records()).length;
    const page = await stage.openBreak('start=desk-reset-60&minutes=1&id=asked-once');
    const view = viewOf(page);
    await view.waitForText('I am ready');
    const begun = await stage.waitForState('the break to run', isRunning);
    expect(runOf(begun).id).toBe('asked-once');

    await page.evaluate(() => location.reload());
    const goesOn = await stage.waitForState(
      'the break to go on after the reload',
      (s) => isRunning(s) && runOf(s).runningSince !== runOf(begun).runningSince,
    );
    expect(runOf(goesOn).id).toBe('asked-once');
    expect(goesOn.breaks).toBe(breaks + 1);
    expect(await stage.records()).toHaveLength(before);

    /* The page may still show that it waited. */
    await view.click('I am ready');
    await stage.waitForState('a moment of exercise', (s) => isRunning(s) && elapsedNow(s) > runOf(s).readyMs + 100);
    await view.click('End the break');
    await stage.waitForState('the break to be over', (s) => s.run === null);
    await waitUntil('its record', async () => (await stage.records()).length === before + 1);
    const again = await stage.openBreak('start=desk-reset-60&minutes=1&id=asked-once');
    await viewOf(again).waitForText('No break is running');
    const after = await stage.state();
    expect(after.run).toBeNull();
    expect(after.breaks).toBe(breaks + 1);
    await again.close();
    if (!page.isClosed()) await page.close();
  });

  test('an address that is loaded again when the background has long forgotten it begins nothing', async () => {
    await stage.seed({});
    const page = await stage.openBreak('start=desk-reset-60&minutes=1&id=forgotten');
    await viewOf(page).waitForText('I am ready');
    await stage.waitForState('the break to begin', ({ run }) => run !== null);
    await waitUntil('the address to have lost it', () => page.evaluate(() => location.search === ''));
    /* As a browser keeps it, to open it again. */
    const path = await page.evaluate(() => `${location.pathname}${location.search}`.slice(1));
    await page.close();
    await stage.seed({});
    const again = await stage.browser.openPage(path);
    await viewOf(again).waitForText('No break is running');
    expect((await stage.state()).run).toBeNull();
    await again.close();
  });

  test('a fault in what it shows is told of, costs nothing else, and leaves a line to send along', async () => {
    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    await stage.seed({ run });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).waitForText('Your break is paused');
    await page.evaluate(() => {
      const { animate } = Element.prototype;
      const fail = (): never => {
        throw new RangeError('no part 7');
      };
      Object.assign(Element.prototype, { animate: fail, whole: animate });
    });
    const view = viewOf(page);
    await view.click('Continue');
    await view.waitForText('Something went wrong here.');
    await view.waitForText('RangeError: no part 7');
    expect(await violations(page)).toEqual([]);
    const boxes = await page.$$eval('.fault :is(h1, p, button)', (parts) =>
      parts.map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThanOrEqual(4);
    /* One below the other, none over the next. */
    for (const [index, { top }] of boxes.entries()) {
      expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
    }
    expect(runOf(await stage.state()).id).toBe(run.id);

    const options = await stage.browser.openPage('options.html#seen');
    await viewOf(options).waitForText('Something could not be shown (break: RangeError: no part 7)');
    await options.close();
    await page.bringToFront();
    await page.evaluate(() => {
      Object.assign(Element.prototype, { animate: Object(Element.prototype).whole });
    });
    await view.click('Try again');
    await waitUntil('the break on view again', () => page.$('.player-say, .resume-plate'));
    await page.close();
  });

  test('ended early, it is recorded so and the part done is taken off the work', async () => {
    const { run } = waitingBreak('desk-reset-60', 1, 25_000);
    await stage.seed({ workedMs: 30 * MINUTE, run });
    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    await view.click('Continue');
    const running = await stage.waitForState('the break to go on', isRunning);
    await view.click('End the break');
    await view.waitForText('End the break now?');
    await popup.click('.end-question button:last-child');
    const over = await stage.waitForState('the break to be over', (s) => s.run === null && s.outbox.length === 0);
    await view.waitForText('Ended early');
    const record = (await stage.records()).find((one) => one.id === run.id);
    if (!record) throw new Error('no record');
    expect(record).toMatchObject({
      outcome: 'stoppedEarly',
      routineId: 'desk-reset-60',
      plannedMs: MINUTE,
      dueAt: null,
    });
    expect(record.doneMs).toBeGreaterThanOrEqual(10_000);
    expect(record.doneMs).toBeLessThanOrEqual(10_000 + record.endedAt - (running.run?.runningSince ?? 0));
    const left = Math.round(running.workedMs * (1 - record.doneMs / record.plannedMs));
    expect(record.endedAt - over.intervalStartedAt).toBe(left);
    expect(over.workedMs - left).toBe(over.asOf - record.endedAt);
    await stage.browser.closePopup();
  });

  test('what is best done every week can be kept as a ritual with one tap, and changed from there', async () => {
    const { run } = waitingBreak('weekly-ritual-10', 10);
    const plan = planFor('weekly-ritual-10', { minutes: 10, firstSide: 'left' });
    await store(stage, 'local', { plan: { runId: run.id, plan, score: [] } });
    const elapsedMs = run.totalMs - 500;
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await viewOf(page).waitForText('Done at');
    const misfits = (): Promise<string[]> => narrowMisfits(page, 'break.html', { width: 480, height: 680 });
    await untilThere(page, '.ritual-offer button');
    expect([...(await violations(page)), ...(await misfits())]).toEqual([]);
    await viewOf(page).click('Remind me every');
    await viewOf(page).waitForText('From now on, you’ll be reminded every');
    await untilFocus(keysOfPage(page), 'Change');
    expect([...(await violations(page)), ...(await misfits())]).toEqual([]);
    const { values } = (await mirrorOf(stage, 'rituals')) ?? {};
    const began = Temporal.Instant.fromEpochMilliseconds(run.startedAt).toZonedDateTimeISO(Temporal.Now.timeZoneId());
    expect(values?.['list']).toMatchObject([
      { on: true, routineId: 'weekly-ritual-10', days: onlyOn(began.dayOfWeek - 1) },
    ]);
    await viewOf(page).click('Change');
    const options = await stage.browser.waitForPage('options.html#hours');
    await viewOf(options).waitForText('Ten-minute weekly ritual with oil');
    await options.close();
    await page.close();
  });
});
