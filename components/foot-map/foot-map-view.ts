import { THINGS, hasThing } from '../../utils/body/place.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { lengthInWords, inList } from '../../utils/i18n/format.ts';
import { listFormat } from '../../utils/i18n/formatters.ts';
import { lookUp, plural, t } from '../../utils/i18n/messages.ts';
import type { BreakSetting } from '../../utils/moves/compose/request.ts';
import type { Region } from '../../utils/moves/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { settingName, stem } from '../../utils/words/names.ts';

/** The foot to start with; `both`: the one whose turn it is. */
export type Foot = 'left' | 'right' | 'both';

export interface WhereChoice {
  readonly foot: Foot;
  /** In the order they were chosen, which is also their priority. */
  readonly regions: readonly Region[];
  /** Whole, within `MINUTES`. */
  readonly minutes: number;
}

/** Why no move is possible: it would need more minutes, another place or things, other answers, or another day. */
export type Unfit = 'short' | 'place' | 'care' | 'later';

/** The result of a choice. */
export interface Fit {
  readonly count: number;
  /** Chosen regions without a possible move, and the reason that is easiest to change. */
  readonly unfit: readonly Region[];
  readonly why: Unfit | null;
}

export const FEET: readonly Foot[] = ['left', 'right', 'both'];
export const SOLE_REGIONS: readonly Region[] = ['toes', 'ball', 'arch', 'outer-edge', 'heel'];
export const SIDE_REGIONS: readonly Region[] = ['top', 'ankle', 'calf'];
export const MINUTES = { min: 1, max: 10 };
export const NOTHING_CHOSEN: WhereChoice = { foot: 'both', regions: [], minutes: 3 };

export function withToggled(regions: readonly Region[], region: Region): readonly Region[] {
  return regions.includes(region) ? regions.filter((one) => one !== region) : [...regions, region];
}

export function requestOf({ foot, regions, minutes }: WhereChoice): BreakRequest {
  return { kind: 'made', minutes, goals: [], regions, side: foot === 'both' ? null : foot };
}

export const regionName = (region: Region): string => lookUp(`region_${stem(region)}`);
export const regionHint = (region: Region): string => lookUp(`where_hint_${stem(region)}`);

/** Which foot starts, and that nothing else differs. */
export function beginsLine(foot: Foot): string {
  return t(`where_begins_${foot}`);
}

/**
 * The choice and its result: "Left arch and heel. 4 moves fit, about 3 minutes." `fit` is null while it is being calculated.
 */
export function statusOf({ foot, regions, minutes }: WhereChoice, fit: Fit | null): string {
  if (regions.length === 0) return t('where_nothing_chosen');
  const length = lengthInWords(minutes * MINUTE_MS);
  return t('where_said', t(`where_chosen_${foot}`, inWords(regions)), whatComes(fit, length));
}

function whatComes(fit: Fit | null, length: string): string {
  if (fit === null) return t('where_about', length);
  if (fit.count === 0 && fit.why !== null) return t(`where_unfit_${fit.why}`);
  return plural('where_fits', fit.count, length);
}

/** The chosen regions without moves while others have some; '' if there are none. */
export function unfitLine({ regions }: WhereChoice, fit: Fit | null): string {
  if (fit === null || fit.count === 0 || regions.length === 0 || fit.unfit.length === 0) return '';
  return t('where_without', inWords(fit.unfit));
}

const inWords = (regions: readonly Region[]): string =>
  listFormat({ type: 'conjunction' }).format(regions.map((region) => lookUp(`where_at_${stem(region)}`)));

/** "Home, shoes off, your hands, a ball" */
export function placeLine(place: BreakSetting): string {
  const parts = [
    settingName(place.setting),
    t(`where_shoes_${place.shoes}`),
    ...THINGS.filter((thing) => hasThing(place, thing)).map((thing) => lookUp(`where_thing_${stem(thing)}`)),
    ...(place.mayStand ? [] : [t('where_seated')]),
    ...(place.isSilent ? [t('where_unseen')] : []),
  ];
  return inList(parts);
}
