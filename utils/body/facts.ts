import type { Body } from '../moves/care.ts';
import { dayOf } from '../time/calendar.ts';
import { bodyOf, isAnyGiven } from './answers.ts';
import type { BodyRecord } from './record.ts';

/** What a page knows about the person. */
export interface BodyFacts {
  /** Null if it could not be read. */
  readonly record: BodyRecord | null;
  /** Epoch ms. */
  readonly now: number;
  readonly zone: string;
}

/** The body described by the answers; null until a question is answered. */
export function bodyIn({ record, now, zone }: BodyFacts): Body | null {
  if (record === null || !isAnyGiven(record.answers)) return null;
  return bodyOf(record.answers, record.check, dayOf(now, zone));
}
