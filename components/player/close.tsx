import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { feelingLine } from '../shared/feeling-view.ts';
import { FeelingScale } from '../shared/feeling.tsx';
import { Note } from '../shared/note.tsx';
import { Frame } from './frame.tsx';
import type { CloseView } from './summary-view.ts';
import type { FeelingAfter } from './use-feelings.ts';

export interface CloseProps {
  view: CloseView;
  feeling: FeelingAfter;
  /** Further questions and offers, above the close button. */
  after: ComponentChildren;
  onClose: () => void;
}

/** How the feet feel now, what was done and what comes next. */
export function Close({ view, feeling, after, onClose }: CloseProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const asks = feeling.isAsked !== false;
  return (
    <Frame label={view.at} closeLabel={t('action_close')} onClose={onClose}>
      <div class="close-words">
        <h2 class="title title-l" tabIndex={-1} ref={heading}>
          {asks ? t('feeling_after') : view.title}
        </h2>
        <p class="voice quiet" role="status">
          {asks ? feelingLine(feeling) : view.line}
        </p>
      </div>
      {asks && (
        <div class="close-ask">
          <FeelingScale
            legend={t('feeling_after')}
            value={feeling.picked}
            before={feeling.before}
            onPick={feeling.say}
          />
          {feeling.hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
          <p class="label">{view.whole}</p>
        </div>
      )}
      <dl class="close-sum">
        {view.sums.map(({ name, measure: { before, number, unit } }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {before && <small>{before} </small>}
              {number} {unit && <small>{unit}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {/* One question at a time. */}
      {view.question !== null && (!asks || feeling.picked !== null) && (
        <div class="close-question">
          <p class="label">{t('close_question')}</p>
          <p class="voice">{view.question}</p>
        </div>
      )}
      <div class="stack at-end">
        {after}
        <Button look="primary" block onClick={onClose}>
          {t('action_done')}
        </Button>
      </div>
    </Frame>
  );
}
