import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { PauseChoice } from '../../utils/status/pause-choices.ts';
import type { AnswersView, SkipView } from '../../utils/status/reminder-answers.ts';
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

export interface SkipButtonProps {
  skip: SkipView;
  look?: 'outline' | 'quiet';
  onSkip: () => void;
}

/** Where a reminder cannot be skipped, the reason stands in the button's place. */
export function SkipButton({ skip, look = 'outline', onSkip }: SkipButtonProps): VNode {
  if (skip.label === null) return <p class="label pair-text">{skip.refusal}</p>;
  return (
    <Button look={look} onClick={onSkip}>
      {skip.label}
    </Button>
  );
}

export interface DueActionsProps {
  answers: AnswersView;
  onSnooze: (minutes: number) => void;
  onSkip: () => void;
}

/** Below Start while a break is due. Where no snooze is left, the reason stands in its place. */
export function DueActions({ answers, onSnooze, onSkip }: DueActionsProps): VNode {
  const { snooze, skip } = answers;
  const skipButton = <SkipButton skip={skip} onSkip={onSkip} />;
  if (snooze.label === null) {
    return (
      <div class="pair">
        <p class="label pair-text">{snooze.refusal}</p>
        {skipButton}
      </div>
    );
  }
  return (
    <div class="pair">
      <span class="split-button">
        <Button onClick={() => onSnooze(snooze.minutes)}>{snooze.label}</Button>
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
      {skipButton}
    </div>
  );
}
