import { defineBackground } from 'wxt/utils/define-background';
import { eventOf } from '../../utils/app/background.ts';
import { t } from '../../utils/i18n/messages.ts';
import { reminderOfNotification } from '../../utils/app/dispatch.ts';
import { suggestion, testReminderText } from '../../utils/app/reminder-text.ts';
import type { Command, Reply } from '../../utils/messaging/protocol.ts';
import { readCommand } from '../../utils/messaging/schema.ts';
import { watchBreakViews } from '../../utils/platform/break-views.ts';
import { browser } from '../../utils/platform/browser.ts';
import { installMessages } from '../../utils/platform/messages.ts';
import { notifier } from '../../utils/platform/notifier.ts';
import { openBreakWindow } from '../../utils/platform/windows.ts';
import { dismissNotice } from './notices.ts';
import { dispatch, settingsNow } from './rhythm.ts';
import { followSync, mergeSync, resetSettings, saveSettings } from './settings.ts';

const SNOOZE_BUTTON = 1;
const TEST_PREFIX = 'test:';

/** A click on a reminder: the break it offers, in a window of its own. */
async function startFrom(notificationId: string): Promise<void> {
  const state = await dispatch({ type: 'woke' });
  const start = { ...suggestion(await settingsNow(), state.breaks), id: `notification:${notificationId}` };
  await openBreakWindow(state.run ? null : start);
  await notifier.hide(notificationId);
}

async function snoozeFrom(notificationId: string): Promise<void> {
  const reminderId = reminderOfNotification(notificationId);
  if (reminderId) await dispatch({ type: 'snoozed', id: `notification:${notificationId}`, reminderId });
  await notifier.hide(notificationId);
}

async function sendTestReminder(): Promise<Reply> {
  const settings = await settingsNow();
  const { breaks } = await dispatch({ type: 'woke' });
  await notifier.hide(TEST_PREFIX);
  const text = testReminderText(suggestion(settings, breaks), settings);
  await notifier.show(`${TEST_PREFIX}${Date.now()}`, text, !settings.sound.sounds);
  return { ok: true };
}

async function obey(command: Command): Promise<Reply> {
  const event = eventOf(command);
  if (event) {
    await dispatch(event);
    return { ok: true };
  }
  switch (command.kind) {
    case 'saveSettings':
      return saveSettings(command.group, command.values);
    case 'resetSettings':
      return resetSettings(command.group);
    case 'sendTestReminder':
      return sendTestReminder();
    case 'dismissNotice':
      await dismissNotice(command.noticeId);
      return { ok: true };
    default:
      return { ok: true };
  }
}

/** Browsers wake the background only for what was listened to at its first turn, so everything is registered here, at once. */
function start(): void {
  installMessages();
  browser.alarms.onAlarm.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onStartup.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onInstalled.addListener(() => void dispatch({ type: 'woke' }));
  /* Comes when a person returns to the computer: in Firefox, alarms that stood still in sleep would be late by that time. */
  browser.idle.onStateChanged.addListener(() => void dispatch({ type: 'woke' }));
  browser.notifications.onClicked.addListener((id) => void startFrom(id));
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    void (button === SNOOZE_BUTTON ? snoozeFrom(id) : startFrom(id));
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: Reply) => void) => {
    const command = sender.id === browser.runtime.id ? readCommand(message) : null;
    if (command?.kind === 'ping' || !command) {
      reply(command ? { ok: true } : { ok: false, error: t('error_not_understood') });
      return true;
    }
    obey(command).then(reply, (error: unknown) => {
      console.error('Instep:', error);
      reply({ ok: false, error: t('error_not_saved') });
    });
    return true;
  });
  watchBreakViews({
    seen: () => void dispatch({ type: 'breakSeen' }),
    left: () => void dispatch({ type: 'breakLeft' }),
  });
  followSync();
  /* What woke the worker is answered first. */
  setTimeout(() => {
    void dispatch({ type: 'woke' })
      .then(mergeSync)
      .catch((error: unknown) => console.error('Instep:', error));
  });
}

export default defineBackground(start);
