import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PauseChoice } from '../../utils/status/pause-choices.ts';
import type { AnswersView, SkipView } from '../../utils/status/reminder-answers.ts';
import { Button } from '../shared/button.tsx';
import { MenuButton } from '../shared/menu-button.tsx';
import { OwnPause } from './own-pause.tsx';

export interface PauseButtonProps {
  pauses: readonly PauseChoice[];
  /** Epoch ms; for a custom end. */
  now: () => number;
  zone: string;
  onPause: (until: number | null) => void;
  label: string;
  icon: string;
  align?: 'start' | 'end';
}

/** The usual lengths of a pause, and the way to a custom one. */
export function PauseButton({ pauses, now, zone, onPause, label, icon, align = 'start' }: PauseButtonProps): VNode {
  const [isOwn, setOwn] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const usual = pauses.map(({ key, label: name, end, until }) => ({
    key,
    label: name,
    end,
    onPick: () => onPause(until),
  }));
  const lengths = usual.filter(({ key }) => key !== 'day' && key !== 'open');
  const own = { key: 'own', label: t('menu_pause_own'), onPick: () => setOwn(true) };
  return (
    <span class="pause-place" data-align={align} ref={place}>
      <MenuButton
        look="quiet"
        icon={icon}
        align={align}
        menuLabel={t('menu_pause_label')}
        items={[...lengths, own, ...usual.slice(lengths.length)]}
      >
        {label}
      </MenuButton>
      {isOwn && (
        <OwnPause
          now={now}
          zone={zone}
          onPause={onPause}
          onClose={() => {
            setOwn(false);
            place.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </span>
  );
}

export interface SkipButtonProps {
  skip: SkipView;
  look?: 'outline' | 'quiet';
  onSkip: () => void;
}

/** If a reminder cannot be skipped, the reason takes the place of the button. */
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

/** The actions below Start while a break is due. If no snooze is left, the reason takes its place. */
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
