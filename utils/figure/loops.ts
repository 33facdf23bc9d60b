import type { MoveId } from '../moves/types.ts';
import type { Loop } from './loop.ts';
import * as foot from './moves/foot-side.ts';
import * as people from './moves/people.ts';
import * as leg from './moves/seated-leg.ts';
import * as sole from './moves/sole.ts';
import * as top from './moves/top.ts';

/** The loop of every move. */
export const LOOPS: Readonly<Record<MoveId, Loop>> = {
  'ankle-pumps': leg.anklePumps,
  'heel-bounce': leg.heelBounce,
  'ankle-circles': leg.ankleCircles,
  'toe-curl-and-fan': top.toeCurlAndFan,
  'toe-weave-circles': sole.toeWeaveCircles,
  'mindful-roll-walk': people.mindfulRollWalk,
  'seated-heel-lifts': leg.seatedHeelLifts,
  'big-toe-switch': top.bigToeSwitch,
  'short-foot-dome': foot.shortFootDome,
  'towel-scrunch': foot.towelScrunch,
  'standing-heel-raise': people.standingHeelRaise,
  'towel-heel-raise': foot.towelHeelRaise,
  'one-leg-stand': people.oneLegStand,
  'plantar-fascia-pull': foot.plantarFasciaPull,
  'tucked-toe-stretch': leg.tuckedToeStretch,
  'wall-calf-stretch': people.wallCalfStretch,
  'strap-calf-stretch': leg.strapCalfStretch,
  'top-of-foot-stretch': leg.topOfFootStretch,
  'gliding-warm-up': top.glidingWarmUp,
  'thumb-fans': sole.thumbFans,
  'arch-knuckle-slide': sole.archKnuckleSlide,
  'heel-cup-squeeze': foot.heelCupSqueeze,
  'toe-roll-and-pull': top.toeRollAndPull,
  'calf-knead': leg.calfKnead,
  'lymph-sweep': leg.lymphSweep,
  'oil-ritual-strokes': sole.oilRitualStrokes,
  'reflex-thumb-walk': sole.reflexThumbWalk,
  'solar-plexus-hold': sole.solarPlexusHold,
  'inner-arch-line': sole.innerArchLine,
  'shiatsu-sole-line': sole.shiatsuSoleLine,
  'taichong-press': top.taichongPress,
  'thai-knuckle-press': sole.thaiKnucklePress,
  'ball-roll-sole': foot.ballRollSole,
  'roller-glide': foot.rollerGlide,
  'cool-bottle-roll': foot.coolBottleRoll,
  'slow-breath-feet': people.slowBreathFeet,
  'cyclic-sigh': people.cyclicSigh,
  'breath-paced-pumps': leg.breathPacedPumps,
  'foot-scan': people.footScan,
  'warm-sand-imagery': people.warmSandImagery,
  'tense-and-release-feet': foot.tenseAndReleaseFeet,
  'feet-up-rest': people.feetUpRest,
  'massager-settle-in': top.massagerSettleIn,
  'massager-three-zones': foot.massagerThreeZones,
};
