import './where.css';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BreakRequest } from '../../utils/break/request.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { useBody } from '../shared/use-body.ts';
import { PlaceSheet } from './break-setting-sheet.tsx';
import { Places } from './break-settings.tsx';
import { NOTHING_CHOSEN, requestOf } from './foot-map-view.ts';
import { TraditionMap } from './tradition-map.tsx';
import { useFit } from './use-fit.ts';

export interface WhereProps {
  port: PagePort;
  onStart: (request: BreakRequest) => void;
  onHelp: () => void;
  onBack: () => void;
}

type Room = 'places' | 'place' | 'map';

/** Where does it ask for attention? Composes a break for the chosen regions. */
export function Where({ port, onStart, onHelp, onBack }: WhereProps): VNode {
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const [isList, setList] = useState(false);
  const [room, setRoom] = useState<Room>('places');
  const [cameFrom, setCameFrom] = useState<Room>('places');
  const body = useBody(port, { isShownAtOnce: true });
  const record = body.record.value ?? null;
  const fit = useFit(choice, record, port);

  const goTo = (next: Room): void => {
    setCameFrom(room);
    setRoom(next);
  };
  const back = (): void => goTo('places');

  switch (room) {
    case 'places':
      return (
        <Places
          choice={choice}
          fit={fit}
          place={record?.place ?? null}
          isList={isList}
          cameFrom={cameFrom}
          onChoice={(values) => setChoice({ ...choice, ...values })}
          onList={setList}
          onStart={() => onStart(requestOf(choice))}
          onPlace={() => goTo('place')}
          onMap={() => goTo('map')}
          onHelp={onHelp}
          onBack={onBack}
        />
      );
    case 'place':
      return (
        <PlaceSheet
          place={record?.place ?? null}
          onChange={(place) => void body.change((kept) => ({ ...kept, place }))}
          onBack={back}
        />
      );
    case 'map':
      return (
        <TraditionMap
          foot={choice.foot}
          onOpen={() => void body.change((kept) => ({ ...kept, traditions: true }))}
          onStart={onStart}
          onRead={() => void port.openPage('library', '#know/tradition-reflexology').then(() => window.close())}
          onBack={back}
        />
      );
  }
}
