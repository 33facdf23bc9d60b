import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { BreakSetting } from '../../utils/moves/compose/request.ts';
import type { Region } from '../../utils/moves/types.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { HERE, withLink } from '../shared/with-link.tsx';
import { FEET, beginsLine, placeLine, statusOf, unfitLine, withToggled } from './foot-map-view.ts';
import type { Fit, WhereChoice } from './foot-map-view.ts';
import { Head } from './head.tsx';
import { Minutes } from './minutes.tsx';
import { RegionList } from './region-list.tsx';
import { RegionPicture } from './region-picture.tsx';

export interface PlacesProps {
  choice: WhereChoice;
  /** Null while it is being calculated. */
  fit: Fit | null;
  place: BreakSetting | null;
  isList: boolean;
  /** The view the person came from: its button gets the focus back. */
  cameFrom: 'places' | 'place' | 'map';
  onChoice: (values: Partial<WhereChoice>) => void;
  onList: (isList: boolean) => void;
  onStart: () => void;
  onPlace: () => void;
  onMap: () => void;
  onHelp: () => void;
  onBack: () => void;
}

/** The foot, its regions, and the resulting break. */
export function Places(props: PlacesProps): VNode {
  const { choice, fit, place, isList, cameFrom, onChoice } = props;
  const placeButton = useRef<HTMLButtonElement>(null);
  const mapButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (cameFrom === 'place') placeButton.current?.focus();
    if (cameFrom === 'map') mapButton.current?.focus();
  }, []);

  const toggle = (region: Region): void => onChoice({ regions: withToggled(choice.regions, region) });
  const unfit = unfitLine(choice, fit);
  return (
    <main class="popup where">
      <Head title={t('where_title')} onBack={props.onBack} takesFocus={cameFrom === 'places'}>
        <Segmented
          label={t('where_view')}
          value={isList ? 'list' : 'picture'}
          options={[
            { value: 'picture', label: t('where_view_picture') },
            { value: 'list', label: t('where_view_list') },
          ]}
          onPick={(view) => props.onList(view === 'list')}
        />
      </Head>
      <div class="where-bar">
        <Segmented
          label={t('where_foot')}
          value={choice.foot}
          options={FEET.map((foot) => ({ value: foot, label: t(`where_foot_${foot}`) }))}
          onPick={(foot) => onChoice({ foot })}
        />
        <p class="label">{beginsLine(choice.foot)}</p>
      </div>
      {isList ? (
        <RegionList chosen={choice.regions} onToggle={toggle} />
      ) : (
        <RegionPicture foot={choice.foot} chosen={choice.regions} onToggle={toggle} />
      )}
      <div class="status">
        <div role="status">
          <p class="voice">{statusOf(choice, fit)}</p>
          {unfit && <p class="label">{unfit}</p>}
        </div>
        {choice.regions.length > 0 && (
          <Button look="quiet" small aria-label={t('where_clear_full')} onClick={() => onChoice({ regions: [] })}>
            {t('where_clear')}
          </Button>
        )}
      </div>
      <p class="where-place">
        <span class="label">{place && placeLine(place)}</span>
        <Button
          look="quiet"
          small
          buttonRef={placeButton}
          aria-label={t('where_place_change_full')}
          onClick={props.onPlace}
        >
          {t('where_place_change')}
        </Button>
      </p>
      <div class="where-make">
        <Minutes value={choice.minutes} onChange={(minutes) => onChoice({ minutes })} />
        <Button look="primary" onClick={props.onStart}>
          {t('where_make')}
        </Button>
      </div>
      <footer class="where-foot">
        <Help onHelp={props.onHelp} />
        <Button look="quiet" small buttonRef={mapButton} onClick={props.onMap}>
          {t('where_map')}
        </Button>
      </footer>
    </main>
  );
}

function Help({ onHelp }: { onHelp: () => void }): VNode {
  return (
    <p class="where-help">
      <Icon name="stop" />
      <span>
        {withLink(
          'where_help',
          [HERE],
          <button type="button" class="where-link" onClick={onHelp}>
            {t('where_help_link')}
          </button>,
        )}
      </span>
    </p>
  );
}
