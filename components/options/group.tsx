import type { ComponentChildren, VNode } from 'preact';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { Button } from '../shared/button.tsx';
import type { Options } from './use-options.ts';

/** The props for the view of one group. */
export interface GroupProps {
  settings: Settings;
  /** Changes after a reset, so that fields start over. */
  epoch: number;
  change: Options['change'];
  reset: Options['reset'];
}

export const GROUP_IDS = ['rhythm', 'hours', 'moments', 'break', 'sound', 'toolbar', 'look', 'seen', 'about'] as const;
export type GroupId = (typeof GROUP_IDS)[number];

const NAMES = {
  rhythm: 'options_rhythm',
  hours: 'options_hours',
  moments: 'options_moments',
  break: 'options_break',
  sound: 'options_sound',
  toolbar: 'options_toolbar',
  look: 'options_look',
  seen: 'options_seen',
  about: 'options_about',
} as const satisfies Record<GroupId, MessageKey>;

export function groupName(id: GroupId): string {
  return t(NAMES[id]);
}

export interface GroupFrameProps {
  id: GroupId;
  intro: string;
  /** Null if there is nothing to reset. */
  onReset: (() => void) | null;
  children: ComponentChildren;
}

/** Heading, options, and a way to restore the defaults. */
export function GroupFrame({ id, intro, onReset, children }: GroupFrameProps): VNode {
  return (
    <section aria-labelledby={`head-${id}`}>
      <div class="group-head">
        <h2 class="title title-l" id={`head-${id}`}>
          {groupName(id)}
        </h2>
        <p class="voice">{intro}</p>
      </div>
      {children}
      {onReset && (
        <div class="group-foot">
          <Button look="quiet" small icon="undo" onClick={onReset}>
            {t('options_reset')}
          </Button>
        </div>
      )}
    </section>
  );
}
