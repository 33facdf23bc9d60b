import { listed } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { MoveId, RoutineId } from '../../utils/moves/types.ts';
import { find } from '../../utils/search/find.ts';
import type { Hit } from '../../utils/search/find.ts';
import { nearest } from '../../utils/search/nearest.ts';
import { moveName, routineName } from '../../utils/words/names.ts';
import { planName, planView } from '../plans/plans-view.ts';
import { CARDS } from './cards.ts';
import { misses, NO_FILTER } from './library-filter.ts';
import type { Filter } from './library-filter.ts';
import { cardLink } from './library-know.ts';
import type { CardLink } from './library-know.ts';
import { PARTS, planHash } from './library-route.ts';
import type { Part } from './library-route.ts';
import { moveShelf, routineShelf } from './library-shelf.ts';
import { partName } from './library-view.ts';
import type { Index, Target } from './search-index.ts';

/** The signs that need help; a separate page. */
const HELP_HREF = '/safety.html#help';
/** How many suggestions are shown if nothing is found. */
const MOST_NEAREST = 3;

/** The results of one kind, best first. */
export type FoundGroup = { readonly name: string; readonly hidden: number } & (
  | { readonly part: 'moves'; readonly items: readonly MoveId[] }
  | { readonly part: 'routines'; readonly items: readonly RoutineId[] }
  | { readonly part: 'know' | 'plans'; readonly items: readonly CardLink[] }
);

export interface SearchView {
  /** "Results for “heel”" */
  readonly title: string;
  /** "14 results", or that there are none. */
  readonly count: string;
  /** The same for screen readers, including the query. */
  readonly said: string;
  /** No exact results; the groups contain the entries with the most similar spelling. */
  readonly isNearest: boolean;
  readonly groups: readonly FoundGroup[];
}

export interface Search {
  readonly query: string;
  /** The part the search starts from: among equal results its own come first, and its filter applies to them. */
  readonly part: Part;
  readonly filter: Filter;
  readonly favourites: readonly MoveId[];
  /** Null before the health questions are answered. */
  readonly body: Body | null;
}

/** The library's results for a query; if there are none, the entries with the most similar spelling. */
export function searchView(index: Index, search: Search): SearchView {
  const query = search.query.trim();
  const found = find(index, query);
  const hits = found.length > 0 ? found : nearest(index, query, MOST_NEAREST);
  const isNearest = found.length === 0;
  const groups = grouped(hits, isNearest ? { ...search, filter: NO_FILTER } : search);
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const names = listed(hits.map(({ target }) => nameOf(target)));
  return {
    title: t('library_results', query),
    count: isNearest ? t('library_results_none', query) : plural('library_results_count', shown),
    said: isNearest ? t('library_results_none_said', query, names) : plural('library_results_said', shown, query),
    isNearest,
    groups,
  };
}

/** The groups in the order of their best result; among equals, the current part comes first. */
function grouped(hits: readonly Hit<Target>[], search: Search): FoundGroup[] {
  const order = [search.part, ...PARTS.filter((one) => one !== search.part)];
  const best = (one: Part): number => hits.find(({ target }) => partOfTarget(target) === one)?.rank ?? Infinity;
  return order
    .filter((one) => best(one) < Infinity)
    .toSorted((one, other) => best(one) - best(other))
    .map((one) => groupOf(one, hits, search));
}

function groupOf(
  part: Part,
  hits: readonly Hit<Target>[],
  { part: here, filter, favourites, body }: Search,
): FoundGroup {
  const name = partName(part);
  const applied = part === here ? filter : NO_FILTER;
  if (part === 'moves') {
    const shelf = moveShelf(favourites);
    const all = hits.flatMap(({ target }) => (target.kind === 'move' ? [target.moveId] : []));
    const items = all.filter((id) => misses(shelf, applied, id) === 0);
    return { part, name, items, hidden: all.length - items.length };
  }
  if (part === 'routines') {
    const shelf = routineShelf();
    const all = hits.flatMap(({ target }) => (target.kind === 'routine' ? [target.routineId] : []));
    const items = all.filter((id) => misses(shelf, applied, id) === 0);
    return { part, name, items, hidden: all.length - items.length };
  }
  const links = hits.filter(({ target }) => partOfTarget(target) === part).flatMap((hit) => linkTo(hit, body));
  return { part, name, items: links, hidden: 0 };
}

function linkTo({ target, says }: Hit<Target>, body: Body | null): CardLink[] {
  if (target.kind === 'help') {
    return [{ id: 'help', href: HELP_HREF, name: nameOf(target), teaser: says ?? t('help_today_1') }];
  }
  if (target.kind === 'card') {
    const link = cardLink(target.cardId);
    return [{ ...link, teaser: says ?? link.teaser }];
  }
  if (target.kind !== 'plan') return [];
  const { id } = target.plan;
  return [{ id, href: planHash(id), name: nameOf(target), teaser: planView(target.plan, body).summary }];
}

function partOfTarget({ kind }: Target): Part {
  const parts = { move: 'moves', routine: 'routines', card: 'know', help: 'know', plan: 'plans' } as const;
  return parts[kind];
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'move':
      return moveName(target.moveId);
    case 'routine':
      return routineName(target.routineId);
    case 'card':
      return t(CARDS[target.cardId].title);
    case 'help':
      return t('help_title');
    case 'plan':
      return planName(target.plan);
  }
}
