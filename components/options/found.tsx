import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { GROUP_IDS } from './group.tsx';
import type { GroupId } from './group.tsx';
import type { OptionEntry } from './option-index.ts';
import { nearOptions } from './option-search.ts';

export interface FoundProps {
  text: string;
  found: readonly OptionEntry[];
  group: (id: GroupId) => ComponentChildren;
  onSearch: (text: string) => void;
}

/** The groups with search results, each with the matching rows. They work as they do in their usual place. */
export function Found({ text, found, group, onSearch }: FoundProps): VNode {
  const groups = GROUP_IDS.filter((id) => found.some((entry) => entry.group === id));
  const near = found.length === 0 ? nearOptions(text) : [];
  return (
    <div class="found">
      <p class="voice found-count" role="status">
        {found.length > 0 ? plural('options_found', found.length, text) : t('options_found_none', text)}
      </p>
      {groups.map((id) => (
        <FoundGroup key={id} entries={found.filter((entry) => entry.group === id)}>
          {group(id)}
        </FoundGroup>
      ))}
      {near.length > 0 && (
        <div class="found-near">
          <p>{t('options_found_near')}</p>
          <div class="button-group">
            {near.map(({ id, name }) => (
              <Button key={id} small onClick={() => onSearch(t(name))}>
                {t(name)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * Marks the rows that match; the style sheet hides the others. An option without a row is represented by the option it depends
 * on.
 */
function FoundGroup({ entries, children }: { entries: readonly OptionEntry[]; children: ComponentChildren }): VNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
    const isThere = (id: string): boolean => rows.some((row) => row.dataset['option'] === id);
    const wanted = new Set(entries.map(({ id, under }) => (under === undefined || isThere(id) ? id : under)));
    for (const row of rows) row.toggleAttribute('data-found', wanted.has(row.dataset['option'] ?? ''));
  });
  return (
    <div class="found-group" ref={place}>
      {children}
    </div>
  );
}
