import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { OPTION_INDEX } from '../../components/options/option-index.ts';
import type { SettingsGroup } from '../../utils/settings/types.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPopup, tabTo, untilFocus, untilThere } from './keys.ts';
import { MINUTE, mirrorOf, stored, tell } from './saved.ts';
import { tickOf, viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/** Puts texts into the field of that name one after the other, as keys do, with nothing in between; then perhaps a key. */
function typeInto(page: Page, name: string, texts: readonly string[], key?: string): Promise<void> {
  return page.evaluate(
    (of: string, all: readonly string[], last: string | undefined) => {
      const label = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === of);
      const field = label?.control;
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${of}`);
      field.focus();
      for (const text of all) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      if (last !== undefined) field.dispatchEvent(new KeyboardEvent('keydown', { key: last, bubbles: true }));
    },
    name,
    texts,
    key,
  );
}

describe.each(BROWSERS)('the options in %s', (name) => {
  const stage = useStage(name);

  const opened = async (hash = ''): Promise<Page> => {
    await stage.seed({});
    const page = await stage.browser.openPage(`options.html${hash}`);
    await waitUntil('the options', () => page.$('.group-head'));
    return page;
  };

  /** Waits until the values of a group have been saved so. */
  const saved = (group: SettingsGroup, values: Record<string, unknown>): Promise<unknown> =>
    waitUntil(
      `${group} to hold ${JSON.stringify(values)}`,
      async () => isDeepStrictEqual((await mirrorOf(stage, group))?.values ?? {}, values),
      { seen: () => mirrorOf(stage, group) },
    );

  test('a number is taken whole, on leaving, on Enter or after a pause', async () => {
    const page = await opened();
    const view = viewOf(page);
    const before = (await mirrorOf(stage, 'break'))?.rev ?? 0;
    await typeInto(page, 'Length of the long break', ['9', '99']);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await view.waitForText('Enter a whole number from 1 to 20. 5 still applies.');
    await typeInto(page, 'Length of the long break', ['1', '15'], 'Enter');
    await saved('break', { longMinutes: 15 });
    /* The only change: neither the 9 nor the 1 was ever saved. */
    expect((await mirrorOf(stage, 'break'))?.rev).toBe(before + 1);
    expect(await view.text()).not.toContain('Enter a whole number');
    await typeInto(page, 'Length of the long break', ['1', '12']);
    await saved('break', { longMinutes: 12 });
    await page.close();
  });

  test('changes are undone one after the other, by the bar and by Ctrl+Z', async () => {
    const page = await opened();
    const view = viewOf(page);
    await typeInto(page, 'Snooze', ['7'], 'Enter');
    await typeInto(page, 'Ask again after', ['11'], 'Enter');
    await typeInto(page, 'Time away that counts as a break', ['6'], 'Enter');
    await saved('rhythm', { naturalBreakMinutes: 6, repeatMinutes: 11, snoozeMinutes: 7 });
    await view.click('Undo');
    await view.waitForText('Undone: “Time away that counts as a break: 6 minutes.”');
    await view.click('Undo');
    await saved('rhythm', { snoozeMinutes: 7 });
    /* A field whose text is not saved undoes its own text. */
    await typeInto(page, 'Ask again after', ['99']);
    const isTaken = await page.evaluate(() => {
      const ctrlZ = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(ctrlZ);
      return ctrlZ.defaultPrevented;
    });
    expect(isTaken).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await saved('rhythm', {});
    await view.waitForText('Undone: “Snooze: 7 minutes.”');
    await page.close();
  });

  test('the bar covers nothing of the options where there is room beside them', async () => {
    const page = await opened();
    await page.setViewport({ width: 900, height: 700 });
    await viewOf(page).click('Strict mode');
    await viewOf(page).waitForText('Strict mode: on.');
    const covered = await page.evaluate(() => {
      const bar = document.querySelector('.toast')?.getBoundingClientRect();
      if (!bar) throw new Error('no bar');
      return [...document.querySelectorAll<HTMLElement>('main, .side-nav a')]
        .filter((one) => {
          const { top, bottom, left, right } = one.getBoundingClientRect();
          return top < bar.bottom && bottom > bar.top && left < bar.right && right > bar.left;
        })
        .map((one) => one.innerText);
    });
    expect(covered).toEqual([]);
    await page.close();
  });

  test('where there is none, it does not cover what was changed', async () => {
    const page = await opened();
    await page.setViewport({ width: 360, height: 700 });
    /* Each switch in turn at the lower edge of the window, where the bar comes. */
    const names = await page.$$eval('main input.switch', (all) => all.map(({ id }) => id));
    expect(names.length).toBeGreaterThan(1);
    for (const id of names) {
      await page.evaluate((of: string) => {
        const box = document.getElementById(of);
        const row = box?.closest('.setting')?.getBoundingClientRect();
        if (!box || !row) throw new Error('no row');
        window.scrollBy({ top: row.bottom - window.innerHeight });
        box.focus({ preventScroll: true });
        box.click();
      }, id);
      await waitUntil('the row clear of the bar', () =>
        page.evaluate((of: string) => {
          const bar = document.querySelector('.toast')?.getBoundingClientRect();
          const row = document.getElementById(of)?.closest('.setting')?.getBoundingClientRect();
          return bar !== undefined && row !== undefined && row.bottom <= bar.top;
        }, id),
      );
    }
    await page.close();
  });

  test('a preset takes back what the one before set, and says what it does', async () => {
    const page = await opened();
    const view = viewOf(page);
    await view.click('Sore heels');
    await view.waitForText('3 minutes of break after 50 minutes of work.');
    await waitUntil('the heels to come first', async () => {
      const routines = (await mirrorOf(stage, 'break'))?.values['routines'];
      return Array.isArray(routines) && routines[0] === 'heel-comfort-3';
    });
    await view.click('Winding down');
    await view.waitForText('Winding down: every day');
    const chosen = (): Promise<(string | undefined)[]> =>
      page.$$eval('.presets input:checked', (all) => all.map((one) => one.closest('label')?.innerText.split('\n')[0]));
    expect(await chosen()).toEqual(['Sore heels']);
    await view.click('Steady');
    await view.waitForText('2 minutes of break after 45 minutes of work.');
    await saved('break', {});
    await saved('rhythm', {});
    expect(await chosen()).toEqual(['Steady']);
    await view.click('Reset this group');
    await waitUntil('the evening ritual to be off', async () => {
      const list = (await mirrorOf(stage, 'rituals'))?.values['list'];
      return Array.isArray(list) && list.every((ritual: { on: boolean }) => !ritual.on);
    });
    await page.close();
  });

  test('the search shows the rows that fit, and they work there', async () => {
    const page = await opened();
    const view = viewOf(page);
    const type = (text: string): Promise<void> =>
      page.evaluate((wanted: string) => {
        const field = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (!field || document.activeElement !== field) throw new Error('no search');
        field.value = wanted;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
    await page.keyboard.press('/');
    await waitUntil('the focus on the search', () =>
      page.evaluate(() => document.activeElement === document.querySelector('input[type="search"]')),
    );
    await type('strict');
    await view.waitForText('1 option matches “strict”.');
    const rows = await page.$$eval('main .setting', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.querySelector('.setting-name')?.textContent),
    );
    expect(rows).toEqual(['Strict mode']);
    await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('main input.switch')];
      boxes.find((box) => box.checkVisibility())?.click();
    });
    await saved('rhythm', { firm: true });
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
    await type('snoze');
    await view.waitForText('No option matches “snoze”.');
    await view.click('Snooze');
    await view.waitForText('match “Snooze”.');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
    await page.keyboard.press('Escape');
    await view.waitForText('Work between breaks');
    expect(await view.text()).not.toContain('Snooze”');
    await page.close();
  });

  test('every row of the options can be found', async () => {
    const page = await opened();
    /* All that hangs on a switch is there. */
    await tell(page, {
      kind: 'saveSettings',
      group: 'sound',
      values: { voice: true, music: 'rain', reminderTone: 'own' },
    });
    const there: string[] = [];
    for (const id of new Set(OPTION_INDEX.map(({ group }) => group))) {
      await page.evaluate((hash: string) => (location.hash = hash), id);
      await waitUntil(`the group ${id}`, () => page.$(`#head-${id}`));
      if (id === 'seen') await waitUntil('what was seen', () => page.$('[data-option="seen"], .quiet'));
      const rows = await page.$$eval('main :is([data-option], .setting)', (all) =>
        all.map((one) => one.closest<HTMLElement>('[data-option]')?.dataset['option'] ?? one.textContent),
      );
      there.push(...rows);
    }
    /* There is no voice on a machine without one, no call without the permission, nothing seen yet, and a zone. */
    const depends = new Set(['voiceName', 'callHosts', 'seen', 'zone']);
    const wanted = OPTION_INDEX.map(({ id }) => id).filter((id) => !depends.has(id));
    expect(new Set(there.filter((id) => !depends.has(id)))).toEqual(new Set(wanted));
    await page.close();
  });

  test('the look is that of all pages at once, and of new ones from the first painting on', async () => {
    const page = await opened('#look');
    const look = (of: Page): Promise<{ paper: string; size: string }> =>
      of.evaluate(() => ({
        paper: getComputedStyle(document.querySelector('.page') ?? document.body).backgroundColor,
        size: getComputedStyle(document.documentElement).fontSize,
      }));
    const shows = (of: Page, wanted: { paper: string; size: string }): Promise<unknown> =>
      waitUntil(`the look ${JSON.stringify(wanted)}`, async () => isDeepStrictEqual(await look(of), wanted), {
        seen: () => look(of),
      });
    await viewOf(page).click('Light');
    await shows(page, { paper: 'rgb(241, 239, 233)', size: '16px' });
    await viewOf(page).click('Dark');
    await viewOf(page).click('Larger');
    await shows(page, { paper: 'rgb(26, 27, 24)', size: '20px' });
    const other = await stage.browser.openPage('library.html');
    await waitUntil('the library', () => other.$('.page'));
    await shows(other, { paper: 'rgb(26, 27, 24)', size: '20px' });
    await tell(other, { kind: 'saveSettings', group: 'look', values: { theme: 'light', textSize: 'large' } });
    await shows(other, { paper: 'rgb(241, 239, 233)', size: '18px' });
    await shows(page, { paper: 'rgb(241, 239, 233)', size: '18px' });
    await tell(other, { kind: 'saveSettings', group: 'look', values: { theme: 'dark', textSize: 'larger' } });
    await shows(other, { paper: 'rgb(26, 27, 24)', size: '20px' });
    await other.close();
    for (const path of ['popup.html', 'safety.html']) {
      const next = await stage.browser.openPage(path);
      const shown = await next.evaluate(() => {
        const { scheme, text } = document.documentElement.dataset;
        return [scheme, text];
      });
      expect(shown).toEqual(['dark', 'larger']);
      await next.close();
    }
    /* Before any script of its own has run. */
    if (name === 'chromium') {
      const seen = (): void => {
        document.addEventListener('readystatechange', () => {
          const { dataset } = document.documentElement;
          dataset['early'] ??= String(dataset['scheme']);
        });
      };
      await page.evaluateOnNewDocument(seen);
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset['early'])).toBe('dark');
    }
    await page.close();
    const last = await opened('#look');
    await viewOf(last).click('Reset this group');
    await saved('look', {});
    await last.close();
  });

  test('the clock and the first day of the week that are chosen are those of each page', async () => {
    const page = await opened('#look');
    const set = (values: Record<string, unknown>): Promise<void> =>
      tell(page, { kind: 'saveSettings', group: 'look', values });
    await viewOf(page).click('24 hours');
    await untilThere(page, '[data-option="weekStart"] select');
    await page.select('[data-option="weekStart"] select', '6');
    await saved('look', { clock: 'h24', weekStart: 6 });
    const show = async (group: string): Promise<void> => {
      await page.evaluate((hash: string) => (location.hash = hash), group);
      await waitUntil(`the group ${group}`, () => page.$(`#head-${group}`));
    };
    await show('hours');
    const firstDay = (): Promise<string | undefined> =>
      page.$eval('.week-row b', (one) => one.textContent ?? undefined);
    expect(await firstDay()).toBe('Saturday');
    expect(await viewOf(page).text()).not.toMatch(/\d\s?[AP]M/);
    await set({ clock: 'h12', weekStart: 1 });
    await viewOf(page).waitForText('12 AM');
    expect(await firstDay()).toBe('Monday');
    const popup = await stage.browser.openPage('popup.html');
    await waitUntil('the time of the next break', async () => /\d:\d\d\s[AP]M/.test(await viewOf(popup).text()));
    await set({ clock: 'h24' });
    await waitUntil('the same on 24 hours', async () => {
      const text = await viewOf(popup).text();
      return /\d\d:\d\d/.test(text) && !/\d\s?[AP]M/.test(text);
    });
    /* The worker, which names the icon, has it too. */
    await waitUntil(
      'the title of the icon',
      async () => {
        const title = await stage.browser.inBackground(() => chrome.action.getTitle({}));
        return /\d\d:\d\d/.test(title) && !/[AP]M/.test(title);
      },
      { seen: () => stage.browser.inBackground(() => chrome.action.getTitle({})) },
    );
    await popup.close();
    await tell(page, { kind: 'resetSettings', group: 'look' });
    await page.close();
  });

  test('a break opens in a window where that is chosen, in soft light, and asks nothing', async () => {
    await stage.seed({});
    await stage.prefer({ break: { opensIn: 'window', softLight: true, feelings: false, changeSeconds: 10 } });
    const popup = await stage.browser.openPopup();
    await viewOf(popup).click('Start now');
    const page = await stage.browser.waitForPage('break.html');
    await viewOf(page).waitForText('I am ready');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('soft');
    const { run } = await stage.waitForState('the break', (s) => s.run !== null);
    /* The drawing stands where the question would, once it is known that nobody is asked. */
    await waitUntil('the drawing', () => page.$('.player-plate svg.figure'));
    expect(await viewOf(page).text()).not.toContain('How do your feet feel?');
    const plan = (await stored(stage, 'local'))['plan'] as { plan: { segments: { kind: string; seconds: number }[] } };
    const changes = plan.plan.segments.filter(({ kind }) => kind === 'change');
    expect(changes.length).toBeGreaterThan(0);
    /* Three seconds are the least that is planned for one. */
    for (const { seconds } of changes) expect(seconds).toBeGreaterThanOrEqual(13);
    expect(run?.id).toBeDefined();
    await page.close();
  });

  test('the popup pauses for a length of its own and until a time of day', async () => {
    await stage.seed({});
    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    const keys = keysOfPopup(popup);
    await view.waitForText('Start now');
    await tabTo(keys, 'Pause');
    await popup.press('Enter');
    await untilFocus(keys, '30 min');
    /* Entries are found by their first letter. */
    await popup.press('o');
    await untilFocus(keys, 'Other length or time');
    await popup.press('Enter');
    await untilFocus(keys, 'For how many minutes');
    await popup.press('Enter');
    await view.waitForText('Enter a whole number from 1 to 1,440.');
    expect((await stage.state()).pause).toBeNull();
    const before = Date.now();
    await popup.press('4');
    await popup.press('5');
    await popup.press('Enter');
    const { pause } = await stage.waitForState('the pause', (s) => s.pause !== null);
    expect(pause?.until).toBeGreaterThanOrEqual(before + 45 * MINUTE);
    expect(pause?.until).toBeLessThanOrEqual(Date.now() + 45 * MINUTE);
    await view.waitForText('Paused until');
    await stage.browser.closePopup();

    await stage.seed({});
    const page = await stage.browser.openPage('popup.html');
    await viewOf(page).click('Pause');
    await viewOf(page).click('Other length or time');
    await waitUntil('the field', () => page.$('.own-pause input[type="time"]'));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.own-pause input[type="time"]');
      if (!field) throw new Error('no field');
      field.value = '00:00';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await waitUntil('the end in words', async () =>
      /until (tomorrow )?12:00\sAM|until tomorrow/.test(await viewOf(page).text()),
    );
    await page.evaluate(() => document.querySelector<HTMLFormElement>('.own-pause form:last-child')?.requestSubmit());
    const until = (await stage.waitForState('the pause', (s) => s.pause !== null)).pause?.until ?? 0;
    const midnight = Temporal.Now.plainDateISO().add({ days: 1 }).toZonedDateTime(Temporal.Now.timeZoneId());
    expect(until).toBe(midnight.epochMilliseconds);
    await page.close();
  });

  test('days off to come are kept, and the popup says until when', async () => {
    const page = await opened('#hours');
    const view = viewOf(page);
    const today = Temporal.Now.plainDateISO();
    const last = today.add({ days: 20 });
    const type = (name: 'First day' | 'Last day', day: Temporal.PlainDate): Promise<void> =>
      typeInto(page, name, [day.toString()]);
    await type('First day', today);
    await type('Last day', today.subtract({ days: 1 }));
    await view.click('Add days off');
    await view.waitForText('The last day comes before the first.');
    await type('Last day', last);
    await view.click('Add days off');
    await view.waitForText('Days off: ');
    const kept = await waitUntil(
      'the days to be saved',
      async () => (await mirrorOf(stage, 'hours'))?.values['daysOff'],
    );
    expect(kept).toEqual([{ from: today.toString(), to: last.toString() }]);
    const popup = await stage.browser.openPage('popup.html');
    await viewOf(popup).waitForText('Days off until');
    expect((await stage.state()).off).toBe(true);
    expect(tickOf(await stage.alarms())).toBe(
      last.add({ days: 1 }).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds,
    );
    await popup.close();
    await view.click('Remove the days off');
    await waitUntil(
      'the days to be gone',
      async () => !('daysOff' in ((await mirrorOf(stage, 'hours'))?.values ?? {})),
    );
    await stage.waitForState('work again', (s) => !s.off);
    await page.close();
  });

  test('the options tell the version, what is new, the privacy and the licence, from the extension itself', async () => {
    const page = await opened('#about');
    const view = viewOf(page);
    const { version } = await stage.browser.inBackground(() => chrome.runtime.getManifest());
    await view.waitForText(`Version ${version}.`);
    for (const [title, words] of [
      ['Privacy', 'Instep works on your computer. It has no account and no server.'],
      ['Licence', 'Permission is hereby granted, free of charge'],
    ] as const) {
      await page.evaluate((of: string) => {
        const all = [...document.querySelectorAll<HTMLElement>('.document > summary')];
        all.find((one) => one.innerText === of)?.click();
      }, title);
      await view.waitForText(words);
    }
    await page.evaluate(() => document.querySelector<HTMLElement>('.document > summary')?.click());
    await waitUntil('what is new', () => page.$('.document li'));
    expect(await page.$$eval('.document[open]', (all) => all.length)).toBe(3);
    await page.close();
  });
});
