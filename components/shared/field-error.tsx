import type { VNode } from 'preact';
import { Icon } from './icon.tsx';

/** The reason why the content of a field does not count. */
export function FieldError({ id, text }: { id: string; text: string }): VNode {
  return (
    <p class="field-error" id={id} role="status">
      <Icon name="stop" />
      <span>{text}</span>
    </p>
  );
}
