import type { Projection } from '../rhythm/types.ts';

/** The popup's subject: a phase outside of a break, or a rest that has just ended. */
export type PopupKind = 'working' | 'rest' | 'away' | 'due' | 'held' | 'snoozed' | 'paused' | 'off';

/** Views that show a break use it too, for the moment after the break. */
export function kindOf(p: Projection): PopupKind {
  if (p.phase === 'inBreak' || p.phase === 'breakWaiting') return 'working';
  return p.phase === 'working' && p.lastRest ? 'rest' : p.phase;
}
