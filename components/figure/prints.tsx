import './figure.css';
import type { VNode } from 'preact';
import type { Drawing } from '../../utils/figure/drawing.ts';
import { draw } from './draw.tsx';

const PRINT: Drawing = [
  'g',
  {},
  [
    'path',
    {
      d: 'M10 32c-3 0-4.6-2.2-4.3-5.2.3-3 1.5-4.6 1-7.3C6.2 16.8 3 15 3 11.3 3 8.8 5 7.5 8 7.5c4.5 0 7.3 1.8 7.3 5.8 0 4.3-1.3 6-1.6 9.6-.3 5.5-.7 9.1-3.7 9.1z',
    },
  ],
  ['path', { d: 'M2.7 4a2.1 2.7 0 1 0 4.2 0a2.1 2.7 0 1 0-4.2 0z' }],
  ['circle', { cx: '9', cy: '3', r: '1.5' }],
  ['circle', { cx: '12', cy: '4', r: '1.3' }],
  ['circle', { cx: '14.5', cy: '5.9', r: '1.2' }],
];

/** Two footprints, the foot in turn filled. Goes beside the words "Left foot", so it is hidden from screen readers. */
export function Prints({ side }: { side: 'left' | 'right' | 'both' | 'none' }): VNode {
  const print = (foot: 'left' | 'right', transform: string): Drawing => [
    'g',
    { class: side === foot || side === 'both' ? 'print-on' : 'print-off', transform },
    PRINT,
  ];
  return (
    <svg class="prints" viewBox="0 0 42 34" aria-hidden="true">
      {draw(print('left', 'translate(19 0) scale(-1 1)'))}
      {draw(print('right', 'translate(23 0)'))}
    </svg>
  );
}
