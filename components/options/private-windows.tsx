import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';

/** Says that private windows go unnoticed, and how to change that, until the person has allowed them. */
export function PrivateWindows({ port }: { port: PagePort }): VNode | null {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    const look = (): void => void port.canSeePrivateWindows().then(setAllowed, () => setAllowed(true));
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [port]);
  if (isAllowed) return null;
  return (
    <div class="block">
      <h3 class="heading">{t('options_private')}</h3>
      <p class="field-hint block-hint">
        {t(port.browser === 'firefox' ? 'options_private_firefox' : 'options_private_chrome')}
      </p>
    </div>
  );
}
