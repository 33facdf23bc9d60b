type Raw = Record<string, unknown>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const withHold = (reminder: unknown): unknown =>
  isObject(reminder) ? { held: null, silent: false, ritual: null, ...reminder } : reminder;

const withRitual = (effect: unknown): unknown =>
  isObject(effect) && isObject(effect['record'])
    ? { ...effect, record: { ritualId: null, ...effect['record'] } }
    : effect;

/** Adds presence, holds, heads-up, rituals and notes. Before, nobody was known to be away, and nothing was held. */
export function toVersion2(raw: Raw): Raw {
  const { reminder, run, lastRest, outbox, asOf } = raw;
  return {
    here: true,
    away: null,
    fullscreen: false,
    call: null,
    heardAt: null,
    stretch: { kind: 'worked', from: asOf },
    headsUp: 'none',
    rituals: {},
    ...raw,
    version: 2,
    reminder: withHold(reminder),
    run: isObject(run) ? { ...run, reminder: withHold(run['reminder']) } : run,
    lastRest: isObject(lastRest) ? { workedMs: 0, ...lastRest } : lastRest,
    outbox: Array.isArray(outbox) ? outbox.map(withRitual) : outbox,
  };
}
