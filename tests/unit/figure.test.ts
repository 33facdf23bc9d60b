import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draw } from '../../components/figure/draw.tsx';
import type { Drawing } from '../../components/figure/drawing.ts';
import { isMirrored } from '../../components/figure/figure.tsx';
import { PICTURES } from '../../components/figure/pictures.ts';
import { foot } from '../../components/figure/poses/pair.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';

const styles = readFileSync(new URL('../../components/figure/figure.css', import.meta.url), 'utf8');

const ATTRIBUTES = new Set(
  'class d transform style opacity stroke-opacity stroke-dasharray pathLength cx cy r x y width height rx'.split(' '),
);

function parts(drawing: Drawing): Drawing[] {
  const [, , ...children] = drawing;
  return [drawing, ...children.flatMap(parts)];
}

function check(drawing: Drawing): void {
  for (const [tag, attributes] of parts(drawing)) {
    expect(['g', 'path', 'circle', 'rect']).toContain(tag);
    for (const name of Object.keys(attributes)) expect(ATTRIBUTES.has(name), name).toBe(true);
    const { class: name, d, style } = attributes;
    if (tag !== 'g') expect(name && styles.includes(`.${name}`), `style of ${name}`).toBeTruthy();
    if (tag === 'path') expect(d).toMatch(/^M[-\d.\sa-zA-Z]+$/);
    // Colours come from the style sheet; a picture sets its line weight and nothing else.
    if (style) expect(style).toMatch(/^--if-k:[\d.]+$|^stroke-opacity:[\d.]+$/);
  }
}

describe.each(Object.entries(PICTURES))('%s', (moveId, picture) => {
  test('is a picture of plain shapes, every class styled', async () => {
    const { drawing } = await picture.load();
    check(drawing);
  });

  test('says which foot is drawn, if the move is done on one foot at a time', () => {
    const { sides } = Object.entries(MOVES).find(([id]) => id === moveId)?.[1] ?? {};
    expect(picture.drawnSide !== undefined).toBe(sides === 'each-side');
  });
});

test('every picture is shown by a move', () => {
  const files = readdirSync(new URL('../../components/figure/poses/', import.meta.url));
  const source = readFileSync(new URL('../../components/figure/pictures.ts', import.meta.url), 'utf8');
  expect(files.filter((file) => file !== 'pair.ts' && !source.includes(`/${file}'`))).toEqual([]);
});

test('the pair of feet is a picture of plain shapes', () => check(foot));

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
] as const)('%s for the %s: mirrored %s', (moveId, side, mirrored) => expect(isMirrored(moveId, side)).toBe(mirrored));
