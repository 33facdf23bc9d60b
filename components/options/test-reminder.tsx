import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { Reply } from '../../utils/messaging/protocol.ts';
import { Button } from '../shared/button.tsx';

export interface TestReminderProps {
  onTest: () => Promise<Reply>;
}

/** The person has to check whether notifications arrive: no browser can tell that the system hides them. */
export function TestReminder({ onTest }: TestReminderProps): VNode {
  const [answer, setAnswer] = useState<Reply | null>(null);
  const test = async (): Promise<void> => {
    setAnswer(null);
    setAnswer(await onTest());
  };
  return (
    <div class="block" data-option="test">
      <h3 class="heading">{t('options_test')}</h3>
      <div class="setting is-wide">
        <span class="setting-name">{t('options_test_name')}</span>
        <span class="setting-hint">{t('options_test_hint')}</span>
        <span class="setting-control">
          <Button onClick={() => void test()}>{t('options_test_button')}</Button>
        </span>
        <p class="setting-answer" role="status">
          {answer && (answer.ok ? t('options_test_sent') : answer.error)}
        </p>
      </div>
    </div>
  );
}
