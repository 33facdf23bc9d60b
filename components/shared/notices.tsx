import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { Notice } from '../../utils/ports/page.ts';
import { Note } from './note.tsx';

const TEXTS = {
  stateMended: 'notice_state_mended',
  stateNewer: 'notice_state_newer',
  settingsMended: 'notice_settings_mended',
  settingsNewer: 'notice_settings_newer',
  syncFailed: 'notice_sync_failed',
  bodyMended: 'notice_body_mended',
  plansMended: 'notice_plans_mended',
  notSaved: 'notice_not_saved',
  zoneUnknown: 'notice_zone_unknown',
} as const satisfies Record<Notice['kind'], string>;

export interface NoticesProps {
  notices: readonly Notice[];
  /** Why the last command failed; null if it succeeded. */
  failure: string | null;
  onDismiss: (id: string) => void;
}

export function Notices({ notices, failure, onDismiss }: NoticesProps): VNode {
  return (
    <>
      {failure !== null && <Note tone="alert">{failure}</Note>}
      {notices.map(({ id, kind, isRead }) => (
        <Note
          key={id}
          {...(kind === 'notSaved' && { tone: 'alert' as const })}
          {...(kind !== 'notSaved' && !isRead && { onDismiss: () => onDismiss(id) })}
        >
          {t(TEXTS[kind])}
        </Note>
      ))}
    </>
  );
}
