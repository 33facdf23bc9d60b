import { beforeEach, describe, expect, test } from 'vitest';
import { endedLately, feelingChoices, feelingLine } from '../../../components/shared/feeling-view.ts';
import type { Feelings } from '../../../utils/body/feelings.ts';
import { mergeFeelings } from '../../../utils/history/store.ts';
import type { EndRecord } from '../../../utils/rhythm/types.ts';
import { MINUTE_MS } from '../../../utils/time/units.ts';
import { useEnglish } from '../../fakes/english.ts';

beforeEach(() => useEnglish());

test('the answers go from worst to best', () => {
  expect(feelingChoices().map(({ value, label }) => `${value} ${label}`)).toEqual([
    '1 Sore',
    '2 Tired',
    '3 All right',
    '4 Good',
    '5 Great',
  ]);
});

describe('below the question after a break', () => {
  test.each([
    ['nothing was said', null, null, ''],
    ['said before', 2, null, 'You said “tired” before.'],
    ['said after alone', null, 4, 'Noted: good.'],
    ['better', 2, 4, 'Before: tired. Now: good.'],
    ['the same', 3, 3, 'The same as before.'],
    ['worse', 4, 1, 'Before: good. Now: sore. It happens. The next break can be gentler.'],
  ] as const)('%s', (_, before, after, line) => {
    expect(feelingLine({ before, after })).toBe(line);
  });
});

describe('what is kept of a break', () => {
  const AT = Date.UTC(2026, 0, 5, 10);
  const kept: Feelings = { id: 'a', at: AT, before: 2, after: null };

  test('begins with the first answer', () => {
    expect(mergeFeelings(undefined, { id: 'a', at: AT, before: 2 })).toEqual(kept);
    expect(mergeFeelings(undefined, { id: 'a', at: AT, after: 4 })).toEqual({ ...kept, before: null, after: 4 });
  });

  test('keeps both answers, whichever comes first, and its beginning', () => {
    expect(mergeFeelings(kept, { id: 'a', at: AT + 9, after: 4 })).toEqual({ ...kept, after: 4 });
    expect(mergeFeelings({ ...kept, before: null, after: 4 }, { id: 'a', at: AT, before: 2 })).toEqual({
      ...kept,
      after: 4,
    });
  });

  test('an answer that is given anew takes the place of the first', () => {
    expect(mergeFeelings({ ...kept, after: 4 }, { id: 'a', at: AT, after: 1 })).toEqual({ ...kept, after: 1 });
  });
});

describe('a break that has ended not long ago', () => {
  const NOW = Date.UTC(2026, 0, 5, 10);
  const began = NOW - 10 * MINUTE_MS;
  const plan = { runId: 'b1', startedAt: began };
  const record = (changes: Partial<EndRecord> = {}): EndRecord => ({
    id: 'r1',
    outcome: 'taken',
    dueAt: began - MINUTE_MS,
    endedAt: NOW - 5 * MINUTE_MS,
    routineId: 'ball-break-3',
    plannedMs: 3 * MINUTE_MS,
    doneMs: 3 * MINUTE_MS,
    snoozes: 0,
    ritualId: null,
    runId: 'b1',
    ...changes,
  });
  const asked = { id: 'b1', at: began };

  test.each([
    ['taken', [record()], asked],
    ['stopped early', [record({ outcome: 'stoppedEarly', doneMs: MINUTE_MS })], asked],
    [
      'with something after it that was no break',
      [record(), record({ outcome: 'natural', doneMs: 0, runId: null })],
      asked,
    ],
    ['barely begun', [record({ outcome: 'stoppedEarly', doneMs: 4000 })], null],
    ['none at all', [], null],
    ['skipped', [record({ outcome: 'skipped', doneMs: 0, runId: null })], null],
    ['another break', [record({ runId: 'b0' })], null],
    ['the one before the last', [record(), record({ runId: 'b2' })], null],
  ] as const)('%s', (_, records, found) => {
    expect(endedLately(plan, records, NOW)).toEqual(found);
  });

  test('is asked about for half an hour', () => {
    const end = record().endedAt;
    expect(endedLately(plan, [record()], end + 30 * MINUTE_MS)).toEqual(asked);
    expect(endedLately(plan, [record()], end + 30 * MINUTE_MS + 1)).toBeNull();
  });

  test('is not known without its plan', () => {
    expect(endedLately(null, [record()], NOW)).toBeNull();
    expect(endedLately({ runId: 'b1' }, [record()], NOW)).toBeNull();
  });
});
