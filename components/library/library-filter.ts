/** The available filters, in display order. */
export const FACET_IDS = ['goal', 'where', 'time', 'tools', 'tradition', 'mine'] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** Within a facet, one of the chosen values has to match; every facet has to match. */
export interface Filter {
  readonly chosen: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

export const NO_FILTER: Filter = { chosen: {} };

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Facet<Item> {
  readonly id: FacetId;
  readonly name: string;
  /** Shown immediately; the other facets only on request. */
  readonly isMain: boolean;
  readonly choices: readonly Choice[];
  readonly fits: (item: Item, value: string) => boolean;
}

/** A list of items and its facets. */
export interface Shelf<Item> {
  readonly items: readonly Item[];
  readonly facets: readonly Facet<Item>[];
}

export interface Found<Item> {
  readonly items: readonly Item[];
  /** No item matches every facet; these match all but one. */
  readonly isNearest: boolean;
}

/** The most items shown if nothing matches. */
const MOST_NEAREST = 3;

/** The items that match a filter; if none do, the nearest ones. */
export function look<Item>(shelf: Shelf<Item>, filter: Filter): Found<Item> {
  const { items } = shelf;
  const fitting = items.filter((item) => misses(shelf, filter, item) === 0);
  if (fitting.length > 0) return { items: fitting, isNearest: false };
  return { items: items.filter((item) => misses(shelf, filter, item) === 1).slice(0, MOST_NEAREST), isNearest: true };
}

/** The number of facets with chosen values that an item does not match. */
export function misses<Item>({ facets }: Shelf<Item>, filter: Filter, item: Item): number {
  const asked = facets.filter(({ id, choices }) => chosenOf(filter, id).some((value) => isKnown(choices, value)));
  return asked.filter(({ id, fits }) => !chosenOf(filter, id).some((value) => fits(item, value))).length;
}

const isKnown = (choices: readonly Choice[], value: string): boolean =>
  choices.some((choice) => choice.value === value);

export function chosenOf({ chosen }: Filter, id: FacetId): readonly string[] {
  return chosen[id] ?? [];
}

/** The filter with a value added or removed. */
export function toggled(filter: Filter, id: FacetId, value: string): Filter {
  const before = chosenOf(filter, id);
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, chosen: { ...filter.chosen, [id]: values } };
}

export function isEmpty({ chosen }: Filter): boolean {
  return Object.values(chosen).every((values) => values.length === 0);
}
