import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';

const PAGES = ['options', 'library', 'safety'] as const;

type PageId = (typeof PAGES)[number];

const NAMES = { options: 'nav_options', library: 'nav_library', safety: 'nav_safety' } as const;

/** The navigation between the pages that people read at leisure. */
export function PageNav({ current }: { current: PageId }): VNode {
  return (
    <>
      <button type="button" class="skip-link" onClick={toMain}>
        {t('nav_skip')}
      </button>
      <nav class="page-nav" aria-label={t('nav_pages')}>
        {PAGES.map((page) => (
          <a key={page} href={`/${page}.html`} aria-current={page === current ? 'page' : undefined}>
            {t(NAMES[page])}
          </a>
        ))}
      </nav>
    </>
  );
}

/** Skips the parts that are the same on every page. */
function toMain(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}
