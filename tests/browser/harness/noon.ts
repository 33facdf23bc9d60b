/**
 * Gives this process, and the browsers it starts, a time zone in which it is about noon: a day that ends in the middle
 * of a test is a test of its own, not what the others should depend on. Imported for what it does, before any date is read.
 */

/** The zone without summer time (its name has the sign of POSIX, the other way round) that is at noon to the hour. */
function zoneAtNoon(now: number): string {
  const behind = new Date(now).getUTCHours() - 12;
  return `Etc/GMT${behind < 0 ? '' : '+'}${behind}`;
}

process.env['TZ'] = zoneAtNoon(Date.now());
