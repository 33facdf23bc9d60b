import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { SettingsGroup } from '../../utils/settings/types.ts';
import { waitUntil } from './harness/wait.ts';
import { mirrorOf } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

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
    await typeInto(page, 'Counts as a break after', ['6'], 'Enter');
    await saved('rhythm', { naturalBreakMinutes: 6, repeatMinutes: 11, snoozeMinutes: 7 });
    await view.click('Undo');
    await view.waitForText('Undone: “Counts as a break after: 6 minutes.”');
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

  test('the bar covers nothing that was changed', async () => {
    const page = await opened();
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
});
