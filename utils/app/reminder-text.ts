import { clockTime, minutesShort } from '../i18n/format.ts';
import { lookUp, plural, t } from '../i18n/messages.ts';
import { routineMinutes, suggestRoutine } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import type { ReminderText } from '../ports/background.ts';
import type { Effect, Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';

/** What the next break would be. */
export interface Suggestion {
  routineId: RoutineId;
  minutes: number;
}

/** The routine whose turn it is, at the length asked for. `breaks`: breaks begun so far. */
export function suggestion(settings: Settings, breaks: number): Suggestion {
  const routineId = suggestRoutine(settings.break.routines, breaks);
  return { routineId, minutes: routineMinutes(routineId, settings.break.breakMinutes) };
}

const nameOf = (id: RoutineId): string => lookUp(`routine_${id.replaceAll('-', '_')}_name`) || id;

/** Firefox has no buttons on notifications, so there the text says what a click does. */
export function reminderText(
  effect: Extract<Effect, { type: 'showReminder' }>,
  view: Projection,
  next: Suggestion,
  settings: Settings,
  zone: string,
  hasButtons: boolean,
): ReminderText {
  const routine = nameOf(next.routineId);
  const length = minutesShort(next.minutes);
  const since = clockTime(view.reminder?.dueAt ?? view.now, zone);
  const worked = Math.round(effect.workedMs / 60_000);
  const again = effect.repeat > 0;
  const title = again
    ? t('notify_repeat_title')
    : hasButtons
      ? t('notify_due_title')
      : t('notify_due_title_firefox', length);
  const message = hasButtons
    ? again
      ? t('notify_repeat_body', routine, length, since)
      : plural('notify_due_body', worked, routine, length)
    : again
      ? t('notify_repeat_body_firefox', length, since)
      : t('notify_due_body_firefox', routine);
  return { title, message, ...labels(view.snoozesLeft, settings) };
}

/** The reminder that the options page sends on request. */
export function testReminderText(next: Suggestion, settings: Settings): ReminderText {
  return {
    title: t('notify_test_title'),
    message: t('notify_test_body', nameOf(next.routineId), minutesShort(next.minutes)),
    ...labels(0, settings),
  };
}

function labels(snoozesLeft: number, settings: Settings): Pick<ReminderText, 'startLabel' | 'snoozeLabel'> {
  const snooze = t('notify_snooze', minutesShort(settings.rhythm.snoozeMinutes));
  return { startLabel: t('notify_start'), snoozeLabel: snoozesLeft > 0 ? snooze : null };
}
