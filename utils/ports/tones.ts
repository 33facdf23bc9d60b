import type { Cue } from '../app/break-cues.ts';

/** Short soft sounds that tell the parts of a break apart without looking. Never throws; where there is no sound, nothing happens. */
export interface Tones {
  play(cue: Cue): void;
}
