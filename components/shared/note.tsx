import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

export interface NoteProps {
  /** `alert` is for failures and is announced at once. */
  tone?: 'plain' | 'sage' | 'clay' | 'alert';
  onDismiss?: () => void;
  children: ComponentChildren;
}

/** A message, in the place it belongs to. */
export function Note({ tone = 'plain', onDismiss, children }: NoteProps): VNode {
  return (
    <div class={`note${tone === 'plain' ? '' : ` note-${tone}`}`} role={tone === 'alert' ? 'alert' : 'status'}>
      <Icon name="info" />
      <p>{children}</p>
      {onDismiss && <IconButton icon="close" label={t('action_dismiss')} onClick={onDismiss} />}
    </div>
  );
}
