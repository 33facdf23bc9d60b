import type { BreakSetting, Thing } from '../moves/compose/request.ts';

export const SETTINGS: readonly BreakSetting['setting'][] = ['open-office', 'private-room', 'home'];
export const SHOES: readonly BreakSetting['shoes'][] = ['on', 'soft', 'off'];
export const THINGS: readonly Thing[] = [
  'hands',
  'ball',
  'roller',
  'bottle',
  'towel',
  'oil',
  'massager',
  'support',
  'second-chair',
];

export function hasThing({ things, handsFree }: BreakSetting, thing: Thing): boolean {
  return things.includes(thing) && (thing !== 'hands' || handsFree);
}

/** A place with a thing added or removed. Without hands, hands are not free either. */
export function withThing(place: BreakSetting, thing: Thing, isThere: boolean): BreakSetting {
  const things = THINGS.filter((one) => (one === thing ? isThere : place.things.includes(one)));
  return { ...place, things, ...(thing === 'hands' ? { handsFree: isThere } : {}) };
}
