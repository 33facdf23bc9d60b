import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { violations } from './axe.ts';
import { narrowMisfits } from './fit.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, keysOfPopup, spaceOn, tabTo, untilFocus } from './keys.ts';
import { elapsedNow, EVERY_DAY, MINUTE, mirrorOf, runOf, store, stored, tell, waitingBreak } from './saved.ts';
import { showState } from './show-state.ts';
import { numbersOf, viewOf, WITH_SNOOZE_7, tickOf } from './stage.ts';
import { STATES } from './states.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/** Monday is 0. */
const OTHER_DAY = (new Date().getDay() + 9) % 7;

const isRunning = ({ run }: RhythmState): boolean => run !== null && run.runningSince !== null;

/** Which part of the CSP refuses a request to elsewhere, made from the page itself. */
function refusedDirective(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        fetch('https://instep.invalid/').then(
          () => resolve('nothing'),
          () => undefined,
        );
      }),
  );
}

describe.each(BROWSERS)('the pages in %s', (name) => {
  const stage = useStage(name);

  const opened = async (path: string, text: string): Promise<Page> => {
    const page = await stage.browser.openPage(path);
    await viewOf(page).waitForText(text);
    return page;
  };

  /* In Firefox those that a person meets first: axe looks at the others there in `languages.test.ts`. */
  test.each(name === 'chromium' ? ['popup', 'break', 'options', 'library', 'safety', 'welcome'] : ['popup', 'break'])(
    'axe finds nothing in any state of: %s, and nothing leaves its frame at 320 px or with text twice as large',
    async (part) => {
      const page = await opened('options.html', 'Work between breaks');
      for (const shown of STATES.filter((one) => one.name.startsWith(`${part}-`))) {
        const undo = await showState(stage, page, shown);
        expect(await violations(page), shown.name).toEqual([]);
        /* Once for each page: the narrow ones are the same at 320 px. */
        const isFitted = !shown.name.endsWith('-360');
        const wrong = isFitted ? await narrowMisfits(page, shown.path, shown.size) : [];
        expect(wrong, shown.name).toEqual([]);
        await undo();
      }
      await page.close();
    },
  );

  test('a keyboard gets past the menu with one key', async () => {
    const page = await opened('library.html', '44 of 44');
    const keys = keysOfPage(page);
    await tabTo(keys, 'Skip to the content');
    await keys.press('Enter');
    await waitUntil('the content to have the focus', () =>
      page.evaluate(() => document.activeElement?.tagName === 'MAIN'),
    );
    await keys.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test('the dot of the arch stands where the work stands', async () => {
    await stage.seed({ workedMs: 20 * MINUTE });
    const page = await opened('popup.html', 'Next break at');
    const offset = await page.$eval('.arch-dot', (dot) => Number.parseFloat(getComputedStyle(dot).strokeDashoffset));
    expect(offset).toBeCloseTo(-44.4, 0);
    await page.close();
  });

  test('axe finds nothing in the popup: off hours, and with its list and menu open', async () => {
    await stage.seed({});
    const page = await opened('popup.html', 'Next break at');
    const view = viewOf(page);
    await view.click('More breaks');
    await view.waitForText('Fewer breaks');
    expect(await violations(page)).toEqual([]);
    await view.click('Fewer breaks');
    await view.click('Pause');
    await view.waitForText('Until I resume');
    expect(await violations(page)).toEqual([]);
    const week = EVERY_DAY.map((day, index) => (index === OTHER_DAY ? day : []));
    await tell(page, { kind: 'saveSettings', group: 'hours', values: { week } });
    await view.waitForText('Outside working hours until');
    expect(await violations(page)).toEqual([]);
    await tell(page, { kind: 'saveSettings', group: 'hours', values: { week: EVERY_DAY } });
    await page.close();
  });

  test('the toolbar popup works by keyboard: start, pause, go on, ask to end', async () => {
    await stage.seed({});
    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    const keys = keysOfPopup(popup);
    await view.waitForText('Start now');
    await tabTo(keys, 'Start now');
    await popup.press('Enter');
    await view.waitForText('I am ready');
    await stage.waitForState('the break to run', (s) => s.run !== null);
    await untilFocus(keys, 'I am ready');
    await popup.press('Enter');
    await popup.waitFor('.player-controls');
    await stage.waitForState(
      'some of the exercise to be done',
      (s) => s.run !== null && s.run.readyMs < elapsedNow(s) - 6000,
    );
    await spaceOn(keys, 'Pause');
    await stage.waitForState('the break to wait', (s) => s.run?.runningSince === null);
    await view.waitForText('paused');
    await spaceOn(keys, 'Continue');
    await stage.waitForState('the break to go on', isRunning);
    if (name === 'firefox') {
      /* Firefox keeps Escape for itself and closes the popup: the break waits. */
      const { elapsedMs } = runOf(await stage.state());
      await popup.press('Escape');
      const waits = await stage.waitForState('the break to wait', (s) => !isRunning(s));
      expect(elapsedNow(waits)).toBeGreaterThanOrEqual(elapsedMs);
      return;
    }
    /* By the window system, so that the browser could take it for itself. */
    await stage.desktop.key('Escape');
    await view.waitForText('End the break now?');
    await untilFocus(keys, 'Continue');
    await stage.desktop.key('Escape');
    await waitUntil('the question to be gone', async () => !(await view.text()).includes('End the break now?'));
    await stage.waitForState('the break to run again', isRunning);
    await stage.browser.closePopup();
  });

  test('the break window works by keyboard: pause, go on, steps, ask to end', async () => {
    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    await stage.seed({ run });
    const page = await opened('break.html', 'Your break is paused');
    const view = viewOf(page);
    const keys = keysOfPage(page);
    await untilFocus(keys, 'Continue');
    await keys.press('Enter');
    await stage.waitForState('the break to go on', isRunning);
    await spaceOn(keys, 'Pause');
    await stage.waitForState('the break to wait', (s) => !isRunning(s));
    await keys.press('ArrowLeft');
    const back = await stage.waitForState('the step before', (s) => elapsedNow(s) < run.elapsedMs);
    await keys.press('ArrowRight');
    await stage.waitForState('the next step', (s) => elapsedNow(s) > elapsedNow(back));
    await spaceOn(keys, 'Continue');
    await stage.waitForState('the break to go on', isRunning);
    await keys.press('Escape');
    await view.waitForText('End the break now?');
    await untilFocus(keys, 'Continue');
    const stood = await stage.waitForState('the break to stand', (s) => !isRunning(s));
    await keys.press('Escape');
    await waitUntil('the question to be gone', async () => !(await view.text()).includes('End the break now?'));
    const on = await stage.waitForState('the break to run again', isRunning);
    expect(runOf(on).elapsedMs).toBe(runOf(stood).elapsedMs);
    await keys.press('Escape');
    await untilFocus(keys, 'Continue');
    await keys.press('Tab');
    await waitUntil('the focus on the end', async () => (await keys.focused()) === 'End the break');
    await keys.press('Enter');
    await stage.waitForState('the break to be over', (s) => s.run === null);
    await view.waitForText('Ended early');
    await page.close();
  });

  test('the pause menu of the toolbar popup works by keyboard', async () => {
    await stage.seed({});
    const before = Date.now();
    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    const keys = keysOfPopup(popup);
    await view.waitForText('Start now');
    await tabTo(keys, 'Pause');
    await popup.press('Enter');
    await untilFocus(keys, '30 min');
    await popup.press('ArrowDown');
    await untilFocus(keys, '1 hour');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await untilFocus(keys, 'Until I resume');
    if (name === 'chromium') {
      await stage.desktop.key('Escape');
      await untilFocus(keys, 'Pause');
      expect(await view.text()).not.toContain('Until I resume');
      expect((await stage.state()).pause).toBeNull();
      await popup.press('Enter');
    } else {
      /* Firefox keeps Escape for itself and closes the popup; Home is back on the first row. */
      await popup.press('Home');
    }
    await untilFocus(keys, '30 min');
    await popup.press('Enter');
    const { pause } = await stage.waitForState('the pause', (s) => s.pause !== null);
    /* The popup may have worked out the end when it opened. */
    expect(pause?.until).toBeGreaterThanOrEqual(before + 30 * MINUTE);
    expect(pause?.until).toBeLessThanOrEqual(Date.now() + 30 * MINUTE);
    await view.waitForText('Paused until');
    await stage.browser.closePopup();
  });

  test('a slider moved by keyboard is saved, synced and followed without a new interval', async () => {
    await stage.seed({ workedMs: 38 * MINUTE });
    const before = await stage.state();
    const page = await opened('options.html', 'Work between breaks');
    const keys = keysOfPage(page);
    await tabTo(keys, 'Work between breaks');
    const expectFollowed = async (minutes: number): Promise<void> => {
      await viewOf(page).waitForText(`${minutes} min`);
      await waitUntil(
        `the alarm to follow ${minutes} minutes`,
        async () => {
          const { asOf, workedMs, wakeAt } = await stage.state();
          const due = asOf + minutes * MINUTE - workedMs;
          const when = tickOf(await stage.alarms());
          /* Beats come every five minutes and end at the due time. */
          return when !== undefined && when === wakeAt && Math.abs((due - when) % (5 * MINUTE)) < 2;
        },
        { seen: async () => ({ state: await stage.state(), alarms: await stage.alarms() }) },
      );
      const after = await stage.state();
      expect(after.intervalStartedAt).toBe(before.intervalStartedAt);
      expect(after.workedMs).toBeGreaterThanOrEqual(before.workedMs);
      expect(after.workedMs - before.workedMs).toBeLessThanOrEqual(Date.now() - before.asOf);
    };
    await page.keyboard.press('ArrowLeft');
    await expectFollowed(40);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectFollowed(50);
    await waitUntil(
      'the pruned item in sync',
      async () => {
        const item = (await stored(stage, 'sync'))['settings.rhythm'];
        return JSON.stringify((item as { values?: unknown } | undefined)?.values) === '{"workMinutes":50}';
      },
      { seen: () => stored(stage, 'sync') },
    );

    await store(stage, 'sync', { 'settings.rhythm': { v: 1, rev: 50, values: { workMinutes: 60, snoozeMinutes: 7 } } });
    await expectFollowed(60);
    expect(await mirrorOf(stage, 'rhythm')).toEqual({ v: 1, rev: 50, values: { workMinutes: 60, snoozeMinutes: 7 } });
    expect(await numbersOf(page)).toMatchObject(WITH_SNOOZE_7);
    await page.close();
  });

  test('the options send a real reminder', async () => {
    await stage.seed({});
    await stage.desktop.waitForNoNotification();
    const page = await opened('options.html', 'Work between breaks');
    await viewOf(page).click('Send me a reminder now');
    const shown = await stage.desktop.waitForNotification();
    expect(shown.title).toBe('This is how a reminder looks');
    await viewOf(page).waitForText('Sent.');
    expect((await stage.state()).reminder).toBeNull();
    await stage.desktop.closeAll();
    await page.close();
  });

  test('hours that overlap are refused in a sentence and change nothing', async () => {
    await stage.seed({});
    const tool = await opened('options.html', 'Work between breaks');
    const morning = { from: '09:00', to: '12:00' };
    const week = EVERY_DAY.with(OTHER_DAY, [morning, { from: '13:00', to: '17:00' }]);
    await tell(tool, { kind: 'saveSettings', group: 'hours', values: { week } });
    const before = await mirrorOf(stage, 'hours');
    await tool.evaluate(() => (location.hash = 'hours'));
    await viewOf(tool).waitForText('Working hours');
    await waitUntil('the only day with two ranges', () =>
      tool.evaluate(() => {
        const chips = [...document.querySelectorAll('.week-row')].map((row) => row.querySelectorAll('.range-chip'));
        const second = chips.find(({ length }) => length === 2)?.[1];
        second?.setAttribute('data-chip', '');
        return second !== undefined;
      }),
    );
    await tool.click('[data-chip]');
    const typeFrom = (time: string): Promise<void> =>
      tool.evaluate((value: string) => {
        const input = document.querySelector<HTMLInputElement>('#range-editor-from');
        if (!input) throw new Error('no field');
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, time);
    await waitUntil('the editor', () => tool.$('#range-editor-from'));
    await typeFrom('11:00');
    await waitUntil('the refusal', async () =>
      /This overlaps with .+ to .+\. Start at .+ or later, or merge the two\./.test(await viewOf(tool).text()),
    );
    /* What comes next is saved as the very next change: nothing was saved in between. */
    await typeFrom('12:30');
    const after = await waitUntil('the time that fits to be saved', async () => {
      const item = await mirrorOf(stage, 'hours');
      return item?.rev === before?.rev ? null : item;
    });
    expect(after.rev).toBe((before?.rev ?? 0) + 1);
    expect(after.values['week']).toEqual(week.with(OTHER_DAY, [morning, { from: '12:30', to: '17:00' }]));
    await tell(tool, { kind: 'saveSettings', group: 'hours', values: { week: EVERY_DAY } });
    await tool.close();
  });

  test('no page asks for anything from outside the extension', async () => {
    for (const [path, text] of [
      ['popup.html', 'Your break is paused'],
      ['break.html', 'Your break is paused'],
      ['options.html', 'Work between breaks'],
    ] as const) {
      const { run } = waitingBreak('ball-break-3', 3, 40_000);
      await stage.seed({ run });
      const page = await opened(path, text);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.evaluate(() => {
        document.body.dataset['old'] = '';
        location.reload();
      });
      await waitUntil('the page to begin anew', () => page.evaluate(() => !('old' in document.body.dataset)));
      const view = viewOf(page);
      await view.waitForText(text);
      if (path !== 'options.html') {
        await view.click('Continue');
        await waitUntil('the break on view', () => page.$('.player-say svg'));
      }
      /* Firefox tells the driver nothing of the requests of an extension's page. */
      if (name === 'chromium') {
        expect(asked.some((url) => url.endsWith(`/${path}`))).toBe(true);
        expect(asked.filter((url) => !url.startsWith(stage.browser.origin) && !url.startsWith('data:'))).toEqual([]);
      }
      expect(await refusedDirective(page)).toBe('connect-src');
      expect(runOf(await stage.state()).id).toBe(run.id);
      await page.close();
    }
  });

  test('the manifest lets nothing out', async () => {
    const manifest = await stage.browser.inBackground(() => chrome.runtime.getManifest());
    const csp = JSON.stringify(manifest.content_security_policy);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("connect-src 'self'");
    expect(csp).not.toMatch(/https?:|\*|unsafe/);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect([...(manifest.permissions ?? [])].toSorted()).toEqual([
      'alarms',
      'contextMenus',
      'idle',
      'notifications',
      ...(name === 'chromium' ? ['offscreen'] : []),
      'storage',
    ]);
    expect(manifest.optional_permissions ?? []).toEqual(['tabs']);
  });
});
