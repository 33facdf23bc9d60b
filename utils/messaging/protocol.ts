import type { RunPlan } from '../rhythm/types.ts';
import type { SettingsGroup } from '../settings/types.ts';

/**
 * What pages ask of the background. `id` is new for each act of the person, so that one delivered twice counts once.
 * The receiver checks every message with the schema beside this file.
 */
export type Command =
  | { kind: 'ping' }
  | { kind: 'snooze'; id: string; reminderId: string; minutes?: number }
  | { kind: 'skip'; id: string; reminderId: string }
  /** `until` in epoch ms; null pauses until resumed. */
  | { kind: 'pause'; id: string; until: number | null }
  | { kind: 'resume'; id: string }
  /** The absence that began at `from` (epoch ms) was work. */
  | { kind: 'denyRest'; id: string; from: number }
  | {
      kind: 'startBreak';
      id: string;
      routineId: string;
      minutes: number;
      firstSide: 'left' | 'right';
      totalMs: number;
      readyMs: number;
      /** What is saved with the run, if it begins. */
      plan: RunPlan;
    }
  | { kind: 'pauseBreak'; id: string }
  | { kind: 'resumeBreak'; id: string }
  | { kind: 'moveBreak'; id: string; toMs: number }
  /** Another plan from now on, that lasts so long, ready time included. Refused where the plan is not the one of `revision` any more. */
  | { kind: 'resizeBreak'; id: string; totalMs: number; revision: string; plan: RunPlan }
  | { kind: 'endBreak'; id: string }
  /** The break's end has come on the page's clock: the background looks at its own. */
  | { kind: 'look' }
  /** Values that don't fit the schema are refused with a reason; nothing is changed then. */
  | { kind: 'saveSettings'; group: SettingsGroup; values: Record<string, unknown> }
  | { kind: 'resetSettings'; group: SettingsGroup | null }
  | { kind: 'sendTestReminder' }
  | { kind: 'dismissNotice'; noticeId: string }
  /** A page found what it could not read whole, and has set it aside. */
  | { kind: 'tellDamage'; what: DamageKind };

export type DamageKind = 'bodyMended' | 'plansMended';

export type Reply =
  | { ok: true }
  /** `isLate`: somebody else was first, and nothing was changed. */
  | { ok: false; error: string; isLate?: true };
