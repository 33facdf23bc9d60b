import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { count } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import { chosenOf, isEmpty, NO_FILTER, toggled } from './library-filter.ts';
import type { Facet, Filter } from './library-filter.ts';
import { useNarrow } from './use-narrow.ts';
import { HEADING_ID } from './use-route.ts';

export interface FiltersProps<Item> {
  facets: readonly Facet<Item>[];
  filter: Filter;
  /** How many of how many are shown; absent if the page says it elsewhere. */
  shown?: number;
  all?: number;
  onFilter: (filter: Filter) => void;
}

/** The filters of a list. The less common ones are collapsed; on a narrow page all of them are. */
export function Filters<Item>({ facets, filter, shown, all, onFilter }: FiltersProps<Item>): VNode {
  const id = useId();
  const isNarrow = useNarrow();
  const main = isNarrow ? [] : facets.filter(({ isMain }) => isMain);
  const folded = facets.filter((facet) => !main.includes(facet));
  const [isOpen, setOpen] = useState(() => folded.some((facet) => chosenOf(filter, facet.id).length > 0 && !isNarrow));
  const group = (facet: Facet<Item>): VNode => (
    <FacetGroup key={facet.id} facet={facet} filter={filter} onFilter={onFilter} />
  );
  const inFold = folded.reduce((sum, facet) => sum + chosenOf(filter, facet.id).length, 0);
  return (
    <div class="lib-filters">
      {main.map(group)}
      <div class="lib-filters-foot">
        <button
          type="button"
          class="chip"
          aria-expanded={isOpen}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!isOpen)}
        >
          {t('library_all_filters')}
          {inFold > 0 && <span class="num">{count(inFold)}</span>}
          <Icon name="down" />
        </button>
        <p class="lib-count">
          {shown !== undefined && all !== undefined && (
            <span role="status">{t('library_count', count(shown), count(all))}</span>
          )}
          {!isEmpty(filter) && (
            <button
              type="button"
              class="lib-link"
              onClick={() => {
                onFilter(NO_FILTER);
                document.getElementById(HEADING_ID)?.focus();
              }}
            >
              {t('library_show_all')}
            </button>
          )}
        </p>
      </div>
      <div class="lib-filters-more" id={`${id}-more`} hidden={!isOpen}>
        {folded.map(group)}
      </div>
    </div>
  );
}

interface FacetGroupProps<Item> {
  facet: Facet<Item>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

function FacetGroup<Item>({ facet, filter, onFilter }: FacetGroupProps<Item>): VNode {
  const id = useId();
  const chosen = chosenOf(filter, facet.id);
  return (
    <div class="lib-facet" role="group" aria-labelledby={id} data-facet={facet.id}>
      <span class="label" id={id}>
        {facet.name}
      </span>
      <div class="lib-chips">
        {facet.choices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onFilter(toggled(filter, facet.id, value))}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
