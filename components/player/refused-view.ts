import type { Blocked } from '../../utils/break/prepare.ts';
import { dayName } from '../../utils/i18n/format.ts';
import { plural } from '../../utils/i18n/messages.ts';
import type { LeftOut } from '../../utils/moves/lately.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { moveNames } from '../../utils/words/names.ts';
import { flagLine } from '../../utils/words/reasons.ts';
import type { Gate } from './break-flow.ts';

export interface RefusedView {
  /** Why a break cannot begin; empty if the only reason is its length. */
  readonly lines: readonly string[];
  /** The move to link to: on its page, the person can say that “hurt” was a mistake. */
  readonly resting: MoveId | null;
}

/** Why a request is refused at `now` (epoch ms). Names the moves if they rest or if the plan is the person's own. */
export function refusedView(
  { request }: Pick<Gate, 'request'>,
  { because, out }: Extract<Blocked, { kind: 'refused' }>,
  now: number,
  zone: string,
): RefusedView {
  const resting = out.find(({ until }) => until !== undefined)?.move ?? null;
  if (because === null) return { lines: [], resting };
  if (out.length === 0 || (resting === null && request.kind !== 'own')) return { lines: [flagLine(because)], resting };
  const groups = Map.groupBy(out, (one) => (one.until === undefined ? one.because : dayName(one.until, now, zone)));
  return { lines: [...groups.values()].map((group) => groupText(group, now, zone)), resting };
}

/** Moves that are left out for the same reason. */
function groupText(group: readonly LeftOut[], now: number, zone: string): string {
  const [first] = group;
  if (!first) return '';
  const names = moveNames(group.map(({ move }) => move));
  return first.until === undefined
    ? plural('refused_moves', group.length, names, flagLine(first.because))
    : plural('refused_resting', group.length, names, dayName(first.until, now, zone));
}
