import type { RefObject, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { Reply } from '../../utils/messaging/protocol.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Button } from '../shared/button.tsx';
import { ToolbarPicture } from './toolbar-picture.tsx';

export interface InSightProps {
  heading: RefObject<HTMLHeadingElement | null>;
  port: PagePort;
}

export function InSight({ heading, port }: InSightProps): VNode {
  return (
    <div class="welcome-step">
      <h1 class="title title-l" tabIndex={-1} ref={heading}>
        {t('welcome_sight')}
      </h1>
      <Pin port={port} />
      <TryIt port={port} />
    </div>
  );
}

/** Shows where the icon is. The browser hides it behind a menu at first. */
function Pin({ port }: { port: PagePort }): VNode {
  const [isPinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const look = (): void => void port.isPinned().then(setPinned);
    look();
    /* The person pins the icon in the browser's own menu, which takes the focus. */
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [port]);
  return (
    <section class="welcome-part">
      <ToolbarPicture browser={port.browser} isPinned={isPinned === true} />
      <p class="voice" role="status">
        {isPinned ? t('welcome_pinned') : t(`welcome_pin_${port.browser}`)}
      </p>
    </section>
  );
}

/** Asks the person whether a notification arrives, because no browser can tell when the system hides it. */
function TryIt({ port }: { port: PagePort }): VNode {
  const [reply, setReply] = useState<Reply | null>(null);
  const [hasSeen, setSeen] = useState<boolean | null>(null);
  const [system, setSystem] = useState('other');
  useEffect(() => void port.system().then(setSystem), [port]);
  const send = async (): Promise<void> => {
    setSeen(null);
    setReply(null);
    setReply(await port.send({ kind: 'sendTestReminder' }));
  };
  const isAsked = reply?.ok === true && hasSeen === null;
  return (
    <section class="welcome-part">
      <div class="welcome-try">
        <Button onClick={() => void send()}>{t('options_test_button')}</Button>
        {isAsked && (
          <>
            <Button look="quiet" onClick={() => setSeen(true)}>
              {t('welcome_seen')}
            </Button>
            <Button look="quiet" onClick={() => setSeen(false)}>
              {t('welcome_not_seen')}
            </Button>
          </>
        )}
      </div>
      <p class="label" role="status">
        {reply === null && t('welcome_try_text')}
        {reply?.ok === false && reply.error}
        {isAsked && t('welcome_try_sent')}
        {hasSeen === true && t('welcome_seen_text')}
        {hasSeen === false && (lookUp(`welcome_help_${system}`) || t('welcome_help_other'))}
      </p>
    </section>
  );
}
