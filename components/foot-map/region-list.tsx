import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { Region } from '../../utils/moves/types.ts';
import { SIDE_REGIONS, SOLE_REGIONS, regionHint, regionName } from './foot-map-view.ts';

export interface RegionListProps {
  chosen: readonly Region[];
  onToggle: (region: Region) => void;
}

/** The same regions as a list, for people who prefer reading to aiming. */
export function RegionList(props: RegionListProps): VNode {
  return (
    <div class="where-list">
      <Places {...props} name={t('where_list_sole')} regions={SOLE_REGIONS} />
      <Places {...props} name={t('where_list_side')} regions={SIDE_REGIONS} />
    </div>
  );
}

function Places({
  name,
  regions,
  chosen,
  onToggle,
}: RegionListProps & { name: string; regions: readonly Region[] }): VNode {
  return (
    <fieldset class="choices">
      <legend class="label">{name}</legend>
      {regions.map((region) => (
        <label class="choice" key={region}>
          <input class="check" type="checkbox" checked={chosen.includes(region)} onChange={() => onToggle(region)} />
          <span class="choice-name">{regionName(region)}</span>
          <span class="choice-note">{regionHint(region)}</span>
        </label>
      ))}
    </fieldset>
  );
}
