import type { RefObject, VNode } from 'preact';
import { SETTINGS, SHOES, hasThing, withThing } from '../../utils/body/place.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { t } from '../../utils/i18n/messages.ts';
import { settingName, thingName } from '../../utils/words/names.ts';
import { Segmented } from '../shared/segmented.tsx';

export interface AtHandProps {
  heading: RefObject<HTMLHeadingElement | null>;
  /** Null if it cannot be read. */
  place: BodyRecord['place'] | null;
  onChange: (place: BodyRecord['place']) => void;
}

/** Things that not everybody has. Hands, a desk to hold and a towel are found in most places. */
const THINGS = ['ball', 'roller', 'bottle', 'towel', 'massager', 'second-chair'] as const;

export function AtHand({ heading, place, onChange }: AtHandProps): VNode {
  return (
    <div class="welcome-step">
      <h1 class="title title-l" tabIndex={-1} ref={heading}>
        {t('welcome_hand')}
      </h1>
      <p class="voice quiet">{t('welcome_hand_text')}</p>
      {place && (
        <>
          <fieldset class="welcome-things">
            <legend class="visually-hidden">{t('welcome_hand')}</legend>
            {THINGS.map((thing) => (
              <label class="welcome-day" key={thing}>
                <input
                  type="checkbox"
                  checked={hasThing(place, thing)}
                  onChange={({ currentTarget: { checked } }) => onChange(withThing(place, thing, checked))}
                />
                <span>{thingName(thing)}</span>
              </label>
            ))}
          </fieldset>
          <div class="welcome-field">
            <p class="field-label" id="welcome-sit">
              {t('welcome_sit')}
            </p>
            <Segmented
              labelledBy="welcome-sit"
              options={SETTINGS.map((setting) => ({ value: setting, label: settingName(setting) }))}
              value={place.setting}
              onPick={(setting) => onChange({ ...place, setting })}
            />
          </div>
          <div class="welcome-field">
            <p class="field-label" id="welcome-shoes">
              {t('welcome_shoes')}
            </p>
            <Segmented
              labelledBy="welcome-shoes"
              options={SHOES.map((shoes) => ({ value: shoes, label: t(`where_shoes_choice_${shoes}`) }))}
              value={place.shoes}
              onPick={(shoes) => onChange({ ...place, shoes })}
            />
          </div>
        </>
      )}
    </div>
  );
}
