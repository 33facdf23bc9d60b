import type { ReminderText } from '../ports/background.ts';

/** Firefox throws on `buttons`, `requireInteraction` and `silent`: https://bugzil.la/1190681 */
export function notificationOptions(text: ReminderText, iconUrl: string) {
  return { type: 'basic' as const, iconUrl, title: text.title, message: text.message };
}
