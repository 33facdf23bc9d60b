import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';

export interface FirstUseProps {
  /** When the first break comes, and why. */
  sentence: string;
  /** The two feet, once they are loaded. */
  picture: ComponentChildren;
  /** The first break; null where the health questions come before it. */
  onStart: (() => void) | null;
  onQuestions: () => void;
  onTry: () => void;
  onHours: () => void;
  onLater: () => void;
}

export function FirstUse({ sentence, picture, onStart, onQuestions, onTry, onHours, onLater }: FirstUseProps): VNode {
  return (
    <>
      <div class="plate hero-plate">{picture}</div>
      <div class="first-words">
        <h2 class="title">{t('first_title')}</h2>
        <p class="voice quiet">{onStart ? sentence : `${sentence} ${t('first_answer')}`}</p>
      </div>
      <div class="stack">
        <Button look="primary" block onClick={onStart ?? onQuestions}>
          {t(onStart ? 'first_start' : 'safety_answer')}
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
