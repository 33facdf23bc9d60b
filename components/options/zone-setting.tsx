import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { clockTime } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { SelectSetting } from '../shared/fields.tsx';

/** Where the browser hides this computer's time zone, the person can choose it. */
export function ZoneSetting({ port }: { port: PagePort }): VNode | null {
  const hidden = port.hiddenZone();
  const [problem, setProblem] = useState<string | null>(null);
  const [zone, setZone] = useState(port.zone);
  if (hidden === null) return null;
  const names = Intl.supportedValuesOf('timeZone');
  const value = names.includes(zone) && zone !== hidden ? zone : '';
  const choose = (name: string): void => {
    setProblem(null);
    void port
      .chooseZone(name === '' ? null : name)
      .catch(() => setProblem(t('error_not_saved')))
      .then(() => setZone(port.zone()));
  };
  return (
    <div class="block">
      <h3 class="heading">{t('options_zone')}</h3>
      <p class="field-hint block-hint">{t('options_zone_hint', hidden, clockTime(port.now(), zone))}</p>
      <SelectSetting
        option="zone"
        name={t('options_zone_name')}
        options={[
          { value: '', label: t('options_zone_browser') },
          ...names.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
        ]}
        value={value}
        onPick={choose}
      />
      {problem && (
        <p class="note" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
