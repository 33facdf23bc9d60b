import type { Command } from '../messaging/protocol.ts';
import type { RhythmEvent } from '../rhythm/types.ts';

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
