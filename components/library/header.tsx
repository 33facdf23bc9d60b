import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import { Mark } from '../shared/mark.tsx';
import { PageNav } from '../shared/page-nav.tsx';

export interface HeaderProps {
  /** What the list of moves is searched for; null in another place. */
  query: string | null;
  /** While typing, in the list of moves. */
  onType: (query: string) => void;
  /** A search from another place. */
  onSearch: (query: string) => void;
}

/** The head of the page: the way to the other pages, and the search. */
export function Header({ query, onType, onSearch }: HeaderProps): VNode {
  const [typed, setTyped] = useState('');
  return (
    <header class="page-top lib-top">
      <span class="brand">
        <Mark />
        {t('extension_name')}
      </span>
      <PageNav current="library" />
      <form
        class="search-field"
        role="search"
        data-here={query !== null}
        onSubmit={(event) => {
          event.preventDefault();
          if (query !== null) return;
          onSearch(typed);
          setTyped('');
        }}
      >
        <Icon name="search" />
        <input
          class="input"
          type="search"
          aria-label={t('library_search')}
          placeholder={t('library_search')}
          value={query ?? typed}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (query === null) setTyped(value);
            else onType(value);
          }}
        />
      </form>
    </header>
  );
}
