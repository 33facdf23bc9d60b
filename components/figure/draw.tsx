import { h } from 'preact';
import type { VNode } from 'preact';
import type { Drawing } from '../../utils/figure/drawing.ts';

/** The picture as SVG elements, to be put inside an `<svg>`. */
export function draw([tag, attributes, ...children]: Drawing): VNode {
  return h(tag, attributes, ...children.map(draw));
}
