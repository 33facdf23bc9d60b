import type { Settings } from '../settings/types.ts';

/** The words for the browser's voice, as the person wants to hear them. Null where this browser cannot speak. */
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
