import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { DiaryLine } from '../../utils/status/diary.ts';
import { Button, IconButton } from '../shared/button.tsx';

export interface WhyProps {
  /** Reads what the work timer noted today, newest first; reads again when `asOf` changes. */
  read: () => Promise<readonly DiaryLine[]>;
  asOf: unknown;
  onWeek: () => void;
  onClose: () => void;
}

/**
 * What the work timer noted today, in place of the arch and the list. It has a close button, because Escape closes the whole
 * popup in some browsers.
 */
export function Why({ read, asOf, onWeek, onClose }: WhyProps): VNode {
  const [lines, setLines] = useState<readonly DiaryLine[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let isOpen = true;
    void read().then((found) => {
      if (isOpen) setLines(found);
    });
    return () => {
      isOpen = false;
    };
  }, [asOf]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  return (
    <section class="why" aria-labelledby={id} onKeyDown={onKeyDown}>
      <div class="why-head">
        <h2 class="heading" id={id} tabIndex={-1} ref={heading}>
          {t('why_title')}
        </h2>
        <IconButton icon="close" label={t('action_close')} onClick={onClose} />
      </div>
      {lines?.length === 0 && <p class="label">{t('why_empty')}</p>}
      {lines !== null && lines.length > 0 && (
        /* The keyboard reaches rows that do not fit only if the scroll area can take the focus. */
        <div class="why-scroll" role="group" aria-labelledby={id} tabIndex={0}>
          <ul class="upnext why-list">
            {lines.map(({ when, what }, index) => (
              <li key={index}>
                <span>{when}</span>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <footer class="popup-foot">
        <Button look="quiet" onClick={onWeek}>
          {t('why_week')}
        </Button>
      </footer>
    </section>
  );
}
