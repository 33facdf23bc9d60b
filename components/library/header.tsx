import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import { Mark } from '../shared/mark.tsx';

export interface HeaderProps {
  /** What the list of moves is searched for; null in another place. */
  query: string | null;
  /** While typing, in the list of moves. */
  onType: (query: string) => void;
  /** A search from another place. */
  onSearch: (query: string) => void;
  onOptions: () => void;
}

/** The head of the page: the way to the other pages, and the search. */
export function Header({ query, onType, onSearch, onOptions }: HeaderProps): VNode {
  const [typed, setTyped] = useState('');
  return (
    <header class="page-top lib-top">
      <span class="brand">
        <Mark />
        {t('extension_name')}
      </span>
      <nav class="page-nav" aria-label={t('library_pages')}>
        <a
          href="options.html"
          onClick={(event) => {
            event.preventDefault();
            onOptions();
          }}
        >
          {t('action_options')}
        </a>
        <a href="#moves" aria-current="page">
          {t('library_name')}
        </a>
      </nav>
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
