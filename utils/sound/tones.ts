import type { Tone } from '../break/cues.ts';

/**
 * Notes in hertz, in sequence: rising to begin, falling to change, a chord that opens at the end; one note each way for the
 * breath.
 */
const NOTES: Record<Tone | 'reminder', readonly number[]> = {
  start: [392, 523.25],
  half: [440],
  change: [523.25, 392],
  done: [392, 493.88, 587.33],
  in: [329.63],
  out: [246.94],
  /* Twice the same, like a knock. */
  reminder: [659.25, 659.25],
};
const APART_SECONDS = 0.22;
const RISE_SECONDS = 0.03;
const FADE_SECONDS = 0.9;
/** No tone is longer, its last echo included. */
export const LONGEST_TONE_SECONDS = 2;
/** Loudness of one note; notes that sound together stay below half of full scale. */
const LOUDNESS = 0.16;

/** Plays a soft tone of sines at a time of the context (seconds), into `output`. Volume 0 to 100. */
export function playTone(
  context: BaseAudioContext,
  output: AudioNode,
  tone: Tone | 'reminder',
  at: number,
  volume: number,
): void {
  const loudness = LOUDNESS * loudnessOf(volume);
  if (loudness === 0) return;
  for (const [index, hertz] of NOTES[tone].entries()) {
    const from = at + index * APART_SECONDS;
    const oscillator = context.createOscillator();
    const envelope = context.createGain();
    oscillator.frequency.value = hertz;
    envelope.gain.setValueAtTime(0, from);
    envelope.gain.linearRampToValueAtTime(loudness, from + RISE_SECONDS);
    envelope.gain.exponentialRampToValueAtTime(loudness / 1000, from + FADE_SECONDS);
    /* An exponential never reaches zero, and even so small a step can be heard. */
    envelope.gain.linearRampToValueAtTime(0, from + FADE_SECONDS + RISE_SECONDS);
    oscillator.connect(envelope).connect(output);
    oscillator.start(from);
    oscillator.stop(from + FADE_SECONDS + RISE_SECONDS);
  }
}

/** Perceived loudness follows power: half the volume is a quarter of the amplitude. */
export const loudnessOf = (volume: number): number => (volume / 100) ** 2;
