import { describe, expect, test } from 'vitest';
import { adaptRoutine } from '../../../utils/moves/adapt.ts';
import { isQuiet, verdictOn, withConsequences } from '../../../utils/moves/care.ts';
import type { Body, Condition } from '../../../utils/moves/care.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { CARE, QUIET_MOVES } from '../../../utils/moves/data/care.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { ANYBODY } from '../../../utils/moves/plan.ts';
import { sequence } from '../../../utils/moves/sequence.ts';
import type { FlagId, Move, MoveId, Routine, RoutineId } from '../../../utils/moves/types.ts';
import changes from '../../fakes/routine-changes.json';

const FLAGS: readonly FlagId[] = [
  'pregnancy',
  'dvt-or-blood-thinners',
  'diabetes-or-numb-feet',
  'recent-injury-or-surgery',
  'open-wound-or-infection',
  'varicose-veins',
  'osteoporosis',
  'acute-swelling-or-gout',
  'thinners-only',
];

const isStrength = (id: MoveId): boolean => !['pace', 'guidance'].includes(MOVES[id].intensity.scale);
const body = (...conditions: Condition[]): Body => ({ conditions });
const allowed = (of: Body): MoveId[] => moveIds().filter((id) => verdictOn(id, of).isAllowed);

describe('what a body allows', () => {
  test('of a body without a complaint, everything, and no strength above level 4', () => {
    for (const id of moveIds()) {
      const { intensity, dose }: Move = MOVES[id];
      expect(verdictOn(id, body())).toEqual({
        isAllowed: true,
        maxLevel: isStrength(id) ? Math.min(4, intensity.max) : intensity.max,
        maxDose: dose.max,
        isLight: false,
        cautions: [],
        onlySide: null,
      });
    }
  });

  test.each<Condition>(['clot-now', 'dvt-or-blood-thinners', 'numb-with-wound'])(
    '%s leaves the quiet moves alone',
    (one) => {
      expect(allowed(body(one))).toEqual(moveIds().filter(isQuiet));
      expect(QUIET_MOVES).toHaveLength(4);
    },
  );

  test('numb feet or narrow arteries together with a wound leave them too', () => {
    expect(allowed(body('diabetes-or-numb-feet', 'open-wound-or-infection'))).toEqual(moveIds().filter(isQuiet));
    expect(allowed(body('artery-risk', 'open-wound-or-infection'))).toEqual(moveIds().filter(isQuiet));
    expect(withConsequences(['artery-risk'])).toEqual(['artery-risk', 'diabetes-or-numb-feet']);
    expect(verdictOn('feet-up-rest', body('artery-risk'))).toEqual({ isAllowed: false, because: 'artery-risk' });
  });

  test('what is known besides allows nothing that care for what is not said has left out', () => {
    const conditions: readonly Condition[] = [...FLAGS, 'artery-risk', 'stiff-big-toe', 'implant', 'clot-now'];
    for (const unsaid of conditions) {
      const left = allowed({ conditions: [], unsaid: [unsaid] });
      for (const known of conditions.filter((one) => one !== unsaid)) {
        const more = allowed({ conditions: [known], unsaid: [unsaid] }).filter((id) => !left.includes(id));
        expect(more, `${known}, ${unsaid}`).toEqual([]);
      }
    }
  });

  test('light hands cap pressure, stretch and effort, and the dose', () => {
    expect(verdictOn('thumb-fans', body('pregnancy'))).toMatchObject({ maxLevel: 2, maxDose: 45, isLight: true });
    expect(verdictOn('plantar-fascia-pull', body('diabetes-or-numb-feet'))).toMatchObject({
      maxLevel: 2,
      isLight: true,
    });
  });

  test('the strictest of two answers counts', () => {
    const both = body('osteoporosis', 'diabetes-or-numb-feet');
    expect(verdictOn('toe-weave-circles', both)).toEqual({ isAllowed: false, because: 'diabetes-or-numb-feet' });
    expect(verdictOn('lymph-sweep', body('osteoporosis', 'pregnancy'))).toMatchObject({
      isLight: true,
      cautions: ['osteoporosis'],
    });
  });

  test('a sore tendon and a stiff toe cap single moves', () => {
    expect(verdictOn('standing-heel-raise', body('tendon-risk'))).toMatchObject({ maxLevel: 2 });
    expect(verdictOn('seated-heel-lifts', body('tendon-risk'))).toMatchObject({ maxLevel: 3 });
    expect(verdictOn('towel-heel-raise', body('stiff-big-toe'))).toMatchObject({ isAllowed: false });
  });

  test('no leg is crossed where none may be', () => {
    const crossed = allowed(body('no-leg-crossing')).filter((id) => MOVES[id].badge === 'cross-leg');
    expect(crossed).toEqual([]);
  });

  test('the careful way has no hands, no tools and nothing above level 2', () => {
    for (const id of allowed(body('careful-mode'))) {
      const move: Move = MOVES[id];
      expect(['massage', 'pressure', 'rolling', 'device']).not.toContain(move.family);
      expect(verdictOn(id, body('careful-mode'))).toMatchObject({ maxLevel: Math.min(2, move.intensity.max) });
    }
  });

  test('an illness that may stand behind swollen legs is as careful, raises no legs, and leaves breath as it is', () => {
    const ill = body('serious-illness');
    const careful = allowed(body('careful-mode'));
    expect(allowed(ill)).toEqual(careful.filter((id) => id !== 'feet-up-rest'));
    for (const id of allowed(ill)) {
      if (isQuiet(id)) expect(verdictOn(id, ill)).toEqual(verdictOn(id, body()));
      else expect(verdictOn(id, ill)).toMatchObject({ maxLevel: Math.min(2, MOVES[id].intensity.max) });
    }
    expect(verdictOn('lymph-sweep', ill)).toEqual({ isAllowed: false, because: 'serious-illness' });
  });

  test('balance is asked to hold on in every other standing move', () => {
    const standing = allowed(body('balance-risk')).filter((id) => MOVES[id].posture === 'standing');
    expect(standing).toEqual(['mindful-roll-walk', 'standing-heel-raise', 'wall-calf-stretch']);
    for (const id of standing)
      expect(verdictOn(id, body('balance-risk'))).toMatchObject({ cautions: ['balance-risk'] });
  });

  test('one injured foot gets nothing; the other seated movement, one foot at a time, nothing crossed', () => {
    const injured: Body = {
      conditions: ['recent-injury-or-surgery'],
      sides: { 'recent-injury-or-surgery': 'left' },
    };
    for (const id of allowed(injured).filter((one) => !(CARE[one]['recent-injury-or-surgery'] === undefined))) {
      const move: Move = MOVES[id];
      expect(['mobility', 'strength', 'stretch']).toContain(move.family);
      expect(move).toMatchObject({ sides: 'each-side', posture: 'seated' });
      expect(move.badge).not.toBe('cross-leg');
      expect(verdictOn(id, injured)).toMatchObject({ onlySide: 'right' });
    }
    expect(verdictOn('ankle-circles', injured)).toMatchObject({ onlySide: 'right' });
    expect(sequence([{ move: 'ankle-circles', side: 'right' }], 'left')).toEqual([
      { kind: 'move', item: 0, side: 'right' },
    ]);
  });

  test('one side injured and the other swollen leave neither', () => {
    const sides = { 'recent-injury-or-surgery': 'left', 'acute-swelling-or-gout': 'right' } as const;
    const both: Body = { conditions: ['recent-injury-or-surgery', 'acute-swelling-or-gout'], sides };
    expect(verdictOn('ankle-circles', both)).toMatchObject({ isAllowed: false });
  });
});

/* The keys of constant objects are exactly the ids. */
const routines = Object.entries(ROUTINES) as [RoutineId, Routine][];
const expected: Record<string, Record<string, unknown>> = changes;

describe.each(routines)('%s for every flag', (id, routine) => {
  test.each(FLAGS)('%s', (flag) => {
    const adapted = adaptRoutine(routine, {
      ...ANYBODY,
      minutes: routine.minutes,
      body: body(flag),
      firstSide: 'left',
    });
    const wanted = expected[id]?.[flag];
    if (wanted === 'hidden') {
      expect(adapted).toMatchObject({ isHidden: true, because: flag });
      return;
    }
    if (adapted.isHidden) throw new Error(`hidden because of ${String(adapted.because)}`);
    const own = adapted.steps.filter(({ move }) => !adapted.added.includes(move));
    const levels = Object.fromEntries(own.map(({ move, level }) => [move, level]));
    const found = {
      swaps: adapted.exchanges.map(({ from, to }) => [from, to]),
      light: own.filter(({ isLight }) => isLight).map(({ move }) => move),
      caution: own.filter(({ cautions }) => cautions.length > 0).map(({ move }) => move),
    };
    expect(found).toEqual(
      wanted ? { swaps: [], light: [], caution: [], ...pick(wanted) } : { swaps: [], light: [], caution: [] },
    );
    expect(levels).toEqual(expect.objectContaining(wanted ? onlyOf(wanted, levels) : {}));
    for (const { move, dose } of adapted.steps) {
      const verdict = verdictOn(move, body(flag));
      expect(verdict.isAllowed && dose <= verdict.maxDose && dose >= MOVES[move].dose.min).toBe(true);
    }
  });
});

function pick(wanted: unknown): object {
  const { swaps, light, caution } = wanted as Record<string, unknown>;
  return { swaps, light, caution };
}

/** The written levels of the moves that are there. */
function onlyOf(wanted: unknown, found: Record<string, number>): Record<string, number> {
  const { levels } = wanted as { levels: Record<string, number> };
  return Object.fromEntries(Object.entries(levels).filter(([move]) => move in found));
}
