import { t } from '../i18n/messages.ts';
import type { Command, Reply } from '../messaging/protocol.ts';
import { now } from '../platform/clock.ts';
import { notifier } from '../platform/notifier.ts';
import { openAskingWindow } from '../platform/windows.ts';
import type { PersonEvent } from '../rhythm/person-events.ts';
import type { BreakRun } from '../rhythm/types.ts';
import { testReminderText } from '../status/notification-text.ts';
import { suggestion } from '../status/suggestion.ts';
import { addNotice, dismissNotice } from './notices.ts';
import { resetSettings, saveSettings } from './settings.ts';
import { ring } from './sound.ts';
import { dispatch, facts } from './wiring.ts';

const TEST_PREFIX = 'test:';

async function sendTestReminder(): Promise<Reply> {
  const state = await dispatch({ type: 'woke' });
  const { settings, offered } = await facts();
  const { sound, moments } = settings;
  const tone = sound.sounds ? sound.reminderTone : 'none';
  if (moments.asks === 'window') await openAskingWindow(null);
  else {
    await notifier.hide(TEST_PREFIX);
    const text = testReminderText(suggestion(settings, state, null, offered));
    await notifier.show(`${TEST_PREFIX}${Date.now()}`, text, tone !== 'system');
  }
  if (tone === 'own') await ring(sound.reminderVolume);
  return { ok: true };
}

/** Whether the break in progress, if there is one, is the one that the event began or changed. */
function wasFirst(event: PersonEvent, run: BreakRun | null): boolean {
  if (!run) return true;
  if (event.type === 'breakStarted') return run.id === event.id;
  return event.type !== 'breakResized' || run.revision === event.id;
}

/** Executes a page's command. Rejects if the result could not be saved; in that case nothing has changed. */
export async function obey(command: Command): Promise<Reply> {
  switch (command.kind) {
    case 'dispatch': {
      const { run } = await dispatch(command.event);
      return wasFirst(command.event, run) ? { ok: true } : { ok: false, error: t('error_late'), isLate: true };
    }
    case 'look':
      await dispatch({ type: 'woke' });
      return { ok: true };
    case 'saveSettings':
      return saveSettings(command.group, command.values);
    case 'resetSettings':
      return resetSettings(command.group);
    case 'sendTestReminder':
      return sendTestReminder();
    case 'dismissNotice':
      await dismissNotice(command.noticeId);
      return { ok: true };
    case 'tellDamage':
      await addNotice({ id: command.what, kind: command.what, at: now() });
      return { ok: true };
    case 'ping':
      return { ok: true };
  }
}
