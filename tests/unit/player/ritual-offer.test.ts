import { expect, test } from 'vitest';
import { ritualOffer } from '../../../components/player/ritual-offer.ts';
import type { RitualOfferFacts } from '../../../components/player/ritual-offer.ts';
import { MAX_RITUALS } from '../../../utils/settings/defaults.ts';
import type { Ritual } from '../../../utils/settings/types.ts';

const ZONE = 'Europe/Berlin';
/** A Monday. */
const at = (time: string): number =>
  Temporal.PlainDateTime.from(`2026-03-09T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
const other: Ritual = {
  id: 'o',
  on: true,
  time: '21:30',
  days: Array.from({ length: 7 }, () => true),
  routineId: 'sleep-wind-down-5',
  preparations: [],
};
const WEEKLY = { routineId: 'weekly-ritual-10', prep: ['set-a-day', 'feet-check'] } as const;
const offer = (plan: RitualOfferFacts['plan'], list: readonly Ritual[], time = '20:33:20'): Ritual | null =>
  ritualOffer({ plan, startedAt: at(time), zone: ZONE, list, id: 'n' });

test('a routine that wants a day of its own is offered for this one, at the five minutes in which it began', () => {
  expect(offer(WEEKLY, [other])).toEqual({
    id: 'n',
    on: true,
    time: '20:30',
    days: [true, false, false, false, false, false, false],
    routineId: 'weekly-ritual-10',
    preparations: [],
  });
  expect(offer(WEEKLY, [], '00:04')).toMatchObject({
    time: '00:00',
    days: [true, false, false, false, false, false, false],
  });
  const wednesdays = Array.from({ length: 7 }, (_, day) => day === 2);
  expect(offer(WEEKLY, [{ ...other, time: '20:30', days: wednesdays }])).not.toBeNull();
});

test('no other is, nor one that has its ritual, even if that is off, nor where there is no room or the time is taken', () => {
  expect(offer({ routineId: 'ball-break-3', prep: ['clear-floor'] }, [])).toBeNull();
  expect(offer(WEEKLY, [{ ...other, on: false, routineId: 'weekly-ritual-10' }])).toBeNull();
  expect(
    offer(
      WEEKLY,
      Array.from({ length: MAX_RITUALS }, () => other),
    ),
  ).toBeNull();
  expect(offer(WEEKLY, [{ ...other, time: '20:30' }])).toBeNull();
});
