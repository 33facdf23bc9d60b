import type { Drawing } from '../drawing.ts';
import { HANDS_2, HANDS_3, HANDS_4, HANDS_5, HANDS_6, HANDS_7 } from '../parts/hands.ts';

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
      d: 'M856 25c-64.2-39.5-200.1-.9-300-1c-60-.1-120 .2-180 0c-38.1-.1-75.9-.5-114-.5c-12.3 0-24.7 .3-37 .5c-11.7 .2-23.3 .4-35 .5c-9.3 .1-18.7-.1-28 0c-6.7 .1-13.4-.3-20 .5c-5.8 .7-11.6 1.1-17 3.5c-4.7 2-9.1 4.6-12.5 8.5c-2.8 3.2-5.1 6.8-6 11c-.7 3.5-.1 7 .5 10.5c.6 3.3 2.4 6.2 3 9.5c.5 3 .3 6 .4 9c.2 4.7 .1 9.3 .4 14c.4 6 1 12 1.8 18c.8 6 1.8 12 3 18c1 5 2.3 10 3.4 15c.8 3.6 2.4 7.1 2.2 10.9c-.1 2.5-.4 5.1-1.6 7.4c-1 2-2.5 3.5-4.1 5c-1.8 1.7-4 2.8-6 4.1c-2.1 1.5-4.2 2.9-6.3 4.4c-2.2 1.6-4.4 3.3-6.5 5c-2 1.6-3.9 3.3-6 4.8c-1.7 1.2-3.3 2.4-5.1 3.4c-1.6 .8-3.2 1.6-4.9 2.2c-1.5 .5-3 .7-4.6 1.1c-1.4 .4-2.9 .6-4.2 1.1c-1.4 .6-2.8 1.2-4 2.2c-1.1 .9-2.2 1.9-2.8 3.3c-.4 1.1-.8 2.3-.4 3.4c.3 1.1 1.1 1.9 2 2.5c1.2 .8 2.7 .8 4 .9c1.5 .2 2.9 0 4.3-.3c1.1-.3 2.2-.9 3.3-1.3c.8-.3 1.6-.9 2.6-.9c1 .1 1.7 .8 2.6 1.2c1.1 .4 2.2 .9 3.3 1.2c1.4 .3 2.8 .3 4.2 .2c1.6-.1 3.2-.5 4.8-1.1c2-.7 3.6-2 5.4-3.1c2-1.1 3.9-2.5 6-3.4c2.2-.8 4.5-1.4 6.9-1.5c2.3-.1 4.6 .2 6.8 .8c2.3 .7 4.2 2.1 6.3 3.2c2 1.1 3.8 2.6 5.9 3.4c2 .8 4 1.2 6 1.5c2.3 .3 4.6 .3 6.9 0c2-.2 4.1-.5 6-1.5c1.8-.9 3.3-2.4 4.5-4.2c1.2-1.8 1.9-3.8 2.2-6c.3-2.2-.2-4.4-.8-6.5c-.6-2.6-2.1-4.9-3.1-7.4c-1.1-2.7-2.4-5.3-3.2-8c-.9-2.8-1.5-5.6-1.9-8.5c-.4-4.2 0-8.4 .3-12.5c.2-4 .6-8 1.2-12c.7-5 1.8-10 2.9-15c1.1-5 3-9.9 3.9-15c.8-4.6 1.4-9.3 1.4-14c-.1-3.3 0-6.7-.8-10c-.8-2.8-2-5.5-3.6-8c3.5-1.6 7.2-2.6 11-3.2c8.2-1.2 16 2.6 24 3.7c11.5 1.5 23.2 2.6 34.8 3.5c12.2 1 24.5 1.5 36.8 2c37 .5 75.1 .8 112.9 1c60 .3 120 .1 180 0c100.2-.2 236.4 37.1 300.6-2c28.2-17.1 28.8-37.8 .9-55Z',
    },
  ],
  [
    'path',
    {
      class: 'if-area',
      d: 'M156.5 82c3.7 2 1.2 6.6 1.4 10 .1 4.7-.7 9.4-1.5 14-.9 5.1-2.6 10-3.8 15-1 4.3 4.4 12.8-2.8 13-2.3.1-4.1-1.6-5.8-3-5.7-4.6-4-12.5-4.2-19-.2-5.7.2-11.6 2.2-17 1.4-4 2.5-8.6 6.3-11 2.4-1.5 5.3-3.6 8.2-2Z',
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
  ['path', { class: 'if-fine', d: 'M152 86c.6 5 .7 10 .2 15-.6 5.5-1.9 10.8-3.8 16' }],
  [
    'g',
    { transform: 'translate(146 134) rotate(-44) scale(0.54)', style: '--if-k:1.852' },
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
  [
    'g',
    { transform: 'translate(146 100) rotate(-52) scale(0.54)', style: '--if-k:1.852' },
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
  ['path', { class: 'if-arrow', d: 'M98 150l0-54', 'stroke-dasharray': '1 9' }],
  ['path', { class: 'if-arrow', d: 'M98 96l0-10' }],
  ['path', { class: 'if-arrow', d: 'M93.6 93.2l4.4-7.2 4.4 7.2' }],
];
