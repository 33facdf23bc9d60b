import type { Body } from '../moves/care.ts';
import { dayOf } from '../time/calendar.ts';
import { bodyOf, isAnyGiven } from './answers.ts';
import type { BodyRecord } from './record.ts';

/** What a page knows of the person. */
export interface BodyFacts {
  /** Null where it could not be read. */
  readonly record: BodyRecord | null;
  /** Epoch ms. */
  readonly now: number;
  readonly zone: string;
}

/** The body that the answers describe; null before any question was answered. */
export function bodyIn({ record, now, zone }: BodyFacts): Body | null {
  if (record === null || !isAnyGiven(record.answers)) return null;
  return bodyOf(record.answers, record.check, dayOf(now, zone));
}
