import { beforeAll, describe, expect, test } from 'vitest';
import {
  changedItems,
  changedPlan,
  copyOf,
  fileName,
  swapped,
  takenOver,
  withMove,
} from '../../../components/plans/plans-changes.ts';
import { faultText, openedText } from '../../../components/plans/plans-faults.ts';
import { lineView, movesFor, planView } from '../../../components/plans/plans-view.ts';
import { LONGEST_NAME, MOST_PLANS, newItem, plansFromFile } from '../../../utils/body/own-plans.ts';
import type { OwnItem, OwnPlan } from '../../../utils/body/own-plans.ts';
import type { Body } from '../../../utils/moves/care.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import type { MoveId } from '../../../utils/moves/types.ts';
import { useEnglish } from '../../fakes/english.ts';

const item = (move: MoveId, changes: Partial<OwnItem> = {}): OwnItem => ({ ...newItem(move), ...changes });
const plan = (items: readonly OwnItem[], changes: Partial<OwnPlan> = {}): OwnPlan => ({
  id: 'p1',
  name: 'Mornings',
  note: '',
  items,
  changedAt: 5,
  ...changes,
});
const NUMB: Body = { conditions: ['diabetes-or-numb-feet'] };

beforeAll(() => useEnglish());

describe('a plan in the list', () => {
  test('says how many moves and about how long', () => {
    const view = planView(plan([item('ankle-pumps', { sets: 3 }), item('slow-breath-feet')]), null);
    expect(view).toMatchObject({ name: 'Mornings', summary: '2 moves, about 3 minutes', leftOut: '', cannotStart: '' });
    expect(view.firstMove).toBe('ankle-pumps');
    expect(view.moves).toBe('Ankle pumps and Slow breath into the feet');
    const moves: readonly MoveId[] = ['ankle-pumps', 'ankle-pumps', 'ball-roll-sole', 'calf-knead', 'foot-scan'];
    expect(planView(plan(moves.map((move) => item(move))), null).moves).toBe(
      'Ankle pumps, Ball roll, Calf knead and Foot awareness scan',
    );
    const more = [...moves.map((move) => item(move)), item('heel-bounce')];
    expect(planView(plan(more), null).moves).toBe('Ankle pumps, Ball roll, Calf knead and 2 more');
  });

  test('has a name even where it has none', () => {
    expect(planView(plan([], { name: '  ' }), null).name).toBe('Unnamed plan');
  });

  test('counts seconds exactly, changes of side and move included', () => {
    /* 8 circles of 3 s on each side, 3 s for the other foot, twice, and 4 s between the sets. */
    const view = planView(plan([item('ankle-circles', { sets: 2 })]), null);
    expect(view.seconds).toBe(2 * (2 * 24 + 3) + 4);
    expect(view.clock).toBe('1:46');
    expect(view.inWords).toBe('1 minute, 46 seconds in total, 1 move');
  });

  test('leaves out what the answers exclude, in its length too', () => {
    const items = [item('ball-roll-sole'), item('slow-breath-feet')];
    const [all, numb] = [planView(plan(items), { conditions: [] }), planView(plan(items), NUMB)];
    expect(numb.leftOut).toBe('1 of them is left out for now.');
    expect(numb.seconds).toBeLessThan(all.seconds);
    expect(numb.cannotStart).toBe('');
  });

  test('says why it cannot be started', () => {
    expect(planView(plan([]), null)).toMatchObject({
      summary: 'Empty so far',
      firstMove: null,
      cannotStart: 'Add a move first.',
    });
    expect(planView(plan([item('ball-roll-sole')]), NUMB).cannotStart).toBe(
      'Your health answers rule out every move in this plan for now.',
    );
    const long = Array.from({ length: 30 }, () => item('heel-bounce', { sets: 10, dose: 120 }));
    expect(planView(plan(long), null).cannotStart).toBe(
      'A break can last up to two hours. Remove something, or make two plans.',
    );
  });
});

describe('a line', () => {
  test('has its unit in words and its levels by name', () => {
    const view = lineView(item('ankle-pumps', { dose: 1 }), null);
    expect(view).toMatchObject({ isSided: false, doseName: 'Each set', doseRange: { min: 1, max: 60 } });
    expect([view.dose(1), view.dose(2)]).toEqual(['1 repeat', '2 repeats']);
    expect(view.levels).toEqual([
      { value: 1, label: 'Very small' },
      { value: 2, label: 'Easy' },
      { value: 3, label: 'Full range' },
      { value: 4, label: 'Slow, with a hold' },
    ]);
    expect(lineView(item('slow-breath-feet'), null).dose(6)).toBe('6 breaths');
    expect(lineView(item('slow-breath-feet'), null).levels.at(-1)).toEqual({ value: 5, label: 'In 6, out 8' });
    expect(lineView(item('ball-roll-sole'), null)).toMatchObject({
      isSided: true,
      doseName: 'Each set and side',
    });
    expect(lineView(item('ball-roll-sole'), null).dose(20)).toBe('20 seconds');
    expect(lineView(item('ball-roll-sole', { sides: 'left' }), null).doseName).toBe('Each set');
  });

  test('has no levels where they would change nothing', () => {
    expect(lineView(item('cyclic-sigh'), null).levels).toEqual([]);
    expect(lineView(item('cyclic-sigh', { level: 3 }), { conditions: ['careful-mode'] }).care).toBe('');
    expect(lineView(item('lymph-sweep'), null).levels).toEqual([]);
  });

  test('says what the answers leave out, and what they change', () => {
    expect(lineView(item('ball-roll-sole'), NUMB)).toMatchObject({
      isOut: true,
      care: 'Left out because of your answer about “diabetes or numb feet”',
    });
    const lighter = lineView(item('arch-knuckle-slide', { dose: 60, level: 4 }), { conditions: ['osteoporosis'] });
    expect(lighter.isOut).toBe(false);
    expect(lighter.care).toBe('Your answers make it lighter: 40 seconds, Light.');
    const hurt: Body = {
      conditions: ['recent-injury-or-surgery'],
      sides: { 'recent-injury-or-surgery': 'left' },
    };
    expect(lineView(item('ankle-circles'), hurt).care).toBe('Because of your answers, only the right foot does this.');
    expect(lineView(item('ankle-circles', { sides: 'right' }), hurt).care).toBe('');
    expect(lineView(item('ankle-circles'), null)).toMatchObject({ isOut: false, care: '' });
  });
});

describe('the moves to choose from', () => {
  test('are all, in their order, until something is looked for', () => {
    expect(movesFor('', null).map(({ id }) => id)).toEqual(moveIds());
    expect(movesFor('  ', null)).toHaveLength(moveIds().length);
  });

  test('are found by the words of their name or kind, whatever their case and accents', () => {
    const names = (query: string): string[] => movesFor(query, null).map(({ name }) => name);
    expect(names('BALL roll')).toEqual(['Ball roll']);
    expect(names('bàll roll')).toEqual(['Ball roll']);
    expect(names('stretch').length).toBeGreaterThan(3);
    expect(names('roll ball')).toEqual(['Ball roll']);
    expect(names('xyz')).toEqual([]);
  });

  test('stay to be chosen where an answer leaves them out, with the reason', () => {
    const found = movesFor('ball roll', NUMB);
    expect(found).toMatchObject([
      { id: 'ball-roll-sole', out: 'Left out because of your answer about “diabetes or numb feet”' },
    ]);
  });
});

describe('changes', () => {
  const [a, b] = [plan([item('ankle-pumps')]), plan([], { id: 'p2' })];

  test('touch one plan, and say when', () => {
    expect(changedPlan([a, b], 'p2', { name: 'Evenings' }, 9)).toEqual([a, { ...b, name: 'Evenings', changedAt: 9 }]);
    expect(changedPlan([a], 'gone', { name: 'x' }, 9)).toEqual([a]);
    expect(changedItems([a, b], 'p2', () => a.items, 9)).toEqual([a, { ...b, items: a.items, changedAt: 9 }]);
  });

  test('a line goes one up or down, and no further than the ends', () => {
    expect(swapped([1, 2, 3], 1, -1)).toEqual([2, 1, 3]);
    expect(swapped([1, 2, 3], 1, 1)).toEqual([1, 3, 2]);
    expect(swapped([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
    expect(swapped([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
  });

  test('another move takes over sets and note, and nothing that would not fit it', () => {
    const line = item('heel-bounce', { sets: 3, dose: 120, level: 1, note: 'slowly' });
    expect(withMove(line, 'ankle-circles')).toEqual(item('ankle-circles', { sets: 3, note: 'slowly' }));
    expect(withMove(line, 'heel-bounce')).toBe(line);
  });

  test('a copy has a name of its own', () => {
    expect(copyOf(a, 'p9', 7)).toEqual({ ...a, id: 'p9', name: 'Mornings (copy)', changedAt: 7 });
    expect(copyOf({ ...a, name: 'x'.repeat(LONGEST_NAME) }, 'p9', 7).name).toHaveLength(LONGEST_NAME);
    expect(copyOf({ ...a, name: '' }, 'p9', 7).name).toBe('');
  });

  test('two of the same name are told apart by a number', () => {
    const named = (id: string, name: string) => plan([], { id, name });
    const kept = [named('a', 'Physio heel'), named('b', ''), named('c', 'Physio heel (3)')];
    const more = [named('d', 'Physio heel'), named('e', ' physio heel '), named('f', ''), named('g', 'Mornings')];
    expect(takenOver(kept, more).map(({ name }) => name)).toEqual([
      'Physio heel',
      '',
      'Physio heel (3)',
      'Physio heel (2)',
      'physio heel (4)',
      '',
      'Mornings',
    ]);
    const long = named('h', 'x'.repeat(LONGEST_NAME));
    const [, second] = takenOver([long], [{ ...long, id: 'i' }]);
    expect([second?.name.length, second?.name.endsWith(' (2)')]).toEqual([LONGEST_NAME, true]);
  });

  test('what a file holds comes after what is there, as far as there is room', () => {
    const other = { ...b, name: 'Evenings' };
    expect(takenOver([a], [other])).toEqual([a, other]);
    expect(takenOver([a], [])).toEqual([a]);
    const full = Array.from({ length: MOST_PLANS - 1 }, (_, at) => plan([], { id: String(at), name: '' }));
    expect(takenOver(full, [a, b])).toEqual([...full, a]);
    expect(takenOver([...full, a], [other])).toEqual([...full, a]);
  });
});

describe('files', () => {
  test('are called after the plan, in letters every system takes', () => {
    expect(fileName(plan([], { name: 'Früh: Wade/Fuß 2' }), '2026-03-04')).toBe('instep-plan-frueh-wade-fuss-2.json');
    expect(fileName(plan([], { name: '日本' }), '2026-03-04')).toBe('instep-plan-2026-03-04.json');
    expect(fileName(null, '2026-03-04')).toBe('instep-plans-2026-03-04.json');
  });

  const faults = (items: unknown, rest: Record<string, unknown> = { name: 'x' }): string[] =>
    plansFromFile(JSON.stringify({ instep: 'plans', version: 1, plans: [{ ...rest, items }] })).faults.map(faultText);
  const good = { move: 'ankle-pumps' };

  test('have their faults told in plain words, with plan and line', () => {
    expect(faults([good, good, { move: 'flying' }])).toEqual([
      'Plan 1, line 3: there is no move called “flying”. The line was left out.',
    ]);
    expect(faults([good, { move: {} }])).toEqual(['Plan 1, line 2: it names no move. The line was left out.']);
    expect(faults([good, { ...good, dose: 99 }])).toEqual([
      'Plan 1, line 2: the amount “99” is not possible; Ankle pumps takes 1 to 60. The line was left out.',
    ]);
    expect(faults([good, { ...good, sets: 'many' }])).toEqual([
      'Plan 1, line 2: “many” is not a possible number of sets; use 1 to 10. The line was left out.',
    ]);
    expect(faults([good, { ...good, level: 5 }])).toEqual([
      'Plan 1, line 2: level “5” is not possible; Ankle pumps takes 1 to 4. The line was left out.',
    ]);
    expect(faults([good, { ...good, sides: 'middle' }])).toEqual([
      'Plan 1, line 2: “middle” is not a side; use both, left or right. The line was left out.',
    ]);
    expect(faults([good, 4])).toEqual(['Plan 1, line 2: it cannot be read. The line was left out.']);
    expect(faults([good, { ...good, note: 4 }])).toEqual([
      'Plan 1, line 2: its note is too long or not text (up to 500 characters). It was shortened.',
    ]);
    expect(faults([good], { name: 4 })).toEqual([
      'Plan 1: its name is too long or not text (up to 60 characters). It was shortened.',
    ]);
    expect(faults([])).toEqual(['Plan 1: no move in it can be read, so it was left out.']);
    expect(faults('none')).toEqual(['Plan 1: it cannot be read, so it was left out.']);
    expect(faults(Array.from({ length: 31 }, () => good))).toEqual([
      'Plan 1: it has 31 lines, and 30 fit. The rest was left out.',
    ]);
  });

  test('that are refused say why and what can be done', () => {
    const whole = (text: string): string[] => plansFromFile(text).faults.map(faultText);
    expect(whole('x')).toEqual(['This is not a file of plans, or it is damaged. Open one that Instep saved.']);
    expect(whole('[]')).toEqual(['There are no Instep plans in this file. Open one that Instep saved.']);
    expect(whole('{"instep":"plans","version":3}')).toEqual([
      'This file comes from a newer version of Instep. Update Instep, then open it again.',
    ]);
    expect(whole(' '.repeat(3_000_000))).toEqual(['This file is too big to be a file of plans.']);
    const many = { instep: 'plans', version: 1, plans: Array.from({ length: 51 }, () => ({ items: [good] })) };
    expect(whole(JSON.stringify(many))).toEqual(['There is room for 50 plans here. The rest was left out.']);
  });

  test('a thing that cannot be shown is not shown', () => {
    expect(faults([good, { ...good, dose: {} }])).toEqual([
      'Plan 1, line 2: the amount “…” is not possible; Ankle pumps takes 1 to 60. The line was left out.',
    ]);
  });

  test('say what was taken over', () => {
    expect(openedText('physio.json', 1, [])).toMatchObject({
      taken: '1 plan was added from physio.json.',
      faults: [],
    });
    expect(openedText('physio.json', 0, []).taken).toBe(
      'Nothing was added from physio.json. Your plans are unchanged.',
    );
    const newer = plansFromFile('{"instep":"plans","version":9}').faults;
    expect(openedText('physio.json', 0, newer)).toMatchObject({
      heading: '',
      faults: ['This file comes from a newer version of Instep. Update Instep, then open it again.'],
    });
    const lots = plansFromFile(
      JSON.stringify({ instep: 'plans', version: 1, plans: Array.from({ length: 40 }, () => 7) }),
    ).faults;
    const { heading, faults, more } = openedText('physio.json', 0, lots);
    expect(heading).toBe('40 problems were found:');
    expect(faults).toHaveLength(12);
    expect(more).toBe('And 28 more.');
  });
});
