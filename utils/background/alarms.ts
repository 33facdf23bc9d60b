import type { Alarm, AlarmsPort } from '../ports/background.ts';
import { call } from './steps.ts';
import type { Steps } from './steps.ts';

const TICK = 'tick';
const GUARD = 'guard';

/**
 * The guard comes this long after the tick, and then every minute: an alarm's event can be lost with a worker that dies
 * while it is under way, and a fired one-shot alarm is gone. A tick that was handled moves the guard on before it fires.
 */
const GUARD_AFTER_MS = 30_000;
const GUARD_PERIOD_MINUTES = 1;

/**
 * Where alarms stand still in sleep, one that is hours away comes hours late, and nothing tells that the computer is awake
 * again: there the guard looks at least this often in time awake, whatever the phase.
 */
const AWAKE_BEAT_MS = 5 * 60_000;

/**
 * The alarms that wake the worker at `wakeAt` (epoch ms; null: never) and, while something saved has still to be done
 * (`since`: saved then), soon, in case that the worker dies over it.
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
 * Makes the browser's alarms what they should be and touches none that already is. Where alarms fall behind in sleep they
 * are set again, always to the same instant: one that is created anew with a delay on each wake would never fire.
 * `forwardOnly`: nothing is taken away and nothing made later, for as long as the state behind it is not saved.
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
