import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { BodyRecord } from '../../utils/body/record.ts';
import { NOTHING_LEFT_OUT } from '../../utils/body/routines-left-out.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { isQuiet } from '../../utils/moves/care.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { untilThere } from './keys.ts';
import { stored, tell } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const DAY_MS = 86_400_000;
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

/* Runs in a page that has the history open. */
const keepFeeling = (json: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('instep-history');
    opening.addEventListener('error', () => reject(new Error('no history')));
    opening.addEventListener('success', () => {
      const change = opening.result.transaction('feelings', 'readwrite');
      change.objectStore('feelings').put(JSON.parse(json));
      change.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });

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

  const untilFocused = (): Promise<unknown> =>
    waitUntil('the question to have the focus', () => page.evaluate(() => document.activeElement?.id === 'ask-title'));
  const CLOT = 'Do you have a blood clot';
  const SWELLING = 'red or darker than usual, hot, swollen or very painful';
  const LIST = 'Does any of this apply to you?';
  const lines = (): Promise<string[]> =>
    page.$$eval('.ask-list .choice', (labels) => labels.map((label) => label.textContent.trim()));
  const tick = async (line: string): Promise<void> => {
    const at = (await lines()).findIndex((text) => text.startsWith(line));
    await (await page.$$('.ask-list input[type="checkbox"]'))[at]?.click();
  };

  test('what matters is asked, a clot and a swelling first; the break goes on, and the answers stay here', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    expect(await violations(page)).toEqual([]);
    await untilFocused();
    await viewOf(page).click('No');
    await viewOf(page).waitForText(SWELLING);
    await untilFocused();
    await viewOf(page).click('No');
    await viewOf(page).waitForText(LIST);
    expect(await violations(page)).toEqual([]);
    expect((await lines()).map((line) => line.split(/[ ,]/)[0])).toEqual([
      'Blood',
      'Diabetes',
      'Narrow',
      'Heart',
      'Pregnancy',
      'Sprain',
      'Wound',
      'Varicose',
      'Osteoporosis',
    ]);
    await viewOf(page).click('None of these');
    /* What today's look at the feet asks about has just been answered. */
    expect(await begun()).toBe('ball-break-3');
    expect(await viewOf(page).text()).not.toContain('Look at both feet');
    const { given } = (await kept()).answers;
    expect(given).toMatchObject({ clot: 'no', swelling: 'no', numb: 'no', bones: 'no' });
    expect(given).not.toHaveProperty('implant');
    const sync = JSON.stringify(await stored(stage, 'sync'));
    expect(sync).not.toMatch(/clot|answers|"body"/);
  });

  test('what is ticked makes the break for it, and asks for the foot that was injured', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open('break.html?start=arch-trainer-4&minutes=4&id=', CLOT);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(SWELLING);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(LIST);
    await tick('Sprain');
    await tick('Osteoporosis');
    await viewOf(page).click('Left');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Continue');
    await waitUntil('the answers to be kept', async () => (await kept()).answers.given.bones === 'yes');
    const { given, sides } = (await kept()).answers;
    expect(given).toMatchObject({ injury: 'yes', bones: 'yes', wound: 'no' });
    expect(sides).toEqual({ 'recent-injury-or-surgery': 'left' });
  });

  test('who rather says nothing gets what is right for everybody', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(SWELLING);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(LIST);
    await viewOf(page).click('Rather not say');
    await viewOf(page).waitForText('Not this routine for now');
    expect((await kept()).answers.given).toMatchObject({ numb: 'skip', veins: 'skip' });
  });

  test('a swelling asks for its foot, and a possible clot ends the questions', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    await viewOf(page).click('Not sure');
    await viewOf(page).waitForText('Not this routine for now');
    expect(await viewOf(page).text()).toContain('A hidden clot can move.');
    expect(await viewOf(page).text()).toContain('When to get help');
    expect(await violations(page)).toEqual([]);
    await page.close();
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(SWELLING);
    await viewOf(page).click('Yes');
    await viewOf(page).waitForText('Which side?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Right foot');
    await viewOf(page).waitForText('Not this routine for now');
    expect((await kept()).answers).toMatchObject({
      given: { clot: 'no', swelling: 'yes' },
      sides: { 'acute-swelling-or-gout': 'right' },
    });
  });

  test('an answer that cannot be saved begins no break, and it is said', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('no room'));
    });
    await viewOf(page).click('No');
    await viewOf(page).waitForText('This could not be saved on this computer.');
    expect(await viewOf(page).text()).toContain(CLOT);
  });

  test('without the questions there is breath and attention', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open(BALL, CLOT);
    await viewOf(page).click('Breathing only');
    expect(await begun()).toBe('quiet');
    const moves = await planned();
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every((id) => isQuiet(id as Parameters<typeof isQuiet>[0]))).toBe(true);
  });

  test('the whole list stays on its own page, saved as it is tapped', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await open('safety.html', '0 of 18 answered');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('No to all the others');
    await waitUntil('the answers to be kept', async () => Object.keys((await kept()).answers.given).length === 16);
    await answer('clot', 'no');
    await answer('swelling', 'no');
    await waitUntil('all of them', async () => Object.keys((await kept()).answers.given).length === 18);
    await viewOf(page).waitForText('Nothing is left out.');
    expect(await violations(page)).toEqual([]);
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
    /* That there is so little to choose from is said. */
    expect(await viewOf(page).text()).toContain('17 of 18 routines are left out.');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('See which');
    const library = await stage.browser.waitForPage('library.html#routines');
    await viewOf(library).waitForText('Left out');
    /* The popup has closed itself. */
    await library.close();
    await open(BALL, 'Not this routine for now');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Do quiet breathing instead');
    expect(await begun()).toBe('quiet');
  });

  test("today's look: a swelling leaves that foot alone until midnight", async () => {
    await stage.answer(wellBody(Date.now() - DAY_MS, Temporal.Now.timeZoneId()), ALL_ANSWERED);
    await open(BALL, 'Anything new on your feet or legs today?');
    await viewOf(page).click('Swelling of a foot or leg');
    await viewOf(page).waitForText('Which side?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Left');
    await viewOf(page).waitForText('Not this routine for now');
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
    await viewOf(late).click('End the break');
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
    await untilThere(page, '.red-country select');
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
      await viewOf(page).waitForText('This could not be saved on this computer.');
      await waitUntil('what is kept to be on view', isNo);
    }
    expect((await kept()).answers.given.numb).toBe('no');
    expect(await violations(page)).toEqual([]);
  });

  test('the first break: three taps of questions in the popup, and it runs', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await stage.seed({ breaks: 0 });
    await open('popup.html', 'Before it, we ask a few health questions.');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Start my first break');
    await viewOf(page).waitForText(CLOT);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(SWELLING);
    await viewOf(page).click('No');
    await viewOf(page).waitForText(LIST);
    expect(await lines()).toHaveLength(4);
    await viewOf(page).click('None of these');
    expect(await begun()).toBe('desk-reset-60');
    /* Nothing is to be got, and nothing more is asked: it begins by itself. */
    const { run } = await stage.state();
    await tell(page, {
      kind: 'dispatch',
      event: { type: 'breakMoved', id: crypto.randomUUID(), toMs: (run?.readyMs ?? 0) - 500 },
    });
    await waitUntil('the first move', () => page.$('.player-say'));
    expect(await viewOf(page).text()).not.toContain('How do your feet feel?');
  });

  test('all that is kept of the body is in one place: each part goes with one click and comes back with another', async () => {
    const felt = { ...NO_FEEL, lockedUntil: Date.now() + DAY_MS };
    await stage.answer({ ...well({ numb: 'yes' }), emergency: '112', feel: { 'ball-roll-sole': felt } }, ALL_ANSWERED);
    await open('safety.html', 'What Instep keeps about your body');
    await page.evaluate(keepFeeling, JSON.stringify({ id: 'run', at: Date.now(), before: 2, after: 4 }));
    await page.close();
    await open('safety.html', '1 break');
    const parts = (): Promise<string[]> =>
      page.$$eval('.kept-rows > li', (rows) => rows.map((row) => (row as HTMLElement).dataset['part'] ?? ''));
    const until = (what: string, ...wanted: string[]): Promise<unknown> =>
      waitUntil(what, async () => (await parts()).join() === wanted.join(), { seen: parts });
    const remove = async (part: string): Promise<void> => {
      const selector = `.kept-rows > [data-part="${part}"] > button`;
      await page.$eval(selector, (button) => button.scrollIntoView({ block: 'center' }));
      await page.click(selector);
    };
    await until('all parts', 'answers', 'check', 'feel', 'feelings', 'emergency');
    expect(await violations(page)).toEqual([]);

    await remove('answers');
    await until('the answers to be gone', 'check', 'feel', 'feelings', 'emergency');
    expect((await kept()).answers.given).toEqual({});
    await waitUntil('what was said to have the focus', () =>
      page.evaluate(() => document.activeElement?.textContent === 'Deleted: Health answers.'),
    );
    await viewOf(page).click('Undo');
    await until('the answers to be back', 'answers', 'check', 'feel', 'feelings', 'emergency');
    expect((await kept()).answers.given.numb).toBe('yes');

    await remove('feelings');
    await until('the feelings to be gone', 'answers', 'check', 'feel', 'emergency');
    await viewOf(page).click('Undo');
    await until('the feelings to be back', 'answers', 'check', 'feel', 'feelings', 'emergency');

    /* Of a deletion that fails halfway, what went first comes back. */
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.clear;
      IDBObjectStore.prototype.clear = () => {
        IDBObjectStore.prototype.clear = real;
        throw new Error('no disk');
      };
    });
    await viewOf(page).click('Delete everything about my body');
    await viewOf(page).waitForText('This could not be saved on this computer.');
    await until('all of it to be there still', 'answers', 'check', 'feel', 'feelings', 'emergency');
    expect((await kept()).answers.given.numb).toBe('yes');

    await viewOf(page).click('Delete everything about my body');
    await viewOf(page).waitForText('Nothing about your body is kept.');
    expect(await kept()).toMatchObject({ answers: { given: {} }, check: null, feel: {}, emergency: '' });
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Undo');
    await until('all of it to be back', 'answers', 'check', 'feel', 'feelings', 'emergency');
    expect((await kept()).feel).toHaveProperty('ball-roll-sole');

    await viewOf(page).click('Delete everything about my body');
    await viewOf(page).waitForText('Nothing about your body is kept.');
    await page.close();
    await open('safety.html', 'Nothing about your body is kept.');
  });
});
