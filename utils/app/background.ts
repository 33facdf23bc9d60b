import { countdown } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Command } from '../messaging/protocol.ts';
import type { Toolbar } from '../ports/background.ts';
import type { Projection, RhythmEvent, RhythmSettings } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { statusOf } from './popup-status.ts';
import { toolbarOf } from './toolbar.ts';

/** The preferences as the rhythm wants them. The week keeps its identity, because what follows from it is kept by it. */
export function rhythmSettings(settings: Settings, zone: string): RhythmSettings {
  return { ...settings.rhythm, hours: settings.hours.week, zone };
}

function sentence(view: Projection, zone: string): string {
  if (view.phase === 'inBreak') return t('tooltip_in_break');
  if (view.phase === 'breakWaiting') {
    return t('tooltip_break_waits', countdown((view.run?.totalMs ?? 0) - view.breakElapsedMs));
  }
  return statusOf(view.phase, view, zone).status;
}

/** The toolbar in words and colours. */
export function toolbarFor(view: Projection, zone: string): Toolbar {
  return toolbarOf(view, {
    sentence: sentence(view, zone),
    now: t('badge_now'),
    tooltip: (text) => t('tooltip', text),
    timeLeft: countdown,
  });
}

/** The event that a command of a page stands for; null for the commands that are not the rhythm's. */
export function eventOf(command: Command): RhythmEvent | null {
  switch (command.kind) {
    case 'look':
      return { type: 'woke' };
    case 'snooze':
      return {
        type: 'snoozed',
        id: command.id,
        reminderId: command.reminderId,
        ...(command.minutes === undefined ? {} : { minutes: command.minutes }),
      };
    case 'skip':
      return { type: 'skipped', id: command.id, reminderId: command.reminderId };
    case 'pause':
      return { type: 'paused', id: command.id, until: command.until };
    case 'resume':
      return { type: 'resumed', id: command.id };
    case 'startBreak': {
      const { kind: _kind, ...plan } = command;
      return { type: 'breakStarted', ...plan };
    }
    case 'pauseBreak':
      return { type: 'breakPaused', id: command.id };
    case 'resumeBreak':
      return { type: 'breakResumed', id: command.id };
    case 'moveBreak':
      return { type: 'breakMoved', id: command.id, toMs: command.toMs };
    case 'endBreak':
      return { type: 'breakEnded', id: command.id };
    default:
      return null;
  }
}
