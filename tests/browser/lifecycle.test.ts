import { describe, expect, test } from 'vitest';
import { newReminder } from '../../utils/rhythm/reminder.ts';
import { waitUntil } from './harness/wait.ts';
import type { Stage } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const MINUTE = 60_000;
const WORKED = 20 * MINUTE;

/** What must outlive everything: the work done by `since`, with at most what was worked after it, and the alarms of the state. */
async function expectGoingOn(stage: Stage, worked: number, since: number): Promise<void> {
  await waitUntil(
    'the alarms to be what the state asks for',
    async () => {
      const { wakeAt } = await stage.state();
      const tick = (await stage.alarms()).find((alarm) => alarm.name === 'tick');
      return wakeAt !== null && tick?.when === wakeAt && wakeAt > Date.now();
    },
    { seen: async () => ({ state: await stage.state(), alarms: await stage.alarms() }) },
  );
  const state = await stage.state();
  expect(state.workedMs).toBeGreaterThanOrEqual(worked);
  expect(state.workedMs).toBeLessThanOrEqual(worked + Date.now() - since);
  expect(state.reminder).toBeNull();
}

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name);

  test('the interval goes on after the worker was killed, the extension reloaded, updated, switched off and on', async () => {
    const { browser } = stage;
    const since = Date.now();
    await stage.seed({ workedMs: WORKED });
    await expectGoingOn(stage, WORKED, since);

    await browser.killBackground();
    expect(await stage.alarms()).toHaveLength(2);
    await expectGoingOn(stage, WORKED, since);

    await browser.reload();
    await expectGoingOn(stage, WORKED, since);

    await browser.update();
    await expectGoingOn(stage, WORKED, since);

    await browser.disableEnable();
    await expectGoingOn(stage, WORKED, since);
  });

  test('a worker that is dead when the time comes is woken by it', async () => {
    await stage.seedDueIn(4000);
    await stage.browser.killBackground();
    await stage.desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    expect((await stage.state()).reminder?.asked).toBe(1);
  });

  test('waking again and again touches no alarm that is right', async () => {
    const since = Date.now();
    await stage.seed({ workedMs: WORKED });
    await expectGoingOn(stage, WORKED, since);
    const before = await stage.alarms();
    for (let i = 0; i < 3; i += 1) {
      await stage.browser.killBackground();
      const { asOf } = await stage.state();
      await stage.waitForState('a new worker to have looked', (s) => s.asOf >= asOf);
      const after = await stage.alarms();
      if (name === 'chromium') expect(after).toEqual(before);
      /* In Firefox the guard comes at most five minutes after the last look. */
      else
        expect(after.filter((alarm) => alarm.name === 'tick')).toEqual(before.filter((alarm) => alarm.name === 'tick'));
    }
  });

  test('a restart of the browser keeps pause, snooze and interval, and gives the reminder back', async () => {
    const { browser, desktop } = stage;
    const since = Date.now();
    await stage.seed({ workedMs: WORKED });
    await browser.restart();
    await expectGoingOn(stage, WORKED, since);

    const until = Date.now() + 30 * MINUTE;
    await stage.reseed({ workedMs: WORKED, pause: { since: Date.now(), until } });
    await browser.restart();
    await stage.untilTick((when) => when === until);
    expect((await stage.state()).pause?.until).toBe(until);

    const dueAt = Date.now();
    const reminder = { ...newReminder('r1-1', dueAt), askedAt: dueAt, snoozes: 1, snoozedUntil: dueAt + 20_000 };
    await stage.reseed({ workedMs: 45 * MINUTE, reminder });
    await browser.restart();
    await desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    expect((await stage.state()).reminder).toMatchObject({ id: 'r1-1', snoozes: 1, asked: 1 });
  });

  test('time overdue while the browser was closed is no work; a long absence is a rest', async () => {
    const { browser } = stage;
    const now = Date.now();
    await browser.stop();
    await browser.start();
    const hourAgo = now - 60 * MINUTE;
    await stage.reseed({
      asOf: hourAgo,
      wakeAt: hourAgo + 5 * MINUTE,
      intervalStartedAt: hourAgo - WORKED,
      workedMs: WORKED,
    });
    const state = await stage.state();
    expect(state.workedMs).toBeLessThanOrEqual(Date.now() - now);
    expect(state.lastRest?.from).toBe(hourAgo + 5 * MINUTE);
    expect(state.reminder).toBeNull();
  });

  test('a clock that was set back or forward leaves no time in the past and none far off', async () => {
    const now = Date.now();
    await stage.seed({
      asOf: now + 120 * MINUTE,
      wakeAt: now + 125 * MINUTE,
      workedMs: WORKED,
      pause: { since: now + 120 * MINUTE, until: now + 150 * MINUTE },
    });
    const state = await stage.state();
    expect(state.pause?.until).toBeLessThanOrEqual(Date.now() + 30 * MINUTE);
    expect(state.pause?.until).toBeGreaterThanOrEqual(now + 30 * MINUTE);
    expect(state.workedMs).toBe(WORKED);
  });

  test('a break that was running when the browser closed waits at its second', async () => {
    const { browser } = stage;
    const start = Date.now();
    await stage.seed({
      run: {
        id: 'b',
        revision: 'b',
        reminder: null,
        routineId: 'ball-break-3',
        minutes: 3,
        firstSide: 'left',
        totalMs: 195_000,
        readyMs: 15_000,
        asksReady: false,
        startedAt: start - 60_000,
        elapsedMs: 60_000,
        doneMs: 45_000,
        runningSince: start,
        waitingSince: null,
        seenAt: start,
      },
    });
    const closing = await stage.state();
    expect(closing.run?.runningSince).not.toBeNull();
    await browser.restart();
    const waiting = await stage.waitForState('the break to wait', (s) => s.run?.runningSince === null);
    expect(waiting.run?.elapsedMs).toBe(60_000);
  });
});
