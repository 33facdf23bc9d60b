import type { ReminderText } from '../ports/background.ts';

/**
 * A reminder stays until answered, with at most two buttons; a notification without buttons disappears by itself, without a
 * sound.
 */
export function notificationOptions(text: ReminderText, iconUrl: string, silent: boolean) {
  const asks = text.startLabel !== null;
  return {
    type: 'basic' as const,
    iconUrl,
    title: text.title,
    message: text.message,
    silent: silent || !asks,
    requireInteraction: asks,
    buttons: [text.startLabel, text.snoozeLabel].flatMap((title) => (title === null ? [] : [{ title }])),
  };
}
