import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { BodyRecord } from '../../utils/body/record.ts';
import { NOTHING_ANSWERED } from '../../utils/body/routines-left-out.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { isQuiet } from '../../utils/moves/care.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { stored } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const BALL = 'break.html?start=ball-break-3&minutes=3&id=';
const well = (
  ...given: Parameters<typeof wellBody> extends [number, string, ...infer Rest] ? Rest : never
): BodyRecord => wellBody(Date.now(), Temporal.Now.timeZoneId(), ...given);

/* Runs in a page. */
const openWindows = async ([one, other]: string[], gapMs: number): Promise<void> => {
  const open = async (url = ''): Promise<unknown> => {
    const id = new URL(url, location.href).searchParams.get('id') ?? '';
    await chrome.storage.session.set({ [`request.${id}`]: true });
    return chrome.windows.create({ url, type: 'popup' });
  };
  void open(one);
  await new Promise((resolve) => setTimeout(resolve, gapMs));
  await open(other);
};

describe.each(BROWSERS)('before a break in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  let count = 0;
  beforeEach(async () => {
    /* First the page: one that is left without an answer asks once more, of the state that was put there. */
    await page?.close().catch(() => undefined);
    await stage.seed({});
  });

  const open = async (path: string, text: string): Promise<void> => {
    count += 1;
    page = path.endsWith('=')
      ? await stage.openBreak(`${path.replace('break.html?', '')}${count}`)
      : await stage.browser.openPage(path);
    await viewOf(page).waitForText(text);
  };
  /** Chooses an answer; the line at the lower edge of the page would lie over one that only just is in view. */
  const answer = async (id: string, value: string): Promise<void> => {
    const selector = `input[name="${id}"][value="${value}"]`;
    await page.$eval(selector, (input) => input.scrollIntoView({ block: 'center' }));
    await page.click(selector);
  };
  const begun = async (): Promise<string> => {
    const { run } = await stage.waitForState('the break to begin', (state) => state.run !== null);
    return run?.routineId ?? '';
  };
  const kept = async (): Promise<BodyRecord> => {
    /* What the page wrote, read back as it stands. */
    const { body } = (await stored(stage, 'local')) as { body: BodyRecord };
    return body;
  };
  /** The moves of the plan that was begun. */
  const planned = async (): Promise<string[]> => {
    const saved = readSavedPlan((await stored(stage, 'local'))['plan']);
    return saved?.plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : [])) ?? [];
  };

  test('the questions come first; the break goes on after them, and the answers stay on this device', async () => {
    await stage.answer(null, NOTHING_ANSWERED);
    await open(BALL, 'First, a few questions');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Answer the health questions');
    await viewOf(page).waitForText('A few questions about your feet and legs');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('No to all the others');
    await viewOf(page).waitForText('15 of 17 answered');
    await answer('clot', 'no');
    await answer('swelling', 'no');
    await viewOf(page).waitForText('Nothing is left out.');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Start your break');
    await viewOf(page).waitForText('Anything new on your feet today?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Nothing new');
    expect(await begun()).toBe('ball-break-3');
    expect((await kept()).answers.given).toMatchObject({ clot: 'no', 'big-toe': 'no' });
    const sync = JSON.stringify(await stored(stage, 'sync'));
    expect(sync).not.toMatch(/clot|answers|"body"/);
  });

  test('without the questions there is breath and attention', async () => {
    await stage.answer(null, NOTHING_ANSWERED);
    await open(BALL, 'First, a few questions');
    await viewOf(page).click('Breathing only');
    expect(await begun()).toBe('quiet');
    const moves = await planned();
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every((id) => isQuiet(id as Parameters<typeof isQuiet>[0]))).toBe(true);
  });

  test('a possible clot: the card at once, nothing physical is offered, and quiet minutes are', async () => {
    await stage.answer(well(), ALL_ANSWERED);
    await open('safety.html', 'A few questions');
    await answer('clot', 'unsure');
    await viewOf(page).waitForText('A hidden clot can move.');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).waitForText('17 of 18 routines are left out.');
    const { offer } = (await stored(stage, 'local')) as { offer: RoutinesLeftOut };
    expect(offer.hidden).toHaveLength(17);
    expect(offer.hidden).not.toContain('calm-pause-3');
    await page.close();

    await open('popup.html', 'Three-minute calm pause');
    expect(await viewOf(page).text()).not.toContain('Ball under the desk');
    await page.close();
    await open(BALL, 'Not this one for now');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Quiet breathing instead');
    expect(await begun()).toBe('quiet');
  });

  test("today's look: a swelling leaves that foot alone until midnight", async () => {
    await stage.answer({ ...well(), check: null }, ALL_ANSWERED);
    await open(BALL, 'Anything new on your feet today?');
    await viewOf(page).click('A swelling');
    await viewOf(page).waitForText('Which foot?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Left foot');
    await viewOf(page).waitForText('Not this one for now');
    expect((await kept()).check).toMatchObject({ found: 'swelling', side: 'left' });
    const { offer } = (await stored(stage, 'local')) as { offer: RoutinesLeftOut };
    expect(offer).toMatchObject({ hidden: [] });
    expect(offer.today.hidden).toContain('ball-break-3');
  });

  const heading = (one: Page): Promise<string> =>
    waitUntil('the break on view', () => one.$eval('.ready-head h2', (title) => title.textContent).catch(() => null));

  test.each([0, 100, 250, 500])(
    'of two windows that start a break %i ms apart one is first, and both show that one, for these feet',
    async (gap) => {
      await stage.answer(well({ numb: 'yes' }), ALL_ANSWERED);
      const [first, second] = [`a-${gap}`, `b-${gap}`];
      const addresses = [
        `break.html?start=standing-mobility-3&minutes=3&id=${first}#${first}`,
        `break.html?start=desk-reset-60&minutes=1&id=${second}#${second}`,
      ];
      await stage.tool().evaluate(openWindows, addresses, gap);
      const windows = await Promise.all([first, second].map((id) => stage.browser.waitForPage(`#${id}`)));
      const { run } = await stage.waitForState('a break to begin', (state) => state.run !== null);
      expect([first, second]).toContain(run?.id);
      const saved = await waitUntil('the plan', async () => readSavedPlan((await stored(stage, 'local'))['plan']));
      expect(saved.runId).toBe(run?.id);
      expect(saved.plan.routineId).toBe(run?.routineId);
      expect(plannedBreak(saved.plan).totalMs).toBe(run?.totalMs);
      const name = run?.id === first ? 'Standing mobility' : '60-second desk reset';
      for (const one of windows) {
        await waitUntil(`"${name}" on view`, async () => (await heading(one)).includes(name), {
          seen: () => viewOf(one).text(),
        });
      }
      expect(await planned()).not.toContain('one-leg-stand');
      for (const one of windows) await one.close();
    },
  );

  test('a break that has lost its plan goes on with the one for these feet, or says that it is lost', async () => {
    await stage.answer(well({ numb: 'yes' }), ALL_ANSWERED);
    await open('break.html?start=standing-mobility-3&minutes=3&id=', 'Standing mobility');
    await begun();
    const before = await heading(page);
    const { plan } = await stored(stage, 'local');
    await stage.tool().evaluate(async () => chrome.storage.local.remove('plan'));
    const other = await stage.browser.openPage('break.html');
    expect(await heading(other)).toBe(before);
    await viewOf(other).click('I am ready');
    await waitUntil('the first move', () => other.$('.player-say'));
    const [move] = readSavedPlan(plan)?.plan.segments.filter(({ kind }) => kind === 'move') ?? [];
    expect(move).not.toMatchObject({ moveId: 'one-leg-stand' });
    expect(await viewOf(other).text()).not.toContain('one leg');

    /* Other answers by now: the plan would be another one. */
    await stage.answer(well({ numb: 'yes', clot: 'yes' }), ALL_ANSWERED);
    const late = await stage.browser.openPage('break.html');
    await viewOf(late).waitForText('This break cannot be shown.');
    await viewOf(late).click('End here');
    await stage.waitForState('the break to be over', (state) => state.run === null);
  });

  test('pregnancy makes the same routine light, and says when to stop', async () => {
    await stage.answer(well({ pregnancy: 'yes' }), ALL_ANSWERED);
    await open('break.html?start=walking-feet-3&minutes=3&id=', 'Walking feet');
    expect(await begun()).toBe('walking-feet-3');
    await viewOf(page).click('I am ready');
    await waitUntil('the first move', () => page.$('.player-say'));
    const saved = readSavedPlan((await stored(stage, 'local'))['plan']);
    const raises = saved?.plan.segments.find((part) => part.kind === 'move' && part.moveId === 'standing-heel-raise');
    expect(raises).toMatchObject({ cautions: ['pregnancy'] });
  });

  test('the signs that need help are all there, with the number once it is known', async () => {
    await stage.answer(well(), ALL_ANSWERED);
    await open('safety.html#help', 'Call emergency services now');
    expect(await violations(page)).toEqual([]);
    expect(await page.$$eval('.help li', (items) => items.length)).toBe(32);
    await page.select('.red-country select', 'GB');
    await viewOf(page).waitForText('999');
    expect((await kept()).emergency).toBe('999');
  });

  test('an answer counts when it is tapped: the page can be closed at once', async () => {
    await stage.answer(well(), ALL_ANSWERED);
    await open('safety.html', 'Nothing is left out.');
    await answer('numb', 'yes');
    await waitUntil('the answer to be kept', async () => (await kept()).answers.given.numb === 'yes');
    await viewOf(page).waitForText('routines are left out.');
    await page.close();
    await open('popup.html', 'Start now');
    const { offer } = (await stored(stage, 'local')) as { offer: RoutinesLeftOut };
    expect(offer.hidden.length).toBeGreaterThan(0);
  });

  test('an answer that cannot be saved is not shown as given, and it is said', async () => {
    await stage.answer(well(), ALL_ANSWERED);
    await open('safety.html', 'Nothing is left out.');
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('no room'));
    });
    const isNo = (): Promise<boolean> => page.$eval('input[name="numb"][value="no"]', (input) => input.checked);
    for (let times = 0; times < 2; times += 1) {
      await answer('numb', 'yes');
      await viewOf(page).waitForText('That could not be saved on this computer.');
      await waitUntil('what is kept to be on view', isNo);
    }
    expect((await kept()).answers.given.numb).toBe('no');
    expect(await violations(page)).toEqual([]);
  });

  test('once the questions are answered, the first use leads on to the first break, there and in the popup', async () => {
    await stage.answer(null, NOTHING_ANSWERED);
    await stage.seed({ breaks: 0 });
    const popup = await stage.browser.openPage('popup.html');
    await viewOf(popup).waitForText('Before your first break we ask a few health questions.');
    expect(await violations(popup)).toEqual([]);
    await open('safety.html', '0 of 17 answered');
    await viewOf(page).click('Done');
    await viewOf(page).waitForText('routines are left out.');
    await waitUntil('the way on', async () => (await viewOf(page).text()).includes('Start my first break'));
    await viewOf(popup).waitForText('Start my first break');
    expect(await viewOf(popup).text()).not.toContain('health questions');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await viewOf(page).click('Start my first break');
    const opened = await stage.browser.waitForPage('break.html');
    expect(await begun()).toBe('desk-reset-60');
    await opened.close();
  });

  test('the tab with the questions is brought to the front, with what was asked for', async () => {
    await stage.answer(null, NOTHING_ANSWERED);
    await stage.seed({ breaks: 0 });
    await open('safety.html', '0 of 17 answered');
    const popup = await stage.browser.openPage('popup.html');
    await viewOf(popup).click('Answer the health questions');
    await waitUntil('the tab to be in front', () => page.evaluate(() => document.visibilityState === 'visible'));
    const tabs = await stage.tool().evaluate(async () => {
      const url = `${chrome.runtime.getURL('/safety.html')}*`;
      return (await chrome.tabs.query({ url })).length;
    });
    expect(tabs).toBe(1);
  });

  test('answers are erased with one click, and brought back with another', async () => {
    await stage.answer(well({ numb: 'yes' }), ALL_ANSWERED);
    await open('safety.html', 'A few questions');
    await viewOf(page).click('Erase my answers');
    await viewOf(page).waitForText('Erased.');
    await waitUntil('the answers to be gone', async () => (await kept()).answeredAt === null);
    expect((await kept()).answers.given).toEqual({});
    await viewOf(page).click('Undo');
    await waitUntil('the answers to be back', async () => (await kept()).answers.given.numb === 'yes');
  });
});
