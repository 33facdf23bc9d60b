import type { Cue } from '../app/break-cues.ts';
import type { Tones } from '../ports/tones.ts';

/** Notes in hertz, one after the other: rising to begin, falling to change, a chord that opens at the end. */
const NOTES: Record<Cue, readonly number[]> = {
  start: [392, 523.25],
  half: [440],
  change: [523.25, 392],
  done: [392, 493.88, 587.33],
};
const APART_SECONDS = 0.22;
const RISE_SECONDS = 0.03;
const FADE_SECONDS = 0.9;
const LOUDNESS = 0.16;

/** Soft sine tones through Web Audio; the context is made with the first tone, and sleeps until then. */
export function createTones(): Tones {
  let context: AudioContext | null = null;

  const sound = (audio: AudioContext, hertz: number, at: number): void => {
    const oscillator = audio.createOscillator();
    const envelope = audio.createGain();
    oscillator.type = 'sine';
    oscillator.frequency.value = hertz;
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(LOUDNESS, at + RISE_SECONDS);
    envelope.gain.exponentialRampToValueAtTime(0.0001, at + FADE_SECONDS);
    oscillator.connect(envelope).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + FADE_SECONDS);
  };

  return {
    play(cue) {
      try {
        context ??= new AudioContext();
        const audio = context;
        /* A page opened by a reminder had no click yet; the browser may refuse sound, and the pictures say it too. */
        if (audio.state === 'suspended') audio.resume().catch(() => {});
        NOTES[cue].forEach((hertz, index) => sound(audio, hertz, audio.currentTime + index * APART_SECONDS));
      } catch {
        context = null;
      }
    },
  };
}
