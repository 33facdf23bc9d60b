import { lookUp } from '../i18n/messages.ts';
import type { MoveSegment } from '../moves/plan.ts';
import type { MoveId } from '../moves/types.ts';
import { stem } from '../words/names.ts';
import type { Turn } from './plan-parts.ts';

/** A line beside the instruction, and when it appears, in milliseconds of the step. */
export interface HintCue {
  readonly at: number;
  readonly text: string;
}

/** Seated moves without hands or a tool, and not of the calf: the button for pain is enough for them. */
const WITHOUT_LIMIT: ReadonlySet<MoveId> = new Set([
  'ankle-circles',
  'ankle-pumps',
  'big-toe-switch',
  'breath-paced-pumps',
  'cyclic-sigh',
  'foot-scan',
  'short-foot-dome',
  'slow-breath-feet',
  'tense-and-release-feet',
  'toe-curl-and-fan',
  'top-of-foot-stretch',
  'tucked-toe-stretch',
  'warm-sand-imagery',
]);
/** A circle and a voice lead the breath. */
const BREATH_IS_LED: ReadonlySet<MoveId> = new Set(['slow-breath-feet', 'cyclic-sigh']);

/** Long enough to read a line. */
const READ_MS = 8000;
const BREATH_SHARE = 1 / 3;

/** When to do less or to stop, for moves with hands, tools, standing or the calf; '' for all others. */
export const limitOf = (moveId: MoveId): string =>
  WITHOUT_LIMIT.has(moveId) ? '' : lookUp(`move_${stem(moveId)}_ease_off`);

/** What a step shows beside its instruction: how to breathe, once per move and break, and after that when to stop. */
export function hintCues({ moveId, seconds }: MoveSegment, { isAgain }: Turn): HintCue[] {
  const limit = limitOf(moveId);
  const breath = isAgain || BREATH_IS_LED.has(moveId) ? '' : lookUp(`move_${stem(moveId)}_breath`);
  if (limit === '') return breath === '' ? [] : [{ at: 0, text: breath }];
  const from = Math.max(READ_MS, seconds * 1000 * BREATH_SHARE);
  if (breath === '' || seconds * 1000 - from < READ_MS) return [{ at: 0, text: limit }];
  return [
    { at: 0, text: breath },
    { at: from, text: limit },
  ];
}
