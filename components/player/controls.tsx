import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Button, IconButton } from '../shared/button.tsx';

export interface ControlsProps {
  isPaused: boolean;
  onPause: () => void;
  onGoOn: () => void;
  onBack: () => void;
  onNext: () => void;
  /** The kind of the segment on view. When it changes, the element with the focus may be gone. */
  kind: string;
}

/** Back, pause, next. The pause button takes the focus when nothing else has it, so that Space works at once. */
export function Controls(props: ControlsProps): VNode {
  const { isPaused, onPause, onGoOn, onBack, onNext, kind } = props;
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [kind]);
  return (
    <div class="player-controls">
      <IconButton icon="back" largeIcon label={t('step_back')} onClick={onBack} />
      <IconButton
        look="round"
        icon={isPaused ? 'play' : 'pause'}
        label={isPaused ? t('action_go_on') : t('step_pause')}
        buttonRef={main}
        onClick={isPaused ? onGoOn : onPause}
      />
      <IconButton icon="next" largeIcon label={t('step_next')} onClick={onNext} />
    </div>
  );
}

export interface EndQuestionProps {
  onGoOn: () => void;
  onEnd: () => void;
}

/** Asks once, in place. The safe answer comes first and has the focus. */
export function EndQuestion({ onGoOn, onEnd }: EndQuestionProps): VNode {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div class="end-question" role="group" aria-label={t('end_question')}>
      <p class="voice">{t('end_question')}</p>
      <Button buttonRef={safe} onClick={onGoOn}>
        {t('action_go_on')}
      </Button>
      <Button onClick={onEnd}>{t('action_end')}</Button>
    </div>
  );
}
