import { isNamedZone, zoneOr } from '../time/zone.ts';

let known: { name: string; isNamed: boolean } | null = null;

/** Whether the browser knows this computer's time zone; checked again where the answer may have changed. */
export function hasZone(): boolean {
  const name = Temporal.Now.timeZoneId();
  if (known?.name !== name) known = { name, isNamed: isNamedZone(name) };
  return known.isNamed;
}

/** This computer's time zone: an IANA name, or if the browser knows none, the clock's offset, such as '+02:00'. */
export function zone(): string {
  return hasZone() ? Temporal.Now.timeZoneId() : zoneOr('', -new Date().getTimezoneOffset());
}
