import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';

const PAGES = ['options', 'library', 'safety'] as const;

type PageId = (typeof PAGES)[number];

const NAMES = { options: 'nav_options', library: 'nav_library', safety: 'nav_safety' } as const;

/** The way between the pages that are read at leisure. */
export function PageNav({ current }: { current: PageId }): VNode {
  return (
    <nav class="page-nav" aria-label={t('nav_pages')}>
      {PAGES.map((page) => (
        <a key={page} href={`/${page}.html`} aria-current={page === current ? 'page' : undefined}>
          {t(NAMES[page])}
        </a>
      ))}
    </nav>
  );
}
