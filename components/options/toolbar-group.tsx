import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { BADGES } from '../../utils/settings/defaults.ts';
import { Button } from '../shared/button.tsx';
import { badgeLabel } from './change-text.ts';
import { ChoiceList } from './choice-fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

const BADGE_NOTES = {
  off: 'options_badge_off_note',
  last5: 'options_badge_last5_note',
  always: 'options_badge_always_note',
} as const;

const SHORTCUT_NAMES = {
  'start-break': 'options_shortcut_start_break',
  snooze: 'options_shortcut_snooze',
  'pause-toggle': 'options_shortcut_pause_toggle',
} as const;

export interface ToolbarGroupProps extends GroupProps {
  port: PagePort;
}

/** The badge of the icon, and the keyboard shortcuts. */
export function ToolbarGroup({ settings, change, reset, port }: ToolbarGroupProps): VNode {
  const id = useId();
  return (
    <GroupFrame
      id="toolbar"
      intro={t('options_toolbar_intro')}
      onReset={() => reset(['toolbar'], [], t('options_reset_done', groupName('toolbar')))}
    >
      <div class="block" data-option="badge">
        <h3 class="heading" id={id}>
          {t('options_badge')}
        </h3>
        <ChoiceList
          headingId={id}
          value={settings.toolbar.badge}
          choices={BADGES.map((badge) => ({ value: badge, label: badgeLabel(badge), note: t(BADGE_NOTES[badge]) }))}
          onChange={(badge) => change([{ group: 'toolbar', values: { badge } }])}
        />
      </div>
      <Shortcuts port={port} />
    </GroupFrame>
  );
}

/** The browser stores the shortcuts, and they may have changed while another page was in front. */
function Shortcuts({ port }: { port: PagePort }): VNode {
  const [shortcuts, setShortcuts] = useState<Awaited<ReturnType<PagePort['shortcuts']>>>([]);
  useEffect(() => {
    const look = (): void => void port.shortcuts().then(setShortcuts);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [port]);

  return (
    <div class="block" data-option="shortcuts">
      <h3 class="heading">{t('options_shortcuts')}</h3>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div class="shortcut" key={name}>
            <dt>{t(SHORTCUT_NAMES[name])}</dt>
            <dd>
              {keys === '' ? <span class="label">{t('options_shortcut_none')}</span> : <kbd dir="ltr">{keys}</kbd>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="field-hint block-hint">{t('options_shortcuts_hint')}</p>
      <Button onClick={() => void port.openShortcuts()}>{t('options_shortcuts_open')}</Button>
    </div>
  );
}
