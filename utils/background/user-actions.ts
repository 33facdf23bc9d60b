import { now } from '../platform/clock.ts';
import { notifier } from '../platform/notifier.ts';
import { shortcutNamed } from '../platform/shortcuts.ts';
import { openOptions, openSuggested } from '../platform/windows.ts';
import { workingHours } from '../rhythm/settings.ts';
import { choiceOf } from '../status/menu.ts';
import { pauseEnds } from '../status/pause-choices.ts';
import { RITUAL_SNOOZE_MINUTES } from '../status/reminder-answers.ts';
import { suggestion } from '../status/suggestion.ts';
import { reminderOfNotification } from './dispatch.ts';
import { dispatch, facts } from './wiring.ts';

/* What a person does without a page: clicks on notifications, the icon's menu, and keys. `id` is new for each act. */

const SNOOZE_BUTTON = 1;

/** Notifications about a reminder, or that look like one. All others only inform. */
const ASKS = /^(reminder|test):/;

/**
 * Opens the break that is offered now, or the one in progress, in its own window. A click on a notification of a reminder that
 * is over begins nothing: the window shows what comes next.
 */
async function startBreak(id: string, reminderId?: string | null): Promise<void> {
  const state = await dispatch({ type: 'woke' });
  const { reminder, run } = state;
  if (!run && reminderId && !reminder) return openSuggested(null, id);
  const { settings, offered } = await facts();
  await openSuggested(run ? null : suggestion(settings, state, reminder?.ritual ?? null, offered), id);
}

/** Snoozes the open reminder, if it is the one the action refers to. */
async function snooze(id: string, reminderId?: string | null): Promise<void> {
  const { reminder } = await dispatch({ type: 'woke' });
  if (!reminder || (reminderId !== undefined && reminderId !== reminder.id)) return;
  const length = reminder.ritual ? { minutes: RITUAL_SNOOZE_MINUTES } : {};
  await dispatch({ type: 'snoozed', id, reminderId: reminder.id, ...length });
}

async function skip(id: string): Promise<void> {
  const { reminder } = await dispatch({ type: 'woke' });
  if (reminder) await dispatch({ type: 'skipped', id, reminderId: reminder.id });
}

async function pause(id: string, key: string): Promise<void> {
  const { settings, zone } = await facts();
  const choice = pauseEnds(workingHours(settings.hours), zone, now()).find((one) => one.key === key);
  if (choice) await dispatch({ type: 'paused', id, until: choice.until });
}

async function togglePause(id: string): Promise<void> {
  const isPaused = (await dispatch({ type: 'woke' })).pause !== null;
  await dispatch(isPaused ? { type: 'resumed', id } : { type: 'paused', id, until: null });
}

/** A click on a notification, or on one of its buttons. */
export async function answerNotification(notificationId: string, button: number | null): Promise<void> {
  if (ASKS.test(notificationId)) {
    const id = `notification:${notificationId}`;
    if (button === SNOOZE_BUTTON) await snooze(id, reminderOfNotification(notificationId));
    else await startBreak(id, reminderOfNotification(notificationId));
  }
  await notifier.hide(notificationId);
}

/** An entry of the icon's menu was chosen. */
export async function chooseFromMenu(entryId: string): Promise<void> {
  const choice = choiceOf(entryId);
  const id = `menu:${crypto.randomUUID()}`;
  switch (choice?.kind) {
    case 'start':
      return startBreak(id);
    case 'snooze':
      return snooze(id);
    case 'skip':
      return skip(id);
    case 'pause':
      return pause(id, choice.key);
    case 'resume':
      await dispatch({ type: 'resumed', id });
      return;
    case 'options':
      return openOptions();
    default:
  }
}

/** A keyboard shortcut was pressed. */
export async function pressShortcut(name: string): Promise<void> {
  const id = `keys:${crypto.randomUUID()}`;
  switch (shortcutNamed(name)) {
    case 'start-break':
      return startBreak(id);
    case 'snooze':
      return snooze(id);
    case 'pause-toggle':
      return togglePause(id);
    default:
  }
}
