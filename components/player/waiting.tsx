import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Figure } from '../figure/figure.tsx';
import { Button } from '../shared/button.tsx';
import { SideMark } from './step.tsx';
import type { WaitingView } from './waiting-view.ts';

export interface WaitingProps {
  view: WaitingView;
  onGoOn: () => void;
  onFromStart: () => void;
  onEnd: () => void;
}

/** Upcoming rows shown. The list is a look ahead, not a plan. */
const SHOWN_ROWS = 4;

/** A break that the person left; it continues at the same second. */
export function Waiting({ view, onGoOn, onFromStart, onEnd }: WaitingProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <div class="resume-plate">
        <div class="plate">
          <Figure moveId={view.moveId} side={view.side} />
        </div>
        <div class="stack">
          <p class="label">{view.step}</p>
          <h2 class="title">{view.title}</h2>
          <p>
            <SideMark side={view.side} text={view.sideText} />
          </p>
        </div>
      </div>
      <div class="status" role="status">
        <p class="voice">{view.status}</p>
      </div>
      <ul class="upnext" aria-label={t('waiting_list')}>
        {view.upNext.slice(0, SHOWN_ROWS).map(({ when, what }, index) => (
          <li key={index}>
            <span>{when}</span>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <div class="stack at-end">
        <Button look="primary" block buttonRef={button} onClick={onGoOn}>
          {t('action_go_on')}
        </Button>
        <div class="pair">
          <Button onClick={onFromStart}>{t('action_from_start')}</Button>
          <Button onClick={onEnd}>{t('action_end_here')}</Button>
        </div>
      </div>
    </>
  );
}
