import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import { newItem } from '../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { untilThere } from './keys.ts';
import { MINUTE, mirrorOf, store, stored, tell } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const WEEK = 7 * 24 * 60 * MINUTE;

const well = () => wellBody(Date.now(), Temporal.Now.timeZoneId());
const hurt = (...moves: MoveId[]): BodyRecord => ({
  ...well(),
  feel: Object.fromEntries(moves.map((move) => [move, { ...NO_FEEL, lockedUntil: Date.now() + WEEK }])),
});
const plan = (id: string, name: string, ...moves: MoveId[]): OwnPlan => ({
  id,
  name,
  note: '',
  items: moves.map((move) => newItem(move)),
  changedAt: Date.now(),
});

describe.each(BROWSERS)('plans of one’s own in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    await page?.close().catch(() => undefined);
  });

  const open = async (at: string, text: string): Promise<void> => {
    page = await stage.browser.openPage(at);
    await viewOf(page).waitForText(text);
  };
  const keep = async (record: BodyRecord, plans: readonly OwnPlan[]): Promise<void> => {
    await stage.answer(record, routinesLeftOutFor(record, plans, Date.now()));
    await store(stage, 'local', { plans });
    await stage.seed({});
  };

  test('a plan in which a move rests begins without it and names it', async () => {
    await keep(hurt('ball-roll-sole'), [plan('p', 'Physio heel', 'ball-roll-sole', 'ankle-circles')]);
    await open('library.html#plans', 'Physio heel');
    await viewOf(page).click('Start');
    const shown = await stage.browser.waitForPage('break.html');
    await viewOf(shown).waitForText('Without Ball roll, which is left out until');
    expect(await violations(shown)).toEqual([]);
    const saved = readSavedPlan((await stored(stage, 'local'))['plan']);
    const moves = saved?.plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : []));
    expect([...new Set(moves)]).toEqual(['ankle-circles']);
    await shown.close();
  });

  test('a plan of which nothing is left names why, and leads to where a mistake is taken back', async () => {
    await keep(hurt('ball-roll-sole'), [plan('p', 'Physio heel', 'ball-roll-sole')]);
    page = await stage.openBreak('start=own:p&id=rests');
    await viewOf(page).waitForText('Ball roll is left out until');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('See Ball roll');
    const library = await stage.browser.waitForPage('library.html');
    await viewOf(library).click('It was a mistake');
    await viewOf(library).waitForText('Do it now');
    await library.close();
  });

  const turnOf = async (): Promise<unknown> => (await mirrorOf(stage, 'break'))?.values['routines'];
  /** Puts the switch of the page over, and waits for what is saved. */
  const offerInTurn = async (wanted: readonly string[]): Promise<void> => {
    await untilThere(page, '.turn-switch .switch');
    await page.click('.turn-switch .switch');
    await waitUntil('the turn to be saved', async () => isDeepStrictEqual(await turnOf(), wanted), { seen: turnOf });
  };

  test('a plan, a move and a routine are offered in turn from their own pages', async () => {
    await keep(well(), []);
    await tell(stage.tool(), { kind: 'saveSettings', group: 'break', values: { routines: ['desk-reset-60'] } });
    await open('library.html#move/ball-roll-sole', 'Include in the rotation');
    expect(await violations(page)).toEqual([]);
    await offerInTurn(['desk-reset-60', 'move:ball-roll-sole']);
    await page.close();
    await open('library.html#routine/walking-feet-3', 'Include in the rotation');
    await offerInTurn(['desk-reset-60', 'move:ball-roll-sole', 'walking-feet-3']);
    await offerInTurn(['desk-reset-60', 'move:ball-roll-sole']);
    await page.close();

    await store(stage, 'local', { plans: [plan('p', 'Physio heel', 'ankle-circles')] });
    await open('library.html#plans', 'Physio heel');
    await viewOf(page).click('Edit');
    await viewOf(page).waitForText('Include in the rotation');
    await offerInTurn(['desk-reset-60', 'move:ball-roll-sole', 'own:p']);
    expect(await violations(page)).toEqual([]);
  });

  test('the last one in turn stays, and it is said', async () => {
    await keep(well(), []);
    await tell(stage.tool(), { kind: 'saveSettings', group: 'break', values: { routines: ['walking-feet-3'] } });
    await open('library.html#routine/walking-feet-3', 'Include in the rotation');
    await untilThere(page, '.turn-switch .switch');
    await page.click('.turn-switch .switch');
    await viewOf(page).waitForText('Keep at least one routine ticked.');
    expect(await page.$eval('.turn-switch .switch', (box) => (box as HTMLInputElement).checked)).toBe(true);
    expect(await turnOf()).toEqual(['walking-feet-3']);
  });

  test('a reminder names the plan whose turn it is, and a click begins it', async () => {
    await keep(well(), []);
    await open('library.html#plans', 'New plan');
    await viewOf(page).click('New plan');
    await untilThere(page, '.plan-main .input');
    await page.type('.plan-main .input', 'Physio heel');
    await viewOf(page).click('Add a move');
    await untilThere(page, '.picker input');
    await page.type('.picker input', 'Ankle circles');
    await page.keyboard.press('Enter');
    await viewOf(page).waitForText('Include in the rotation');
    await untilThere(page, '.turn-switch .switch');
    await page.click('.turn-switch .switch');
    await waitUntil('the plan to be in turn', async () => JSON.stringify(await turnOf())?.includes('own:'));
    const id = ((await turnOf()) as string[]).find((one) => one.startsWith('own:')) ?? '';
    await tell(stage.tool(), { kind: 'saveSettings', group: 'break', values: { routines: [id], longEvery: 0 } });
    await waitUntil('the name to be saved', async () => {
      const { offer } = (await stored(stage, 'local')) as { offer: RoutinesLeftOut };
      return offer.own.some((one) => one.id === id && one.name === 'Physio heel');
    });
    await page.close();
    await stage.seedDueIn(0);
    const shown = await stage.desktop.waitForNotification((one) => one.title.startsWith('Time for your feet'));
    expect(shown.body).toContain('Physio heel');
    expect(`${shown.title} ${shown.body}`).toContain('1 min');
    await stage.desktop.clickNotification();
    const begun = await stage.waitForState('the plan to begin', ({ run }) => run !== null);
    expect(begun.run?.routineId).toBe(id);
  });

  test('the options have plans and favourites in the list, and a ritual can be a plan', async () => {
    await keep({ ...well(), favourites: ['calf-knead'] }, [plan('p', 'Physio heel', 'ankle-circles')]);
    await open('options.html#break', 'Physio heel');
    await viewOf(page).waitForText('Calf knead');
    await viewOf(page).click('Physio heel');
    await waitUntil('the plan to be in turn', async () => JSON.stringify(await turnOf())?.includes('own:p'));
    expect(await page.$eval('.toast', (toast) => toast.textContent)).toContain('Physio heel');
    expect(await violations(page)).toEqual([]);
    await page.close();

    await open('options.html#hours', 'Rituals');
    await viewOf(page).click('Add a ritual');
    await untilThere(page, '.ritual-editor select');
    await page.select('.ritual-editor select', 'own:p');
    await viewOf(page).waitForText('Physio heel');
    expect(await violations(page)).toEqual([]);
    await waitUntil('the ritual to be saved', async () =>
      JSON.stringify((await mirrorOf(stage, 'rituals'))?.values)?.includes('own:p'),
    );
  });

  test('the popup reaches favourites, plans and all routines by keyboard, and scrolls inside', async () => {
    const plans = [plan('p', 'Physio heel', 'ankle-circles')];
    await keep({ ...well(), favourites: ['ball-roll-sole'] }, plans);
    await open('popup.html', 'More breaks');
    await page.setViewport({ width: 380, height: 600 });
    await viewOf(page).click('More breaks');
    const rows = await page.$$eval('.choices .choice-name', (names) => names.map((one) => one.textContent));
    expect(rows).toHaveLength(20);
    expect(rows.slice(1, 3)).toEqual(['Ball roll', 'Physio heel']);
    expect(await violations(page)).toEqual([]);
    /* Nothing but the list scrolls: what begins a break stays on view. */
    const [page600, list] = await page.evaluate(() => {
      const all = document.documentElement;
      const choices = document.querySelector('.choices');
      return [all.scrollHeight <= all.clientHeight, choices && choices.scrollHeight > choices.clientHeight];
    });
    expect([page600, list]).toEqual([true, true]);

    await untilThere(page, '.choices input:checked');
    await page.focus('.choices input:checked');
    await page.keyboard.press('ArrowUp');
    /* Round to the last one, which comes on view with the focus. */
    const isSeen = await page.evaluate(() => {
      const row = document.activeElement?.closest('.choice')?.getBoundingClientRect();
      const frame = document.querySelector('.choices')?.getBoundingClientRect();
      return row !== undefined && frame !== undefined && row.bottom <= frame.bottom + 1 && row.top >= frame.top - 1;
    });
    expect(isSeen).toBe(true);
    await untilThere(page, '.choices input[value="move:ball-roll-sole"]');
    await page.focus('.choices input[value="move:ball-roll-sole"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await viewOf(page).click('Start now');
    const begun = await stage.waitForState('the plan to begin', ({ run }) => run !== null);
    expect(begun.run?.routineId).toBe('own:p');
  });

  const plansOf = async (): Promise<readonly OwnPlan[]> =>
    ((await stored(stage, 'local')) as { plans?: readonly OwnPlan[] }).plans ?? [];

  test('a move goes into a plan from its own page, or begins a new one', async () => {
    await keep(well(), [plan('p', 'Physio heel', 'ankle-circles')]);
    await open('library.html#move/ball-roll-sole', 'Add to a plan');
    await viewOf(page).click('Add to a plan');
    await waitUntil('the menu', () => page.$('[role="menu"]'));
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Physio heel');
    await viewOf(page).waitForText('Added to Physio heel.');
    expect((await plansOf())[0]?.items.map(({ move }) => move)).toEqual(['ankle-circles', 'ball-roll-sole']);
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Open the plan');
    await viewOf(page).waitForText('All plans');
    await viewOf(page).waitForText('Ball roll');

    await page.evaluate(() => history.back());
    await viewOf(page).click('Add to a plan');
    await viewOf(page).click('New plan');
    await viewOf(page).waitForText('Unnamed plan');
    expect((await plansOf()).map(({ items }) => items.map(({ move }) => move))).toEqual([
      ['ankle-circles', 'ball-roll-sole'],
      ['ball-roll-sole'],
    ]);
  });

  test('an open plan has an address of its own: Back leads to the list, and it can be opened by it', async () => {
    await keep(well(), [plan('p', 'Physio heel', 'ankle-circles'), plan('q', 'Evening', 'calf-knead')]);
    await open('library.html#plans', 'Physio heel');
    const focused = (): Promise<string | null> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    await untilThere(page, '#plans-edit-q');
    await page.click('#plans-edit-q');
    await viewOf(page).waitForText('All plans');
    await waitUntil('the heading to have the focus', async () => (await focused()) === 'Evening', { seen: focused });
    expect(page.url()).toMatch(/#plans\/q$/);
    await page.evaluate(() => history.back());
    await viewOf(page).waitForText('Physio heel');
    await waitUntil('the plan’s button to have the focus', async () => (await focused()) === 'Edit: Evening', {
      seen: focused,
    });
    await page.close();
    await open('library.html#plans/q', 'All plans');
    expect(await page.$eval('.plan-main .input', (field) => (field as HTMLInputElement).value)).toBe('Evening');
    await viewOf(page).click('All plans');
    await viewOf(page).waitForText('Physio heel');
  });

  test('a like and a mistake that cannot be saved say so', async () => {
    await keep(hurt('ball-roll-sole'), []);
    await open('library.html#move/ball-roll-sole', 'It was a mistake');
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('no room'));
    });
    const alerts = (): Promise<number> => page.$$eval('[role="alert"]', (all) => all.length);
    await viewOf(page).click('Favourite');
    await viewOf(page).waitForText('This could not be saved on this computer.');
    expect(await alerts()).toBe(1);
    await viewOf(page).click('It was a mistake');
    await waitUntil('both to be said', async () => (await alerts()) === 2);
    expect(await page.$('button[aria-pressed="true"]')).toBeNull();
    expect(await viewOf(page).text()).toContain('It was a mistake');
    expect(await violations(page)).toEqual([]);
    expect(((await stored(stage, 'local')) as { body: BodyRecord }).body.favourites).toEqual([]);
  });
});
