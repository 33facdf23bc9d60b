import type { VNode } from 'preact';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';

export interface OutNoteProps {
  out: { readonly reason: string; readonly line: string };
  /** What the person can do about it. */
  action: string;
  onAction: () => void;
}

/** Why something cannot be started now, shown in place of its button. */
export function OutNote({ out, action, onAction }: OutNoteProps): VNode {
  return (
    <div class="lib-out-note">
      <div class="note">
        <Icon name="info" />
        <p>
          {out.reason}
          {out.line && <span class="lib-out-line">{out.line}</span>}
        </p>
      </div>
      <Button onClick={onAction}>{action}</Button>
    </div>
  );
}
