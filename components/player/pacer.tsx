import '../figure/figure.css';
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { BreathView } from '../../utils/break/break-view.ts';
import { breathLoop } from '../../utils/figure/pacer.ts';
import { draw } from '../figure/draw.tsx';
import { useMotion } from '../figure/use-motion.ts';

/** The breath as a circle, with what to do now and for how many seconds. The step's lines say the same. */
export function Pacer({ breath, isRunning }: { breath: BreathView; isRunning: boolean }): VNode {
  const loop = useMemo(() => breathLoop(breath.parts), [breath.parts]);
  const body = useRef<SVGGElement>(null);
  useMotion(body, loop, { elapsedMs: breath.elapsedMs, isRunning });
  const parts = useMemo(() => loop.draw(loop.still).map(draw), [loop]);
  return (
    <div class="pacer" aria-hidden="true">
      <svg class="figure" viewBox="0 0 240 240">
        <g ref={body}>{parts}</g>
      </svg>
      <span class="pacer-words">
        <b class="voice">{breath.word}</b>
        {breath.seconds !== null && <span class="num">{breath.seconds}</span>}
      </span>
    </div>
  );
}
