import type { Drawing } from '../drawing.ts';
import { SOLE_1, SOLE_2, SOLE_3, SOLE_4, SOLE_5, SOLE_6, SOLE_7, SOLE_8 } from '../parts/sole.ts';

const OUTLINE_1 =
  SOLE_1;
const OUTLINE_2 =
  SOLE_2;
const OUTLINE_3 =
  SOLE_3;
const OUTLINE_4 =
  SOLE_4;
const OUTLINE_5 =
  SOLE_5;
const OUTLINE_6 =
  SOLE_6;

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
  ['path', { class: 'if-part', d: OUTLINE_2 }],
  ['path', { class: 'if-print', d: 'M154 66.4a4.2 5.4 0 1 0 8.4 0a4.2 5.4 0 1 0 -8.4 0Z' }],
  ['path', { class: 'if-part', d: OUTLINE_3 }],
  ['path', { class: 'if-print', d: 'M141.8 49.6a4.2 5.8 0 1 0 8.4 0a4.2 5.8 0 1 0 -8.4 0Z' }],
  ['path', { class: 'if-part', d: OUTLINE_4 }],
  ['path', { class: 'if-print', d: 'M125.6 38a4.4 6.4 0 1 0 8.8 0a4.4 6.4 0 1 0 -8.8 0Z' }],
  ['path', { class: 'if-part', d: OUTLINE_5 }],
  ['path', { class: 'if-print', d: 'M107 33a4.6 7 0 1 0 9.2 0a4.6 7 0 1 0 -9.2 0Z' }],
  ['path', { class: 'if-part', d: OUTLINE_6 }],
  ['path', { class: 'if-print', d: 'M79.6 42a8.6 12 0 1 0 17.2 0a8.6 12 0 1 0 -17.2 0Z' }],
  [
    'g',
    { opacity: '.22' },
    [
      'path',
      {
        class: 'if-area',
        d: 'M95.5 186c-1.5 5.2 1.2 10.2 3.1 15 1.7 4.2 3.7 8.4 7 11.6 3.4 3.4 7.6 6.1 12.4 7 4.6.8 9.3-.1 13.6-2 4.3-1.9 7.8-5.1 10.4-9 2.9-4.3 3.7-9.6 4.6-14.6.7-4 2.6-8.1 1-12-2-4.7-7.2-6.2-11.6-8-4.7-1.9-9.9-2.6-15-2.4-5.2.2-10.4.8-15 3.4-4.5 2.6-9 5.8-10.5 11Z',
      },
    ],
  ],
  [
    'g',
    { opacity: '.5' },
    [
      'path',
      {
        class: 'if-area',
        d: 'M88 128c-2.5 6.3 2.9 12 4 18 1.2 6.6 2.3 13.3 3 20 .4 4-3.7 9.6 1 12 5.4 2.7 6.1-6.2 10-8 5-2.3 10.6-2 16-2 5.4 0 10.9.1 16 2 3.8 1.4 6.1 6.8 10.6 6 9.1-1.6 1.3-12 2.4-18 1.1-6.1 2.7-12 4-18 1.2-5.3 6.2-10.5 3.6-16-3.3-7-12.2-4.7-18.6-6-6.6-1.4-13.3-2-20-2-6.7 0-13.8-.9-20 2-4.8 2.2-9.9 4.9-12 10Z',
      },
    ],
  ],
  [
    'g',
    { opacity: '.8' },
    [
      'path',
      {
        class: 'if-area',
        d: 'M79 66c-3.2 5.5-1.1 12-.6 18 .5 5.8 1.9 11.4 3.6 17 1.1 3.7.8 8.3 4 11 3.9 3.4 9.3.9 14 1 6.7.1 13.3-1.4 20-1.4 6.7 0 13.4.3 20 1.4 6.7 1.1 13.1 10.6 19.6 5 4.7-4 2.1-10.6 2.4-16 .3-5 .8-10.1-.6-15-1-3.6-2.6-7-4.8-10-2.1-2.9-4.8-5.3-7.6-7.4-3.9-2.9-8.5-4.8-13-6.6-4.5-1.9-9.2-3.4-14-4.4-5.3-1.1-10.6-1.4-16-1.6-4.7-.2-9.4-1.3-14 0-5.2 1.5-10.2 4.2-13 9Z',
      },
    ],
  ],
  ['path', { class: 'if-area', d: OUTLINE_6 }],
  ['path', { class: 'if-area', d: OUTLINE_5 }],
  ['path', { class: 'if-area', d: OUTLINE_4 }],
  ['path', { class: 'if-area', d: OUTLINE_3 }],
  ['path', { class: 'if-area', d: OUTLINE_2 }],
  ['circle', { class: 'if-ring', cx: '206', cy: '196', r: '6', 'stroke-opacity': '0.35' }],
  ['circle', { class: 'if-ring', cx: '206', cy: '144', r: '6', 'stroke-opacity': '0.5' }],
  ['circle', { class: 'if-ring', cx: '206', cy: '88', r: '6', 'stroke-opacity': '0.7' }],
  ['circle', { class: 'if-ring', cx: '206', cy: '42', r: '9' }],
];
