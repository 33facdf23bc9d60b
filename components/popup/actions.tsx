import type { VNode } from 'preact';
import type { PauseChoice } from '../../utils/app/pause-menu.ts';
import type { SnoozeView } from '../../utils/app/popup-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { MenuButton } from '../shared/menu-button.tsx';

export interface PauseButtonProps {
  pauses: readonly PauseChoice[];
  onPause: (until: number | null) => void;
  label: string;
  icon: string;
  align?: 'start' | 'end';
}

export function PauseButton({ pauses, onPause, label, icon, align = 'start' }: PauseButtonProps): VNode {
  return (
    <MenuButton
      look="quiet"
      icon={icon}
      align={align}
      menuLabel={t('menu_pause_label')}
      items={pauses.map(({ key, label: name, end, until }) => ({
        key,
        label: name,
        end,
        onPick: () => onPause(until),
      }))}
    >
      {label}
    </MenuButton>
  );
}

export interface DueActionsProps {
  snooze: SnoozeView;
  onSnooze: (minutes?: number) => void;
  onSkip: () => void;
}

/** Below Start while a break is due. Where no snooze is left, the reason stands in its place. */
export function DueActions({ snooze, onSnooze, onSkip }: DueActionsProps): VNode {
  const skip = <Button onClick={onSkip}>{t('action_skip')}</Button>;
  if (snooze.label === null) {
    return (
      <div class="pair">
        <p class="label pair-text">{snooze.refusal}</p>
        {skip}
      </div>
    );
  }
  return (
    <div class="pair">
      <span class="split-button">
        <Button onClick={() => onSnooze()}>{snooze.label}</Button>
        <MenuButton
          icon="down"
          aria-label={t('action_snooze_other')}
          menuLabel={t('menu_snooze_label')}
          items={snooze.others.map(({ minutes, label, ends }) => ({
            key: String(minutes),
            label,
            end: ends,
            onPick: () => onSnooze(minutes),
          }))}
        />
      </span>
      {skip}
    </div>
  );
}
