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
    'g',
    { transform: 'translate(5.6 52.8) scale(.62)', style: '--if-k:1.5' },
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
    { transform: 'translate(234.4 52.8) scale(-.62 .62)', style: '--if-k:1.5' },
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
    'path',
    {
      class: 'if-veil',
      d: 'M-240 150C-200 140-180 152-148 146S-90 152-60 144-20 152 8 150C40 140 60 152 92 146S150 152 180 144S220 150 232 146C272 138 292 152 324 146S382 152 412 144 460 150 480 148V320H-240Z',
    },
  ],
  ['circle', { class: 'if-accent-fill', cx: '20', cy: '172', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '38', cy: '196', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '58', cy: '222', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '116', cy: '176', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '122', cy: '206', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '112', cy: '226', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '188', cy: '222', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '206', cy: '190', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '222', cy: '170', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '214', cy: '214', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '28', cy: '218', r: '1.9', opacity: '.7' }],
  ['circle', { class: 'if-accent-fill', cx: '130', cy: '160', r: '1.9', opacity: '.7' }],
  [
    'path',
    {
      class: 'if-tool-line',
      d: 'M10 34c10-6.8 21.9-10.3 34-10 12.3.3 21.7 11.7 34 12 12.1.3 21.9-10 34-10 12.1 0 21.9 10 34 10 12.1 0 22.1-8.9 34-10 16.4-1.6 33 1.2 48 8',
    },
  ],
];
