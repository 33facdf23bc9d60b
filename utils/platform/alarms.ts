import type { AlarmsPort } from '../ports/background.ts';
import { BROWSER, browser } from './browser.ts';

/** Firefox runs an alarm on a timer that stops while macOS or Linux sleeps; Chrome follows the wall clock. */
const STAND_STILL_IN_SLEEP = BROWSER === 'firefox';

export const alarms: AlarmsPort = {
  standStillInSleep: STAND_STILL_IN_SLEEP,
  async all() {
    const found = await browser.alarms.getAll();
    return found.map((alarm) => ({
      name: alarm.name,
      when: alarm.scheduledTime,
      periodMinutes: alarm.periodInMinutes ?? null,
    }));
  },
  async set({ name, when, periodMinutes }) {
    await browser.alarms.create(name, {
      when,
      ...(periodMinutes === null ? {} : { periodInMinutes: periodMinutes }),
    });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
