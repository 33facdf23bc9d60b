import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_FILE,
  LONGEST_NAME,
  LONGEST_NOTE,
  MOST_ITEMS,
  MOST_PLANS,
  MOST_SETS,
  PLAN_FILE_VERSION,
  doseLimits,
  levelLimits,
  newItem,
  plansFromFile,
  plansToFile,
  readPlans,
  stepOfItem,
  stepsOfPlan,
} from '../../../utils/body/own-plans.ts';
import type { OwnItem, OwnPlan, PlanFault } from '../../../utils/body/own-plans.ts';
import { NOTHING_TODAY } from '../../../utils/moves/caps.ts';
import type { Body } from '../../../utils/moves/care.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import { planOfSteps } from '../../../utils/moves/plan.ts';
import type { Level, Move, MoveId } from '../../../utils/moves/types.ts';

const BODY: Body = { conditions: [] };
const item = (move: MoveId, changes: Partial<OwnItem> = {}): OwnItem => ({ ...newItem(move), ...changes });
const plan = (items: readonly OwnItem[], changes: Partial<OwnPlan> = {}): OwnPlan => ({
  id: 'p1',
  name: 'From my physiotherapist',
  note: '',
  items,
  changedAt: 5,
  ...changes,
});

const anyItem: fc.Arbitrary<OwnItem> = fc.constantFrom(...moveIds()).chain((move) => {
  const { min, max } = doseLimits(move);
  const levels = levelLimits(move);
  return fc.record({
    move: fc.constant(move),
    sets: fc.integer({ min: 1, max: MOST_SETS }),
    dose: fc.integer({ min, max }),
    /* All between the limits are levels. */
    level: fc.integer(levels).map((level) => level as Level),
    sides: fc.constantFrom('both', 'left', 'right'),
    note: fc.string({ maxLength: LONGEST_NOTE }),
  });
});
const anyPlan: fc.Arbitrary<OwnPlan> = fc.record({
  id: fc.uuid(),
  name: fc.string({ maxLength: LONGEST_NAME }),
  note: fc.string({ maxLength: LONGEST_NOTE }),
  items: fc.array(anyItem, { minLength: 1, maxLength: MOST_ITEMS }),
  changedAt: fc.nat(),
});
const anyPlans = fc.uniqueArray(anyPlan, { maxLength: 5, selector: ({ id }) => id });

describe('a file of plans', () => {
  test('brings every plan back as it was, without its id', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        expect(plansFromFile(plansToFile(plans))).toEqual({
          plans: plans.map(({ name, note, items }) => ({ name, note, items })),
          faults: [],
        });
      }),
    );
  });

  test('says what it is, and holds nothing of the body', () => {
    const text = plansToFile([plan([item('ball-roll-sole')])]);
    expect(JSON.parse(text)).toEqual({
      instep: 'plans',
      version: PLAN_FILE_VERSION,
      plans: [{ name: 'From my physiotherapist', note: '', items: [item('ball-roll-sole')] }],
    });
  });

  test('may leave out what has a usual value', () => {
    const text = JSON.stringify({
      instep: 'plans',
      version: 1,
      plans: [{ name: 'x', items: [{ move: 'ball-roll-sole' }] }],
    });
    expect(plansFromFile(text)).toEqual({
      plans: [{ name: 'x', note: '', items: [newItem('ball-roll-sole')] }],
      faults: [],
    });
  });

  test.each([
    ['', 'notJson'],
    ['{"instep":', 'notJson'],
    ['[]', 'notPlans'],
    ['null', 'notPlans'],
    ['{"instep":"settings","version":1,"plans":[]}', 'notPlans'],
    ['{"instep":"plans","version":0,"plans":[]}', 'notPlans'],
    ['{"instep":"plans","version":1.5,"plans":[]}', 'notPlans'],
    ['{"instep":"plans","version":1,"plans":{}}', 'notPlans'],
    ['{"instep":"plans","version":2,"plans":[{"name":"x","items":[{"move":"ball-roll-sole"}]}]}', 'newer'],
    [' '.repeat(LONGEST_FILE + 1), 'tooBig'],
  ])('that is none is refused whole: %.60s', (text, kind) => {
    const { plans, faults } = plansFromFile(text);
    expect(plans).toEqual([]);
    expect(faults).toMatchObject([{ kind, plan: null, line: null }]);
  });

  test('of a newer version is refused by its shape too, whatever has become of the plans', () => {
    expect(plansFromFile('{"instep":"plans","version":2,"sets":1}').faults).toMatchObject([
      { kind: 'newer', found: '2' },
    ]);
  });
});

describe('faults', () => {
  const read = (items: readonly unknown[], rest: Record<string, unknown> = { name: 'x' }) =>
    plansFromFile(JSON.stringify({ instep: 'plans', version: 1, plans: [{ ...rest, items }] }));
  const good = { move: 'ankle-pumps' };

  test.each<[unknown, Partial<PlanFault>]>([
    [{ move: 'flying' }, { kind: 'move', found: 'flying' }],
    [{ move: 'toString' }, { kind: 'move', found: 'toString' }],
    [{ move: 7 }, { kind: 'move', found: '7' }],
    [{}, { kind: 'move', found: '' }],
    ['ankle-pumps', { kind: 'line', found: 'ankle-pumps' }],
    [null, { kind: 'line', found: '' }],
    [
      { ...good, dose: 61 },
      { kind: 'dose', found: '61', move: 'ankle-pumps' },
    ],
    [
      { ...good, dose: 0 },
      { kind: 'dose', found: '0' },
    ],
    [
      { ...good, dose: 2.5 },
      { kind: 'dose', found: '2.5' },
    ],
    [
      { ...good, dose: 'ten' },
      { kind: 'dose', found: 'ten' },
    ],
    [
      { ...good, sets: 11 },
      { kind: 'sets', found: '11' },
    ],
    [
      { ...good, sets: null },
      { kind: 'sets', found: '' },
    ],
    [
      { ...good, level: 5 },
      { kind: 'level', found: '5' },
    ],
    [
      { move: 'heel-bounce', level: 4 },
      { kind: 'level', found: '4', move: 'heel-bounce' },
    ],
    [
      { ...good, sides: 'middle' },
      { kind: 'side', found: 'middle' },
    ],
    [
      { ...good, sides: ['left'] },
      { kind: 'side', found: '' },
    ],
  ])('name the line %j, which is left out', (line, fault) => {
    const { plans, faults } = read([good, line, good]);
    expect(faults).toMatchObject([{ plan: 1, line: 2, ...fault }]);
    expect(plans).toMatchObject([{ items: [{ move: 'ankle-pumps' }, { move: 'ankle-pumps' }] }]);
  });

  test('are all named, also when one line has several', () => {
    const { faults } = read([{ ...good, sets: 0, dose: 0, level: 9, sides: 'up' }]);
    expect(faults.map(({ kind }) => kind)).toEqual(['sets', 'dose', 'level', 'side', 'empty']);
  });

  test('leave a plan with nothing in it out', () => {
    expect(read([])).toEqual({ plans: [], faults: [{ kind: 'empty', plan: 1, line: null, found: 'x', move: null }] });
    expect(read([{ move: 'flying' }]).faults.map(({ kind }) => kind)).toEqual(['move', 'empty']);
  });

  test('shorten a name and notes that are too long', () => {
    const { plans, faults } = read([{ ...good, note: 'n'.repeat(LONGEST_NOTE + 1) }], {
      name: 'x'.repeat(LONGEST_NAME + 1),
      note: 'y'.repeat(LONGEST_NOTE + 1),
    });
    expect(faults).toMatchObject([
      { kind: 'name', plan: 1, line: null },
      { kind: 'note', plan: 1, line: null },
      { kind: 'note', plan: 1, line: 1 },
    ]);
    expect(plans).toMatchObject([
      { name: 'x'.repeat(LONGEST_NAME), note: 'y'.repeat(LONGEST_NOTE), items: [{ note: 'n'.repeat(LONGEST_NOTE) }] },
    ]);
  });

  test('keep characters whole and leave out signs that turn the text around them', () => {
    const long = `${'a'.repeat(LONGEST_NAME - 1)}😀`;
    const names = ['Heels\u202E gpj.exe', `\u2067Feet\u2069`, long, 'lone \uD83D'];
    const file = JSON.stringify({
      instep: 'plans',
      version: 1,
      plans: names.map((name) => ({ name, items: [{ move: 'ankle-pumps' }] })),
    });
    const { plans } = plansFromFile(file);
    expect(plans.map(({ name }) => name)).toEqual([
      'Heels gpj.exe',
      'Feet',
      'a'.repeat(LONGEST_NAME - 1),
      'lone \uFFFD',
    ]);
  });

  test('take a name that is no text for none', () => {
    expect(read([good], { name: 5 })).toMatchObject({ plans: [{ name: '' }], faults: [{ kind: 'name' }] });
    expect(read([good], {})).toMatchObject({ plans: [{ name: '' }], faults: [] });
  });

  test('name a plan that is none, and read the others', () => {
    const text = JSON.stringify({
      instep: 'plans',
      version: 1,
      plans: [7, { name: 'y', items: [good] }, { name: 'z' }],
    });
    const { plans, faults } = plansFromFile(text);
    expect(plans).toMatchObject([{ name: 'y' }]);
    expect(faults).toMatchObject([
      { kind: 'notPlans', plan: 1 },
      { kind: 'notPlans', plan: 3 },
    ]);
  });

  test('say where a plan, or the file, holds too many', () => {
    const long = read(Array.from({ length: MOST_ITEMS + 2 }, () => good));
    expect(long.plans[0]?.items).toHaveLength(MOST_ITEMS);
    expect(long.faults).toMatchObject([{ kind: 'tooMany', plan: 1, found: String(MOST_ITEMS + 2) }]);
    const plans = Array.from({ length: MOST_PLANS + 1 }, () => ({ name: 'x', items: [good] }));
    const many = plansFromFile(JSON.stringify({ instep: 'plans', version: 1, plans }));
    expect(many.plans).toHaveLength(MOST_PLANS);
    expect(many.faults).toMatchObject([{ kind: 'tooMany', plan: null, found: String(MOST_PLANS + 1) }]);
  });

  test('show no more than the beginning of what stood there', () => {
    const [fault] = read([{ move: 'm'.repeat(900) }]).faults;
    expect(fault?.found.length).toBeLessThanOrEqual(60);
  });

  test('never stop the reading, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), junkFile()), (text) => {
        for (const read of plansFromFile(text).plans) {
          expect(plansFromFile(plansToFile([plan(read.items, read)]))).toEqual({ plans: [read], faults: [] });
        }
      }),
    );
  });

  const junkFile = () => {
    const line = fc.oneof(
      fc.record(
        {
          move: fc.oneof(fc.constantFrom('ankle-pumps', '__proto__'), fc.anything()),
          sets: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.anything()),
          dose: fc.oneof(fc.integer({ min: -1, max: 70 }), fc.anything()),
          level: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.anything()),
          sides: fc.oneof(fc.constantFrom('left', 'both'), fc.anything()),
          note: fc.anything(),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    );
    const junk = fc.record({
      name: fc.anything(),
      note: fc.anything(),
      items: fc.oneof(fc.array(line), fc.anything()),
    });
    return fc
      .record({ instep: fc.constant('plans'), version: fc.constant(1), plans: fc.array(fc.oneof(junk, fc.anything())) })
      .map((file) => JSON.stringify(file, (_, value: unknown) => (typeof value === 'bigint' ? 1 : value)));
  };
});

describe('saved plans', () => {
  test('come back whole, empty ones and nameless ones too', () => {
    const plans = [plan([]), plan([item('calf-knead')], { id: 'p2', name: '' })];
    expect(readPlans(structuredClone(plans))).toEqual({ plans, isWhole: true });
    expect(readPlans(undefined)).toEqual({ plans: [], isWhole: true });
    fc.assert(
      fc.property(anyPlans, (all) => {
        expect(readPlans(structuredClone(all))).toEqual({ plans: all, isWhole: true });
      }),
    );
  });

  test('lose only what makes no sense', () => {
    const saved = [
      plan([item('calf-knead'), { ...item('calf-knead'), dose: -3 }]),
      'junk',
      { name: 'no id', items: [] },
    ];
    expect(readPlans(saved)).toEqual({ plans: [plan([item('calf-knead')])], isWhole: false });
  });

  test('that do not say when they were changed, or what is in them, are kept', () => {
    expect(readPlans([{ ...plan([]), changedAt: 'now' }])).toEqual({
      plans: [plan([], { changedAt: 0 })],
      isWhole: false,
    });
    expect(readPlans([{ id: 'p1', name: 'x' }])).toMatchObject({ plans: [{ id: 'p1', items: [] }], isWhole: false });
  });

  test('have one plan for each id', () => {
    expect(readPlans([plan([]), plan([item('calf-knead')])])).toEqual({ plans: [plan([])], isWhole: false });
  });

  test('are none where there is junk', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { plans, isWhole } = readPlans(saved);
        if (isWhole && saved !== undefined) expect(plans).toHaveLength(Array.isArray(saved) ? saved.length : 0);
      }),
    );
    expect(readPlans({})).toEqual({ plans: [], isWhole: false });
  });
});

describe('limits', () => {
  test('a new line is within them, and a dose may be less than the move is worth alone', () => {
    for (const id of moveIds()) {
      const { dose, intensity }: Move = MOVES[id];
      expect(doseLimits(id)).toEqual({ min: 1, max: dose.max });
      expect(levelLimits(id).min).toBe(intensity.min);
      const isStrength = intensity.scale !== 'pace' && intensity.scale !== 'guidance';
      expect(levelLimits(id).max).toBe(isStrength ? Math.min(4, intensity.max) : intensity.max);
      expect(stepOfItem(newItem(id), BODY).step).toMatchObject({ move: id, dose: dose.default });
    }
  });
});

describe('the steps of a plan', () => {
  test('are its lines, each set a step of its own', () => {
    const { steps, exchanges, because } = stepsOfPlan(
      plan([item('standing-heel-raise', { sets: 3, dose: 12 }), item('ankle-circles', { sides: 'right', level: 2 })]),
      BODY,
    );
    expect(steps).toMatchObject([
      { move: 'standing-heel-raise', dose: 12 },
      { move: 'standing-heel-raise', dose: 12 },
      { move: 'standing-heel-raise', dose: 12 },
      { move: 'ankle-circles', side: 'right', level: 2 },
    ]);
    expect([exchanges, because]).toEqual([[], null]);
  });

  test('know no side where both feet work together', () => {
    const { steps } = stepsOfPlan(plan([item('ankle-pumps', { sides: 'left' })]), BODY);
    expect(steps[0]).not.toHaveProperty('side');
  });

  test('leave out what an answer excludes, with the reason', () => {
    const { steps, exchanges, because } = stepsOfPlan(plan([item('ball-roll-sole'), item('slow-breath-feet')]), {
      conditions: ['diabetes-or-numb-feet'],
    });
    expect(steps).toMatchObject([{ move: 'slow-breath-feet' }]);
    expect(exchanges).toEqual([{ from: 'ball-roll-sole', to: null, because: 'diabetes-or-numb-feet' }]);
    expect(because).toBe('diabetes-or-numb-feet');
  });

  test('are made lighter and shorter where an answer asks for it, never longer or harder', () => {
    const body: Body = { conditions: ['osteoporosis'] };
    const [step] = stepsOfPlan(plan([item('arch-knuckle-slide', { dose: 60, level: 4 })]), body).steps;
    expect(step).toMatchObject({ isLight: true, level: 2 });
    expect(step?.dose).toBeLessThan(60);
    const [less] = stepsOfPlan(plan([item('arch-knuckle-slide', { dose: 5, level: 1 })]), body).steps;
    expect(less).toMatchObject({ dose: 5, level: 1 });
  });

  test('give no foot more of a kind in one break, or in one day, than is careful', () => {
    const rolled = plan([
      item('ball-roll-sole', { sets: 4, dose: 50, sides: 'left' }),
      item('ball-roll-sole', { dose: 60, sides: 'right' }),
    ]);
    const atOnce = stepsOfPlan(rolled, BODY);
    expect(atOnce.steps.map(({ side, dose }) => [side, dose])).toEqual([
      ['left', 50],
      ['left', 50],
      ['left', 20],
      ['right', 60],
    ]);
    expect(atOnce).toMatchObject({ less: ['ball-roll-sole'], exchanges: [] });
    const today = { ...NOTHING_TODAY, rolling: 330 };
    const late = stepsOfPlan(rolled, BODY, { feel: {}, today, now: 0 });
    expect(late.steps.map(({ side, dose }) => [side, dose])).toEqual([
      ['left', 30],
      ['right', 30],
    ]);
    const over = stepsOfPlan(rolled, BODY, { feel: {}, today: { ...today, rolling: 360 }, now: 0 });
    expect(over).toMatchObject({ steps: [], less: [], because: 'enough-today' });
  });

  test('leave out a move that rests', () => {
    const feel = { 'ball-roll-sole': { ...NO_FEEL, lockedUntil: 2 } };
    const items = [item('ball-roll-sole'), item('ankle-circles')];
    expect(stepsOfPlan(plan(items), BODY, { feel, today: NOTHING_TODAY, now: 1 })).toMatchObject({
      steps: [{ move: 'ankle-circles' }],
      because: 'resting',
    });
    expect(stepsOfPlan(plan(items), BODY, { feel, today: NOTHING_TODAY, now: 2 }).steps).toHaveLength(2);
  });

  test('keep the healthy foot, and name what keeps the other one away', () => {
    const hurt = (flag: 'recent-injury-or-surgery' | 'acute-swelling-or-gout'): Body => ({
      conditions: [flag],
      sides: { [flag]: 'left' },
    });
    const { steps, exchanges } = stepsOfPlan(
      plan([
        item('ankle-circles'),
        item('ankle-circles', { sides: 'left' }),
        item('ankle-circles', { sides: 'right' }),
      ]),
      hurt('acute-swelling-or-gout'),
    );
    expect(steps).toMatchObject([{ side: 'right' }, { side: 'right' }]);
    expect(exchanges).toEqual([{ from: 'ankle-circles', to: null, because: 'acute-swelling-or-gout' }]);
    expect(stepOfItem(item('ankle-circles', { sides: 'left' }), hurt('recent-injury-or-surgery')).because).toBe(
      'recent-injury-or-surgery',
    );
  });

  test('of any plan can be laid out in time', () => {
    fc.assert(
      fc.property(anyPlan, ({ items }) => {
        const { steps } = stepsOfPlan(plan(items), BODY);
        const { minutes } = planOfSteps({ routineId: 'own:p1', steps, prep: [], firstSide: 'left' });
        const least = steps.reduce((sum, { move, dose }) => sum + dose * MOVES[move].dose.secondsPerUnit, 0);
        expect(minutes * 60).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
