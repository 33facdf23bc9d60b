import type { VNode } from 'preact';

export interface IconProps {
  /** The part after `icon-` in icons.css. */
  name: string;
  large?: boolean;
}

/** A mask in the colour of the text. The words beside it, or the button's label, say what it means. */
export function Icon({ name, large = false }: IconProps): VNode {
  return <span class={`icon icon-${name}${large ? ' icon-l' : ''}`} aria-hidden="true" />;
}
