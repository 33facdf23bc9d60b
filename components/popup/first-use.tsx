import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';

export interface FirstUseProps {
  /** When the first break comes, and why. */
  sentence: string;
  /** The two feet, once loaded. */
  picture: ComponentChildren;
  onStart: () => void;
  onTry: () => void;
  onHours: () => void;
  onLater: () => void;
}

export function FirstUse({ sentence, picture, onStart, onTry, onHours, onLater }: FirstUseProps): VNode {
  return (
    <>
      <div class="plate hero-plate">{picture}</div>
      <div class="first-words">
        <h2 class="title">{t('first_title')}</h2>
        <p class="voice quiet">{t('first_sentence', sentence)}</p>
      </div>
      <div class="stack">
        <Button look="primary" block onClick={onStart}>
          {t('first_start')}
        </Button>
        <Button block onClick={onTry}>
          {t('first_try')}
        </Button>
      </div>
      <footer class="popup-foot">
        <Button look="quiet" onClick={onHours}>
          {t('action_hours')}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {t('first_later')}
        </Button>
      </footer>
    </>
  );
}
