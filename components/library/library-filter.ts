import { language } from '../../utils/i18n/messages.ts';

/** What can be filtered by, in the order it is shown. */
export const FACET_IDS = ['goal', 'where', 'time', 'tools', 'tradition', 'mine'] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** Within a facet one of the chosen values is enough; of the facets each has to fit. */
export interface Filter {
  /** Words that all have to be found. */
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

export const NO_FILTER: Filter = { query: '', chosen: {} };

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Facet<Item> {
  readonly id: FacetId;
  readonly name: string;
  /** Shown at once; the others when they are asked for. */
  readonly isMain: boolean;
  readonly choices: readonly Choice[];
  readonly fits: (item: Item, value: string) => boolean;
}

/** Things to look through, and how. */
export interface Shelf<Item> {
  readonly items: readonly Item[];
  readonly facets: readonly Facet<Item>[];
  /** The words an item is found by. */
  readonly words: (item: Item) => string;
}

export interface Found<Item> {
  readonly items: readonly Item[];
  /** Nothing fits all; these fit all but one. */
  readonly isNearest: boolean;
}

/** The most that is shown where nothing fits. */
const MOST_NEAREST = 3;

/** What fits a filter; where nothing does, what comes nearest. A search that finds nothing has nothing near it. */
export function look<Item>({ items, facets, words }: Shelf<Item>, filter: Filter): Found<Item> {
  const wanted = wordsOf(filter.query);
  const named = wanted.length === 0 ? items : items.filter((item) => hasWords(words(item), wanted));
  const asked = facets.filter(({ id, choices }) => chosenOf(filter, id).some((value) => isKnown(choices, value)));
  const misses = (item: Item): number =>
    asked.filter(({ id, fits }) => !chosenOf(filter, id).some((value) => fits(item, value))).length;
  const fitting = named.filter((item) => misses(item) === 0);
  if (fitting.length > 0) return { items: fitting, isNearest: false };
  return { items: named.filter((item) => misses(item) === 1).slice(0, MOST_NEAREST), isNearest: true };
}

const isKnown = (choices: readonly Choice[], value: string): boolean =>
  choices.some((choice) => choice.value === value);

export function chosenOf({ chosen }: Filter, id: FacetId): readonly string[] {
  return chosen[id] ?? [];
}

/** The filter with a value put on or taken off. */
export function toggled(filter: Filter, id: FacetId, value: string): Filter {
  const before = chosenOf(filter, id);
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, chosen: { ...filter.chosen, [id]: values } };
}

export function isEmpty({ query, chosen }: Filter): boolean {
  return query.trim() === '' && Object.values(chosen).every((values) => values.length === 0);
}

const wordsOf = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean);

function hasWords(text: string, wanted: readonly string[]): boolean {
  const searched = plain(text);
  return wanted.every((word) => searched.includes(word));
}

/** Small letters without accents, so that "fussgelenk" and "élan" are found however they are typed. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(language()).replaceAll('ß', 'ss');
}
