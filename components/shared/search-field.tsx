import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

export interface SearchFieldProps {
  label: string;
  /** The label of the button that clears the field. */
  clearLabel: string;
  text: string;
  onSearch: (text: string) => void;
  /** Enter was pressed. */
  onEnter?: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type));

/** Searches the page as the person types. "/" focuses the field from anywhere, Escape clears it. */
export function SearchField({ label, clearLabel, text, onSearch, onEnter }: SearchFieldProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  /* Before the first paint, so that “/” works as soon as the field is visible. */
  useLayoutEffect(() => {
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
    <search class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        class="input"
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter?.();
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
          label={clearLabel}
          onClick={() => {
            onSearch('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
