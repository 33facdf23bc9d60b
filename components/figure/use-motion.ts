import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filmOf } from '../../utils/figure/film.ts';
import type { Loop } from '../../utils/figure/loop.ts';

export interface Playing {
  /** Since the movement began, milliseconds; absent where it keeps no time but its own. */
  readonly elapsedMs?: number;
  /** It stands still at this moment otherwise. */
  readonly isRunning: boolean;
}

/** Further off than this the picture is set right; less nobody sees. */
const OFF_MS = 80;

/** Moves the parts of a picture by the browser's own animations, in step with the time of the break. Still where people want nothing to move. */
export function useMotion(
  body: RefObject<SVGGElement | null>,
  loop: Loop | undefined,
  playing: Playing | undefined,
): void {
  const isStill = useStillness();
  const running = useRef<Animation[]>([]);
  const moves = playing !== undefined && !isStill;

  useEffect(() => {
    if (!moves || !loop || !body.current) return;
    running.current = animate(body.current, loop);
    return () => {
      for (const animation of running.current) animation.cancel();
      running.current = [];
    };
  }, [loop, moves]);

  useEffect(() => {
    const [first] = running.current;
    if (!first || !playing) return;
    const { elapsedMs, isRunning } = playing;
    const isOff = elapsedMs !== undefined && Math.abs(Number(first.currentTime) - elapsedMs) > OFF_MS;
    for (const animation of running.current) {
      if (isRunning) animation.play();
      else animation.pause();
      /* A pause takes effect with the next frame, which can be long in coming: it stands where the break stands. */
      if (elapsedMs !== undefined && (isOff || !isRunning)) animation.currentTime = elapsedMs;
    }
  }, [loop, moves, playing?.elapsedMs, playing?.isRunning]);
}

function animate(body: Element, loop: Loop): Animation[] {
  return filmOf(loop).map(({ way, property, frames }) => {
    const animation = partOf(body, way).animate(
      frames.map(({ offset, value }) => ({ offset, [property]: value })),
      { duration: loop.seconds * 1000, iterations: Infinity },
    );
    animation.pause();
    return animation;
  });
}

function partOf(body: Element, way: readonly number[]): Element {
  return way.reduce((part, index) => {
    const child = part.children[index];
    if (!child) throw new RangeError(`no part ${way.join('.')}`);
    return child;
  }, body);
}

const STILL = '(prefers-reduced-motion: reduce)';

function useStillness(): boolean {
  const [isStill, setStill] = useState(() => matchMedia(STILL).matches);
  useEffect(() => {
    const media = matchMedia(STILL);
    const onChange = (): void => setStill(media.matches);
    onChange();
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return isStill;
}
