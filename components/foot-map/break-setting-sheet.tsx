import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { SETTINGS, SHOES, THINGS, hasThing, withThing } from '../../utils/body/place.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { BreakSetting } from '../../utils/moves/compose/request.ts';
import { settingName, thingName } from '../../utils/words/names.ts';
import { Button } from '../shared/button.tsx';
import { Head } from './head.tsx';

export interface PlaceSheetProps {
  place: BreakSetting | null;
  onChange: (place: BreakSetting) => void;
  onBack: () => void;
}

/** Where the break takes place, and with what; remembered for the next one. */
export function PlaceSheet({ place, onChange, onBack }: PlaceSheetProps): VNode {
  return (
    <main class="popup where">
      <Head title={t('where_place_title')} onBack={onBack} />
      <p class="label where-intro">{t('where_place_text')}</p>
      {place && (
        <>
          <Picks
            name={t('where_place_setting')}
            picks={SETTINGS.map((setting) => ({
              key: setting,
              label: settingName(setting),
              isOn: place.setting === setting,
              onPick: () => onChange({ ...place, setting }),
            }))}
          />
          <Picks
            name={t('where_place_shoes')}
            picks={SHOES.map((shoes) => ({
              key: shoes,
              label: t(`where_shoes_choice_${shoes}`),
              isOn: place.shoes === shoes,
              onPick: () => onChange({ ...place, shoes }),
            }))}
          />
          <Picks
            name={t('where_place_things')}
            many
            picks={THINGS.map((thing) => ({
              key: thing,
              label: thingName(thing),
              isOn: hasThing(place, thing),
              onPick: (isOn) => onChange(withThing(place, thing, isOn)),
            }))}
          />
          <div class="where-switches">
            <Switch
              name={t('where_place_stand')}
              isOn={place.mayStand}
              onChange={(mayStand) => onChange({ ...place, mayStand })}
            />
            <Switch
              name={t('where_place_unseen')}
              hint={t('where_place_unseen_hint')}
              isOn={place.isSilent}
              onChange={(isSilent) => onChange({ ...place, isSilent })}
            />
          </div>
        </>
      )}
      <Button block onClick={onBack}>
        {t('action_done')}
      </Button>
    </main>
  );
}

interface PicksProps {
  name: string;
  /** Several can be chosen. */
  many?: boolean;
  picks: readonly { key: string; label: string; isOn: boolean; onPick: (isOn: boolean) => void }[];
}

function Picks({ name, many = false, picks }: PicksProps): VNode {
  const group = useId();
  return (
    <fieldset class="where-picks">
      <legend>{name}</legend>
      {picks.map(({ key, label, isOn, onPick }) => (
        <label class="where-pick" key={key}>
          <input
            type={many ? 'checkbox' : 'radio'}
            {...(many ? {} : { name: group })}
            checked={isOn}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  name: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Switch({ name, hint, isOn, onChange }: SwitchProps): VNode {
  const id = useId();
  return (
    <label class="where-switch">
      <span>
        <span id={id}>{name}</span>
        {hint && (
          <span class="label" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-labelledby={id}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
