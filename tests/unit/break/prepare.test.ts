import { describe, expect, test } from 'vitest';
import { newItem } from '../../../utils/body/own-plans.ts';
import { prepareBreak } from '../../../utils/break/prepare.ts';
import type { MoveId } from '../../../utils/moves/types.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const facts = { record: wellBody(NOON, 'UTC'), plans: [], now: NOON, zone: 'UTC', breaks: 0, satMs: 0 };

describe('a request for what is not there', () => {
  test.each(['moon-walk', 'constructor', ''])('a move named %j', (name) => {
    /* As an address may have it. */
    expect(prepareBreak({ kind: 'move', moveId: name as MoveId }, facts)).toEqual({ kind: 'unknown', what: 'move' });
  });

  test('a plan that was deleted', () => {
    expect(prepareBreak({ kind: 'own', planId: 'gone' }, facts)).toEqual({ kind: 'unknown', what: 'plan' });
  });

  test('a plan of more than four hours', () => {
    const breath = { ...newItem('foot-scan'), sets: 10, dose: 10_000 };
    const plan = { id: 'p', name: '', note: '', items: Array.from({ length: 30 }, () => breath), changedAt: NOON };
    expect(prepareBreak({ kind: 'own', planId: 'p' }, { ...facts, plans: [plan] })).toEqual({
      kind: 'unknown',
      what: 'tooLong',
    });
  });
});
