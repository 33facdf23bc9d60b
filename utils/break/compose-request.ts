import { latelyOf } from '../body/record.ts';
import type { BodyRecord } from '../body/record.ts';
import type { Body } from '../moves/care.ts';
import type { ComposeRequest } from '../moves/compose/request.ts';
import type { Side } from '../moves/types.ts';
import { dayOf } from '../time/calendar.ts';

export interface ComposeFacts {
  readonly record: BodyRecord;
  /** Epoch ms. */
  readonly now: number;
  readonly zone: string;
  /** Breaks begun so far: the first foot alternates, and each break differs from the last. */
  readonly breaks: number;
  readonly satMs: number;
}

/** Builds the composer's request from what is remembered. */
export function requestFor(
  { minutes, goals, regions }: Pick<ComposeRequest, 'minutes' | 'goals' | 'regions'>,
  body: Body,
  firstSide: Side,
  { record, now, zone, breaks, satMs }: ComposeFacts,
): ComposeRequest {
  const day = dayOf(now, zone);
  return {
    minutes,
    goals,
    regions,
    place: record.place,
    body,
    experience: record.experience,
    ...latelyOf(record, now, zone),
    previous: record.last.moves,
    banned: record.banned,
    favourites: record.favourites,
    traditions: record.traditions,
    hour: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).hour,
    satMs,
    firstSide,
    seed: `${day} ${breaks}`,
  };
}
