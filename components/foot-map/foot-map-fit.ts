import { bodyOf } from '../../utils/body/answers.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { requestFor } from '../../utils/break/compose-request.ts';
import { candidateFor, candidatesFor, moveIds } from '../../utils/moves/compose/candidates.ts';
import type { Refusal } from '../../utils/moves/compose/candidates.ts';
import type { ComposeRequest } from '../../utils/moves/compose/request.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import type { Purpose, Region } from '../../utils/moves/types.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import type { Fit, Unfit, WhereChoice } from './foot-map-view.ts';

/** The number of moves for a choice, and the regions without any. Needs all moves: loaded after the first paint. */
export function fitOf(
  { foot, regions, minutes }: WhereChoice,
  record: BodyRecord,
  { now, zone }: { now: number; zone: string },
): Fit {
  const body = bodyOf(record.answers, record.check, dayOf(now, zone));
  const side = foot === 'right' ? 'right' : 'left';
  const facts = { record, plans: [], now, zone, breaks: 0, satMs: 0 };
  const request = requestFor({ minutes, goals: [], regions }, body, side, facts);
  const all = candidatesFor(request).filter(({ purpose }) => worksOn(purpose, regions));
  const plain = all.filter(({ purpose }) => record.traditions || purpose.grade !== 'T');
  const unfit = regions.filter((region) => !all.some(({ purpose }) => worksOn(purpose, [region])));
  /* As in composing a break, traditional moves step in if nothing else serves. */
  return { count: (plain.length > 0 ? plain : all).length, unfit, why: whyUnfit(unfit, request) };
}

const worksOn = (purpose: Purpose, regions: readonly Region[]): boolean =>
  regions.length === 0 || purpose.regions.some((region) => regions.includes(region));

/** The reason that is easiest to change comes first. */
function whyUnfit(unfit: readonly Region[], request: ComposeRequest): Unfit | null {
  if (unfit.length === 0) return null;
  const refusals = moveIds().flatMap((id): Refusal['kind'][] => {
    if (!worksOn(PURPOSES[id], unfit)) return [];
    const found = candidateFor(id, request);
    return 'kind' in found ? [found.kind] : [];
  });
  if (refusals.includes('size')) return 'short';
  if (refusals.some((kind) => PLACE.has(kind))) return 'place';
  return refusals.includes('care') ? 'care' : 'later';
}

const PLACE: ReadonlySet<Refusal['kind']> = new Set(['setting', 'shoes', 'thing', 'hands', 'standing']);
