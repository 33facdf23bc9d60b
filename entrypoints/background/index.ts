import { defineBackground } from 'wxt/utils/define-background';
import { eventOf } from '../../utils/background/commands.ts';
import { addNotice, dismissNotice } from '../../utils/background/notices.ts';
import { followSync, mergeSync, resetSettings, saveSettings } from '../../utils/background/settings.ts';
import { startSound } from '../../utils/background/sound.ts';
import { answerNotification, chooseFromMenu, pressShortcut } from '../../utils/background/user-actions.ts';
import { dispatch, hiddenNow, settingsNow } from '../../utils/background/wiring.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Command, Reply } from '../../utils/messaging/protocol.ts';
import { readCommand } from '../../utils/messaging/schema.ts';
import { watchBreakViews } from '../../utils/platform/break-views.ts';
import { browser } from '../../utils/platform/browser.ts';
import { now } from '../../utils/platform/clock.ts';
import { connectWorkerTexts } from '../../utils/platform/messages.ts';
import { notifier } from '../../utils/platform/notifier.ts';
import { heardIdle } from '../../utils/platform/presence.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import { testReminderText } from '../../utils/status/notification-text.ts';
import { suggestion } from '../../utils/status/suggestion.ts';

const TEST_PREFIX = 'test:';

async function sendTestReminder(): Promise<Reply> {
  const settings = await settingsNow();
  const { breaks } = await dispatch({ type: 'woke' });
  await notifier.hide(TEST_PREFIX);
  const text = testReminderText(suggestion(settings, breaks, null, await hiddenNow()));
  await notifier.show(`${TEST_PREFIX}${Date.now()}`, text, !settings.sound.sounds);
  return { ok: true };
}

/** Whether the break under way, if there still is one, is the one that the command began or changed. */
function wasFirst(command: Command, run: BreakRun | null): boolean {
  if (!run) return true;
  if (command.kind === 'startBreak') return run.id === command.id;
  if (command.kind !== 'resizeBreak') return true;
  return run.revision === command.id;
}

async function obey(command: Command): Promise<Reply> {
  const event = eventOf(command);
  if (event) {
    const { run } = await dispatch(event, 'plan' in command ? command.plan : undefined);
    return wasFirst(command, run) ? { ok: true } : { ok: false, error: t('error_late'), isLate: true };
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
    case 'tellDamage':
      await addNotice({ id: command.what, kind: command.what, at: now() });
      return { ok: true };
    default:
      return { ok: true };
  }
}

/** Browsers wake the background only for what was listened to at its first turn, so everything is registered here, at once. */
function start(): void {
  connectWorkerTexts();
  browser.alarms.onAlarm.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onStartup.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onInstalled.addListener(() => void dispatch({ type: 'woke' }));
  /* Comes also when a computer slept: in Firefox, alarms that stood still in sleep would be late by that time. */
  browser.idle.onStateChanged.addListener((state) => {
    heardIdle(state);
    void dispatch({ type: 'woke' });
  });
  browser.notifications.onClicked.addListener((id) => void answerNotification(id, null));
  browser.notifications.onButtonClicked?.addListener((id, button) => void answerNotification(id, button));
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => void chooseFromMenu(String(menuItemId)));
  browser.commands.onCommand.addListener((name) => void pressShortcut(name));
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
  startSound(() => void dispatch({ type: 'woke' }));
  followSync();
  /* What woke the worker is answered first. */
  setTimeout(() => {
    void dispatch({ type: 'woke' })
      .then(mergeSync)
      .catch((error: unknown) => console.error('Instep:', error));
  });
}

export default defineBackground(start);
