import type { RefObject, VNode } from 'preact';
import { lengthInWords } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Arch } from '../shared/arch.tsx';

export interface WhatItDoesProps {
  heading: RefObject<HTMLHeadingElement | null>;
  settings: Settings;
}

export function WhatItDoes({ heading, settings }: WhatItDoesProps): VNode {
  const { workMinutes } = settings.rhythm;
  const { breakMinutes } = settings.break;
  return (
    <div class="welcome-step">
      <Arch state="working" percent={62} label={t('welcome_picture')} />
      <h1 class="title title-l" tabIndex={-1} ref={heading}>
        {t('welcome_what', lengthInWords(workMinutes * MINUTE_MS), lengthInWords(breakMinutes * MINUTE_MS))}
      </h1>
      <p class="voice quiet">{t('welcome_what_text')}</p>
      <p class="label">{t('welcome_private')}</p>
    </div>
  );
}
