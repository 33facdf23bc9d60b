import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage } from './keys.ts';
import { store } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const FIELD = 'input[type="search"]';
const PLAN = {
  id: 'p1',
  name: 'Physio heel',
  note: '',
  items: [{ move: 'ankle-pumps', sets: 1, dose: 10, level: 3, sides: 'both', note: '' }],
  changedAt: 0,
};

describe.each(BROWSERS)('the search of the library in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    await stage.answer(wellBody(Date.now(), Temporal.Now.timeZoneId()), ALL_ANSWERED);
    await stage.seed({});
  });
  afterEach(() => page.close());

  const open = async (at: string, text: string): Promise<void> => {
    page = await stage.browser.openPage(at);
    await viewOf(page).waitForText(text);
  };
  const type = async (text: string): Promise<void> => {
    await page.focus(FIELD);
    await page.$eval(FIELD, (field) => field.select());
    await page.keyboard.type(text);
    await viewOf(page).waitForText(`Results for “${text}”`);
  };
  /** The kinds that were found, in their order, and the first of each. */
  const found = (): Promise<[string, string][]> =>
    page.$$eval('#results > section', (all) =>
      all.map((one): [string, string] => [
        one.dataset['part'] ?? '',
        one.querySelector('a')?.getAttribute('href') ?? '',
      ]),
    );
  const status = (): Promise<string> =>
    page.$eval('.page > [role="status"]', (element) => element.textContent?.trim() ?? '');
  const hash = (): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

  test('looks through everything from every tab, and shows what belongs to the tab before its equals', async () => {
    await store(stage, 'local', { plans: [PLAN] });
    for (const [part, first] of [
      ['moves', 'moves'],
      ['routines', 'routines'],
      ['plans', 'moves'],
      ['know', 'moves'],
    ] as const) {
      await open(`library.html#${part}`, 'Good to know');
      await type('heel');
      await viewOf(page).waitForText('Physio heel');
      const kinds = (await found()).map(([kind]) => kind);
      expect(kinds[0], part).toBe(first);
      expect(kinds.toSorted(), part).toEqual(['know', 'moves', 'plans', 'routines']);
      expect(await hash(), part).toBe(`#${part}?q=heel`);
      if (part !== 'know') await page.close();
    }
  });

  test('says first what is honestly said about a word, and opens the card; the way back leads to the results', async () => {
    await open('library.html', '44 of 44');
    await type('detox');
    expect((await found())[0]).toEqual(['know', '#know/myth-detox']);
    await viewOf(page).waitForText('No foot massage or foot bath has been shown to draw out toxins.');
    await page.keyboard.press('Enter');
    expect(await keysOfPage(page).focused()).toContain('Detox');
    await page.keyboard.press('Enter');
    await viewOf(page).waitForText('Liver and kidneys');
    expect(await hash()).toBe('#know/myth-detox');
    await viewOf(page).click('Results for “detox”');
    await viewOf(page).waitForText('1 result');
    expect(await page.$eval(FIELD, (field) => field.value)).toBe('detox');
  });

  test('offers the nearest three where nothing is found, and Escape clears', async () => {
    await open('library.html#know', 'Good to know');
    await type('neropathy');
    await viewOf(page).waitForText('No move, routine or card matches “neropathy”. The nearest:');
    expect(await page.$$eval('#results a', (links) => links.length)).toBe(3);
    expect((await found())[0]).toEqual(['know', '#know/goal-nerve-comfort']);
    await viewOf(page).waitForText('Massage does not repair nerves');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitUntil('the cards', () => page.$('[data-group="myths"]'));
    expect(await page.$eval(FIELD, (field) => [field.value, document.activeElement === field])).toEqual(['', true]);
    expect(await hash()).toBe('#know');
  });

  test('tells screen readers how much was found, once typing has paused', async () => {
    await open('library.html', '44 of 44');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const place = document.querySelector('.page > [role="status"]');
      if (place)
        new MutationObserver(() => said.push(place.textContent ?? '')).observe(place, {
          subtree: true,
          childList: true,
          characterData: true,
        });
    });
    /* Without a pause between the letters, however busy the machine is. */
    await page.$eval(FIELD, async (field) => {
      for (const letter of 'serotonin') {
        field.value += letter;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      }
    });
    await waitUntil('the results to be told', async () => (await status()) !== '');
    /* Set by this test just above. */
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.filter(Boolean));
    expect(said).toEqual(['1 result for “serotonin”']);
    /* Nothing else speaks with each letter. */
    expect(await page.$$eval('[role="status"]', (all) => all.length)).toBe(1);
  });

  test('a filter hides moves and says so; all of them can be shown', async () => {
    await open('library.html#moves?tools=ball', '1 of 44');
    await type('heel');
    await viewOf(page).waitForText('more moves are hidden by your filters.');
    expect(await page.$$eval('[data-part="moves"] .lib-card', (cards) => cards.length)).toBe(1);
    expect(await page.$('[data-part="routines"]')).not.toBeNull();
    expect(await violations(page)).toEqual([]);
    await page.$eval('.lib-hidden button', (button) => button.click());
    await waitUntil('all moves to be shown', async () => (await page.$('.lib-hidden')) === null);
    expect(await hash()).toBe('#moves?q=heel');
    await viewOf(page).click('See all');
    const shown = await page.$$eval('[data-part="moves"] .lib-card', (cards) => [
      cards.length,
      cards.findIndex((card) => card === document.activeElement),
    ]);
    expect(shown[0]).toBeGreaterThan(8);
    expect(shown[1]).toBe(8);
  });

  test('"/" leads to the field from a page of the library, and the way back leads there again', async () => {
    await open('library.html#move/ball-roll-sole', 'Ball roll');
    await page.keyboard.press('/');
    await waitUntil('the focus on the field', () => page.$eval(FIELD, (field) => field === document.activeElement));
    await page.keyboard.type('lavender');
    await viewOf(page).waitForText('Results for “lavender”');
    expect(await page.$eval(FIELD, (field) => [field.value, document.activeElement === field])).toEqual([
      'lavender',
      true,
    ]);
    expect((await found())[0]).toEqual(['know', '#know/oil']);
    await page.evaluate(() => history.back());
    await waitUntil('the move', async () => (await hash()) === '#move/ball-roll-sole');
    await waitUntil('an empty field', () => page.$eval(FIELD, (field) => field.value === ''));
  });
});
