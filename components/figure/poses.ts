import type { PoseId } from '../../utils/moves/types.ts';
import type { Drawing } from './drawing.ts';

/** Each picture is a chunk of its own, so that a page loads only those it shows. All share the view box 0 0 240 240. */
export const POSES: Record<PoseId, () => Promise<{ drawing: Drawing }>> = {
  'ankle-pumps-down': () => import('./poses/ankle-pumps-down.ts'),
  'ankle-pumps-up': () => import('./poses/ankle-pumps-up.ts'),
  'ball-roll': () => import('./poses/ball-roll.ts'),
  'cyclic-sigh': () => import('./poses/cyclic-sigh.ts'),
  'foot-scan': () => import('./poses/foot-scan.ts'),
  glides: () => import('./poses/glides.ts'),
  'heel-bounce': () => import('./poses/heel-bounce.ts'),
  'one-leg-stand': () => import('./poses/one-leg-stand.ts'),
  'plantar-fascia-pull': () => import('./poses/plantar-fascia-pull.ts'),
  'roll-walk': () => import('./poses/roll-walk.ts'),
  'seated-heel-lift': () => import('./poses/seated-heel-lift.ts'),
  'short-foot': () => import('./poses/short-foot.ts'),
  'slow-breath': () => import('./poses/slow-breath.ts'),
  'solar-plexus-press': () => import('./poses/solar-plexus-press.ts'),
  'squeeze-release': () => import('./poses/squeeze-release.ts'),
  'standing-heel-raise': () => import('./poses/standing-heel-raise.ts'),
  'toe-curl-side': () => import('./poses/toe-curl-side.ts'),
  'top-of-foot': () => import('./poses/top-of-foot.ts'),
  'wall-calf-stretch': () => import('./poses/wall-calf-stretch.ts'),
  'warm-sand': () => import('./poses/warm-sand.ts'),
};
