import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';

export interface SearchFieldProps {
  text: string;
  onSearch: (text: string) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type));

/** Looks for options. "/" leads here from anywhere, Escape clears. */
export function SearchField({ text, onSearch }: SearchFieldProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);

  return (
    <search class="option-search">
      <Icon name="search" />
      <input
        ref={field}
        class="input"
        type="search"
        aria-label={t('options_search')}
        aria-keyshortcuts="/"
        placeholder={t('options_search')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onSearch('');
        }}
      />
      {text === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton
          icon="close"
          label={t('options_search_clear')}
          onClick={() => {
            onSearch('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
