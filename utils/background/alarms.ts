import type { Alarm, AlarmsPort } from '../ports/background.ts';
import { call } from './steps.ts';
import type { Steps } from './steps.ts';

const TICK = 'tick';
const GUARD = 'guard';

/**
 * The guard fires this long after the tick, and then every minute. An alarm's event can be lost when a worker dies while the
 * event is under way, and a one-shot alarm that has fired is gone. A handled tick postpones the guard before it fires.
 */
const GUARD_AFTER_MS = 30_000;
const GUARD_PERIOD_MINUTES = 1;

/**
 * Where alarms stand still in sleep, an alarm that is hours away comes hours late, and nothing reports that the computer is
 * awake again. There the guard fires at least this often in time awake, as long as anything is to come at all.
 */
const AWAKE_BEAT_MS = 5 * 60_000;

/**
 * The alarms that wake the worker at `wakeAt` (epoch ms; null: never). While something saved is still to be done (`since`: when
 * it was saved), a guard also fires soon, in case the worker dies over it.
 */
function alarmsFor(wakeAt: number | null, since: number | null, latest: number): Alarm[] {
  const tick: Alarm[] = wakeAt === null ? [] : [{ name: TICK, when: wakeAt, periodMinutes: null }];
  const guarded = Math.min(wakeAt ?? Infinity, since ?? Infinity);
  if (guarded === Infinity) return tick;
  const when = Math.min(guarded + GUARD_AFTER_MS, latest);
  return [...tick, { name: GUARD, when, periodMinutes: GUARD_PERIOD_MINUTES }];
}

const same = (a: Alarm, b: Alarm): boolean => Math.abs(a.when - b.when) < 1 && a.periodMinutes === b.periodMinutes;

/**
 * Sets the browser's alarms to what they should be and leaves correct ones alone. Where alarms fall behind in sleep, they are
 * set again, always to the same instant: an alarm created again with a delay on each wake would never fire. `forwardOnly`: no
 * alarm is cleared or postponed while the state behind it is not saved.
 */
export function* reconcileAlarms(
  port: AlarmsPort,
  wakeAt: number | null,
  since: number | null,
  now: number,
  forwardOnly = false,
): Steps<void> {
  const wanted = alarmsFor(wakeAt, since, port.standStillInSleep ? now + AWAKE_BEAT_MS : Infinity);
  const existing = yield* call(() => port.all());
  for (const alarm of forwardOnly ? [] : existing) {
    if (!wanted.some((w) => w.name === alarm.name)) yield* call(() => port.clear(alarm.name));
  }
  for (const alarm of wanted) {
    const found = existing.find((e) => e.name === alarm.name);
    const isRight = found && (forwardOnly ? found.when <= alarm.when : same(found, alarm) && !port.standStillInSleep);
    if (!isRight) yield* call(() => port.set(alarm));
  }
}
