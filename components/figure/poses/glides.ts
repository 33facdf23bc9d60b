import type { Drawing } from '../drawing.ts';
import { HANDS_8, HANDS_9, HANDS_10, HANDS_11, HANDS_12, HANDS_13, HANDS_14 } from '../parts/hands.ts';
import { TOP_1, TOP_2, TOP_3, TOP_4, TOP_5, TOP_6, TOP_7, TOP_8 } from '../parts/top.ts';

const OUTLINE_1 =
  TOP_1;
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
const PART_2: Drawing = [
  'path',
  {
    class: 'if-fine',
    d: TOP_2,
  },
];

export const drawing: Drawing = [
  'g',
  {},
  [
    'g',
    { transform: 'translate(0 6)', style: '--if-k:1' },
    ['path', { class: 'if-ink', d: OUTLINE_1 }],
    [
      'path',
      {
        class: 'if-part',
        d: TOP_3,
      },
    ],
    ['g', { transform: 'translate(80.8 62.2) rotate(-20.6)' }, PART_2],
    [
      'path',
      {
        class: 'if-part',
        d: TOP_4,
      },
    ],
    ['g', { transform: 'translate(93.8 45) rotate(-14)' }, PART_2],
    [
      'path',
      {
        class: 'if-part',
        d: TOP_5,
      },
    ],
    [
      'g',
      { transform: 'translate(110 33) rotate(-4.3)' },
      [
        'path',
        {
          class: 'if-fine',
          d: 'M-4.2-2.9c-.6 1.4-.6 3 0 4.4.4.9 1 1.8 1.9 2.3.7.4 1.5.6 2.3.6.8 0 1.6-.2 2.3-.6.9-.5 1.5-1.4 1.9-2.3.6-1.4.6-3 0-4.4',
        },
      ],
    ],
    [
      'path',
      {
        class: 'if-part',
        d: TOP_6,
      },
    ],
    [
      'g',
      { transform: 'translate(128.8 27.6) rotate(2.4)' },
      [
        'path',
        {
          class: 'if-fine',
          d: 'M-4.4-3c-.6 1.5-.6 3.1 0 4.6.5.9 1.1 1.8 2 2.4.7.4 1.6.5 2.4.5.8 0 1.7-.1 2.4-.5.9-.6 1.5-1.5 2-2.4.6-1.5.6-3.1 0-4.6',
        },
      ],
    ],
    [
      'path',
      {
        class: 'if-part',
        d: TOP_7,
      },
    ],
    [
      'g',
      { transform: 'translate(152.2 35.8) rotate(3.5)' },
      [
        'path',
        {
          class: 'if-fine',
          d: TOP_8,
        },
      ],
    ],
    ['path', { class: 'if-skin', d: OUTLINE_1 }],
    ['path', { class: 'if-line', d: 'M135.8 55l-1.2 14' }],
    ['path', { class: 'if-line', d: 'M120.3 57l-.7 13' }],
    ['path', { class: 'if-line', d: 'M104.4 59l1.8 14' }],
    ['path', { class: 'if-line', d: 'M91 69.5l3.4 12.5' }],
    ['path', { class: 'if-fine', d: 'M143 92c-.9 6.7-2.1 13.4-3.5 20-1.6 7.4-3.6 14.7-5.5 22-1.6 6-3.3 12-5 18' }],
    ['path', { class: 'if-fine', d: 'M147.4 181c-2 1.6-3.3 3.9-3.8 6.4-.5 2.6 0 5.3 1.4 7.6' }],
    ['path', { class: 'if-fine', d: 'M91.8 186.5c1.9 1.3 3.2 3.3 3.8 5.5.7 2.7.3 5.6-1.2 8' }],
  ],
  [
    'g',
    { transform: 'translate(121 126) rotate(4) scale(0.82)', style: '--if-k:1.22' },
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
  ['path', { class: 'if-arrow', d: 'M58 60c-1.9 18.6-2.6 37.3-2 56 .6 20.1 2.6 40.2 6 60' }],
  ['path', { class: 'if-arrow', d: 'M65.2 168.1l-3.2 7.9-5.5-6.4' }],
];
