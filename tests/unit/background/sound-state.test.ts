import { describe, expect, test } from 'vitest';
import { soundOf } from '../../../utils/background/sound-state.ts';
import type { RoutineId } from '../../../utils/moves/types.ts';
import type { BreakRun } from '../../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';

const SOUND = { ...DEFAULTS.sound, voice: true, sounds: true, music: 'rain' } as const;
const runOf = (routineId: RoutineId): BreakRun => ({
  id: 'a',
  revision: 'a',
  reminder: null,
  routineId,
  minutes: 2,
  firstSide: 'left',
  totalMs: 120_000,
  readyMs: 0,
  asksReady: false,
  startedAt: 1,
  elapsedMs: 0,
  doneMs: 0,
  runningSince: 1,
  waitingSince: null,
  seenAt: 1,
});

describe('what is to be heard', () => {
  test('is what the preferences ask for, while the break runs', () => {
    const run = runOf('calm-pause-3');
    expect(soundOf(run, [], SOUND, 'en')).toMatchObject({ runId: 'a', since: 1, sound: SOUND });
    expect(soundOf({ ...run, runningSince: null }, [], SOUND, 'en')).toBeNull();
    expect(soundOf(null, [], SOUND, 'en')).toBeNull();
    expect(soundOf(run, [], { ...SOUND, voice: false, sounds: false, music: 'none' }, 'en')).toBeNull();
  });

  test('is nothing where the routine promises silence, whatever the preferences ask for', () => {
    expect(soundOf(runOf('meeting-proof-2'), [], SOUND, 'en')).toBeNull();
  });
});
