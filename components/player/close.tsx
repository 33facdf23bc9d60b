import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CloseView } from '../../utils/app/close-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Arch } from '../shared/arch.tsx';
import { Button } from '../shared/button.tsx';
import { Frame } from './frame.tsx';

export interface CloseProps {
  view: CloseView;
  /** What else may be said, above the way out. */
  after: ComponentChildren;
  onClose: () => void;
}

/** What was done and what comes next. */
export function Close({ view, after, onClose }: CloseProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Frame label={view.at} closeLabel={t('action_close')} onClose={onClose}>
      <div class="close-hero">
        <div class="hero">
          <Arch state="rest" percent={view.percent} label={t('arch_done')} />
          <p class="hero-num" aria-hidden="true">
            <span class="num num-xl">{view.measure.number}</span>
            {view.measure.unit && <small>{view.measure.unit}</small>}
          </p>
        </div>
      </div>
      <div class="close-words" role="status">
        <h2 class="title title-l">{view.title}</h2>
        <p class="voice quiet">{view.line}</p>
      </div>
      <dl class="close-sum">
        {view.sums.map(({ name, value, unit }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {unit && <small>{unit}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div class="stack at-end">
        {after}
        <Button look="primary" block buttonRef={button} onClick={onClose}>
          {t('action_done')}
        </Button>
      </div>
    </Frame>
  );
}
