import { isNamedZone, mayBeHidden, zoneOr } from '../time/zone.ts';

let known: { name: string; isNamed: boolean; isHidden: boolean } | null = null;

/** The zone that the person chose for this computer; applies where the browser hides the true one. */
let chosen: string | null = null;

/** The browser's name for this computer's zone; checked again where the answer may have changed. */
function fromBrowser(): NonNullable<typeof known> {
  const name = Temporal.Now.timeZoneId();
  if (known?.name !== name) known = { name, isNamed: isNamedZone(name), isHidden: mayBeHidden(name) };
  return known;
}

/** The browser's name for the zone, if it may stand for another one; otherwise null. */
export function hiddenZone(): string | null {
  const { name, isHidden } = fromBrowser();
  return isHidden ? name : null;
}

/** Takes over the saved choice; an unreadable one counts as none. */
export function useZone(saved: unknown): void {
  chosen = typeof saved === 'string' && isNamedZone(saved) ? saved : null;
}

/** Whether this computer's time zone is known. */
export function hasZone(): boolean {
  const { isNamed, isHidden } = fromBrowser();
  return isNamed || (isHidden && chosen !== null);
}

/**
 * This computer's time zone: an IANA name, or if the browser knows none, the clock's offset, such as '+02:00'. If the browser
 * hides the true one, the person's choice.
 */
export function zone(): string {
  const { name, isNamed, isHidden } = fromBrowser();
  if (isHidden && chosen !== null) return chosen;
  return isNamed ? name : zoneOr('', -new Date().getTimezoneOffset());
}
