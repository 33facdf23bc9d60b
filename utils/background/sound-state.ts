import type { Cue, Score, Tone } from '../break/cues.ts';
import { isObject } from '../json/objects.ts';
import { isSilentRoutine } from '../moves/catalogue.ts';
import { stopsAtMs } from '../rhythm/break-run.ts';
import type { BreakRun } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import type { SoundState } from '../sound/state.ts';

const TONES: readonly string[] = ['start', 'half', 'change', 'done', 'in', 'out'] satisfies readonly Tone[];

function isCue(value: unknown): value is Cue {
  if (!isObject(value) || typeof value['at'] !== 'number') return false;
  if (typeof value['say'] === 'string') return typeof value['lasts'] === 'number';
  return typeof value['tone'] === 'string' && TONES.includes(value['tone']);
}

/** The score that was saved with the plan of a run; empty if it belongs to another run or cannot be read. */
export function savedScore(plan: unknown, runId: string): Score {
  if (!isObject(plan) || plan['runId'] !== runId || !Array.isArray(plan['score'])) return [];
  return plan['score'].every(isCue) ? plan['score'] : [];
}

/** The sound to play now; null if no break is running or the break has nothing to play. */
export function soundOf(
  run: BreakRun | null,
  score: Score,
  sound: Settings['sound'],
  language: string,
): SoundState | null {
  if (run?.runningSince === null || !run || isSilentRoutine(run.routineId)) return null;
  if (!sound.sounds && !sound.voice && sound.music === 'none') return null;
  const { id: runId, elapsedMs, runningSince: since } = run;
  const totalMs = stopsAtMs(run);
  /* While the break is going to stop before its first move, cues from that point on are not played. */
  const heard = totalMs < run.totalMs ? score.filter(({ at }) => at < totalMs) : score;
  return { runId, score: heard, totalMs, elapsedMs, since, sound, language };
}
