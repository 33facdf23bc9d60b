import type { ReminderText } from '../ports/background.ts';

/** Stays until answered; at most two buttons. */
export function notificationOptions(text: ReminderText, iconUrl: string, silent: boolean) {
  return {
    type: 'basic' as const,
    iconUrl,
    title: text.title,
    message: text.message,
    silent,
    requireInteraction: true,
    buttons: [text.startLabel, text.snoozeLabel].flatMap((title) => (title === null ? [] : [{ title }])),
  };
}
