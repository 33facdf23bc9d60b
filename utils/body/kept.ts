import { isObject } from '../json/objects.ts';
import { EMPTY_BODY } from './record.ts';
import type { BodyRecord } from './record.ts';

type Field = Exclude<keyof BodyRecord, 'version'>;

/** The stored body data, in parts that can be deleted one by one. How feet felt is also stored in the history. */
const FIELDS = {
  answers: ['answers'],
  check: ['check'],
  feel: ['feel', 'today', 'last', 'morning'],
  feelings: ['unasked'],
  likes: ['favourites', 'banned', 'traditions'],
  place: ['place'],
  experience: ['experience'],
  emergency: ['emergency'],
} as const satisfies Record<string, readonly Field[]>;

export type KeptPart = keyof typeof FIELDS;

/* The keys of a constant object are exactly the parts. */
export const KEPT_PARTS = Object.keys(FIELDS) as KeptPart[];

/** Whether the record holds anything for a part, so that deleting the part would change it. */
export const isKept = (part: KeptPart, record: BodyRecord): boolean =>
  inOrder(withoutParts(record, [part])) !== inOrder(record);

/** As text that does not depend on the order of the fields. */
const inOrder = (value: BodyRecord): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isObject(one) && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The record without these parts. */
export function withoutParts(record: BodyRecord, parts: readonly KeptPart[]): BodyRecord {
  const { runId } = record.last;
  const next = copied(record, EMPTY_BODY, parts);
  /* Another page may still be about to record a break that was already recorded. */
  return parts.includes('feel') ? { ...next, last: { runId, moves: [] } } : next;
}

/** The record with these parts copied from another record. */
export const withPartsOf = (record: BodyRecord, before: BodyRecord, parts: readonly KeptPart[]): BodyRecord =>
  copied(record, before, parts);

function copied(record: BodyRecord, from: BodyRecord, parts: readonly KeptPart[]): BodyRecord {
  const fields: readonly Field[] = parts.flatMap((part) => FIELDS[part]);
  return { ...record, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}
