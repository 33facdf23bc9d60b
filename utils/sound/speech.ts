import type { Settings } from '../settings/types.ts';

type Sound = Settings['sound'];

/** Browsers that have voices list them within this time, in one or several parts. */
const VOICES_MS = 2000;

/** Chromium on Linux swallows a line that is spoken in the same turn as `cancel`: https://github.com/votingworks/bmd/pull/1106 */
const GAP_MS = 100;

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The voice for a line: the chosen one, or else one that speaks the texts' language, from this computer rather than from the
 * network. Undefined if there is none; the browser then uses its own. `isLocal`: only voices of this computer.
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  chosen: string,
  language: string,
  isLocal: boolean,
): SpeechSynthesisVoice | undefined {
  const able = isLocal ? voices.filter(({ localService }) => localService) : voices;
  const own = able.find(({ name }) => chosen !== '' && name === chosen);
  if (own) return own;
  const mine = able.filter(({ lang }) => baseOf(lang) === baseOf(language));
  const rank = (voice: SpeechSynthesisVoice): number =>
    Number(voice.localService) * 4 +
    Number(voice.lang.toLowerCase() === language.toLowerCase()) * 2 +
    Number(voice.default);
  return mine.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** An utterance with the person's preferences. Null if this browser cannot speak. */
function utterance(text: string, sound: Sound, language: string, isLocal: boolean): SpeechSynthesisUtterance | null {
  const { speechSynthesis } = globalThis;
  if (!speechSynthesis) return null;
  const line = new SpeechSynthesisUtterance(text);
  line.lang = language;
  line.rate = sound.voiceRate / 100;
  line.volume = sound.voiceVolume / 100;
  const voice = voiceFor(speechSynthesis.getVoices(), sound.voiceName, language, isLocal);
  if (voice) {
    line.voice = voice;
    line.lang = voice.lang;
  }
  return line;
}

/** Speaks one line at a time; a new one takes the place of the one before. */
export interface Speaker {
  say(text: string, sound: Sound, language: string): void;
  hush(): void;
}

export function createSpeaker(): Speaker {
  let spoken: SpeechSynthesisUtterance | null = null;
  let stopWaiting = (): void => {};
  let cancelledAt = -Infinity;
  /** The chosen voice did not come in time, and no line waits for it any more. */
  let hasWaited = false;
  /** A voice failed, as those from the network do without one: the other lines come from this computer. */
  let isLocal = false;
  /* Voices become available a moment after they are first requested. */
  globalThis.speechSynthesis?.getVoices();

  const hush = (): void => {
    stopWaiting();
    stopWaiting = () => {};
    spoken = null;
    globalThis.speechSynthesis?.cancel();
    cancelledAt = Date.now();
  };

  const after = (ms: number, then: () => void): void => {
    const timer = setTimeout(then, ms);
    stopWaiting = () => clearTimeout(timer);
  };

  const isThere = (voiceName: string): boolean => {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    return voiceName === '' ? voices.length > 0 : voices.some(({ name }) => name === voiceName);
  };

  /** Calls back once the voice is available, or will not be. */
  const whenThere = (voiceName: string, then: () => void): void => {
    const { speechSynthesis } = globalThis;
    if (!speechSynthesis || hasWaited || isThere(voiceName)) {
      then();
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', look);
    };
    const look = (): void => {
      if (!isThere(voiceName)) return;
      stop();
      then();
    };
    const timer = setTimeout(() => {
      hasWaited = true;
      stop();
      then();
    }, VOICES_MS);
    speechSynthesis.addEventListener('voiceschanged', look);
    stopWaiting = stop;
  };

  const speak = (text: string, sound: Sound, language: string): void => {
    const line = utterance(text, sound, language, isLocal);
    if (!line) return;
    line.addEventListener('end', () => {
      if (spoken === line) spoken = null;
    });
    line.addEventListener('error', () => {
      if (spoken !== line) return;
      spoken = null;
      if (isLocal || line.voice?.localService) return;
      isLocal = true;
      speak(text, sound, language);
    });
    spoken = line;
    globalThis.speechSynthesis.speak(line);
  };

  return {
    say(text, sound, language) {
      /* Voices differ in pace: a voice slower than expected gives way to the next line. */
      if (spoken) hush();
      stopWaiting();
      /* The first line of a room may come before the browser knows its voices, and must not be spoken in another voice. */
      whenThere(sound.voiceName, () => {
        const wait = cancelledAt + GAP_MS - Date.now();
        if (wait > 0) after(wait, () => speak(text, sound, language));
        else speak(text, sound, language);
      });
    },
    hush,
  };
}
