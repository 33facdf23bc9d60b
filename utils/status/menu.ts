import { lengthInWords } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { MenuEntry } from '../ports/background.ts';
import { workingHours } from '../rhythm/settings.ts';
import type { Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { MINUTE_MS } from '../time/units.ts';
import { pauseEnds, pauseLabel } from './pause-choices.ts';
import { RITUAL_SNOOZE_MINUTES } from './reminder-answers.ts';

const PAUSE_PREFIX = 'pause:';

/** The request behind an entry of the icon's menu. */
export type MenuChoice =
  | { kind: 'start' }
  | { kind: 'snooze' }
  | { kind: 'skip' }
  /** `key` of a choice in the pause menu. */
  | { kind: 'pause'; key: string }
  | { kind: 'resume' }
  | { kind: 'options' };

const entry = (id: string, title: string, parent: string | null = null): MenuEntry => ({ id, title, parent });

/**
 * The icon's menu. No entry names a time of day: the menu is only rebuilt when something happens, so a time would go stale. At
 * most six entries at the top level, as many as Chrome shows.
 */
export function menuFor(view: Projection, settings: Settings, zone: string): MenuEntry[] {
  return [
    entry('start', startTitle(view)),
    ...answers(view, settings.rhythm.snoozeMinutes),
    ...(view.pause ? [entry('resume', t('action_resume'))] : pauses(settings, zone, view.now)),
    entry('options', t('action_options')),
  ];
}

function startTitle({ phase }: Projection): string {
  if (phase === 'inBreak') return t('menu_show_break');
  return t(phase === 'breakWaiting' ? 'menu_go_on' : 'menu_start');
}

/** While a reminder is open. */
function answers({ phase, reminder, snoozesLeft, canSkip }: Projection, snoozeMinutes: number): MenuEntry[] {
  if (!reminder || (phase !== 'due' && phase !== 'held' && phase !== 'snoozed')) return [];
  const minutes = reminder.ritual ? RITUAL_SNOOZE_MINUTES : snoozeMinutes;
  const found: MenuEntry[] = [];
  if (snoozesLeft > 0) found.push(entry('snooze', t('menu_snooze', lengthInWords(minutes * MINUTE_MS))));
  if (canSkip) found.push(entry('skip', t(reminder.ritual ? 'action_not_today' : 'action_skip')));
  return found;
}

function pauses({ hours }: Settings, zone: string, now: number): MenuEntry[] {
  const choices = pauseEnds(workingHours(hours), zone, now).map(({ key }) =>
    entry(`${PAUSE_PREFIX}${key}`, pauseLabel(key), 'pause'),
  );
  return [entry('pause', t('action_pause')), ...choices];
}

/** The request behind the entry with that id; null if the entry belongs to another extension or the browser. */
export function choiceOf(id: string): MenuChoice | null {
  if (id.startsWith(PAUSE_PREFIX)) return { kind: 'pause', key: id.slice(PAUSE_PREFIX.length) };
  if (id === 'start' || id === 'snooze' || id === 'skip' || id === 'resume' || id === 'options') return { kind: id };
  return null;
}
