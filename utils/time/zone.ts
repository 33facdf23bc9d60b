/**
 * Whether calendar arithmetic and formats can use a zone. Chrome reports `Etc/Unknown` if the environment names no zone or an
 * unknown one (`TZ=""`), and both `Temporal` and `Intl` throw on it.
 */
export function isNamedZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '' && timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Names that browsers give in place of the true one: Firefox with `privacy.resistFingerprinting`, and browsers built on it
 * (https://searchfox.org/mozilla-central/source/toolkit/components/resistfingerprinting). Some people do live there.
 */
const STAND_INS: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Atlantic/Reykjavik']);

/** Whether a zone's name may stand for another zone, or for none. */
export const mayBeHidden = (name: string): boolean => STAND_INS.has(name) || !isNamedZone(name);

/** The zone, or else a zone with the clock's offset all year: '+02:00'. `offsetMinutes` is ahead of UTC, for example 120. */
export function zoneOr(name: string, offsetMinutes: number): string {
  if (isNamedZone(name)) return name;
  const minutes = Math.abs(offsetMinutes);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
