import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Feelings } from '../../utils/body/feelings.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import { planFor } from '../fakes/plans.ts';
import { ALL_ANSWERED } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import type { Popup } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, tabTo, untilFocus, untilThere } from './keys.ts';
import { elapsedNow, MINUTE, stored, tell, waitIn, withLong } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const PLAN = withLong(planFor('ball-break-3', { minutes: 3, firstSide: 'left' }), ({ kind }) => kind === 'ready');
const { readyMs: READY_MS } = plannedBreak(PLAN);
const QUESTION = 'How do your feet feel?';
const AGAIN = 'How do your feet feel now?';

describe.each(BROWSERS)('how the feet feel in %s', (name) => {
  const stage = useStage(name);
  let tool: Page;
  let count = 0;
  beforeEach(async () => {
    tool = await stage.browser.openPage('options.html');
  });

  /** A break that waits in its get-ready time. As if it had been gone through before, it is worth a question at its end. */
  const seedReady = async (elapsedMs: number): Promise<BreakRun> => {
    count += 1;
    const run = await waitIn(stage, PLAN, elapsedMs, { id: `feet-${count}`, doneMs: 2 * MINUTE });
    return run;
  };
  const goOn = async (): Promise<Page> => {
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    return page;
  };
  const asked = async (elapsedMs = 500): Promise<{ view: Page; run: BreakRun }> => {
    const run = await seedReady(elapsedMs);
    const view = await goOn();
    await viewOf(view).waitForText(QUESTION);
    return { view, run };
  };
  const untilPicture = (view: Page): Promise<unknown> =>
    waitUntil('the picture', () => view.$('.player-plate .figure'));
  const toEnd = (run: BreakRun): Promise<void> =>
    tell(tool, { kind: 'dispatch', event: { type: 'breakMoved', id: crypto.randomUUID(), toMs: run.totalMs } });
  const textOf = async (view: Page | Popup): Promise<string> => viewOf(view).text();

  /** What the database holds of a break, read from outside of the page. */
  const kept = (id: string): Promise<Feelings | null> =>
    tool.evaluate(
      (key: string) =>
        new Promise<Feelings | null>((resolve, reject) => {
          const opening = indexedDB.open('instep-history');
          opening.addEventListener('error', () => reject(new Error('the history does not open')));
          opening.addEventListener('success', () => {
            const found: IDBRequest<Feelings | undefined> = opening.result
              .transaction('feelings')
              .objectStore('feelings')
              .get(key);
            found.addEventListener('success', () => {
              opening.result.close();
              resolve(found.result ?? null);
            });
          });
        }),
      id,
    );
  const untilKept = (run: BreakRun, said: Pick<Feelings, 'before' | 'after'>): Promise<unknown> =>
    waitUntil('the answers to be kept', async () => {
      const now = await kept(run.id);
      return now?.before === said.before && now.after === said.after;
    });
  const body = async (): Promise<BodyRecord> => ((await stored(stage, 'local')) as { body: BodyRecord }).body;

  test('one tap before, one after: both are kept, and neither holds the break up', async () => {
    const { view, run } = await asked();
    const keys = keysOfPage(view);
    await untilFocus(keys, 'I am ready');
    expect(await violations(view)).toEqual([]);
    const { runningSince } = (await stage.state()).run ?? {};
    await viewOf(view).click('Tired');
    await untilPicture(view);
    await untilFocus(keys, 'I am ready');
    await untilKept(run, { before: 2, after: null });
    expect((await stage.state()).run).toMatchObject({ id: run.id, runningSince, elapsedMs: run.elapsedMs });

    await view.close();
    await stage.waitForState('the break to wait', (state) => state.run !== null && state.run.runningSince === null);
    /* Left a moment ago, it goes on by itself. */
    const again = await stage.browser.openPage('break.html');
    await untilPicture(again);
    expect(await textOf(again)).not.toContain(QUESTION);

    await toEnd(run);
    await viewOf(again).waitForText('You said “tired” before.');
    expect(await textOf(again)).toContain('Ball under the desk, ');
    expect(await violations(again)).toEqual([]);
    await viewOf(again).click('Good');
    await viewOf(again).waitForText('Before: tired. Now: good.');
    await untilKept(run, { before: 2, after: 4 });
    await viewOf(again).click('Sore');
    await viewOf(again).waitForText('Before: tired. Now: sore. It happens.');
    expect(await violations(again)).toEqual([]);
    await untilKept(run, { before: 2, after: 1 });
    expect(await kept(run.id)).toEqual({ id: run.id, at: run.startedAt, before: 2, after: 1 });
  });

  test('without an answer the break begins when somebody is ready', async () => {
    const { view, run } = await asked();
    await viewOf(view).click('I am ready');
    await waitUntil('the first move', () => view.$('.player-say'));
    await toEnd(run);
    await viewOf(view).waitForText(AGAIN);
    expect(await textOf(view)).not.toContain('You said');
    expect(await kept(run.id)).toBeNull();
  });

  test('"Don\'t ask today" asks no more before the breaks of this day', async () => {
    const { view, run } = await asked();
    await viewOf(view).click('Do not ask today');
    await untilPicture(view);
    await untilFocus(keysOfPage(view), 'I am ready');
    await waitUntil('the day to be kept', async () => (await body()).unasked.day !== '');
    expect(await kept(run.id)).toBeNull();
    await view.close();

    await seedReady(500);
    const next = await goOn();
    await untilPicture(next);
    expect(await textOf(next)).not.toContain(QUESTION);

    await stage.answer({ ...(await body()), unasked: { day: '2026-01-05', runId: '' } }, ALL_ANSWERED);
    await next.close();
    await asked();
  });

  test('the keyboard alone chooses, and does not move the break', async () => {
    const { view, run } = await asked(READY_MS - 1000);
    await stage.waitForState('the break to stand still', (state) => state.run?.runningSince === null);
    const keys = keysOfPage(view);
    await untilThere(view, '.player-top .icon-button:last-child');
    await view.focus('.player-top .icon-button:last-child');
    await tabTo(keys, 'Sore');
    await keys.press('Space');
    await untilKept(run, { before: 1, after: null });
    await keys.press('ArrowRight');
    await keys.press('ArrowRight');
    await untilKept(run, { before: 3, after: null });
    await keys.press('-');
    expect(elapsedNow(await stage.state())).toBeLessThan(run.readyMs);
    expect((await stage.state()).run?.runningSince).toBeNull();
    expect(await view.$('.feeling')).not.toBeNull();
    await keys.press('Tab');
    await untilPicture(view);
    await untilFocus(keys, 'I am ready');

    await toEnd(run);
    await viewOf(view).waitForText('You said “all right” before.');
    await tabTo(keys, 'Sore');
    await keys.press('ArrowLeft');
    await viewOf(view).waitForText('Before: all right. Now: great.');
    await untilKept(run, { before: 3, after: 5 });
  });

  test('what cannot be kept is not shown as said, and the break goes on', async () => {
    const { view, run } = await asked();
    await view.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await viewOf(view).click('Tired');
    await viewOf(view).waitForText('This could not be saved on this computer.');
    expect(await view.$('.feeling input:checked')).toBeNull();
    expect(await violations(view)).toEqual([]);
    await viewOf(view).click('I am ready');
    await waitUntil('the first move', () => view.$('.player-say'));
    await toEnd(run);
    await viewOf(view).waitForText(AGAIN);
    await viewOf(view).click('Good');
    await viewOf(view).waitForText('This could not be saved on this computer.');
    expect(await view.$('.feeling input:checked')).toBeNull();
    expect(await textOf(view)).not.toContain('Noted');
    expect(await kept(run.id)).toBeNull();
  });

  /** A break that has ended while no page showed it. */
  const unseen = async (): Promise<BreakRun> => {
    const run = await seedReady(READY_MS + 45_000);
    await toEnd(run);
    await waitUntil('its record', async () => (await stage.records()).some(({ id }) => id === run.id));
    return run;
  };
  const popup = async (): Promise<Page> => {
    const page = await stage.browser.openPage('popup.html');
    await viewOf(page).waitForText('Next break at');
    return page;
  };
  /** The popup once it has looked whether there is something to ask. */
  const unaskedPopup = async (): Promise<Page> => {
    const view = await popup();
    await view.waitForNetworkIdle({ idleTime: 700 });
    return view;
  };

  test('after an end that nobody saw, the popup asks once', async () => {
    const run = await unseen();
    const view = await popup();
    await viewOf(view).waitForText(AGAIN);
    expect(await violations(view)).toEqual([]);
    await viewOf(view).click('Good');
    await viewOf(view).waitForText('Noted: good.');
    await waitUntil('the question to be gone', async () => (await view.$('.feeling')) === null);
    await untilKept(run, { before: null, after: 4 });
    const { last, today } = await body();
    expect(last.runId).toBe(run.id);
    expect(last.moves).not.toHaveLength(0);
    expect(today.day).not.toBe('');
    await view.close();
    expect(await textOf(await unaskedPopup())).not.toContain(AGAIN);
  });

  test('put aside there, or in the view after the break, it is not asked again', async () => {
    const run = await unseen();
    const view = await popup();
    await viewOf(view).waitForText(AGAIN);
    await untilThere(view, '.feet-after > .icon-button');
    await view.click('.feet-after > .icon-button');
    await waitUntil('the question to be gone', async () => !(await textOf(view)).includes(AGAIN));
    await view.close();
    const next = await unaskedPopup();
    expect(await textOf(next)).not.toContain(AGAIN);
    expect(await kept(run.id)).toBeNull();
    await next.close();

    const other = await seedReady(READY_MS + 45_000);
    const guided = await goOn();
    await toEnd(other);
    await viewOf(guided).waitForText(AGAIN);
    await viewOf(guided).click('Done');
    await waitUntil('that to be kept', async () => (await body()).unasked.runId === other.id);
    expect(await textOf(await unaskedPopup())).not.toContain(AGAIN);
  });
});
