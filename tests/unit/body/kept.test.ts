import { describe, expect, test } from 'vitest';
import { KEPT_PARTS, isKept, withPartsOf, withoutParts } from '../../../utils/body/kept.ts';
import { EMPTY_BODY, readBody } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOW = Date.UTC(2026, 0, 5, 10);

/** Something in every field. */
const FULL: BodyRecord = {
  ...wellBody(NOW, 'UTC', { numb: 'yes' }),
  check: { day: '2026-01-05', found: 'pain', side: 'left' },
  experience: 'new',
  emergency: '112',
  feel: { 'ball-roll-sole': { ...NO_FEEL, lastAt: NOW, lockedUntil: NOW + 86_400_000 } },
  favourites: ['calf-knead'],
  banned: ['cyclic-sigh'],
  today: { day: '2026-01-05', hands: 60, rolling: 0, bottle: 0, device: 0 },
  last: { runId: 'r1', moves: ['calf-knead'] },
  morning: { day: '2026-01-05', moves: ['ball-roll-sole'] },
  traditions: true,
  place: { ...EMPTY_BODY.place, setting: 'home' },
  unasked: { day: '2026-01-05', runId: 'r1' },
};

describe('what is kept of a body', () => {
  test('every field belongs to a part: deleted all, nothing is left but which break was taken in', () => {
    expect(KEPT_PARTS.every((part) => isKept(part, FULL))).toBe(true);
    expect(withoutParts(FULL, KEPT_PARTS)).toEqual({ ...EMPTY_BODY, last: { runId: 'r1', moves: [] } });
  });

  test.each(KEPT_PARTS)('%s goes by itself, and comes back', (part) => {
    const without = withoutParts(FULL, [part]);
    const others = KEPT_PARTS.filter((one) => one !== part);
    expect(others.filter((one) => !isKept(one, without))).toEqual([]);
    expect(withPartsOf(without, FULL, [part])).toEqual(FULL);
    /* What was changed in another part meanwhile stays. */
    const [other] = others;
    if (!other) throw new Error('one part alone');
    expect(isKept(other, withPartsOf(withoutParts(FULL, [part, other]), FULL, [part]))).toBe(false);
  });

  test('of nothing nothing is kept, nor of what was deleted, as it is read back', () => {
    expect(KEPT_PARTS.filter((part) => isKept(part, EMPTY_BODY))).toEqual([]);
    const { record } = readBody(JSON.parse(JSON.stringify(withoutParts(FULL, KEPT_PARTS))));
    expect(KEPT_PARTS.filter((part) => isKept(part, record))).toEqual([]);
  });
});
