import type { Drawing } from '../drawing.ts';
import { HANDS_15, HANDS_16, HANDS_17, HANDS_18 } from '../parts/hands.ts';
import { SOLE_1, SOLE_2, SOLE_3, SOLE_4, SOLE_5, SOLE_6, SOLE_7, SOLE_8 } from '../parts/sole.ts';

const OUTLINE_1 =
  HANDS_15;
const OUTLINE_2 =
  HANDS_16;
const OUTLINE_3 =
  SOLE_1;
const OUTLINE_4 =
  HANDS_17;
const OUTLINE_5 =
  HANDS_18;
const PART_1: Drawing = ['path', { class: 'if-fine', d: 'M52 22c2.6 2.2 4.6 4.9 6 8 1.4 3.1 2.1 6.6 2 10' }];
const PART_2: Drawing = ['path', { class: 'if-fine', d: 'M25-.5c-1.4 1.5-2.3 3.4-2.4 5.5-.1 2 .5 3.9 1.6 5.5' }];
const PART_3: Drawing = [
  'path',
  { class: 'if-fine', d: 'M3-5.4c-2.1.5-3.8 2.2-4.2 4.4-.4 2 .3 4 1.8 5.4 1.6 1.4 3.8 1.9 5.8 1.2' },
];
const PART_4: Drawing = ['path', { class: 'if-ink', d: OUTLINE_5 }];
const PART_5: Drawing = ['path', { class: 'if-cloth', d: OUTLINE_5 }];
const PART_6: Drawing = ['path', { class: 'if-ink', d: OUTLINE_4 }];
const PART_7: Drawing = ['path', { class: 'if-skin', d: OUTLINE_4 }];
const PART_8: Drawing = ['path', { class: 'if-ink', d: OUTLINE_1 }];
const PART_9: Drawing = ['path', { class: 'if-skin', d: OUTLINE_1 }];
const PART_10: Drawing = ['path', { class: 'if-ink', d: OUTLINE_2 }];
const PART_11: Drawing = ['path', { class: 'if-skin', d: OUTLINE_2 }];

export const drawing: Drawing = [
  'g',
  {},
  [
    'g',
    { transform: 'translate(130 148) rotate(14) scale(0.8)', style: '--if-k:1.25' },
    PART_8,
    PART_9,
    PART_10,
    PART_11,
    ['path', { class: 'if-fine', d: 'M74 3c-.5-1.9-1.6-3.6-3-5-1.6-1.6-3.7-2.6-6-3' }],
  ],
  [
    'g',
    { transform: 'translate(110 148) rotate(-14) scale(-0.8 0.8)', style: '--if-k:1.25' },
    PART_8,
    PART_9,
    PART_10,
    PART_11,
    ['path', { class: 'if-fine', d: 'M74 3c-.5-1.9-1.6-3.6-3-5-1.6-1.6-3.7-2.6-6-3' }],
  ],
  ['path', { class: 'if-ink', d: OUTLINE_3 }],
  ['path', { class: 'if-skin', d: OUTLINE_3 }],
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
    { transform: 'translate(130 148) rotate(14) scale(0.8)', style: '--if-k:1.25' },
    PART_6,
    PART_7,
    PART_3,
    PART_2,
    PART_1,
    PART_4,
    PART_5,
  ],
  [
    'g',
    { transform: 'translate(110 148) rotate(-14) scale(-0.8 0.8)', style: '--if-k:1.25' },
    PART_6,
    PART_7,
    PART_3,
    PART_2,
    PART_1,
    PART_4,
    PART_5,
  ],
  ['path', { class: 'if-arrow', d: 'M112 126l-26-7' }],
  ['path', { class: 'if-arrow', d: 'M91.8 125.2l-5.8-6.2 8.2-2.4' }],
  ['path', { class: 'if-arrow', d: 'M128 126l26-7' }],
  ['path', { class: 'if-arrow', d: 'M145.8 116.6l8.2 2.4-5.8 6.2' }],
];
