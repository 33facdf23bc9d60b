import type { Music } from '../settings/types.ts';
import { loudnessOf } from './tones.ts';

export interface PlayingMusic {
  /** Schedules all sounds up to `until` (seconds of the context); anything already scheduled stays unchanged. */
  plan(until: number): void;
  /** 0 to 100 */
  setVolume(volume: number): void;
  /** Fades out from `at` (seconds of the context); silent `seconds` later. */
  stop(at: number, seconds: number): void;
}

const FADE_IN_SECONDS = 2.5;
const NOISE_SECONDS = 11;
/** How long the end of the noise blends into its beginning. */
const SEAM_SECONDS = 0.5;

/** A seeded random generator, so that music sounds the same each time and can be measured. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Noise whose power falls with frequency (brown), in a seamless loop. */
function noise(context: BaseAudioContext, seed: number): AudioBufferSourceNode {
  const random = chance(seed);
  const length = Math.round(NOISE_SECONDS * context.sampleRate);
  const seam = Math.round(SEAM_SECONDS * context.sampleRate);
  const raw = new Float32Array(length + seam);
  let last = 0;
  for (let index = 0; index < raw.length; index++) {
    last = (last + 0.06 * (random() * 2 - 1)) / 1.02;
    raw[index] = last * 2.2;
  }
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < length; index++) {
    /* The beginning is mixed with what comes after the end, with equal power. */
    const share = Math.min(1, index / seam);
    const over = index < seam ? (raw[length + index] ?? 0) * Math.cos((share * Math.PI) / 2) : 0;
    samples[index] = (raw[index] ?? 0) * Math.sin((share * Math.PI) / 2) + over;
  }
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  return source;
}

/** A gain that swings slowly between two values. */
function swell(
  context: BaseAudioContext,
  low: number,
  high: number,
  seconds: number,
): { gain: GainNode; nodes: OscillatorNode[] } {
  const gain = context.createGain();
  gain.gain.value = (low + high) / 2;
  const wave = context.createOscillator();
  const depth = context.createGain();
  wave.frequency.value = 1 / seconds;
  depth.gain.value = (high - low) / 2;
  wave.connect(depth).connect(gain.gain);
  return { gain, nodes: [wave] };
}

function filter(context: BaseAudioContext, type: BiquadFilterType, hertz: number, q = 0.5): BiquadFilterNode {
  const node = context.createBiquadFilter();
  node.type = type;
  node.frequency.value = hertz;
  node.Q.value = q;
  return node;
}

/** An endless sound: its sources, connected to `output`. */
type Bed = (context: BaseAudioContext, output: AudioNode) => AudioScheduledSourceNode[];

const BEDS: Partial<Record<Music, Bed>> = {
  waves(context, output) {
    const sources: AudioScheduledSourceNode[] = [];
    for (const [seed, seconds, hertz, high] of [
      [7, 11, 520, 1],
      [23, 17, 900, 0.5],
    ] as const) {
      const source = noise(context, seed);
      const { gain, nodes } = swell(context, 0.12 * high, 0.62 * high, seconds);
      source
        .connect(filter(context, 'lowpass', hertz))
        .connect(gain)
        .connect(output);
      sources.push(source, ...nodes);
    }
    return sources;
  },
  rain(context, output) {
    const sources: AudioScheduledSourceNode[] = [];
    for (const [seed, low, high, loud] of [
      [31, 900, 6500, 1.9],
      [57, 250, 1800, 0.7],
    ] as const) {
      const source = noise(context, seed);
      const { gain, nodes } = swell(context, 0.8 * loud, loud, 13);
      source
        .connect(filter(context, 'highpass', low))
        .connect(filter(context, 'lowpass', high))
        .connect(gain)
        .connect(output);
      sources.push(source, ...nodes);
    }
    return sources;
  },
  drone(context, output) {
    const soft = filter(context, 'lowpass', 700);
    soft.connect(output);
    return [
      [110, 0.13, 19],
      [110.4, 0.1, 13],
      [164.8, 0.08, 23],
      [220.3, 0.05, 17],
      [329.2, 0.025, 29],
    ].flatMap(([hertz = 0, loud = 0, seconds = 1]) => {
      const voice = context.createOscillator();
      voice.frequency.value = hertz;
      const { gain, nodes } = swell(context, loud * 0.55, loud, seconds);
      voice.connect(gain).connect(soft);
      return [voice, ...nodes];
    });
  },
};

interface Strike {
  hertz: number;
  loud: number;
  /** Until it is inaudible. */
  seconds: number;
  rise: number;
}

/** Occasional strikes: seconds until the next, and its sounds. */
type Strikes = (random: () => number) => { after: number; parts: Strike[] };

const PENTATONIC = [293.66, 329.63, 392, 440, 493.88, 587.33, 659.25];

const STRIKES: Partial<Record<Music, Strikes>> = {
  bowl(random) {
    const root = random() < 0.5 ? 174.6 : 196;
    /* Two slightly detuned notes beat like a rotating singing bowl. */
    const parts = [
      [1, 0.16, 13],
      [1.004, 0.12, 13],
      [2.71, 0.05, 8],
      [2.722, 0.04, 8],
      [5.15, 0.014, 4],
    ].map(([ratio = 1, loud = 0, seconds = 1]) => ({ hertz: root * ratio, loud, seconds, rise: 0.05 }));
    return { after: 7.5 + random() * 3, parts };
  },
  chimes(random) {
    const note = PENTATONIC[Math.floor(random() * PENTATONIC.length)] ?? 440;
    const parts = [
      { hertz: note, loud: 0.11, seconds: 6, rise: 0.04 },
      { hertz: note * 2, loud: 0.025, seconds: 2.5, rise: 0.02 },
    ];
    return { after: 1.6 + random() * 2, parts };
  },
};

function strike(
  context: BaseAudioContext,
  output: AudioNode,
  at: number,
  { hertz, loud, seconds, rise }: Strike,
): OscillatorNode {
  const voice = context.createOscillator();
  const envelope = context.createGain();
  voice.frequency.value = hertz;
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(loud, at + rise);
  envelope.gain.exponentialRampToValueAtTime(loud / 1000, at + seconds);
  envelope.gain.linearRampToValueAtTime(0, at + seconds + 0.1);
  voice.connect(envelope).connect(output);
  voice.start(at);
  voice.stop(at + seconds + 0.1);
  return voice;
}

/** Starts calm music, generated on the spot, at a time of the context (seconds), fading in. Volume 0 to 100. */
export function startMusic(
  context: BaseAudioContext,
  output: AudioNode,
  kind: Music,
  at: number,
  volume: number,
): PlayingMusic {
  const level = context.createGain();
  const fade = context.createGain();
  level.gain.value = loudnessOf(volume);
  fade.gain.setValueAtTime(0, at);
  fade.gain.linearRampToValueAtTime(1, at + FADE_IN_SECONDS);
  level.connect(fade).connect(output);

  const bed = BEDS[kind]?.(context, level) ?? [];
  for (const source of bed) source.start(at);
  const struck = new Set<OscillatorNode>();
  const strikes = STRIKES[kind];
  const random = chance(41);
  let planned = at + 0.4;

  return {
    plan(until) {
      if (!strikes) return;
      while (planned < until) {
        const { after, parts } = strikes(random);
        for (const part of parts) {
          const voice = strike(context, level, planned, part);
          struck.add(voice);
          voice.addEventListener('ended', () => struck.delete(voice));
        }
        planned += after;
      }
    },
    setVolume: (next) => void level.gain.setTargetAtTime(loudnessOf(next), context.currentTime, 0.15),
    stop(at, seconds) {
      fade.gain.cancelScheduledValues(at);
      /* By then, the rest is below −75 dB. */
      fade.gain.setTargetAtTime(0, at, seconds / 9);
      for (const source of [...bed, ...struck]) source.stop(at + seconds);
      planned = Infinity;
    },
  };
}
