import type { BreakPlan } from '../../utils/moves/plan.ts';
import { MAX_RITUALS } from '../../utils/settings/defaults.ts';
import type { Ritual } from '../../utils/settings/types.ts';

export interface RitualOfferFacts {
  /** What was done. */
  plan: Pick<BreakPlan, 'routineId' | 'prep'>;
  /** Epoch ms. */
  startedAt: number;
  zone: string;
  /** The rituals that there are. */
  list: readonly Ritual[];
  /** For the new one. */
  id: string;
}

/**
 * The ritual that a break could become which is best done at a fixed time each week: on this day of the week, at the five minutes
 * in which it began. Null for any other break, where there is a ritual of it or at that time on that day already, and where there
 * is no room for one more. Pure.
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
