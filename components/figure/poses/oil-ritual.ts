import type { Drawing } from '../drawing.ts';
import { HANDS_8, HANDS_9, HANDS_10, HANDS_11, HANDS_12, HANDS_13, HANDS_14 } from '../parts/hands.ts';
import { SOLE_1, SOLE_2, SOLE_3, SOLE_4, SOLE_5, SOLE_6, SOLE_7, SOLE_8 } from '../parts/sole.ts';

const OUTLINE_1 =
  SOLE_1;
const OUTLINE_2 =
  HANDS_8;
const OUTLINE_3 =
  HANDS_9;
const OUTLINE_4 =
  HANDS_10;
const PART_1: Drawing = [
  'path',
  {
    class: 'if-fine',
    d: 'M-3.6-3.2c-.6 1.4-.6 3.1 0 4.5.4.9.9 1.7 1.8 2.2 1.1.6 2.5.6 3.6 0 .9-.5 1.4-1.3 1.8-2.2.6-1.4.6-3.1 0-4.5',
  },
];

export const drawing: Drawing = [
  'g',
  {},
  ['path', { class: 'if-ink', d: OUTLINE_1 }],
  ['path', { class: 'if-skin', d: OUTLINE_1 }],
  [
    'path',
    {
      class: 'if-print',
      d: SOLE_7,
    },
  ],
  [
    'path',
    {
      class: 'if-fine',
      d: SOLE_8,
    },
  ],
  ['path', { class: 'if-fine', d: 'M103.6 72.5c1.6 2.4 2.6 5.1 2.8 8 .2 2.9-.4 5.9-1.8 8.5' }],
  [
    'path',
    {
      class: 'if-part',
      d: SOLE_2,
    },
  ],
  ['path', { class: 'if-print', d: 'M154 66.4a4.2 5.4 0 1 0 8.4 0a4.2 5.4 0 1 0 -8.4 0Z' }],
  [
    'path',
    {
      class: 'if-part',
      d: SOLE_3,
    },
  ],
  ['path', { class: 'if-print', d: 'M141.8 49.6a4.2 5.8 0 1 0 8.4 0a4.2 5.8 0 1 0 -8.4 0Z' }],
  [
    'path',
    {
      class: 'if-part',
      d: SOLE_4,
    },
  ],
  ['path', { class: 'if-print', d: 'M125.6 38a4.4 6.4 0 1 0 8.8 0a4.4 6.4 0 1 0 -8.8 0Z' }],
  [
    'path',
    {
      class: 'if-part',
      d: SOLE_5,
    },
  ],
  ['path', { class: 'if-print', d: 'M107 33a4.6 7 0 1 0 9.2 0a4.6 7 0 1 0 -9.2 0Z' }],
  [
    'path',
    {
      class: 'if-part',
      d: SOLE_6,
    },
  ],
  ['path', { class: 'if-print', d: 'M79.6 42a8.6 12 0 1 0 17.2 0a8.6 12 0 1 0 -17.2 0Z' }],
  [
    'g',
    { transform: 'translate(122 128) rotate(-4) scale(0.8)', style: '--if-k:1.25' },
    ['path', { class: 'if-ink', d: OUTLINE_2 }],
    ['path', { class: 'if-ink', d: OUTLINE_3 }],
    [
      'path',
      {
        class: 'if-part',
        d: HANDS_11,
      },
    ],
    [
      'path',
      {
        class: 'if-part',
        d: HANDS_12,
      },
    ],
    [
      'path',
      {
        class: 'if-part',
        d: HANDS_13,
      },
    ],
    [
      'path',
      {
        class: 'if-part',
        d: HANDS_14,
      },
    ],
    ['path', { class: 'if-skin', d: OUTLINE_2 }],
    ['path', { class: 'if-skin', d: OUTLINE_3 }],
    ['g', { transform: 'translate(-24 -57.5)' }, PART_1],
    ['g', { transform: 'translate(-8.6 -70.5)' }, PART_1],
    ['g', { transform: 'translate(7.6 -62.5)' }, PART_1],
    ['g', { transform: 'translate(23.2 -42.5) rotate(3)' }, PART_1],
    [
      'g',
      { transform: 'translate(-48 -10) rotate(-9)' },
      [
        'path',
        {
          class: 'if-fine',
          d: 'M-4.2-3.5c-.7 1.6-.7 3.3 0 4.9.5 1 1.1 1.9 2.1 2.5 1.3.7 2.9.7 4.2 0 1-.6 1.6-1.5 2.1-2.5.7-1.6.7-3.3 0-4.9',
        },
      ],
    ],
    ['path', { class: 'if-fine', d: 'M-25.4-.6c.8-1.1 2-1.8 3.4-1.8 1.4 0 2.6.7 3.4 1.8' }],
    ['path', { class: 'if-fine', d: 'M-10.6-4c.8-1.1 2-1.8 3.4-1.8 1.4 0 2.6.7 3.4 1.8' }],
    ['path', { class: 'if-fine', d: 'M4.2-2.2c.8-1.1 2-1.8 3.4-1.8 1.4 0 2.6.7 3.4 1.8' }],
    ['path', { class: 'if-fine', d: 'M18 3.4c.8-1.1 2-1.8 3.4-1.8 1.4 0 2.6.7 3.4 1.8' }],
    ['path', { class: 'if-fine', d: 'M-26.2-29c.8.8 1.9 1.2 3 1.2 1.1 0 2.2-.4 3-1.2' }],
    ['path', { class: 'if-fine', d: 'M-11-36c.8.8 1.9 1.2 3 1.2 1.1 0 2.2-.4 3-1.2' }],
    ['path', { class: 'if-fine', d: 'M4.6-31c.8.8 1.9 1.2 3 1.2 1.1 0 2.2-.4 3-1.2' }],
    ['path', { class: 'if-fine', d: 'M-24 22c0 4.1.8 8.2 2.5 12 1.7 3.8 4.3 7.3 7.5 10' }],
    ['path', { class: 'if-line', d: 'M-14.8-12l.2 10' }],
    ['path', { class: 'if-line', d: 'M0-14l0 10' }],
    ['path', { class: 'if-line', d: 'M14.9-10l-.1 11' }],
    ['path', { class: 'if-ink', d: OUTLINE_4 }],
    ['path', { class: 'if-cloth', d: OUTLINE_4 }],
  ],
  ['path', { class: 'if-arrow', d: 'M66 196c-5.3-21.6-8-43.8-8-66 0-22.2 2.7-44.4 8-66' }],
  ['path', { class: 'if-arrow', d: 'M60 70l6-6 2.7 8.1' }],
  [
    'g',
    { transform: 'translate(204 180) scale(0.8)', style: '--if-k:1.25' },
    [
      'path',
      {
        class: 'if-tool-part',
        d: 'M-7 -24H7V-14C15 -11 18 -5 18 3V26A6 6 0 0 1 12 32H-12A6 6 0 0 1 -18 26V3C-18 -5 -15 -11 -7 -14Z',
      },
    ],
    [
      'path',
      { class: 'if-tool-part', d: 'M-6 -33h12a3 3 0 0 1 3 3v4a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-4a3 3 0 0 1 3 -3Z' },
    ],
    [
      'path',
      {
        class: 'if-tool-dark',
        transform: 'translate(0 -16) scale(1.9)',
        d: 'M0 8.6C3.4 12.4 4.6 14.4 4.6 16.2A4.6 4.6 0 0 1 -4.6 16.2C-4.6 14.4 -3.4 12.4 0 8.6Z',
      },
    ],
  ],
];
