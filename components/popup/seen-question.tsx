import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Button } from '../shared/button.tsx';

export interface SeenQuestionProps {
  port: PagePort;
  /** The person has read what there is to read. */
  onDone: () => void;
  /** Reminders come as a small window from now on. */
  onWindow: () => void;
}

/** Asks somebody who answered no reminder whether it arrived: no browser can tell that the system hides notifications. */
export function SeenQuestion({ port, onDone, onWindow }: SeenQuestionProps): VNode {
  const [isUnseen, setUnseen] = useState(false);
  const [system, setSystem] = useState('other');
  useEffect(() => void port.system().then(setSystem), [port]);
  const ask = (): void => void port.send({ kind: 'sendTestReminder' });
  return (
    <div class="note quick-question" role="group" aria-label={t('seen_question')}>
      <p aria-live="polite">
        {isUnseen ? lookUp(`welcome_help_${system}`) || t('welcome_help_other') : t('seen_question')}
      </p>
      {isUnseen ? (
        <div class="quick-answers">
          <Button small onClick={ask}>
            {t('seen_again')}
          </Button>
          <Button small onClick={onWindow}>
            {t('seen_window')}
          </Button>
          <Button small look="quiet" onClick={onDone}>
            {t('seen_done')}
          </Button>
        </div>
      ) : (
        <div class="quick-answers">
          <Button small onClick={onDone}>
            {t('seen_yes')}
          </Button>
          <Button small look="quiet" onClick={() => setUnseen(true)}>
            {t('seen_no')}
          </Button>
        </div>
      )}
    </div>
  );
}
