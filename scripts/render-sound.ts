import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Tone } from '../utils/break/cues.ts';
import type { Music } from '../utils/settings/types.ts';

/** What is rendered offline, at full volume. */
export interface Wanted {
  readonly seconds: number;
  readonly music?: Music;
  /** When the music is told to stop; it has `stopSeconds` for that. */
  readonly stopAt?: number;
  readonly tones?: readonly { readonly tone: Tone; readonly at: number }[];
}

export interface Measured {
  /** Of full scale. */
  readonly peak: number;
  /** Root of the mean square of each second. */
  readonly loudness: readonly number[];
  /** The sharpest bend of the wave, against the usual bend around it; a click is far above 12. */
  readonly click: number;
  /** Where it is, in seconds. */
  readonly clickAt: number;
}

const FILES = ['tones.ts', 'output.ts', 'music.ts'];

/** The product's own sound code, as one script that a page can run. */
function soundScript(): string {
  const parts = FILES.map((file) => {
    const source = readFileSync(new URL(`../utils/sound/${file}`, import.meta.url), 'utf8');
    return stripTypeScriptTypes(source)
      .replaceAll(/^import .*$/gm, '')
      .replaceAll(/^export (const|function|async)/gm, '$1');
  });
  return `(() => { ${parts.join('\n')}; globalThis.soundOfInstep = { createOutput, startMusic, playTone }; })()`;
}

/** Renders in a real browser and measures there; with `spectrogram`, a picture of it stands in the page afterwards. */
export async function renderSound(page: Page, wanted: Wanted, spectrogram = false): Promise<Measured> {
  await page.evaluate(soundScript());
  return page.evaluate(
    async ({ seconds, music, stopAt, tones = [] }: Wanted, isDrawn: boolean): Promise<Measured> => {
      interface Playing {
        plan(until: number): void;
        stop(at: number, seconds: number): void;
      }
      /* What the script brought in. */
      const { createOutput, startMusic, playTone } = (
        globalThis as unknown as {
          soundOfInstep: {
            createOutput(context: BaseAudioContext): AudioNode;
            startMusic(context: BaseAudioContext, output: AudioNode, kind: Music, at: number, volume: number): Playing;
            playTone(context: BaseAudioContext, output: AudioNode, tone: Tone, at: number, volume: number): void;
          };
        }
      ).soundOfInstep;
      const RATE = 44_100;
      const context = new OfflineAudioContext(1, seconds * RATE, RATE);
      const output = createOutput(context);
      if (music) {
        const playing = startMusic(context, output, music, 0, 100);
        playing.plan(stopAt ?? seconds);
        if (stopAt !== undefined) playing.stop(stopAt, 1.2);
      }
      for (const { tone, at } of tones) playTone(context, output, tone, at, 100);
      const samples = (await context.startRendering()).getChannelData(0);

      let peak = 0;
      const loudness: number[] = [];
      for (let second = 0; second < seconds; second++) {
        let sum = 0;
        for (let index = second * RATE; index < (second + 1) * RATE; index++) {
          const value = samples[index] ?? 0;
          sum += value * value;
          peak = Math.max(peak, Math.abs(value));
        }
        loudness.push(Math.sqrt(sum / RATE));
      }

      /* The second difference of a smooth wave is small; a step in it stands out from the 50 ms around it. */
      const WINDOW = 2205;
      const bend = new Float32Array(samples.length);
      for (let index = 2; index < samples.length; index++) {
        bend[index] = Math.abs((samples[index] ?? 0) - 2 * (samples[index - 1] ?? 0) + (samples[index - 2] ?? 0));
      }
      let click = 0;
      let clickAt = 0;
      for (let from = 0; from + WINDOW <= samples.length; from += WINDOW) {
        let sum = 0;
        let most = 0;
        let mostAt = from;
        for (let index = from; index < from + WINDOW; index++) {
          const value = bend[index] ?? 0;
          sum += value * value;
          if (value > most) {
            most = value;
            mostAt = index;
          }
        }
        /* Below this, −66 dB, no ear hears a step. */
        const usual = Math.max(Math.sqrt(sum / WINDOW), 0.0005 / 12);
        if (most / usual > click) {
          click = most / usual;
          clickAt = mostAt / RATE;
        }
      }

      if (isDrawn) draw(samples, RATE);
      return { peak, loudness, click, clickAt };

      function draw(wave: Float32Array, rate: number): void {
        const SIZE = 2048;
        const columns = 1000;
        const rows = 360;
        const canvas = document.createElement('canvas');
        canvas.width = columns;
        canvas.height = rows;
        const pen = canvas.getContext('2d');
        if (!pen) return;
        const image = pen.createImageData(columns, rows);
        for (let column = 0; column < columns; column++) {
          const from = Math.floor((column / columns) * (wave.length - SIZE));
          const real = new Float32Array(SIZE);
          const imaginary = new Float32Array(SIZE);
          for (let index = 0; index < SIZE; index++) {
            real[index] = (wave[from + index] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / SIZE));
          }
          transform(real, imaginary);
          for (let row = 0; row < rows; row++) {
            /* 40 Hz to 12 kHz, each octave as high as the next. */
            const hertz = 40 * 300 ** (1 - row / rows);
            const bin = Math.min(SIZE / 2 - 1, Math.round((hertz * SIZE) / rate));
            const power = Math.hypot(real[bin] ?? 0, imaginary[bin] ?? 0) / (SIZE / 4);
            const shade = Math.max(0, Math.min(1, (20 * Math.log10(power + 1e-9) + 90) / 80));
            const at = (row * columns + column) * 4;
            image.data[at] = 255 * shade;
            image.data[at + 1] = 180 * shade ** 1.6;
            image.data[at + 2] = 110 * shade ** 2.4 + 30;
            image.data[at + 3] = 255;
          }
        }
        pen.putImageData(image, 0, 0);
        document.body.append(canvas);
      }

      /** Cooley and Tukey's fast Fourier transform, in place. */
      function transform(real: Float32Array, imaginary: Float32Array): void {
        const size = real.length;
        for (let index = 1, other = 0; index < size; index++) {
          let bit = size >> 1;
          for (; other & bit; bit >>= 1) other ^= bit;
          other ^= bit;
          if (index < other) {
            [real[index], real[other]] = [real[other] ?? 0, real[index] ?? 0];
            [imaginary[index], imaginary[other]] = [imaginary[other] ?? 0, imaginary[index] ?? 0];
          }
        }
        for (let length = 2; length <= size; length <<= 1) {
          const angle = (-2 * Math.PI) / length;
          for (let start = 0; start < size; start += length) {
            for (let step = 0; step < length / 2; step++) {
              const cos = Math.cos(angle * step);
              const sin = Math.sin(angle * step);
              const a = start + step;
              const b = a + length / 2;
              const x = (real[b] ?? 0) * cos - (imaginary[b] ?? 0) * sin;
              const y = (real[b] ?? 0) * sin + (imaginary[b] ?? 0) * cos;
              real[b] = (real[a] ?? 0) - x;
              imaginary[b] = (imaginary[a] ?? 0) - y;
              real[a] = (real[a] ?? 0) + x;
              imaginary[a] = (imaginary[a] ?? 0) + y;
            }
          }
        }
      }
    },
    wanted,
    spectrogram,
  );
}
