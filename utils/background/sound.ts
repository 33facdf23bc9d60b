import { language } from '../i18n/messages.ts';
import { KEYS, onLocalChange, readLocal } from '../platform/local.ts';
import { hostSound } from '../platform/sound-room.ts';
import type { SoundHost } from '../platform/sound-room.ts';
import type { RhythmState } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { serialQueue } from './queue.ts';
import { savedScore, soundOf } from './sound-state.ts';

let host: SoundHost | null = null;
let playing = 'null';

/** Listens to the rooms where breaks sound. `look` publishes the state again. Call it at the top level of the background. */
export function startSound(look: () => void): void {
  const playAnew = (): void => {
    playing = '';
    look();
  };
  host = hostSound(playAnew);
  /* A level that changes during a break changes the cues that are left. */
  onLocalChange(KEYS.plan, playAnew);
}

/** Plays the tone of a reminder, at a volume of 0 to 100. */
export async function ring(volume: number): Promise<void> {
  await host?.ring(volume);
}

const enqueue = serialQueue();

/** Plays what the state asks for, one state after the other. Does nothing if that is already playing. */
export function followBreak(state: RhythmState, sound: Settings['sound']): void {
  enqueue(() => follow(state, sound)).catch((error: unknown) => {
    playing = '';
    console.error('Instep: the sound failed and will be tried again.', error);
  });
}

async function follow({ run }: RhythmState, sound: Settings['sound']): Promise<void> {
  const state = soundOf(run, [], sound, language());
  const key = JSON.stringify(state);
  if (key === playing) return;
  playing = key;
  /* The plan may have changed: a move that hurt is no longer in it. */
  await host?.play(run && soundOf(run, savedScore(await readLocal(KEYS.plan), run.id), sound, language()));
}
