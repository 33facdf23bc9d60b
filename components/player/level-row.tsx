import type { VNode } from 'preact';
import type { LevelsView } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import type { Adjusting } from './use-adjusting.ts';

export interface TuningRowProps {
  /** Null if there are no levels to choose from. */
  levels: LevelsView | null;
  adjusting: Adjusting;
}

/** The controls for level and length, in one row if they fit. They take effect at once, in the middle of a move. */
export function TuningRow({ levels, adjusting }: TuningRowProps): VNode {
  const { less, more, shorter, longer } = adjusting;
  return (
    <div class="tuning">
      {levels && (
        <div class="level-row" role="group" aria-label={levels.name}>
          <Step icon="minus" text={levels.less} onClick={less} />
          <span class="level-now">
            <span class="level-bars" aria-hidden="true">
              {[1, 2, 3, 4, 5].map((bar) => (
                <i key={bar} class={bar <= levels.bars ? 'is-on' : ''} />
              ))}
            </span>
            <span>{levels.now}</span>
          </span>
          <Step icon="plus" text={levels.more} onClick={more} />
        </div>
      )}
      <div class="length-row" role="group" aria-label={t('length_row')}>
        <Step icon="minus" text={t('length_shorter')} onClick={shorter} />
        <Step icon="plus" text={t('length_longer')} onClick={longer} />
      </div>
    </div>
  );
}

/** `onClick`: null at the end of the range. */
function Step({ icon, text, onClick }: { icon: string; text: string; onClick: (() => void) | null }): VNode {
  return (
    <button type="button" aria-disabled={onClick === null} onClick={() => onClick?.()}>
      <Icon name={icon} />
      {text}
    </button>
  );
}
