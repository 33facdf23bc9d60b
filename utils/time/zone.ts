/**
 * Whether calendar arithmetic and formats can use a zone. Chrome says `Etc/Unknown` where the environment names none or one
 * that nobody knows (`TZ=""`), and both `Temporal` and `Intl` throw on it.
 */
export function isNamedZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '' && timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone, or else a zone that has the offset of the clock all year: '+02:00'. `offsetMinutes` is ahead of UTC, as 120. */
export function zoneOr(name: string, offsetMinutes: number): string {
  if (isNamedZone(name)) return name;
  const minutes = Math.abs(offsetMinutes);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
