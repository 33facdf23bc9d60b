import { cuesBetween, nextCueAt, passedOver, sameCues } from '../break/cues.ts';
import type { Cue } from '../break/cues.ts';
import type { Music } from '../settings/types.ts';
import { startMusic } from './music.ts';
import type { PlayingMusic } from './music.ts';
import { createOutput } from './output.ts';
import { createSpeaker } from './speech.ts';
import type { SoundState } from './state.ts';
import { LONGEST_TONE_SECONDS, playTone } from './tones.ts';

export interface SoundRoom {
  /** Follows this state from now on; null: no break is running. */
  follow(state: SoundState | null): void;
  /** Plays the tone of a reminder, at a volume of 0 to 100. */
  ring(volume: number): void;
}

/** A larger step of the break than this is a jump. */
const JUMP_MS = 1200;
/**
 * A break that started, resumed or was moved less than this long ago is played from that point: the message took time to
 * arrive.
 */
const FRESH_MS = 1500;
/** The background may consider a break over this much before the room does. */
const NEARLY_OVER_MS = 900;
/** A cue that is later than this is no longer true. */
const TOO_LATE_MS = 2500;
/** A timer that fires this much too late slept with the computer. */
const SLEPT_MS = 5000;
/** The time the background then has to report the state of the break. */
const WOKEN_MS = 2000;
/** Music is scheduled this far ahead, and again once half of it has played. */
const AHEAD_SECONDS = 30;
const FADE_OUT_SECONDS = 1.2;
/** −66 dB: inaudible, but the browser treats the room as playing, also between the lines. */
const CARRIER = 0.0005;

export interface SoundRoomEvents {
  /** Nothing is left to play. */
  onEmpty: () => void;
  /** The computer has been asleep, and the break may have been paused since then. */
  onSlept: () => void;
}

/** Plays a break: its tones, its words and its music. It has no time other than the break's. */
export function createSoundRoom({ onEmpty, onSlept }: SoundRoomEvents): SoundRoom {
  let state: SoundState | null = null;
  /** The position up to which the score has been played, ms of the plan. */
  let played = 0;
  /** The position in the plan at which the next check is due. */
  let awaited = Infinity;
  /** Lines not to be spoken because the score replaced another one. */
  let skipped: ReadonlySet<Cue> = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let context: AudioContext | null = null;
  let output: AudioNode | null = null;
  let music: { kind: Music; playing: PlayingMusic } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** Until when a reminder's tone can be heard, on the clock of `performance`. */
  let ringsUntil = 0;
  const speaker = createSpeaker();

  const positionNow = (of: SoundState): number => of.elapsedMs + Date.now() - of.since;

  const audio = (): { context: AudioContext; output: AudioNode } | null => {
    try {
      context ??= new AudioContext();
      if (context.state === 'suspended') context.resume().catch(() => {});
      if (!output) {
        output = createOutput(context);
        const carrier = context.createOscillator();
        const quiet = context.createGain();
        carrier.frequency.value = 50;
        quiet.gain.value = CARRIER;
        carrier.connect(quiet).connect(context.destination);
        carrier.start();
      }
      return { context, output };
    } catch {
      /* No sound on this machine: the pictures and the words on screen say everything. */
      return null;
    }
  };

  const play = (cue: Cue, of: SoundState, late: number): void => {
    const detail = { at: cue.at, late: Math.round(late) };
    if ('say' in cue) {
      if (!of.sound.voice) return;
      performance.mark('instep.say', { detail: { ...detail, say: cue.say } });
      speaker.say(cue.say, of.sound, of.language);
    } else if (of.sound.sounds) {
      performance.mark('instep.tone', { detail: { ...detail, tone: cue.tone } });
      const room = audio();
      if (room) playTone(room.context, room.output, cue.tone, room.context.currentTime + 0.01, of.sound.soundVolume);
    }
  };

  const playMusic = (of: SoundState | null): void => {
    const kind = of?.sound.music ?? 'none';
    if (music && music.kind !== kind) {
      music.playing.stop(context?.currentTime ?? 0, FADE_OUT_SECONDS);
      music = null;
    }
    if (!of || kind === 'none') return;
    const room = audio();
    if (!room) return;
    const { currentTime } = room.context;
    music ??= { kind, playing: startMusic(room.context, room.output, kind, currentTime, of.sound.musicVolume) };
    music.playing.setVolume(of.sound.musicVolume);
    music.playing.plan(currentTime + AHEAD_SECONDS);
  };

  /** Plays what is due, and waits for the next. */
  const goOn = (): void => {
    clearTimeout(timer);
    if (!state) return;
    const place = positionNow(state);
    if (place - awaited > SLEPT_MS) {
      played = place;
      onSlept();
      goOnAfter(WOKEN_MS, place);
      return;
    }
    for (const cue of cuesBetween(state.score, played, place)) {
      if (place - cue.at <= TOO_LATE_MS && !skipped.has(cue)) play(cue, state, place - cue.at);
    }
    played = Math.max(played, place);
    playMusic(place < state.totalMs ? state : null);
    const next = nextCueAt(state.score, played);
    if (next === null) {
      const last = state.score.findLast((cue) => 'say' in cue);
      const isSaid = !last || !('say' in last) || !state.sound.voice || place > last.at + last.lasts + 1000;
      if (place >= state.totalMs && isSaid) {
        leave();
        return;
      }
    }
    const wait = Math.min((AHEAD_SECONDS / 2) * 1000, next === null ? 1000 : next - place);
    goOnAfter(Math.max(0, wait), place);
  };

  const goOnAfter = (wait: number, place: number): void => {
    awaited = place + wait;
    timer = setTimeout(goOn, wait);
  };

  const leave = (): void => {
    clearTimeout(timer);
    state = null;
    const wait = Math.max(music ? FADE_OUT_SECONDS * 1000 : 0, ringsUntil - performance.now());
    playMusic(null);
    clearTimeout(leaving);
    leaving = setTimeout(onEmpty, wait);
  };

  return {
    ring(volume) {
      performance.mark('instep.tone', { detail: { at: 0, late: 0, tone: 'reminder' } });
      const room = audio();
      if (room) playTone(room.context, room.output, 'reminder', room.context.currentTime + 0.05, volume);
      ringsUntil = performance.now() + LONGEST_TONE_SECONDS * 1000;
      if (!state) leave();
    },
    follow(next) {
      const before = state;
      if (!next) {
        /* At the end of the break its last words still have to be spoken. */
        if (before && positionNow(before) >= before.totalMs - NEARLY_OVER_MS) return;
        speaker.hush();
        leave();
        return;
      }
      clearTimeout(leaving);
      const place = positionNow(next);
      const isSame = before?.runId === next.runId && Math.abs(place - positionNow(before)) < JUMP_MS;
      if (isSame) {
        /* Cues due by now belong to the old score; the new score is played from here on. */
        goOn();
        played = place;
        skipped = new Set([...passedOver(before.score, next.score, place), ...sameCues(skipped, next.score)]);
      } else {
        speaker.hush();
        skipped = new Set();
        played = Date.now() - next.since < FRESH_MS ? next.elapsedMs - 1 : place;
      }
      if (!next.sound.voice) speaker.hush();
      state = next;
      awaited = Infinity;
      /* Needed even if only words are to be heard: the browser closes a room that seems to play nothing. */
      audio();
      goOn();
    },
  };
}
