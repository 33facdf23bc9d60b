import type { VNode } from 'preact';
import { Arch } from '../shared/arch.tsx';
import type { HeroView } from './popup-hero.ts';

/** The arch, the number inside it, and the labels of its two ends. The sentence below says the same in words. */
export function Hero({ hero }: { hero: HeroView }): VNode {
  return (
    <div class="hero">
      <Arch state={hero.state} percent={hero.percent} label={hero.label} />
      {hero.measure && (
        <p class={hero.isClock ? 'hero-num is-word' : 'hero-num'} aria-hidden="true">
          {hero.measure.before && <small>{hero.measure.before}</small>}
          <span class="num num-xl">{hero.measure.number}</span>
          {hero.measure.unit && <small>{hero.measure.unit}</small>}
        </p>
      )}
      <p class="hero-ends">
        <span>{hero.start}</span>
        {hero.isEndStrong ? <b>{hero.end}</b> : <span>{hero.end}</span>}
      </p>
    </div>
  );
}
