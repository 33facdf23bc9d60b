import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draw } from '../../../components/figure/draw.tsx';
import { isMirrored } from '../../../components/figure/figure.tsx';
import type { Drawing } from '../../../utils/figure/drawing.ts';
import { filmOf } from '../../../utils/figure/film.ts';
import { LEGSIDE } from '../../../utils/figure/legside-view.ts';
import { loop } from '../../../utils/figure/loop.ts';
import { LOOPS } from '../../../utils/figure/loops.ts';
import { breathLoop } from '../../../utils/figure/pacer.ts';
import { anchorAt, bodyOutline, drawLeg } from '../../../utils/figure/rig.ts';
import type { LegPose } from '../../../utils/figure/rig.ts';
import { curve } from '../../../utils/figure/shape.ts';
import { SIDE } from '../../../utils/figure/side-view.ts';
import { top } from '../../../utils/figure/top-view.ts';
import { breathOf } from '../../../utils/moves/breath.ts';
import { DRAWING_BRIEFS } from '../../../utils/moves/data/drawing-briefs.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import type { Move, MoveId } from '../../../utils/moves/types.ts';

const styles = readFileSync(new URL('../../../components/figure/figure.css', import.meta.url), 'utf8');

const ATTRIBUTES = new Set(
  'class d transform style opacity stroke-dasharray stroke-dashoffset pathLength cx cy r'.split(' '),
);

function parts(drawing: Drawing): Drawing[] {
  const [, , ...children] = drawing;
  return [drawing, ...children.flatMap(parts)];
}

function check(drawings: readonly Drawing[]): void {
  for (const [tag, attributes] of drawings.flatMap(parts)) {
    expect(['g', 'path', 'circle']).toContain(tag);
    for (const [name, value] of Object.entries(attributes)) {
      expect(ATTRIBUTES.has(name), name).toBe(true);
      expect(value).not.toMatch(/NaN|Infinity|undefined/);
    }
    const { class: name, d, style } = attributes;
    if (tag !== 'g') expect(name && styles.includes(`.${name}`), `style of ${name}`).toBeTruthy();
    if (tag === 'path') expect(d).toMatch(/^M[-\d.\sa-zA-Z]+$/);
    // Colours come from the style sheet; a picture sets its line weight and nothing else.
    if (style) expect(style).toMatch(/^--if-k:[\d.]+$/);
  }
}

const numbers = (value: string): number[] => [...value.matchAll(/-?\d*\.?\d+/g)].map(Number);

/** All numbers of a picture, in order. */
const shapeOf = (drawings: readonly Drawing[]): number[] =>
  drawings
    .flatMap(parts)
    .flatMap(([, { d = '', transform = '', opacity = '' }]) => numbers(`${d} ${transform} ${opacity}`));

// Object.entries forgets that the keys are moves.
const ALL = Object.entries(LOOPS) as [MoveId, (typeof LOOPS)[MoveId]][];

describe.each(ALL)('%s', (moveId, shown) => {
  const { moments, seconds, still } = shown;
  const move: Move = MOVES[moveId];

  test('is a picture of plain shapes, every class styled, at every moment', () => {
    for (const at of [0, still, seconds / 3, seconds / 2]) check(shown.draw(at));
  });

  test('has its moments in order, within the loop', () => {
    expect(moments[0]).toBe(0);
    expect(moments.at(-1)).toBe(seconds);
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    expect(still).toBeGreaterThanOrEqual(0);
    expect(still).toBeLessThan(seconds);
  });

  test('moves, and ends as it begins', () => {
    expect(filmOf(shown).length).toBeGreaterThan(0);
    expect(shown.draw(seconds)).toEqual(shown.draw(0));
  });

  test('is moved by the browser as it is drawn, to three units of 240', () => {
    let from = 0;
    let before = shapeOf(shown.draw(0));
    for (const to of moments.slice(1)) {
      const between = shapeOf(shown.draw((from + to) / 2));
      const after = shapeOf(shown.draw(to));
      const off = between.map((value, at) => Math.abs(value - ((before[at] ?? 0) + (after[at] ?? 0)) / 2));
      expect(Math.max(...off), `between ${from} and ${to} s`).toBeLessThan(3);
      from = to;
      before = after;
    }
  });

  test('takes as long as its brief says, and whole repetitions', () => {
    expect(seconds).toBe(DRAWING_BRIEFS[moveId].loopSeconds);
    if (move.dose.unit === 'seconds') return;
    const { secondsPerUnit } = move.dose;
    const repetitions = seconds > secondsPerUnit ? seconds / secondsPerUnit : secondsPerUnit / seconds;
    expect(repetitions % 1, `${seconds} s for repetitions of ${secondsPerUnit} s`).toBe(0);
  });

  test('says which foot is drawn, if the move is done on one foot at a time', () => {
    expect(shown.drawnSide !== undefined).toBe(move.sides === 'each-side');
  });
});

describe('the rig', () => {
  test('what is pinned stays, what bends goes', () => {
    expect(anchorAt(SIDE, { foot: 22, pin: 'H' }, 'H')).toEqual(SIDE.anchors['H']);
    const [x, y] = anchorAt(SIDE, { foot: 22, pin: 'H' }, 'TIP');
    const [restX, restY] = SIDE.anchors['TIP'] ?? [0, 0];
    expect(y).toBeLessThan(restY - 30);
    expect(x).toBeGreaterThan(restX);
  });

  test('toes on the floor stay flat while the heel rises', () => {
    const pose = { foot: -30, toes: 0, pin: 'MTP' } as const;
    const [, tip] = anchorAt(LEGSIDE, pose, 'TIP');
    const [, rest] = LEGSIDE.anchors['TIP'] ?? [0, 0];
    expect(tip).toBeCloseTo(rest, 5);
    expect(anchorAt(LEGSIDE, pose, 'H')[1]).toBeLessThan(180);
  });

  test.each([0, 8, 16, 24, -8, -16, -24, -32])('a foot tipped by %d degrees stands on the floor, not in it', (foot) => {
    const pose = foot >= 0 ? { foot, pin: 'H' } : { foot, toes: 0, pin: 'MTP' };
    const ys = numbers(bodyOutline(LEGSIDE, pose)).filter((_, index) => index % 2 === 1);
    expect(Math.max(...ys)).toBeGreaterThan(202);
    expect(Math.max(...ys)).toBeLessThan(207);
  });

  test('joints turn bones and stretch none', () => {
    const pose = { foot: -30, toes: 0, shank: -12, thigh: 6, pin: 'MTP' } as const;
    const apart = (a: string, b: string, of: LegPose): number => {
      const [ax, ay] = anchorAt(LEGSIDE, of, a);
      const [bx, by] = anchorAt(LEGSIDE, of, b);
      return Math.hypot(ax - bx, ay - by);
    };
    for (const [a, b] of [
      ['P', 'K'],
      ['P', 'H'],
      ['P', 'MTP'],
      ['MTP', 'IP'],
      ['K', 'SHIN'],
    ] as const) {
      expect(apart(a, b, pose), `${a} to ${b}`).toBeCloseTo(apart(a, b, {}), 5);
    }
  });

  test('areas lie over the body and under its lines', () => {
    const looks = drawLeg(SIDE, { areas: ['arch', 'heel'] }).map(([, { class: look }]) => look);
    expect(looks.slice(0, 4)).toEqual(['if-body', 'if-area', 'if-area', 'if-fine']);
  });

  test('an anchor that does not exist is an error', () => {
    expect(() => anchorAt(SIDE, {}, 'ELBOW')).toThrow('no anchor ELBOW');
  });
});

describe('a loop', () => {
  const shown = loop({
    seconds: 4,
    still: 1,
    keys: {
      x: [
        [0, 0],
        [1, 10],
        [3, 10],
        [4, 0],
      ],
    },
    draw: ({ x }) => [['g', { transform: `translate(${x} 0)` }, ['path', { class: 'if-line', d: 'M0 0H1' }]]],
  });

  test('goes softly from key to key, and rests between equal ones', () => {
    const at = (seconds: number): number | undefined => numbers(shown.draw(seconds)[0]?.[1]['transform'] ?? '')[0];
    expect(at(0.5)).toBeCloseTo(5);
    expect(at(0.1)).toBeLessThan(0.3);
    expect(at(2)).toBe(10);
  });

  test('becomes strips for the parts that move, with units', () => {
    const [strip, ...more] = filmOf(shown);
    expect(more).toEqual([]);
    expect(strip).toMatchObject({ way: [0], property: 'transform' });
    expect(strip?.frames[0]).toEqual({ offset: 0, value: 'translate(0px, 0px)' });
    const resting = strip?.frames.filter(({ value }) => value === 'translate(10px, 0px)');
    expect(resting?.map(({ offset }) => offset)).toEqual([0.25, 0.75]);
  });

  test('whose parts change is refused', () => {
    const broken = loop({
      seconds: 2,
      still: 0,
      keys: {
        x: [
          [0, 0],
          [2, 1],
        ],
      },
      draw: ({ x }) => (x > 0.5 ? [['g', {}]] : []),
    });
    expect(() => filmOf(broken)).toThrow('the parts change');
  });

  test('whose colours change is refused', () => {
    const broken = loop({
      seconds: 2,
      still: 0,
      keys: {
        x: [
          [0, 0],
          [2, 1],
        ],
      },
      draw: ({ x }) => [['path', { class: x > 0.5 ? 'if-line' : 'if-fine', d: 'M0 0' }]],
    });
    expect(() => filmOf(broken)).toThrow('class changes');
  });
});

const paces = (['cyclic-sigh', 'slow-breath-feet'] as const).flatMap((id) =>
  ([1, 2, 3, 4, 5] as const).flatMap((level) => {
    const parts = breathOf(id, level);
    return parts ? [[id, level, parts] as const] : [];
  }),
);

test.each(paces)(
  'the pacer of %s at level %d is full when the breath is in, and ends as it begins',
  (_id, _level, parts) => {
    const pacer = breathLoop(parts);
    const scaleAt = (at: number): number | undefined => numbers(pacer.draw(at)[1]?.[1]['transform'] ?? '')[2];
    expect(scaleAt(pacer.still)).toBe(1);
    expect(scaleAt(0)).toBeLessThan(0.6);
    expect(pacer.draw(pacer.seconds)).toEqual(pacer.draw(0));
    expect(filmOf(pacer)).toHaveLength(1);
  },
);

test('a curve through moved nodes has the same commands, so that one can become the other', () => {
  const commands = (d: string): string => d.replaceAll(/[^A-Z]/g, '');
  const nodes = [
    [0, 0],
    [10, 5],
    [20, 0, 'c'],
    [20, 20, 'c'],
    [5, 25],
  ] as const;
  const moved = nodes.map(([x, y, ...corner]) => [x * 2, y - x, ...corner] as [number, number]);
  expect(commands(curve(nodes, true))).toBe(commands(curve(moved, true)));
});

test('the pair of feet is a picture of plain shapes', () => check([top()]));

test('draw keeps tag, attributes and order', () => {
  const node = draw(['g', { class: 'a' }, ['path', { d: 'M0 0' }], ['circle', { r: '1' }]]);
  expect(node).toMatchObject({
    type: 'g',
    props: {
      class: 'a',
      children: [
        { type: 'path', props: { d: 'M0 0' } },
        { type: 'circle', props: { r: '1' } },
      ],
    },
  });
});

test.each([
  ['ball-roll-sole', 'right', false],
  ['ball-roll-sole', 'left', true],
  ['ball-roll-sole', 'both', false],
  ['solar-plexus-hold', 'left', false],
  ['solar-plexus-hold', 'right', true],
  ['one-leg-stand', 'right', false],
  ['wall-calf-stretch', 'right', true],
  ['ankle-pumps', 'left', false],
] as const)('%s for the %s: mirrored %s', (moveId, side, mirrored) =>
  expect(isMirrored(LOOPS[moveId], side)).toBe(mirrored),
);
