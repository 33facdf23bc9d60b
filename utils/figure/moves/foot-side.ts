import { faint, group, move, once, path, put } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { HANDS } from '../hands.ts';
import { loop } from '../loop.ts';
import { arrow, beats, floor, holdRing } from '../marks.ts';
import { ball, bottle, flake, massagerSide, roller, towel, towelRoll } from '../props.ts';
import { anchorAt, drawLeg } from '../rig.ts';
import type { Area, LegPose } from '../rig.ts';
import { mix } from '../shape.ts';
import { SIDE } from '../side-view.ts';

/** Moves shown on one foot from its inner side. */

const FLOOR = 192;

/** The other foot, slightly behind. */
const behind = (pose: LegPose = {}, dx = -16): Drawing =>
  group({ opacity: '.38', transform: `translate(${dx} -4)` }, ...drawLeg(SIDE, pose));

export const shortFootDome = loop({
  seconds: 8,
  still: 3,
  keys: {
    dome: [
      [0, 0],
      [1.5, 1],
      [5, 1],
      [6.5, 0],
      [8, 0],
    ],
    held: [
      [0, 0],
      [1.2, 0],
      [5, 1, 'even'],
      [6.4, 0],
    ],
  },
  draw: ({ dome, held }) => [
    floor(FLOOR),
    ...drawLeg(SIDE, { morph: { dome: 1.3 * dome }, areas: ['arch'], hasBorder: true }),
    arrow([
      [124, 158],
      [124, 128],
    ]),
    arrow([
      [48, 210],
      [90, 210],
    ]),
    arrow([
      [204, 210],
      [162, 210],
    ]),
    holdRing([36, 48], held),
  ],
});

export const towelScrunch = loop({
  seconds: 6,
  still: 1.6,
  drawnSide: 'right',
  keys: {
    curl: [
      [0, 0],
      [1.4, 1],
      [1.8, 1],
      [3, 0],
      [4.4, 1],
      [4.8, 1],
      [6, 0],
    ],
    gathered: [
      [0, 0],
      [1.4, 0.55],
      [3, 0.55],
      [4.4, 1],
      [5.2, 1],
      [6, 0],
    ],
  },
  draw: ({ curl, gathered }) => [
    floor(206),
    put([96, 201], { scale: 1.1 }, towel(gathered)),
    ...drawLeg(SIDE, { toes: mix(6, 20, curl), tip: -62 * curl, pin: 'H', dy: 6 }),
    arrow([
      [14, 226],
      [84, 226],
    ]),
  ],
});

export const towelHeelRaise = loop({
  seconds: 8,
  still: 3.6,
  keys: {
    up: [
      [0, 0],
      [3, 1],
      [5, 1],
      [8, 0],
    ],
    held: [
      [0, 0],
      [3, 0],
      [5, 1, 'even'],
      [6, 0],
    ],
    rising: [
      [0, 1],
      [3, 1],
      [5, 1],
      [5.3, 0],
      [7.7, 0],
      [8, 1],
    ],
  },
  draw: ({ up, held, rising }) => [
    floor(208),
    put([50, 196], { scale: 1.05 }, towelRoll()),
    move(0, 2, ...drawLeg(SIDE, { foot: -2 - 28 * up, toes: 26, pin: 'MTP' })),
    faint(
      rising,
      arrow([
        [218, 200],
        [218, 148],
      ]),
    ),
    faint(
      1 - rising,
      arrow(
        [
          [218, 148],
          [218, 200],
        ],
        { isDashed: true },
      ),
    ),
    holdRing([36, 60], held),
  ],
});

export const plantarFasciaPull = loop({
  seconds: 12,
  still: 5,
  drawnSide: 'right',
  keys: {
    pull: [
      [0, 0],
      [2, 1],
      [10, 1],
      [12, 0],
    ],
    held: [
      [0, 0],
      [1.8, 0],
      [10, 1, 'even'],
      [11.5, 0],
    ],
    slide: [
      [0, 0],
      [2, 0],
      [4, 1],
      [6, 0],
      [8, 1],
      [10, 0],
    ],
  },
  draw: ({ pull, held, slide }) => {
    const pose: LegPose = { foot: 12 * pull, toes: 4 + 52 * pull, pin: 'P', areas: ['fascia'] };
    const [tipX, tipY] = anchorAt(SIDE, pose, 'TIP');
    const [archX, archY] = anchorAt(SIDE, pose, 'ARCH');
    return [
      move(
        6,
        0,
        ...drawLeg(SIDE, pose),
        put([tipX + 6, tipY + 5], { scale: 0.74, turn: -26 + 18 * pull }, HANDS.hook()),
        arrow([
          [10, 156],
          [12, 116],
          [34, 90],
        ]),
        put([archX - 6 + 10 * slide, archY + 1], { scale: 0.66, turn: 38 }, HANDS.thumb()),
      ),
      holdRing([38, 46], held),
    ];
  },
});

export const heelCupSqueeze = loop({
  seconds: 5,
  still: 2,
  drawnSide: 'right',
  keys: {
    squeeze: [
      [0, 0],
      [1, 1],
      [3, 1],
      [4, 0],
      [5, 0],
    ],
  },
  draw: ({ squeeze }) => [
    move(
      -22,
      0,
      ...drawLeg(SIDE, { morph: { squeeze: 2.4 * squeeze }, areas: ['heel'] }),
      put([192 - 17 * squeeze, 170], { scale: 0.76, swell: 1 - 0.03 * squeeze, turn: 4 - 4 * squeeze }, HANDS.cup()),
      arrow(
        [
          [140, 214],
          [158, 196],
        ],
        { head: 7 },
      ),
      arrow(
        [
          [220, 112],
          [206, 132],
        ],
        { head: 7 },
      ),
    ),
  ],
});

interface Rolling {
  tool: Drawing;
  /** Where the centre of the tool lies. */
  y: number;
  /** How far below its usual place the foot is. */
  drop: number;
  floorY: number;
  isToolInFront?: boolean;
}

/** How far a tool rolls each way; the foot travels twice as far. */
const WAY = 18;

const worked = once(() => group({}, ...drawLeg(SIDE, { areas: ['fascia'] })));

/** A tool rolls under the foot from heel (−1) to ball (1): it travels half as far as the foot. */
function rolling(at: number, { tool, y, drop, floorY, isToolInFront = false }: Rolling): Drawing[] {
  const rolled = move(124 + WAY * at, y, tool);
  const foot = move(2 * WAY * at, drop - 7 * at * at, worked());
  return [
    floor(floorY),
    ...(isToolInFront ? [foot, rolled] : [rolled, foot]),
    arrow(
      [
        [76, 230],
        [172, 230],
      ],
      { isBoth: true },
    ),
  ];
}

/** Degrees that a round tool has turned. */
const turnOf = (at: number, radius: number): number => (WAY * at * 180) / (Math.PI * radius);

const ROLL = [
  [0, -1],
  [2, 1],
  [4, -1],
] as const;

export const ballRollSole = loop({
  seconds: 4,
  still: 1,
  drawnSide: 'right',
  keys: { at: ROLL },
  draw: ({ at }) => rolling(at, { tool: ball(turnOf(at, 14.5)), y: 196.5, drop: 8, floorY: 212, isToolInFront: true }),
});

export const rollerGlide = loop({
  seconds: 3,
  still: 0.75,
  keys: {
    at: [
      [0, -1],
      [1.5, 1],
      [3, -1],
    ],
  },
  draw: ({ at }) =>
    rolling(at, { tool: put([0, 0], { scale: 1.15 }, roller(turnOf(at, 14.5))), y: 196, drop: 6, floorY: 218 }),
});

export const coolBottleRoll = loop({
  seconds: 4,
  still: 1,
  drawnSide: 'right',
  keys: { at: ROLL },
  draw: ({ at }) => [
    ...rolling(at, { tool: put([0, 0], { scale: 1.25 }, bottle(turnOf(at, 14.5))), y: 195, drop: 5, floorY: 216 }),
    flake([30, 132]),
    flake([50, 114], 0.8),
    flake([22, 104], 0.7),
  ],
});

const bothFeet = once(() => group({}, behind({}, -10), ...drawLeg(SIDE, {})));
const area = (name: Area): (() => Drawing) =>
  once(() => group({}, ...drawLeg(SIDE, { areas: [name] }).filter(([, { class: look }]) => look === 'if-area')));
const heel = area('heel');
const arch = area('arch');
const ballOfFoot = area('ball');

/** The foot slides back over the machine: its heel, arch and ball pass over the working spot. */
export const massagerThreeZones = loop({
  seconds: 9,
  still: 4.5,
  keys: {
    slide: [
      [0, 0],
      [2.6, 0],
      [3.4, 1],
      [5.6, 1],
      [6.4, 2],
      [8.4, 2],
      [9, 0],
    ],
    beat: [
      [0, 0],
      [0.7, 1],
      [1, 0],
      [1.7, 1],
      [2, 0],
      [2.7, 1],
      [3, 0],
      [3.7, 1],
      [4, 0],
      [4.7, 1],
      [5, 0],
      [5.7, 1],
      [6, 0],
      [6.7, 1],
      [7, 0],
      [7.7, 1],
      [8, 0],
      [8.7, 1],
      [9, 0],
    ],
  },
  draw: ({ slide, beat }) => {
    const dx = -58 + 48 * slide;
    const seen = (zone: number): number => Math.max(0, 1 - Math.abs(slide - zone));
    return [
      floor(222),
      move(120, 197, massagerSide()),
      move(dx, -2, bothFeet(), faint(seen(0), heel()), faint(seen(1), arch()), faint(seen(2), ballOfFoot())),
      beats([122, 214], beat),
      arrow([
        [150, 40],
        [186, 40],
      ]),
    ];
  },
});

/** The foot clenches like a fist, and releases all at once. */
export const tenseAndReleaseFeet = loop({
  seconds: 12,
  still: 3,
  keys: {
    tense: [
      [0, 0],
      [1, 1],
      [5, 1],
      [5.4, 0],
      [12, 0],
    ],
    go: [
      [0, 0],
      [5, 0],
      [7, 1],
      [9, 1],
      [11, 0],
      [12, 0],
    ],
    held: [
      [0, 0],
      [1, 0],
      [5, 1, 'even'],
      [5.4, 0],
    ],
  },
  draw: ({ tense, go, held }) => {
    const pose: LegPose = {
      foot: 0,
      toes: 18 * tense,
      tip: -70 * tense,
      morph: { dome: 1.5 * tense },
      areas: ['fascia', 'toes'],
    };
    return [
      floor(FLOOR),
      behind({ ...pose, areas: [] }),
      ...drawLeg(SIDE, pose),
      faint(tense, path('arrow', 'M22 158l-12 -8M36 142l-8 -12M104 208v12M128 208v12M80 206l-4 12M152 206l4 12')),
      faint(
        go,
        path(
          'arrow',
          'M20 176c-8 4 -8 10 -2 14M8 168c-14 8 -14 20 -2 28M60 208c20 8 100 8 120 0M72 220c20 6 76 6 96 0',
        ),
      ),
      holdRing([36, 48], held),
    ];
  },
});
