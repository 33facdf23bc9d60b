import type { Settings } from '../settings/types.ts';

/** An utterance for the browser's voice, with the person's preferences. Null if this browser cannot speak. */
export function utterance(text: string, sound: Settings['sound'], language: string): SpeechSynthesisUtterance | null {
  const { speechSynthesis } = globalThis;
  if (!speechSynthesis) return null;
  const line = new SpeechSynthesisUtterance(text);
  line.lang = language;
  line.rate = sound.voiceRate / 100;
  line.volume = sound.voiceVolume / 100;
  const voice = sound.voiceName && speechSynthesis.getVoices().find(({ name }) => name === sound.voiceName);
  if (voice) line.voice = voice;
  return line;
}

/** Browsers that have voices list them within this time. */
const VOICES_MS = 300;

/** Calls back once the chosen voice is available, or will not be; returns a function to cancel. */
export function whenVoices(voiceName: string, then: () => void): () => void {
  const { speechSynthesis } = globalThis;
  if (!speechSynthesis || !voiceName || speechSynthesis.getVoices().length > 0) {
    then();
    return () => {};
  }
  const stop = (): void => {
    clearTimeout(timer);
    speechSynthesis.removeEventListener('voiceschanged', found);
  };
  const found = (): void => {
    stop();
    then();
  };
  const timer = setTimeout(found, VOICES_MS);
  speechSynthesis.addEventListener('voiceschanged', found);
  return stop;
}
