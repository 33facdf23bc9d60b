import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { IconButton } from '../shared/button.tsx';

export interface HeadProps {
  title: string;
  onBack: () => void;
  /** Whether reading starts here; otherwise something below takes the focus. */
  takesFocus?: boolean;
  children?: ComponentChildren;
}

/** The back button and the title of the view. */
export function Head({ title, onBack, takesFocus = true, children }: HeadProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <header class="popup-head where-head">
      <IconButton icon="back" label={t('action_back')} onClick={onBack} />
      <h1 class="heading" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </header>
  );
}
