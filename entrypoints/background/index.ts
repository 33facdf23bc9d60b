import { defineBackground } from 'wxt/utils/define-background';
import { obey } from '../../utils/background/commands.ts';
import { followSync, mergeSync } from '../../utils/background/settings.ts';
import { startSound } from '../../utils/background/sound.ts';
import { answerNotification, chooseFromMenu, pressShortcut } from '../../utils/background/user-actions.ts';
import { dispatch } from '../../utils/background/wiring.ts';
import { t } from '../../utils/i18n/messages.ts';
import { readCommand } from '../../utils/messaging/protocol.ts';
import type { Reply } from '../../utils/messaging/protocol.ts';
import { watchBreakViews } from '../../utils/platform/break-views.ts';
import { browser } from '../../utils/platform/browser.ts';
import { connectWorkerTexts } from '../../utils/platform/messages.ts';
import { heardIdle } from '../../utils/platform/presence.ts';
import { onSwitch } from '../../utils/platform/switches.ts';

/** Browsers wake the background only for what was listened to at its first turn, so everything is registered here, at once. */
function start(): void {
  connectWorkerTexts();
  browser.alarms.onAlarm.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onStartup.addListener(() => void dispatch({ type: 'woke' }));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void dispatch({ type: 'woke' });
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
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
    if (!command) {
      reply({ ok: false, error: t('error_not_understood') });
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
  onSwitch(() => void dispatch({ type: 'woke' }));
  startSound(() => void dispatch({ type: 'woke' }));
  followSync();
  /* What woke the worker is answered first. */
  setTimeout(mergeSync);
}

export default defineBackground(start);
