import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';

export interface FullscreenQuestionProps {
  onAlways: () => void;
  onWait: () => void;
}

/** Asks somebody who lost reminders to full screen whether they always work like that. */
export function FullscreenQuestion({ onAlways, onWait }: FullscreenQuestionProps): VNode {
  return (
    <div class="note quick-question" role="group" aria-label={t('fullscreen_question')}>
      <p>{t('fullscreen_question')}</p>
      <div class="quick-answers">
        <Button small onClick={onAlways}>
          {t('fullscreen_always')}
        </Button>
        <Button small look="quiet" onClick={onWait}>
          {t('fullscreen_wait')}
        </Button>
      </div>
    </div>
  );
}
