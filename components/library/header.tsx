import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Mark } from '../shared/mark.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { SearchField } from '../shared/search-field.tsx';
import { RESULTS_ID } from './results.tsx';

export interface HeaderProps {
  query: string;
  onSearch: (query: string) => void;
}

/** The page header: links to the other pages, and the search. */
export function Header({ query, onSearch }: HeaderProps): VNode {
  return (
    <header class="page-top">
      <span class="brand">
        <Mark />
        {t('extension_name')}
      </span>
      <PageNav current="library" />
      <SearchField
        label={t('library_search')}
        clearLabel={t('library_search_clear')}
        text={query}
        onSearch={onSearch}
        onEnter={() => document.querySelector<HTMLElement>(`#${RESULTS_ID} a`)?.focus()}
      />
    </header>
  );
}
