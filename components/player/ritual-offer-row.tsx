import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { clockTime, weekdayName } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { minutesOfTime } from '../../utils/settings/day-ranges.ts';
import type { Ritual } from '../../utils/settings/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Button } from '../shared/button.tsx';
import { Note } from '../shared/note.tsx';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { ritualOffer } from './ritual-offer.ts';
import type { RitualOfferFacts } from './ritual-offer.ts';

interface RitualOfferRowProps {
  port: PagePort;
  plan: RitualOfferFacts['plan'];
  /** Epoch ms. */
  startedAt: number;
}

/** Offers a ritual for what is best done at a fixed time each week: one tap, and it says what it has done. */
export function RitualOfferRow({ port, plan, startedAt }: RitualOfferRowProps): VNode | null {
  const settings = useSnapshot(port).value?.settings;
  const [kept, setKept] = useState<Ritual | null>(null);
  const [failure, setFailure] = useState('');
  const change = useRef<HTMLButtonElement>(null);
  /* It comes where the pressed button was. */
  useEffect(() => change.current?.focus(), [kept]);
  if (!settings) return null;
  const { list } = settings.rituals;
  const ritual = kept ?? ritualOffer({ plan, startedAt, zone: port.zone(), list, id: port.newId() });
  if (!ritual) return null;
  const when = [
    weekdayName(ritual.days.indexOf(true)),
    clockTime(minutesOfTime(ritual.time) * MINUTE_MS, 'UTC'),
  ] as const;

  const keep = async (): Promise<void> => {
    const reply = await port.send({ kind: 'saveSettings', group: 'rituals', values: { list: [...list, ritual] } });
    if (reply.ok) setKept(ritual);
    setFailure(reply.ok ? '' : reply.error);
  };

  return (
    <div class="ritual-offer" role="status">
      {kept ? (
        <>
          <p class="label">{t('close_ritual_set', ...when)}</p>
          <Button look="quiet" small buttonRef={change} onClick={() => void port.openOptions('hours')}>
            {t('options_ritual_change')}
          </Button>
        </>
      ) : (
        <Button look="quiet" block onClick={() => void keep()}>
          {t('close_ritual_offer', ...when)}
        </Button>
      )}
      {failure && <Note tone="alert">{failure}</Note>}
    </div>
  );
}
