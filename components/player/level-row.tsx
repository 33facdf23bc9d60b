import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { Level } from '../../utils/moves/types.ts';
import { Icon } from '../shared/icon.tsx';

export interface LevelRowProps {
  level: Level;
  /** "Medium" */
  label: string;
  /** Null where there is none. */
  onEasier: (() => void) | null;
  onHarder: (() => void) | null;
}

/** One level less or more, at once, in the middle of a move. */
export function LevelRow({ level, label, onEasier, onHarder }: LevelRowProps): VNode {
  return (
    <div class="level-row" role="group" aria-label={t('level_row')}>
      <button type="button" aria-disabled={onEasier === null} onClick={() => onEasier?.()}>
        <Icon name="minus" />
        {t('level_easier')}
      </button>
      <span class="level-now">
        <span class="level-bars" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((bar) => (
            <i key={bar} class={bar <= level ? 'is-on' : ''} />
          ))}
        </span>
        <span>{label}</span>
      </span>
      <button type="button" aria-disabled={onHarder === null} onClick={() => onHarder?.()}>
        {t('level_harder')}
        <Icon name="plus" />
      </button>
    </div>
  );
}
