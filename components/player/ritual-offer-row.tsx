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

/** After a routine meant for every week: one tap turns it into a ritual, and a line confirms that. */
export function RitualOfferRow({ port, plan, startedAt }: RitualOfferRowProps): VNode | null {
  const settings = useSnapshot(port).value?.settings;
  /* Kept here from the tap on, because the saved list has the ritual before the reply comes. */
  const [chosen, setChosen] = useState<Ritual | null>(null);
  const [isKept, setKept] = useState(false);
  const [failure, setFailure] = useState('');
  const id = useRef(port.newId());
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    /* The pressed button is gone. If the focus has moved on meanwhile, leave it there. */
    if (isKept && document.activeElement === document.body) change.current?.focus();
  }, [isKept]);
  if (!settings) return null;
  const { list } = settings.rituals;
  const ritual = chosen ?? ritualOffer({ plan, startedAt, zone: port.zone(), list, id: id.current });
  if (!ritual) return null;
  const when = [
    weekdayName(ritual.days.indexOf(true)),
    clockTime(minutesOfTime(ritual.time) * MINUTE_MS, 'UTC'),
  ] as const;

  const keep = async (): Promise<void> => {
    if (chosen !== null && failure === '') return;
    setChosen(ritual);
    setFailure('');
    const others = list.filter((one) => one.id !== ritual.id);
    const reply = await port.send({ kind: 'saveSettings', group: 'rituals', values: { list: [...others, ritual] } });
    setKept(reply.ok);
    setFailure(reply.ok ? '' : reply.error);
  };

  return (
    <div class="ritual-offer">
      <p class="label" role="status">
        {isKept && t('close_ritual_set', ...when)}
      </p>
      {isKept ? (
        <Button key="change" look="quiet" small buttonRef={change} onClick={() => void port.openOptions('hours')}>
          {t('options_ritual_change')}
        </Button>
      ) : (
        <Button key="offer" look="quiet" block onClick={() => void keep()}>
          {t('close_ritual_offer', ...when)}
        </Button>
      )}
      {failure && <Note tone="alert">{failure}</Note>}
    </div>
  );
}
