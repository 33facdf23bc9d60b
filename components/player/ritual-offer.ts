import type { BreakPlan } from '../../utils/moves/plan.ts';
import { MAX_RITUALS } from '../../utils/settings/defaults.ts';
import type { Ritual } from '../../utils/settings/types.ts';

export interface RitualOfferFacts {
  /** The plan that was done. */
  plan: Pick<BreakPlan, 'routineId' | 'prep'>;
  /** Epoch ms. */
  startedAt: number;
  zone: string;
  /** The existing rituals. */
  list: readonly Ritual[];
  /** Id for the new ritual. */
  id: string;
}

/**
 * The ritual to offer after a break that is best done at a fixed time each week: on this weekday, at the start time rounded
 * down to five minutes. Null for any other break, if a ritual for this routine or at this day and time already exists, and if
 * there is no room for another ritual. Pure.
 */
export function ritualOffer({ plan, startedAt, zone, list, id }: RitualOfferFacts): Ritual | null {
  const began = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO(zone);
  const minute = began.minute - (began.minute % 5);
  const time = began.toPlainTime().with({ minute }).toString({ smallestUnit: 'minute' });
  const day = began.dayOfWeek - 1;
  const isThere = list.some(
    (ritual) => ritual.routineId === plan.routineId || (ritual.time === time && ritual.days[day] === true),
  );
  if (!plan.prep.includes('set-a-day') || isThere || list.length >= MAX_RITUALS) return null;
  const days = Array.from({ length: 7 }, (_, at) => at === day);
  return { id, on: true, time, days, routineId: plan.routineId, preparations: [] };
}
