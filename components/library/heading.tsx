import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import { hashOf, listOf, PARTS } from './library-route.ts';
import type { Part } from './library-route.ts';
import { partName } from './library-view.ts';
import type { Back } from './library-view.ts';
import { HEADING_ID, RETURN } from './use-route.ts';

/** The heading of a page or list. */
export function Heading({ children }: { children: ComponentChildren }): VNode {
  return (
    <h1 class="title title-l lib-title" id={HEADING_ID} tabIndex={-1}>
      {children}
    </h1>
  );
}

export interface PartHeadProps {
  part: Part;
  intro: string;
  /** Replaces the part's own name. */
  title?: string;
  /** The search query, kept for the other parts. */
  query?: string;
}

/** The header of a part, with links to the other parts. */
export function PartHead({ part, intro, title, query = '' }: PartHeadProps): VNode {
  return (
    <div class="lib-head">
      <div>
        <Heading>{title ?? partName(part)}</Heading>
        <p class="voice">{intro}</p>
      </div>
      <nav class="lib-tabs" aria-label={t('library_parts')}>
        {PARTS.map((one) => (
          <a key={one} href={hashOf(listOf(one, query))} aria-current={one === part ? 'page' : undefined}>
            {partName(one)}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** The link back to a list. */
export function Crumb({ back: { href, name } }: { back: Back }): VNode {
  return (
    <nav class="lib-crumb" aria-label={t('library_parts')}>
      <a href={href} {...RETURN}>
        <Icon name="back" />
        {name}
      </a>
    </nav>
  );
}
