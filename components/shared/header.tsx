import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { IconButton } from './button.tsx';
import { Mark } from './mark.tsx';

export interface HeaderProps {
  /** One quiet line, as in "2 breaks today". */
  today: string;
  onOptions: () => void;
  onLibrary?: () => void;
  /** Shown if a break can continue in the break window. */
  onWindow?: () => void;
}

export function Header({ today, onOptions, onLibrary, onWindow }: HeaderProps): VNode {
  return (
    <header class="popup-head">
      <h1 class="brand">
        <Mark />
        Instep
      </h1>
      {today && <p class="label">{today}</p>}
      {onWindow && <IconButton icon="window" label={t('action_own_window')} onClick={onWindow} />}
      {onLibrary && <IconButton icon="library" label={t('nav_library')} onClick={onLibrary} />}
      <IconButton icon="settings" label={t('action_options')} onClick={onOptions} />
    </header>
  );
}
