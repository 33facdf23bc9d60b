import { describe, expect, test } from 'vitest';
import type { Ritual } from '../../utils/settings/types.ts';
import { waitUntil } from './harness/wait.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/** Working hours on another day only, so that the ritual comes in off hours. */
const OFF_TODAY = Array.from({ length: 7 }, (_, day) =>
  day === (new Date().getDay() + 9) % 7 ? [{ from: '09:00', to: '17:00' }] : [],
);

/** A ritual at a full minute that leaves time to prepare for it. */
function ritualSoon(): { ritual: Ritual; at: number } {
  const time = Temporal.Now.zonedDateTimeISO()
    .add({ seconds: 105 })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const days = Array.from({ length: 7 }, () => true);
  const ritual: Ritual = {
    id: 'evening',
    on: true,
    time: time.toPlainTime().toString().slice(0, 5),
    days,
    routineId: 'sleep-wind-down-5',
    preparations: ['light'],
  };
  return { ritual, at: time.epochMilliseconds };
}

describe.each(BROWSERS)('a ritual in %s', (name) => {
  const stage = useStage(name);

  /** Off hours, and a ritual that comes soon; gives its instant. */
  async function expecting(): Promise<number> {
    await stage.prefer({ hours: { week: OFF_TODAY } });
    const { ritual, at } = ritualSoon();
    await stage.prefer({ hours: { week: OFF_TODAY }, rituals: { list: [ritual] } });
    await stage.seed({ off: true, rituals: { [`evening@${ritual.time}`]: '' } });
    return at;
  }

  const untilShown = (): Promise<unknown> =>
    stage.desktop.waitForNotification((n) => n.title.startsWith('Your ritual: Five-minute wind-down'));

  test('comes at its time in off hours, and put off until another day it is done with for this one', async () => {
    const at = await expecting();
    const { browser, desktop } = stage;
    await stage.untilTick((when) => when === at);
    await untilShown();
    const { reminder } = await stage.state();
    expect(reminder?.askedAt).toBeGreaterThanOrEqual(at);
    await stage.untilBadge('now');
    const popup = viewOf(await browser.openPopup());
    await popup.waitForText('Dim the light');
    await popup.click('Not today');
    const over = await stage.waitForState('the ritual to be over', (state) => state.reminder === null);
    expect(Object.values(over.rituals)).toEqual([reminder?.ritual?.day]);
    await desktop.waitForNoNotification();
    await waitUntil('its record', async () => (await stage.records()).length === 1);
    expect(await stage.records()).toMatchObject([{ id: reminder?.id, outcome: 'skipped', ritualId: 'evening' }]);
  });

  test('that came while the browser was closed is offered when it starts', async () => {
    const at = await expecting();
    await stage.browser.stop();
    await waitUntil('the time of the ritual', () => Date.now() > at);
    await stage.browser.start();
    await untilShown();
    expect((await stage.state()).reminder?.ritual).toMatchObject({ id: 'evening', at });
  });
});
