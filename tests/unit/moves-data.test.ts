import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import type { Move, MoveId, Routine } from '../../utils/moves/types.ts';

const messages: Record<string, { message: string } | undefined> = english;

function text(key: string): string {
  return messages[key]?.message ?? '';
}

const moves: [string, Move][] = Object.entries(MOVES);
const routines: [string, Routine][] = Object.entries(ROUTINES);
const usedMoves = new Set<MoveId>(routines.flatMap(([, routine]) => routine.items.map((item) => item.move)));

describe.each(moves)('%s', (id, move) => {
  const key = `move_${id.replaceAll('-', '_')}`;

  test('has limits in order', () => {
    const { min, max, default: usual } = move.dose;
    expect(0 < min && min <= usual && usual <= max).toBe(true);
    expect(move.intensity.min <= move.intensity.default && move.intensity.default <= move.intensity.max).toBe(true);
    expect(move.intensity.default).toBeLessThan(5);
  });

  test('has all its texts, the spoken ones short enough to speak', () => {
    for (const part of ['name', 'breath', 'easier', 'harder', 'ease_off']) expect(text(`${key}_${part}`)).not.toBe('');
    const steps = Array.from({ length: move.stepCount }, (_, index) => text(`${key}_step_${index + 1}`));
    for (const line of [...steps, text(`${key}_breath`), text(`${key}_ease_off`)]) {
      expect(line).not.toBe('');
      expect(line.length).toBeLessThanOrEqual(90);
    }
    expect(text(`${key}_step_${move.stepCount + 1}`)).toBe('');
    expect(text(`figure_${id.replaceAll('-', '_')}`)).not.toBe('');
  });
});

describe.each(routines)('%s', (id, routine) => {
  test('has all its texts', () => {
    const key = `routine_${id.replaceAll('-', '_')}`;
    for (const part of ['name', 'why', 'closing', 'needs']) expect(text(`${key}_${part}`)).not.toBe('');
    for (const prep of routine.prep) expect(text(`prep_${prep.replaceAll('-', '_')}`)).not.toBe('');
  });

  test('has doses inside the limits and refers to its own moves', () => {
    const own = routine.items.map((item) => item.move);
    for (const { move, dose } of routine.items) {
      expect(dose).toBeGreaterThanOrEqual(MOVES[move].dose.min);
      expect(dose).toBeLessThanOrEqual(MOVES[move].dose.max);
    }
    for (const move of [...routine.core, ...(routine.fitMove ? [routine.fitMove] : [])]) expect(own).toContain(move);
  });

  test('lists every tool its moves need', () => {
    for (const { move } of routine.items) {
      for (const tool of MOVES[move].tools.required) expect(routine.tools).toContain(tool);
    }
  });

  test('suits its place and its shoes', () => {
    const moves = routine.items.map(({ move }) => MOVES[move]);
    const unfit = moves.filter(
      ({ discreet, shoes }) =>
        (routine.setting === 'open-office' && discreet === 'private') || (routine.shoes === 'on' && shoes === 'off'),
    );
    expect(unfit).toEqual([]);
  });
});

test('every move belongs to a routine', () => {
  expect(moves.map(([id]) => id).filter((id) => ![...usedMoves].some((used) => used === id))).toEqual([]);
});
