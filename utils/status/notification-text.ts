import { clockTime, lengthInWords, minutesShort } from '../i18n/format.ts';
import { plural, t } from '../i18n/messages.ts';
import { joinSentences } from '../i18n/sentences.ts';
import type { ReminderText } from '../ports/background.ts';
import type { Appointment, Effect, Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { MINUTE_MS } from '../time/units.ts';
import { RITUAL_SNOOZE_MINUTES } from './reminder-answers.ts';
import { isLate, ritualText } from './ritual-text.ts';
import type { Suggestion } from './suggestion.ts';

/** Below a minute, the time before a break is rounded to steps of this length. */
const SECONDS_STEP_MS = 10_000;

/** Firefox has no buttons on notifications, so its text says what a click does. */
export function reminderText(
  effect: Extract<Effect, { type: 'showReminder' }>,
  view: Projection,
  next: Suggestion,
  settings: Settings,
  zone: string,
  hasButtons: boolean,
): ReminderText {
  const ritual = view.reminder?.ritual ?? null;
  if (ritual) return ritualReminder(ritual, effect.repeat, view, next, settings, zone, hasButtons);
  const routine = next.name;
  const length = minutesShort(next.minutes);
  const since = clockTime(view.reminder?.dueAt ?? view.now, zone);
  const worked = Math.round(effect.workedMs / MINUTE_MS);
  const buttons = labels(view.snoozesLeft, t('notify_snooze', minutesShort(settings.rhythm.snoozeMinutes)));
  if (effect.repeat > 0) {
    const message = hasButtons
      ? t('notify_repeat_body', routine, length, since)
      : t('notify_repeat_body_firefox', length, since);
    return { title: t('notify_repeat_title'), message, ...buttons };
  }
  if (!hasButtons) {
    const title = t(next.isLong ? 'notify_long_title_firefox' : 'notify_due_title_firefox', length);
    return { title, message: t('notify_due_body_firefox', routine), ...buttons };
  }
  const title = t(next.isLong ? 'notify_long_title' : 'notify_due_title');
  return { title, message: plural('notify_due_body', worked, routine, length), ...buttons };
}

function ritualReminder(
  ritual: Appointment,
  repeat: number,
  view: Projection,
  next: Suggestion,
  settings: Settings,
  zone: string,
  hasButtons: boolean,
): ReminderText {
  const { preparations } = ritualText(ritual, settings);
  const { name } = next;
  const length = minutesShort(next.minutes);
  const time = clockTime(ritual.at, zone);
  const buttons = labels(view.snoozesLeft, t('action_in', minutesShort(RITUAL_SNOOZE_MINUTES)));
  if (repeat > 0 || (view.reminder?.snoozes ?? 0) > 0) {
    const message = hasButtons
      ? t('notify_ritual_repeat_body', length, time)
      : t('notify_ritual_repeat_body_firefox', length, time);
    return { title: t('notify_ritual_repeat_title', name), message, ...buttons };
  }
  /* A notification names only one thing to prepare; the popup lists all of them. */
  const withFirst = (message: string): string => joinSentences(message, preparations[0] ?? '');
  if (isLate(ritual, view.now)) {
    const message = hasButtons
      ? withFirst(t('notify_ritual_missed_body', name, length))
      : t('notify_ritual_missed_body_firefox', length);
    return { title: t('notify_ritual_missed_title', time), message, ...buttons };
  }
  const title = hasButtons ? t('notify_ritual_title', name) : t('notify_ritual_title_firefox', name, length);
  const message = hasButtons ? t('notify_ritual_body', length, time) : t('notify_ritual_body_firefox', time);
  return { title, message: withFirst(message), ...buttons };
}

/** The silent early notice before the reminder that is due at `dueAt` (epoch ms). */
export function headsUpText(dueAt: number, now: number, next: Suggestion): ReminderText {
  const leftMs = Math.max(0, dueAt - now);
  const stepMs = leftMs < MINUTE_MS ? SECONDS_STEP_MS : MINUTE_MS;
  return {
    title: t('notify_headsup_title', lengthInWords(Math.max(stepMs, Math.round(leftMs / stepMs) * stepMs))),
    message: t('notify_headsup_body', next.name),
    startLabel: null,
    snoozeLabel: null,
  };
}

/** The reminder that the options page sends on request. */
export function testReminderText(next: Suggestion): ReminderText {
  return {
    title: t('notify_test_title'),
    message: t('notify_test_body', next.name, minutesShort(next.minutes)),
    ...labels(0, ''),
  };
}

function labels(snoozesLeft: number, snooze: string): Pick<ReminderText, 'startLabel' | 'snoozeLabel'> {
  return { startLabel: t('notify_start'), snoozeLabel: snoozesLeft > 0 ? snooze : null };
}
