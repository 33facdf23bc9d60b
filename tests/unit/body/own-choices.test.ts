import { describe, expect, test } from 'vitest';
import { routinesLeftOutFor } from '../../../utils/body/left-out-for.ts';
import { newItem } from '../../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../../utils/body/own-plans.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { offeredAt, readRoutinesLeftOut } from '../../../utils/body/routines-left-out.ts';
import { NOTHING_TODAY } from '../../../utils/moves/caps.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import type { MoveId } from '../../../utils/moves/types.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const DAY = '2026-01-05';
const DAY_MS = 86_400_000;

const plan = (id: string, name: string, ...moves: MoveId[]): OwnPlan => ({
  id,
  name,
  note: '',
  items: moves.map((move) => newItem(move)),
  changedAt: NOON,
});
const rests = (days: number) => ({ ...NO_FEEL, lockedUntil: NOON + days * DAY_MS });
const well = wellBody(NOON, 'UTC');
const hurt = (feel: BodyRecord['feel']): BodyRecord => ({ ...well, feel });

/** As another page or the background reads it. */
const saved = (record: BodyRecord, plans: readonly OwnPlan[]) =>
  readRoutinesLeftOut(JSON.parse(JSON.stringify(routinesLeftOutFor(record, plans, NOON))));
const ids = (record: BodyRecord, plans: readonly OwnPlan[], now = NOON, day = DAY) =>
  offeredAt(saved(record, plans), now, day).own.map(({ id }) => id);

describe('what is kept of plans and moves', () => {
  test('is their name and whole minutes', () => {
    const { own } = saved(well, [
      plan('p', ' Physio heel ', 'ball-roll-sole', 'ankle-circles'),
      plan('q', '', 'foot-scan'),
    ]);
    const found = own.filter(({ id }) => id.startsWith('own:'));
    expect(found).toEqual([
      { id: 'own:p', name: 'Physio heel', minutes: expect.any(Number) },
      { id: 'own:q', name: '', minutes: expect.any(Number) },
    ]);
    for (const { minutes } of own) expect(Number.isInteger(minutes) && minutes >= 1).toBe(true);
    /* 45 s of rolling each side, twice. */
    const twice = saved(well, [plan('r', '', 'ball-roll-sole', 'ball-roll-sole')]).own.find(({ id }) => id === 'own:r');
    expect(twice?.minutes).toBe(3);
  });

  test('says which moves are favourites', () => {
    const { own } = saved({ ...well, favourites: ['calf-knead'] }, []);
    expect(own.filter(({ isFavourite }) => isFavourite).map(({ id }) => id)).toEqual(['move:calf-knead']);
  });

  test('a plan is offered while something of it is left, and again when all of it has rested', () => {
    const plans = [plan('p', '', 'ball-roll-sole', 'ankle-circles')];
    expect(ids(hurt({ 'ball-roll-sole': rests(7) }), plans)).toContain('own:p');
    const both = hurt({ 'ball-roll-sole': rests(7), 'ankle-circles': rests(3) });
    expect(ids(both, plans)).not.toContain('own:p');
    expect(ids(both, plans, NOON + 3 * DAY_MS - 1)).not.toContain('own:p');
    expect(ids(both, plans, NOON + 3 * DAY_MS)).toContain('own:p');
    expect(ids(both, plans)).not.toContain('move:ball-roll-sole');
    expect(ids(both, plans, NOON + 7 * DAY_MS)).toContain('move:ball-roll-sole');
  });

  test('is left out for the day when there was enough of it, and always where answers say so', () => {
    const plans = [plan('p', '', 'ball-roll-sole')];
    const used: BodyRecord = { ...well, today: { ...NOTHING_TODAY, rolling: 360, day: DAY } };
    expect(ids(used, plans)).not.toContain('own:p');
    expect(ids(used, plans, NOON + DAY_MS, '2026-01-06')).toContain('own:p');
    const numb = wellBody(NOON, 'UTC', { numb: 'yes' });
    expect(ids(numb, plans)).not.toContain('own:p');
    expect(saved(numb, plans).own).toContainEqual(expect.objectContaining({ id: 'own:p', isOut: true }));
  });

  test('an empty plan and one of more than two hours are not offered', () => {
    const long = { ...newItem('foot-scan'), sets: 10, dose: 10_000 };
    const plans = [plan('p', ''), { ...plan('q', ''), items: Array.from({ length: 30 }, () => long) }];
    expect(ids(well, plans).filter((id) => id.startsWith('own:'))).toEqual([]);
  });
});

test.each([
  { own: 'junk' },
  { own: [null, 3, { id: 4, name: '', minutes: 1 }, { id: 'own:p', name: '' }, { id: 'own:q', minutes: Number.NaN }] },
  { own: [{ id: 'own:p', name: '', minutes: -3 }] },
])('junk costs nothing else: %j', ({ own }) => {
  expect(readRoutinesLeftOut({ hidden: ['ball-break-3'], own })).toMatchObject({
    hidden: ['ball-break-3'],
    own: [],
  });
});

test('what an earlier version wrote knows no plans', () => {
  expect(readRoutinesLeftOut({ hidden: [] }).own).toEqual([]);
  expect(readRoutinesLeftOut({ own: [{ id: 'own:p', minutes: 3 }] }).own).toEqual([
    { id: 'own:p', name: '', minutes: 3 },
  ]);
});
