import { beforeEach, describe, expect, test } from 'vitest';
import { refusedView } from '../../../components/player/refused-view.ts';
import { newItem } from '../../../utils/body/own-plans.ts';
import { saidView } from '../../../utils/break/plan-reasons.ts';
import { prepareBreak } from '../../../utils/break/prepare.ts';
import type { PrepareFacts } from '../../../utils/break/prepare.ts';
import type { BreakRequest } from '../../../utils/break/request.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import type { MoveId } from '../../../utils/moves/types.ts';
import { useEnglish } from '../../fakes/english.ts';
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

describe('a plan in which moves rest', () => {
  beforeEach(() => useEnglish('en-US'));

  const DAY = 86_400_000;
  /* The sixth of January, a Tuesday, is tomorrow. */
  const rest = (days: number) => ({ ...NO_FEEL, lockedUntil: NOON + days * DAY });
  const plan = (...moves: MoveId[]) => [
    { id: 'p', name: 'Physio heel', note: '', items: moves.map((move) => newItem(move)), changedAt: NOON },
  ];
  const own: BreakRequest = { kind: 'own', planId: 'p' };
  const refused = (request: BreakRequest, all: PrepareFacts) => {
    const prepared = prepareBreak(request, all);
    if (prepared.kind !== 'refused') throw new Error(`it is a ${prepared.kind}`);
    return refusedView({ request }, prepared, NOON, 'UTC');
  };

  test('begins without them, and names them with the day they come back', () => {
    const record = { ...facts.record, feel: { 'ball-roll-sole': rest(7) } };
    const prepared = prepareBreak(own, { ...facts, record, plans: plan('ball-roll-sole', 'ankle-circles') });
    if (prepared.kind !== 'plan') throw new Error('it does not begin');
    const moves = prepared.plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : []));
    expect([...new Set(moves)]).toEqual(['ankle-circles']);
    expect(saidView(prepared.plan, NOON, 'UTC').changes).toEqual([
      'Without Ball roll, which is left out until January 12.',
    ]);
  });

  test('is refused only where nothing is left, with each of them named and one to be seen', () => {
    const record = {
      ...facts.record,
      feel: { 'ball-roll-sole': rest(7), 'ankle-circles': rest(7), 'calf-knead': rest(1) },
    };
    const all = { ...facts, record, plans: plan('ball-roll-sole', 'ankle-circles', 'ball-roll-sole', 'calf-knead') };
    expect(refused(own, all)).toEqual({
      lines: [
        'Ball roll and Ankle circles are left out until January 12, because they hurt or were too strong.',
        'Calf knead is left out until tomorrow, because it hurt or was too strong.',
      ],
      resting: 'ball-roll-sole',
    });
  });

  test('names what health answers leave out of it, which no page of a move changes', () => {
    const record = wellBody(NOON, 'UTC', { numb: 'yes' });
    expect(refused(own, { ...facts, record, plans: plan('ball-roll-sole') })).toEqual({
      lines: [expect.stringMatching(/^Ball roll is left out\. ./)],
      resting: null,
    });
  });

  test('a routine and a move name what rests, too', () => {
    const record = { ...facts.record, feel: { 'ball-roll-sole': rest(7) } };
    const line = 'Ball roll is left out until January 12, because it hurt or was too strong.';
    for (const request of [
      { kind: 'routine', routineId: 'ball-break-3', minutes: 3 },
      { kind: 'move', moveId: 'ball-roll-sole' },
    ] as const) {
      expect(refused(request, { ...facts, record })).toEqual({ lines: [line], resting: 'ball-roll-sole' });
    }
  });
});
