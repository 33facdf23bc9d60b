import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { STATE_VERSION } from '../../utils/rhythm/migrations/index.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { SettingsGroup } from '../../utils/settings/types.ts';
import { waitUntil } from './harness/wait.ts';
import { forget, MINUTE, mirrorOf, send, store, stored, tell } from './saved.ts';
import { numbersOf, viewOf, WITH_SNOOZE_7 } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const ALL_DAY = [{ from: '00:00', to: '00:00' }];
const HOURS = { v: 1, rev: 1, values: { week: Array.from({ length: 7 }, () => ALL_DAY) } };

const NOTICES = {
  stateMended: 'The saved work timer was damaged.',
  stateNewer: 'The saved work timer comes from a newer version.',
  settingsMended: 'Some options were damaged',
  settingsNewer: 'Your options were saved by a newer version of Instep.',
};

describe.each(BROWSERS)('bad input in %s', (name) => {
  const stage = useStage(name);
  beforeEach(async () => {
    const kept = Object.keys(await stored(stage, 'local')).filter((key) => key.startsWith('kept.'));
    await forget(stage, 'local', ['notices', ...kept]);
  });

  /** Puts something in `storage.local` and starts the background anew on it, again if it just then saved over it. */
  const damage = async (items: Record<string, unknown>, keptPrefix: string): Promise<Record<string, unknown>> => {
    const hasKept = (all: Record<string, unknown>): boolean =>
      Object.keys(all).some((key) => key.startsWith(keptPrefix));
    for (;;) {
      await store(stage, 'local', items);
      await stage.browser.killBackground();
      await stage.browser.inBackground(() => true);
      const all = await waitUntil(
        `an original under ${keptPrefix}`,
        async () => {
          const now = await stored(stage, 'local');
          const isOver = Object.entries(items).some(([key, value]) => !isDeepStrictEqual(now[key], value));
          return (hasKept(now) ? 'notices' in now : isOver) && now;
        },
        { seen: () => stored(stage, 'local') },
      );
      if (hasKept(all)) return all;
    }
  };

  const expectNotice = async (text: string): Promise<void> => {
    for (const path of ['popup.html', 'options.html']) {
      const page = await stage.browser.openPage(path);
      await viewOf(page).waitForText(text);
      await page.close();
    }
  };
  /** Waits until a group of preferences holds exactly these values on this device. */
  const untilMirror = (group: SettingsGroup, values: Record<string, unknown>): Promise<unknown> =>
    waitUntil(
      `the mended group ${group}`,
      async () => {
        const now = await mirrorOf(stage, group);
        return now?.v === 1 && isDeepStrictEqual(now.values, values);
      },
      { seen: () => mirrorOf(stage, group) },
    );
  const keptOf = (all: Record<string, unknown>, prefix: string): unknown[] =>
    Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));

  const until = Date.now() + 40 * MINUTE;
  const pause = { since: Date.now() - MINUTE, until };
  test.each([
    ['a text', 'not a clock', null, 'stateMended'],
    ['a list', [1, 2, 3], null, 'stateMended'],
    [
      'junk around a valid pause',
      { version: 1, pause, asOf: 'soon', workedMs: -4, run: { id: 7 }, seen: 'x', outbox: [{ type: 'explode' }, null] },
      pause,
      'stateMended',
    ],
    [
      'a newer version with more in it',
      { ...initialState(Date.now()), version: 99, pause, breaks: 5, aurora: { on: true } },
      pause,
      'stateNewer',
    ],
  ] as const)('the saved clock is %s', async (_what, junk, wanted, notice) => {
    const before = Date.now();
    const all = await damage({ rhythm: junk }, 'kept.rhythm.');
    expect(keptOf(all, 'kept.rhythm.')).toContainEqual(junk);
    const state = await stage.state();
    expect(state.version).toBe(STATE_VERSION);
    expect(state.pause).toEqual(wanted);
    expect(state.workedMs).toBeLessThanOrEqual(Date.now() - before);
    expect(state.run).toBeNull();
    expect(state.outbox).toEqual([]);
    if (notice === 'stateNewer') expect(state.breaks).toBe(5);
    await expectNotice(NOTICES[notice]);

    /* It goes on from there: a command is obeyed, and the alarm is what the state asks for. */
    const page = await stage.browser.openPage('popup.html');
    await tell(page, { kind: 'dispatch', event: { type: 'resumed', id: crypto.randomUUID() } });
    const running = await stage.state();
    expect(running.pause).toBeNull();
    expect(running.wakeAt).toBeGreaterThan(Date.now());
    await stage.untilTick((when) => when === running.wakeAt);

    const view = viewOf(page);
    await view.waitForText(NOTICES[notice]);
    await view.click('Dismiss');
    await waitUntil('the notice to be gone', async () => !(await view.text()).includes(NOTICES[notice]));
    await page.close();
  });

  test('damaged preferences cost only what is damaged, on this device and in sync', async () => {
    await stage.seed({});
    const rhythm = { v: 1, rev: 30, values: { workMinutes: 'many', snoozeMinutes: 7 } };
    const all = await damage({ settings: { groups: { hours: HOURS, rhythm }, dirty: [] } }, 'kept.settings.rhythm');
    expect(keptOf(all, 'kept.settings.rhythm')).toEqual([rhythm]);
    /* The original is kept before what is mended is saved. */
    await untilMirror('rhythm', { snoozeMinutes: 7 });
    await untilMirror('hours', HOURS.values);
    await expectNotice(NOTICES.settingsMended);

    const item = { v: 1, rev: 30, values: { breakMinutes: 99, routines: ['calm-pause-3'] } };
    await store(stage, 'sync', { 'settings.break': item });
    const mended = await waitUntil(
      'the damaged item to be kept',
      async () => {
        const local = await stored(stage, 'local');
        return keptOf(local, 'kept.settings.break').length > 0 ? local : null;
      },
      { seen: () => stored(stage, 'local') },
    );
    expect(keptOf(mended, 'kept.settings.break')).toEqual([item]);
    await untilMirror('break', { routines: ['calm-pause-3'] });
    await waitUntil(
      'the mended item in sync',
      async () => {
        const synced = (await stored(stage, 'sync'))['settings.break'] as Pick<typeof item, 'values'>;
        return JSON.stringify(synced.values) === '{"routines":["calm-pause-3"]}';
      },
      { seen: () => stored(stage, 'sync') },
    );
    const page = await stage.browser.openPage('options.html');
    await viewOf(page).waitForText('Work between breaks');
    expect(await numbersOf(page)).toMatchObject(WITH_SNOOZE_7);
    await page.close();
  });

  test('an item of a newer version is read, and not written over by a local change', async () => {
    await stage.seed({});
    const newer = { v: 2, rev: 60, values: { workMinutes: 50, aurora: true } };
    await store(stage, 'sync', { 'settings.rhythm': newer });
    await waitUntil(
      'the newer item to be read',
      async () => (await mirrorOf(stage, 'rhythm'))?.values['workMinutes'] === 50,
    );
    await expectNotice(NOTICES.settingsNewer);

    const page = await stage.browser.openPage('options.html');
    await viewOf(page).waitForText('50 min');
    await tell(page, { kind: 'saveSettings', group: 'rhythm', values: { workMinutes: 55 } });
    await viewOf(page).waitForText('55 min');
    /* What is saved later in another group reaches sync, so that the first change has had its turn. */
    await tell(page, { kind: 'saveSettings', group: 'sound', values: { sounds: false } });
    await waitUntil(
      'the later change in sync',
      async () => JSON.stringify((await stored(stage, 'sync'))['settings.sound'])?.includes('"sounds":false'),
      { seen: () => stored(stage, 'sync') },
    );
    expect((await stored(stage, 'sync'))['settings.rhythm']).toEqual(newer);
    expect((await mirrorOf(stage, 'rhythm'))?.values).toMatchObject({ workMinutes: 55 });

    /* A background that begins anew leaves it alone too. */
    await stage.browser.killBackground();
    await tell(page, { kind: 'saveSettings', group: 'sound', values: { sounds: true } });
    await waitUntil(
      'the next change in sync',
      async () => !JSON.stringify((await stored(stage, 'sync'))['settings.sound'])?.includes('"sounds":false'),
      { seen: () => stored(stage, 'sync') },
    );
    expect((await stored(stage, 'sync'))['settings.rhythm']).toEqual(newer);
    expect((await mirrorOf(stage, 'rhythm'))?.values).toMatchObject({ workMinutes: 55 });
    await page.close();
  });

  test('notices that this version does not know are not shown, and take nothing else with them', async () => {
    await stage.seed({ workedMs: 20 * MINUTE });
    const known = { id: 'known', kind: 'stateMended', at: Date.now() };
    await store(stage, 'local', { notices: [{ id: 'later', kind: 'aurora', at: Date.now() }, 7, null, known] });
    await expectNotice(NOTICES.stateMended);
    const page = await stage.browser.openPage('popup.html');
    const view = viewOf(page);
    await view.waitForText('Next break at');
    await view.click('Dismiss');
    await waitUntil('the notice to be gone', async () => !(await view.text()).includes(NOTICES.stateMended));
    expect(await view.text()).toContain('Next break at');
    await page.close();
  });

  test('nonsense is refused in a sentence and changes nothing', async () => {
    await stage.seed({ workedMs: 20 * MINUTE });
    const page = await stage.browser.openPage('options.html');
    await viewOf(page).waitForText('Work between breaks');
    const unclear = 'Instep did not understand that. Nothing was changed.';
    const overlap = [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ];
    const nonsense: [unknown, string | RegExp][] = [
      [null, unclear],
      ['resume', unclear],
      [42, unclear],
      [[], unclear],
      [{}, unclear],
      [{ kind: 'explode' }, unclear],
      [{ kind: 'dispatch', event: { type: 'paused' } }, unclear],
      [{ kind: 'dispatch', event: { type: 'paused', id: '', until: null } }, unclear],
      [{ kind: 'dispatch', event: { type: 'paused', id: 'x', until: 'soon' } }, unclear],
      [{ kind: 'dispatch', event: { type: 'snoozed', id: 'x', reminderId: 'r', minutes: 1e9 } }, unclear],
      [
        {
          kind: 'dispatch',
          event: {
            type: 'breakStarted',
            id: 'x',
            routineId: 'r',
            minutes: -1,
            firstSide: 'up',
            totalMs: 1,
            readyMs: 1,
          },
        },
        unclear,
      ],
      [{ kind: 'saveSettings', group: 'colours', values: {} }, unclear],
      [{ kind: 'saveSettings', group: 'rhythm', values: 7 }, unclear],
      [{ kind: 'saveSettings', group: 'rhythm', values: { workMinutes: -1 } }, /whole number from 5 to 240/],
      [{ kind: 'saveSettings', group: 'rhythm', values: { workMinutes: 30, aurora: 1 } }, /does not have that option/],
      [{ kind: 'saveSettings', group: 'break', values: { routines: [] } }, /./],
      [
        { kind: 'saveSettings', group: 'hours', values: { week: HOURS.values.week.with(2, overlap) } },
        /This overlaps with 09:00 to 12:00/,
      ],
    ];
    const { settings } = await stored(stage, 'local');
    const before = await stage.state();
    for (const [message, sentence] of nonsense) {
      const reply = await send(page, message);
      const said = JSON.stringify(message);
      expect(reply, said).toMatchObject({ ok: false });
      const error = reply?.ok === false ? reply.error : '';
      expect(error, said).toMatch(sentence);
      expect(error, said).toMatch(/^[A-Z].{10,}\.$/);
    }
    /* Time may pass; nothing else may. */
    const { asOf: _asOf, wakeAt: _wakeAt, workedMs, ...after } = await stage.state();
    expect(before).toMatchObject(after);
    expect(workedMs - before.workedMs).toBeLessThanOrEqual(Date.now() - before.asOf);
    expect((await stored(stage, 'local'))['settings']).toEqual(settings);
    await tell(page, { kind: 'ping' });
    await page.close();
  });
});
