import type { Settings } from '../settings/types.ts';
import { startMusic } from './music.ts';
import type { PlayingMusic } from './music.ts';
import { createOutput } from './output.ts';
import { createSpeaker } from './speech.ts';
import { playTone } from './tones.ts';

type Sound = Settings['sound'];

/** Plays samples of a break's sounds on a page, on click. Never throws: without sound support, nothing is heard. */
export interface Preview {
  tones(sound: Sound): void;
  reminder(sound: Sound): void;
  say(text: string, sound: Sound, language: string): void;
  /** Starts the music, or continues it with the current preferences. */
  music(sound: Sound): void;
  /** Ends the music. */
  stop(): void;
}

const APART_SECONDS = 1.3;
/** Longer than anybody listens to a sample. */
const MUSIC_SECONDS = 300;

export function createPreview(): Preview {
  const speaker = createSpeaker();
  let made: { context: AudioContext; output: AudioNode } | null = null;
  let playing: { kind: Sound['music']; music: PlayingMusic } | null = null;

  const audio = (): { context: AudioContext; output: AudioNode } | null => {
    try {
      if (!made) {
        const context = new AudioContext();
        made = { context, output: createOutput(context) };
      }
      return made;
    } catch {
      return null;
    }
  };
  const stop = (): void => {
    playing?.music.stop(made?.context.currentTime ?? 0, 0.5);
    playing = null;
  };

  return {
    tones({ soundVolume }) {
      const room = audio();
      if (!room) return;
      const { context, output } = room;
      for (const [index, tone] of (['start', 'half', 'change', 'done'] as const).entries()) {
        playTone(context, output, tone, context.currentTime + 0.05 + index * APART_SECONDS, soundVolume);
      }
    },
    reminder({ reminderVolume }) {
      const room = audio();
      if (room) playTone(room.context, room.output, 'reminder', room.context.currentTime + 0.05, reminderVolume);
    },
    say(text, sound, language) {
      speaker.hush();
      speaker.say(text, sound, language);
    },
    music({ music, musicVolume }) {
      if (playing && playing.kind !== music) stop();
      if (music === 'none') return;
      if (playing) {
        playing.music.setVolume(musicVolume);
        return;
      }
      const room = audio();
      if (!room) return;
      const { context, output } = room;
      playing = { kind: music, music: startMusic(context, output, music, context.currentTime, musicVolume) };
      playing.music.plan(context.currentTime + MUSIC_SECONDS);
    },
    stop,
  };
}
