import type { Drawing } from '../drawing.ts';
import { HANDS_2, HANDS_3, HANDS_4, HANDS_5, HANDS_6, HANDS_7 } from '../parts/hands.ts';
import { LEGS_1 } from '../parts/legs.ts';

const OUTLINE_1 =
  HANDS_2;
const OUTLINE_2 =
  HANDS_3;
const PART_1: Drawing = [
  'path',
  {
    class: 'if-fine',
    d: 'M-3.3-3c-.6 1.3-.6 2.9 0 4.2.4.8.8 1.7 1.7 2.1 1 .6 2.2.6 3.3 0 .8-.4 1.2-1.3 1.6-2.1.6-1.3.6-2.9 0-4.2',
  },
];
const PART_2: Drawing = ['path', { class: 'if-ink', d: OUTLINE_2 }];
const PART_3: Drawing = ['path', { class: 'if-cloth', d: OUTLINE_2 }];
const PART_4: Drawing = ['g', { transform: 'translate(-13 10.4) rotate(249)' }, PART_1];
const PART_5: Drawing = ['g', { transform: 'translate(-3 24.4) rotate(251.2)' }, PART_1];
const PART_6: Drawing = ['g', { transform: 'translate(-5 -19.1) rotate(241.6)' }, PART_1];
const PART_7: Drawing = ['g', { transform: 'translate(-16 -4.1) rotate(247.1)' }, PART_1];
const PART_8: Drawing = ['path', { class: 'if-ink', d: OUTLINE_1 }];
const PART_9: Drawing = ['path', { class: 'if-skin', d: OUTLINE_1 }];
const PART_10: Drawing = [
  'path',
  {
    class: 'if-part',
    d: HANDS_4,
  },
];
const PART_11: Drawing = [
  'path',
  {
    class: 'if-part',
    d: HANDS_5,
  },
];
const PART_12: Drawing = [
  'path',
  {
    class: 'if-part',
    d: HANDS_6,
  },
];
const PART_13: Drawing = [
  'path',
  {
    class: 'if-part',
    d: HANDS_7,
  },
];

export const drawing: Drawing = [
  'g',
  {},
  ['path', { class: 'if-ground', d: 'M16 204.8H224' }],
  ['path', { class: 'if-furn', d: 'M176 88H236M190 89V205' }],
  [
    'path',
    {
      class: 'if-body',
      d: LEGS_1,
    },
  ],
  [
    'path',
    {
      class: 'if-area',
      d: 'M112 72c-9.6 3.4 0 13.3.4 20 .3 5.7.9 11.4 1.6 17 .8 6 1.8 12 3 18 1 5-3.6 13.4 3.4 15 2.7.6 5.3-.6 7.6-2 9.9-6.2-2.8-16-4-24-1.2-8-2.1-16-3-24-.7-6.7 7-17-2-20-2.3-.8-4.7-.8-7 0Z',
    },
  ],
  [
    'path',
    {
      class: 'if-fine',
      d: 'M126.9 164c-.6 1.5-.7 3.3-.3 4.9.5 1.8 1.6 3.3 3.2 4.3 1.5.9 3.3 1.3 5 .8 1.4-.4 2.6-1.4 3.4-2.6',
    },
  ],
  ['path', { class: 'if-fine', d: 'M66.7 198c.8-.6 1.6-1.2 2.5-1.7 1.1-.5 2.2-.8 3.4-1l1.2-2.8' }],
  ['path', { class: 'if-fine', d: 'M117 43c-1.6 2.3-2.6 5.1-2.6 8-.1 3 .9 6 2.6 8.5' }],
  ['path', { class: 'if-fine', d: 'M153 86c1.3 4.9 1.7 10 1.4 15-.4 5.5-1.7 10.9-4 16' }],
  [
    'g',
    { opacity: '.35' },
    [
      'g',
      { transform: 'translate(86 184) rotate(-30) scale(0.5)', style: '--if-k:2' },
      PART_8,
      PART_10,
      PART_11,
      PART_12,
      PART_13,
      PART_9,
      PART_6,
      PART_7,
      PART_4,
      PART_5,
      ['path', { class: 'if-line', d: 'M22-20.6l18 1.2' }],
      ['path', { class: 'if-line', d: 'M22-4l19 1.6' }],
      ['path', { class: 'if-line', d: 'M22 12.4l19 2' }],
      PART_2,
      PART_3,
    ],
  ],
  [
    'g',
    { transform: 'translate(122 112) rotate(-38) scale(0.52)', style: '--if-k:1.923' },
    PART_8,
    PART_10,
    PART_11,
    PART_12,
    PART_13,
    PART_9,
    PART_6,
    PART_7,
    PART_4,
    PART_5,
    ['path', { class: 'if-line', d: 'M22-20.6l18 1.2' }],
    ['path', { class: 'if-line', d: 'M22-4l19 1.6' }],
    ['path', { class: 'if-line', d: 'M22 12.4l19 2' }],
    PART_2,
    PART_3,
  ],
  ['path', { class: 'if-arrow', d: 'M54 178c12.5-6.3 22.9-16 30-28 5.8-9.7 8-21 10-32 2.4-13.2 2.7-26.7 1-40' }],
  ['path', { class: 'if-arrow', d: 'M91.3 85.7l3.7-7.7 5.1 6.8' }],
];
