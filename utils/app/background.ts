import { countdown } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Command } from '../messaging/protocol.ts';
import type { Toolbar } from '../ports/background.ts';
import type { Projection, RhythmEvent, RhythmSettings, RitualTime } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import type { WeekHours } from '../time/hours.ts';
import { kindOf } from './popup-kind.ts';
import { statusOf } from './popup-status.ts';
import { toolbarOf } from './toolbar.ts';

/** `make` once for each object: what the rhythm keeps by the identity of a list stays true while the preferences do. */
function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { value: To }>();
  return (from) => {
    const known = made.get(from) ?? { value: make(from) };
    made.set(from, known);
    return known.value;
  };
}

/** Quiet hours are the same each day. */
const quietWeek = once((quiet: Settings['moments']['quiet']): WeekHours =>
  Array.from({ length: 7 }, (): typeof quiet => quiet),
);

const ritualTimes = once((list: Settings['rituals']['list']): readonly RitualTime[] =>
  list.filter(({ on }) => on).map(({ id, time, days }) => ({ id, time, days })),
);

/** The preferences as the rhythm wants them. The week keeps its identity, because what follows from it is kept by it. */
export function rhythmSettings(settings: Settings, zone: string): RhythmSettings {
  const { rhythm, hours, moments, rituals, toolbar } = settings;
  return {
    ...rhythm,
    holdFullscreen: moments.fullscreen,
    holdCalls: moments.calls,
    quiet: quietWeek(moments.quiet),
    maxHoldMinutes: moments.maxHoldMinutes,
    rituals: ritualTimes(rituals.list),
    countdown: toolbar.badge,
    hours: hours.week,
    zone,
  };
}

function sentence(view: Projection, settings: Settings, zone: string): string {
  if (view.phase === 'inBreak') return t('tooltip_in_break');
  if (view.phase === 'breakWaiting') {
    return t('tooltip_break_waits', countdown((view.run?.totalMs ?? 0) - view.breakElapsedMs));
  }
  return statusOf(kindOf(view), { projection: view, settings, zone }).status;
}

/** The toolbar in words and colours. */
export function toolbarFor(view: Projection, settings: Settings, zone: string, isSaved = true): Toolbar {
  return toolbarOf(view, settings.toolbar.badge, {
    isSaved,
    sentence: isSaved ? sentence(view, settings, zone) : t('tooltip_not_saved'),
    notSaved: t('badge_not_saved'),
    now: t('badge_now'),
    held: t('badge_held'),
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
    case 'denyRest':
      return { type: 'restDenied', id: command.id, from: command.from };
    case 'startBreak': {
      const { kind: _kind, plan: _plan, ...run } = command;
      return { type: 'breakStarted', ...run };
    }
    case 'pauseBreak':
      return { type: 'breakPaused', id: command.id };
    case 'resumeBreak':
      return { type: 'breakResumed', id: command.id };
    case 'moveBreak':
      return { type: 'breakMoved', id: command.id, toMs: command.toMs };
    case 'resizeBreak':
      return { type: 'breakResized', id: command.id, totalMs: command.totalMs, revision: command.revision };
    case 'endBreak':
      return { type: 'breakEnded', id: command.id };
    default:
      return null;
  }
}
