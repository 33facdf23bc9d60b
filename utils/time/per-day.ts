/** A value made for one calendar day; both instants in epoch ms, `to` is exclusive. */
interface Day {
  from: number;
  to: number;
}

const KEPT_DAYS = 64;

/**
 * Caches a value derived from a list of preferences for the day of an instant in a zone, because every wake needs it and
 * calendars are slow. The list's identity is the key: another list means other preferences.
 */
export function perDay<K extends object, V extends Day>(
  make: (key: K, zone: string, at: number) => V,
): (key: K, zone: string, at: number) => V {
  const cache = new WeakMap<K, Map<string, V[]>>();
  return (key, zone, at) => {
    let zones = cache.get(key);
    if (!zones) cache.set(key, (zones = new Map<string, V[]>()));
    let days = zones.get(zone);
    if (!days) zones.set(zone, (days = []));
    const known = days.find((day) => at >= day.from && at < day.to);
    if (known) return known;
    const made = make(key, zone, at);
    if (days.length >= KEPT_DAYS) days.length = 0;
    days.unshift(made);
    return made;
  };
}
