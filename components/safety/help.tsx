import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { HERE, withLink } from '../shared/with-link.tsx';
import { EMERGENCY_NUMBERS, countries } from './emergency.ts';
import { helpTiers } from './safety-view.ts';

export interface HelpProps {
  /** The number to call; '' if unknown. */
  emergency: string;
  onEmergency: (number: string) => void;
}

/** The signs that need help, in three tiers. Nothing here closes by itself. */
export function Help({ emergency, onEmergency }: HelpProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="help">
      <h1 class="title title-l" tabIndex={-1} ref={heading}>
        {t('help_title')}
      </h1>
      <p class="voice">{t('help_skin')}</p>
      {helpTiers().map(({ tier, title, signs }) => (
        <section key={tier} class={tier === 'now' ? 'red-now' : 'help-tier'} aria-labelledby={`help-${tier}`}>
          <h2 id={`help-${tier}`} class="heading">
            {title}
          </h2>
          <ul>
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          {tier === 'now' && <Emergency emergency={emergency} onEmergency={onEmergency} />}
        </section>
      ))}
      <p>
        <a href="#questions">{t('help_back')}</a>
      </p>
    </article>
  );
}

/** The emergency number. The page asks once for the country. */
function Emergency({ emergency, onEmergency }: HelpProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const [isOther, setOther] = useState(false);
  if (emergency && !isOpen) {
    return (
      <p class="red-number">
        <span>{withLink('help_number', [HERE], <b class="num">{emergency}</b>)}</span>
        <Button look="quiet" small onClick={() => setOpen(true)}>
          {t('help_change')}
        </Button>
      </p>
    );
  }
  return (
    <div class="red-country">
      <p>{t('help_number_unknown')}</p>
      <label class="field">
        <span class="field-label">{t('help_country')}</span>
        <select
          class="select"
          onChange={({ currentTarget: { value } }) => {
            const number = EMERGENCY_NUMBERS[value];
            setOther(value === 'other');
            if (number === undefined) return;
            onEmergency(number);
            setOpen(false);
          }}
        >
          <option value="">{t('help_country_none')}</option>
          {countries(language()).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value="other">{t('help_country_other')}</option>
        </select>
      </label>
      {isOther && (
        <label class="field">
          <span class="field-label">{t('help_type')}</span>
          <input
            class="input num"
            type="tel"
            maxLength={20}
            value={emergency}
            onChange={({ currentTarget: { value } }) => {
              onEmergency(value.trim());
              setOpen(value.trim() === '');
            }}
          />
        </label>
      )}
    </div>
  );
}
