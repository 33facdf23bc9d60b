import type { Drawing } from '../drawing.ts';
import { TOP_1, TOP_2, TOP_3, TOP_4, TOP_5, TOP_6, TOP_7, TOP_8 } from '../parts/top.ts';

const OUTLINE_1 =
  TOP_1;
const PART_1: Drawing = ['path', { class: 'if-fine', d: 'M91.8 186.5c1.9 1.3 3.2 3.3 3.8 5.5.7 2.7.3 5.6-1.2 8' }];
const PART_2: Drawing = ['path', { class: 'if-fine', d: 'M147.4 181c-2 1.6-3.3 3.9-3.8 6.4-.5 2.6 0 5.3 1.4 7.6' }];
const PART_3: Drawing = [
  'path',
  { class: 'if-fine', d: 'M143 92c-.9 6.7-2.1 13.4-3.5 20-1.6 7.4-3.6 14.7-5.5 22-1.6 6-3.3 12-5 18' },
];
const PART_4: Drawing = [
  'path',
  {
    class: 'if-fine',
    d: TOP_2,
  },
];
const PART_5: Drawing = [
  'g',
  { transform: 'translate(110 33) rotate(-4.3)' },
  [
    'path',
    {
      class: 'if-fine',
      d: 'M-4.2-2.9c-.6 1.4-.6 3 0 4.4.4.9 1 1.8 1.9 2.3.7.4 1.5.6 2.3.6.8 0 1.6-.2 2.3-.6.9-.5 1.5-1.4 1.9-2.3.6-1.4.6-3 0-4.4',
    },
  ],
];
const PART_6: Drawing = [
  'g',
  { transform: 'translate(128.8 27.6) rotate(2.4)' },
  [
    'path',
    {
      class: 'if-fine',
      d: 'M-4.4-3c-.6 1.5-.6 3.1 0 4.6.5.9 1.1 1.8 2 2.4.7.4 1.6.5 2.4.5.8 0 1.7-.1 2.4-.5.9-.6 1.5-1.5 2-2.4.6-1.5.6-3.1 0-4.6',
    },
  ],
];
const PART_7: Drawing = ['g', { transform: 'translate(93.8 45) rotate(-14)' }, PART_4];
const PART_8: Drawing = ['g', { transform: 'translate(80.8 62.2) rotate(-20.6)' }, PART_4];
const PART_9: Drawing = [
  'g',
  { transform: 'translate(152.2 35.8) rotate(3.5)' },
  [
    'path',
    {
      class: 'if-fine',
      d: TOP_8,
    },
  ],
];
const PART_10: Drawing = [
  'path',
  {
    class: 'if-part',
    d: TOP_3,
  },
];
const PART_11: Drawing = [
  'path',
  {
    class: 'if-part',
    d: TOP_6,
  },
];
const PART_12: Drawing = [
  'path',
  {
    class: 'if-part',
    d: TOP_5,
  },
];
const PART_13: Drawing = [
  'path',
  {
    class: 'if-part',
    d: TOP_4,
  },
];
const PART_14: Drawing = [
  'path',
  {
    class: 'if-part',
    d: TOP_7,
  },
];
const PART_15: Drawing = ['path', { class: 'if-ink', d: OUTLINE_1 }];
const PART_16: Drawing = ['path', { class: 'if-skin', d: OUTLINE_1 }];

export const drawing: Drawing = [
  'g',
  {},
  [
    'path',
    {
      class: 'if-tool-part',
      d: 'M51 50h138a30 30 0 0 1 30 30v114a30 30 0 0 1 -30 30h-138a30 30 0 0 1 -30 -30v-114a30 30 0 0 1 30 -30Z',
    },
  ],
  [
    'path',
    {
      class: 'if-tool-dark',
      d: 'M70 70h6a34 34 0 0 1 34 34v72a34 34 0 0 1 -34 34h-6a34 34 0 0 1 -34 -34v-72a34 34 0 0 1 34 -34Z',
      opacity: '.16',
    },
  ],
  [
    'path',
    {
      class: 'if-tool-line',
      style: '--if-k:0.72',
      d: 'M70 70h6a34 34 0 0 1 34 34v72a34 34 0 0 1 -34 34h-6a34 34 0 0 1 -34 -34v-72a34 34 0 0 1 34 -34Z',
    },
  ],
  [
    'path',
    {
      class: 'if-tool-dark',
      d: 'M164 70h6a34 34 0 0 1 34 34v72a34 34 0 0 1 -34 34h-6a34 34 0 0 1 -34 -34v-72a34 34 0 0 1 34 -34Z',
      opacity: '.16',
    },
  ],
  [
    'path',
    {
      class: 'if-tool-line',
      style: '--if-k:0.72',
      d: 'M164 70h6a34 34 0 0 1 34 34v72a34 34 0 0 1 -34 34h-6a34 34 0 0 1 -34 -34v-72a34 34 0 0 1 34 -34Z',
    },
  ],
  ['circle', { class: 'if-accent-fill', cx: '98', cy: '60', r: '3.2' }],
  ['circle', { class: 'if-tool-dark', cx: '109', cy: '60', r: '3.2', opacity: '.34' }],
  ['circle', { class: 'if-tool-dark', cx: '120', cy: '60', r: '3.2', opacity: '.34' }],
  ['circle', { class: 'if-tool-dark', cx: '131', cy: '60', r: '3.2', opacity: '.34' }],
  ['circle', { class: 'if-tool-dark', cx: '142', cy: '60', r: '3.2', opacity: '.34' }],
  [
    'g',
    { transform: 'translate(5.6 86.8) scale(.62)', style: '--if-k:1.5' },
    PART_15,
    PART_10,
    PART_8,
    PART_13,
    PART_7,
    PART_12,
    PART_5,
    PART_11,
    PART_6,
    PART_14,
    PART_9,
    PART_16,
    ['path', { class: 'if-line', d: 'M135.8 55l-1.2 14' }],
    ['path', { class: 'if-line', d: 'M120.3 57l-.7 13' }],
    ['path', { class: 'if-line', d: 'M104.4 59l1.8 14' }],
    ['path', { class: 'if-line', d: 'M91 69.5l3.4 12.5' }],
    PART_3,
    PART_2,
    PART_1,
  ],
  [
    'g',
    { transform: 'translate(234.4 86.8) scale(-.62 .62)', style: '--if-k:1.5' },
    PART_15,
    PART_10,
    PART_8,
    PART_13,
    PART_7,
    PART_12,
    PART_5,
    PART_11,
    PART_6,
    PART_14,
    PART_9,
    PART_16,
    ['path', { class: 'if-line', d: 'M135.8 55l-1.2 14' }],
    ['path', { class: 'if-line', d: 'M120.3 57l-.7 13' }],
    ['path', { class: 'if-line', d: 'M104.4 59l1.8 14' }],
    ['path', { class: 'if-line', d: 'M91 69.5l3.4 12.5' }],
    PART_3,
    PART_2,
    PART_1,
  ],
  ['path', { class: 'if-area', d: 'M69 162a14 18 0 1 0 28 0a14 18 0 1 0 -28 0Z' }],
  ['path', { class: 'if-area', d: 'M143 162a14 18 0 1 0 28 0a14 18 0 1 0 -28 0Z' }],
  ['path', { class: 'if-arrow', d: 'M120 180l0-40' }],
  ['path', { class: 'if-arrow', d: 'M115.6 147.2l4.4-7.2 4.4 7.2' }],
];
