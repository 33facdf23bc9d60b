import type { MoveId, Side } from '../../utils/moves/types.ts';
import type { Drawing } from './drawing.ts';

interface Picture {
  /** Each is a chunk of its own, so that a page loads only those it shows. All share the view box 0 0 240 240. */
  readonly load: () => Promise<{ drawing: Drawing }>;
  /** The foot that is drawn (for standing moves the leg the words call "this leg"); absent where both are, or it does not matter. */
  readonly drawnSide?: Side;
}

export const PICTURES: Readonly<Record<MoveId, Picture>> = {
  'ankle-pumps': { load: () => import('./poses/ankle-pumps-up.ts') },
  'heel-bounce': { load: () => import('./poses/heel-bounce.ts') },
  'ankle-circles': { load: () => import('./poses/ankle-circles.ts'), drawnSide: 'right' },
  'toe-curl-and-fan': { load: () => import('./poses/toe-curl-side.ts') },
  'toe-weave-circles': { load: () => import('./poses/toe-weave.ts'), drawnSide: 'left' },
  'mindful-roll-walk': { load: () => import('./poses/roll-walk.ts') },
  'seated-heel-lifts': { load: () => import('./poses/seated-heel-lift.ts') },
  'big-toe-switch': { load: () => import('./poses/big-toe-switch.ts') },
  'short-foot-dome': { load: () => import('./poses/short-foot.ts') },
  'towel-scrunch': { load: () => import('./poses/towel-scrunch.ts'), drawnSide: 'right' },
  'standing-heel-raise': { load: () => import('./poses/standing-heel-raise.ts') },
  'towel-heel-raise': { load: () => import('./poses/towel-heel-raise.ts') },
  'one-leg-stand': { load: () => import('./poses/one-leg-stand.ts'), drawnSide: 'right' },
  'plantar-fascia-pull': { load: () => import('./poses/plantar-fascia-pull.ts'), drawnSide: 'right' },
  'tucked-toe-stretch': { load: () => import('./poses/tucked-toe.ts'), drawnSide: 'right' },
  'wall-calf-stretch': { load: () => import('./poses/wall-calf-stretch.ts'), drawnSide: 'left' },
  'strap-calf-stretch': { load: () => import('./poses/strap.ts'), drawnSide: 'right' },
  'top-of-foot-stretch': { load: () => import('./poses/top-of-foot.ts'), drawnSide: 'right' },
  'gliding-warm-up': { load: () => import('./poses/glides.ts'), drawnSide: 'left' },
  'thumb-fans': { load: () => import('./poses/thumb-fans.ts'), drawnSide: 'left' },
  'arch-knuckle-slide': { load: () => import('./poses/knuckle-slide.ts'), drawnSide: 'left' },
  'heel-cup-squeeze': { load: () => import('./poses/heel-cup.ts'), drawnSide: 'right' },
  'toe-roll-and-pull': { load: () => import('./poses/toe-pull.ts'), drawnSide: 'left' },
  'calf-knead': { load: () => import('./poses/calf-knead.ts'), drawnSide: 'right' },
  'lymph-sweep': { load: () => import('./poses/lymph-sweep.ts'), drawnSide: 'right' },
  'oil-ritual-strokes': { load: () => import('./poses/oil-ritual.ts'), drawnSide: 'left' },
  'reflex-thumb-walk': { load: () => import('./poses/reflex-thumb-walk.ts'), drawnSide: 'left' },
  'solar-plexus-hold': { load: () => import('./poses/solar-plexus-press.ts'), drawnSide: 'left' },
  'inner-arch-line': { load: () => import('./poses/inner-arch-line.ts'), drawnSide: 'left' },
  'shiatsu-sole-line': { load: () => import('./poses/shiatsu.ts'), drawnSide: 'left' },
  'taichong-press': { load: () => import('./poses/web-point.ts'), drawnSide: 'left' },
  'thai-knuckle-press': { load: () => import('./poses/thai-knuckle.ts'), drawnSide: 'left' },
  'ball-roll-sole': { load: () => import('./poses/ball-roll.ts'), drawnSide: 'right' },
  'roller-glide': { load: () => import('./poses/roller-glide.ts') },
  'cool-bottle-roll': { load: () => import('./poses/bottle-roll.ts'), drawnSide: 'right' },
  'slow-breath-feet': { load: () => import('./poses/slow-breath.ts') },
  'cyclic-sigh': { load: () => import('./poses/cyclic-sigh.ts') },
  'breath-paced-pumps': { load: () => import('./poses/ankle-pumps-down.ts') },
  'foot-scan': { load: () => import('./poses/foot-scan.ts') },
  'warm-sand-imagery': { load: () => import('./poses/warm-sand.ts') },
  'tense-and-release-feet': { load: () => import('./poses/squeeze-release.ts') },
  'feet-up-rest': { load: () => import('./poses/feet-up.ts') },
  'massager-settle-in': { load: () => import('./poses/massager.ts') },
  'massager-three-zones': { load: () => import('./poses/massager-zones.ts') },
};
