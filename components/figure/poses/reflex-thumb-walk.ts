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

export const drawing: Drawing = [
  'g',
  {},
  [
    'g',
    { transform: 'translate(103 134) rotate(-4) scale(0.9)', style: '--if-k:1.111' },
    ['path', { class: 'if-ink', d: OUTLINE_1 }],
    ['path', { class: 'if-skin', d: OUTLINE_1 }],
    ['path', { class: 'if-ink', d: OUTLINE_2 }],
    ['path', { class: 'if-skin', d: OUTLINE_2 }],
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
    'path',
    {
      class: 'if-arrow',
      d: 'M120 196c-3.5-27.7-6-55.6-7.5-83.5-1.3-24.5-1.8-49-1.5-73.5',
      'stroke-opacity': '0.3',
      'stroke-dasharray': '1 9',
    },
  ],
  [
    'path',
    {
      class: 'if-arrow',
      d: 'M120 196c1.4-26.8 2.9-53.7 4.5-80.5 1.4-23.5 2.9-47 4.5-70.5',
      'stroke-opacity': '0.3',
      'stroke-dasharray': '1 9',
    },
  ],
  [
    'path',
    {
      class: 'if-arrow',
      d: 'M120 196c6-24.7 11.1-49.5 15.5-74.5 3.8-21.4 6.9-42.9 9.5-64.5',
      'stroke-opacity': '0.3',
      'stroke-dasharray': '1 9',
    },
  ],
  [
    'path',
    {
      class: 'if-arrow',
      d: 'M120 196c9.9-21.4 18.3-43.4 25-66 5.5-18.4 9.8-37.1 13-56',
      'stroke-opacity': '0.3',
      'stroke-dasharray': '1 9',
    },
  ],
  [
    'path',
    { class: 'if-arrow', d: 'M120 196c-9-25.9-16.3-52.2-22-79-4.3-20.2-7.6-40.5-10-61', 'stroke-dasharray': '1 9' },
  ],
  ['path', { class: 'if-arrow', d: 'M90 68l-2-14' }],
  ['path', { class: 'if-arrow', d: 'M84.8 61.3l3.2-7.3 5.1 6.2' }],
  [
    'g',
    { transform: 'translate(103 134) rotate(-4) scale(0.9)', style: '--if-k:1.111' },
    ['path', { class: 'if-ink', d: OUTLINE_4 }],
    ['path', { class: 'if-skin', d: OUTLINE_4 }],
    ['path', { class: 'if-fine', d: 'M3-5.4c-2.1.5-3.8 2.2-4.2 4.4-.4 2 .3 4 1.8 5.4 1.6 1.4 3.8 1.9 5.8 1.2' }],
    ['path', { class: 'if-fine', d: 'M25-.5c-1.4 1.5-2.3 3.4-2.4 5.5-.1 2 .5 3.9 1.6 5.5' }],
    ['path', { class: 'if-fine', d: 'M52 22c2.6 2.2 4.6 4.9 6 8 1.4 3.1 2.1 6.6 2 10' }],
    ['path', { class: 'if-ink', d: OUTLINE_5 }],
    ['path', { class: 'if-cloth', d: OUTLINE_5 }],
  ],
];
