import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { isLetter, nextNamed } from './type-ahead.ts';

interface MenuItem {
  key: string;
  label: string;
  /** Quieter text at the end of the row. */
  end?: string;
  onPick: () => void;
}

export interface MenuButtonProps extends Omit<ButtonProps, 'children'> {
  /** Names the menu. */
  menuLabel: string;
  items: readonly MenuItem[];
  /** The side of the button that the menu aligns with. */
  align?: 'start' | 'end';
  children?: ComponentChildren;
}

/** A button that opens a menu above itself. Arrow keys move through the menu, and Escape returns the focus. */
export function MenuButton({ menuLabel, items, align = 'start', children, ...button }: MenuButtonProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();

  const rows = (): HTMLButtonElement[] => [...(menu.current?.querySelectorAll('button') ?? [])];
  const focusRow = (index: number): void => {
    const all = rows();
    all[(index + all.length) % all.length]?.focus();
  };
  /** Focuses the next row after `at` that begins with the letter, wrapping at the end. */
  const focusNamed = (letter: string, at: number): void => {
    const all = rows();
    const found = nextNamed(
      all.map((row) => row.textContent ?? ''),
      letter,
      at,
    );
    all[found ?? at]?.focus();
  };
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return;
    focusRow(0);
    const onPress = (event: PointerEvent): void => {
      const { target } = event;
      if (!(target instanceof Node)) return;
      if (!menu.current?.contains(target) && !opener.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows().findIndex((row) => row === document.activeElement);
    const act: Record<string, () => void> = {
      ArrowDown: () => focusRow(at + 1),
      ArrowUp: () => focusRow(at - 1),
      Home: () => focusRow(0),
      End: () => focusRow(-1),
      Escape: close,
    };
    if (event.key === 'Tab') setOpen(false);
    const run = act[event.key] ?? (isLetter(event) ? () => focusNamed(event.key, at) : undefined);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <span class="menu-place" data-align={align}>
      <Button
        {...button}
        buttonRef={opener}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </Button>
      {isOpen && (
        <div class="menu" role="menu" id={id} aria-label={menuLabel} ref={menu} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onPick();
              }}
            >
              {item.label} {item.end && <span>{item.end}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
