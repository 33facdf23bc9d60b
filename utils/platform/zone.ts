import { isNamedZone, zoneOr } from '../time/zone.ts';

let known: { name: string; isNamed: boolean } | null = null;

/** Whether the browser knows in which zone this computer is; asked anew where the answer changes. */
export function hasZone(): boolean {
  const name = Temporal.Now.timeZoneId();
  if (known?.name !== name) known = { name, isNamed: isNamedZone(name) };
  return known.isNamed;
}

/** The zone of this computer: an IANA name, or where the browser knows none the offset of its clock, as '+02:00'. */
export function zone(): string {
  return hasZone() ? Temporal.Now.timeZoneId() : zoneOr('', -new Date().getTimezoneOffset());
}
