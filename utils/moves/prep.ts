import { verdictOn } from './care.ts';
import type { Body } from './care.ts';
import { MOVES } from './data/moves.ts';
import type { Step } from './steps.ts';
import type { Move, MoveId } from './types.ts';

/** Lines of the preparation list; each is the message `prep_<id>`. */
const PREP = [
  'uncross-legs',
  'sit-back',
  'mute-sounds',
  'vibrate-or-silent-cues',
  'clear-floor',
  'supportive-shoes',
  'stable-support',
  'shoes-off-socks-ok',
  'shoes-off-to-sit',
  'shoes-on-to-stand',
  'shoes-off-bare',
  'feet-check',
  'foot-check-mirror',
  'swelling-check',
  'no-heat',
  'soft-shoes',
  'steady-chair',
  'ankle-on-knee',
  'firm-floor',
  'tool-ball',
  'tool-roller',
  'tool-bottle',
  'tool-towel',
  'tool-oil',
  'oil-optional',
  'oily-towels',
  'tool-massager',
  'read-manual',
  'massager-cable',
  'massager-level-one',
  'no-standing-in-machine',
  'second-chair',
  'clean-hands',
  'short-nails',
  'wash-feet',
  'set-a-day',
  'dim-light',
  'calm-music-or-silence',
  'aroma-optional',
  'warm-feet-or-socks',
  'screen-night-mode',
  'non-slip',
  'tradition-note',
] as const;

export type PrepId = (typeof PREP)[number];

/** Lines that are read and done immediately. After any other line, the person confirms that everything is ready. */
const AT_ONCE: ReadonlySet<PrepId> = new Set([
  'uncross-legs',
  'sit-back',
  'mute-sounds',
  'vibrate-or-silent-cues',
  'ankle-on-knee',
]);

/** Whether something has to be fetched, taken off or looked at before a break. */
export const needsDoing = (prep: readonly PrepId[]): boolean => prep.some((id) => !AT_ONCE.has(id));

/** What has to be at hand or done for a thing; removed from the list if no move needs it any more. */
const FOR_THINGS: Partial<Record<PrepId, (move: Move) => boolean>> = {
  'tool-ball': ({ tools }) => tools.required.includes('ball'),
  'tool-roller': ({ tools }) => tools.required.includes('roller'),
  'tool-bottle': ({ tools }) => tools.required.includes('bottle'),
  'tool-towel': ({ tools }) => tools.required.includes('towel'),
  'tool-oil': ({ tools }) => tools.required.includes('oil'),
  'tool-massager': ({ tools }) => tools.required.includes('massager'),
  'second-chair': ({ badge }) => badge === 'second-chair',
  'stable-support': ({ posture }) => posture === 'standing',
  'clear-floor': ({ posture }) => posture === 'standing',
};

/** Whether a break with these moves includes a look at the feet, or shoes for standing: both differ for numb feet. */
export function needsLook(moves: readonly MoveId[], body: Body): boolean {
  return moves.some((id) => {
    const move: Move = MOVES[id];
    const verdict = verdictOn(id, body);
    return isHandsOn(move) || move.posture === 'standing' || (verdict.isAllowed && verdict.isLight);
  });
}

const isHandsOn = ({ tools, family }: Move): boolean => tools.required.length > 0 || family === 'rolling';

/**
 * The preparation list for some steps: the routine's own if it has one, minus what is no longer needed; otherwise what the
 * moves require. Every light-handed move includes looking at the feet, and numb feet are looked at with a mirror.
 */
export function prepFor(steps: readonly Step[], body: Body, own: readonly PrepId[] | null): PrepId[] {
  const moves = steps.map(({ move }): Move => MOVES[move]);
  const list = new Set<PrepId>(
    own ? own.filter((id) => FOR_THINGS[id] === undefined || moves.some(FOR_THINGS[id])) : needed(moves),
  );
  if (steps.some(({ isLight }) => isLight) && !list.has('foot-check-mirror')) list.add('feet-check');
  const isNumb = body.conditions.includes('diabetes-or-numb-feet') || body.conditions.includes('artery-risk');
  const isStanding = moves.some(({ posture }) => posture === 'standing');
  if (isNumb) {
    if (list.delete('feet-check')) list.add('foot-check-mirror');
    if (isStanding) list.add('supportive-shoes');
  }
  /* Socks slip, and feet with little feeling never stand bare. */
  if (isStanding && list.delete('shoes-off-socks-ok')) list.add(isNumb ? 'shoes-on-to-stand' : 'shoes-off-to-sit');
  if (moves.some(({ badge }) => badge === 'cross-leg')) list.add('ankle-on-knee');
  if (list.has('tool-oil') || list.has('oil-optional')) list.add('oily-towels');
  return PREP.filter((id) => list.has(id));
}

function needed(moves: readonly Move[]): PrepId[] {
  const list: PrepId[] = [];
  const isAny = (fits: (move: Move) => boolean): boolean => moves.some(fits);
  if (!isAny(isHandsOn) && !isAny(({ posture }) => posture === 'standing')) list.push('uncross-legs', 'sit-back');
  if (isAny(({ posture }) => posture === 'standing')) list.push('stable-support', 'clear-floor');
  if (isAny(({ badge }) => badge === 'cross-leg' || badge === 'foot-back' || badge === 'foot-on-ball'))
    list.push('steady-chair');
  if (
    isAny(({ tools, family }) => tools.required.includes('hands') && (family === 'massage' || family === 'pressure'))
  ) {
    list.push('shoes-off-bare', 'clean-hands', 'short-nails');
  } else if (isAny(({ shoes }) => shoes === 'off')) list.push('shoes-off-socks-ok');
  if (isAny(isHandsOn)) list.push('feet-check');
  if (isAny(({ tools }) => tools.required.includes('oil'))) list.push('non-slip');
  if (isAny(({ tools }) => tools.required.includes('massager'))) {
    list.push('read-manual', 'massager-cable', 'massager-level-one', 'no-standing-in-machine');
  }
  for (const [id, isNeeded] of Object.entries(FOR_THINGS)) {
    /* The keys of a partial record of ids are ids. */
    if (isNeeded && isAny(isNeeded)) list.push(id as PrepId);
  }
  return list;
}
