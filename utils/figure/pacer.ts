import type { BreathPart } from '../moves/breath.ts';
import { disc, group } from './drawing.ts';
import { loop } from './loop.ts';
import type { Key, Loop } from './loop.ts';
import { mix, round } from './shape.ts';

/** Scale of the circle after breathing out. */
const EMPTY = 0.56;

/** A circle that grows while breathing in and shrinks while breathing out. */
export function breathLoop(parts: readonly BreathPart[]): Loop {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const inSeconds = parts.reduce((sum, { kind, seconds }) => sum + (kind === 'in' || kind === 'more' ? seconds : 0), 0);
  const keys: Key[] = [[0, 0]];
  let at = 0;
  let filled = 0;
  for (const { kind, seconds } of parts) {
    at += seconds;
    if (kind === 'in' || kind === 'more') filled += seconds / inSeconds;
    else filled = 0;
    keys.push([at, filled]);
  }
  return loop({
    seconds,
    still: inSeconds,
    keys: { full: keys },
    draw: ({ full }) => {
      const size = round(mix(EMPTY, 1, full), 3);
      return [
        disc('pacer-way', [120, 120], 108),
        group({ transform: `translate(120 120) scale(${size} ${size})` }, disc('pacer', [0, 0], 104)),
        disc('pacer-core', [120, 120], 50),
      ];
    },
  });
}
