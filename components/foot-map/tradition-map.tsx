import '../figure/figure.css';
import type { VNode } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { BreakRequest } from '../../utils/break/request.ts';
import { count, minutesShort } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import type { Foot } from './foot-map-view.ts';
import { Head } from './head.tsx';
import { PAD, TOES } from './sole.ts';

const SAMPLER = { kind: 'routine', routineId: 'reflexology-sampler-5', minutes: 5 } as const;

/** The zones from the toes to the heel, with the centre of each, in the square of the sole. */
const ZONES = [
  { zone: 1, x: 113, y: 38 },
  { zone: 2, x: 118, y: 84 },
  { zone: 3, x: 121, y: 124 },
  { zone: 4, x: 121, y: 156 },
  { zone: 5, x: 120, y: 195 },
] as const;

const BORDERS = ['M60 104C90 112 140 114 185 106', 'M60 141H185', 'M60 170C100 178 140 178 185 170'];
const GRID = ['M104 50V173', 'M133 50V140'];

export interface TraditionMapProps {
  foot: Foot;
  /** Opening the map allows the moves of the tradition to be offered. */
  onOpen: () => void;
  onStart: (request: BreakRequest) => void;
  onRead: () => void;
  onBack: () => void;
}

/** The reflexology map as a second layer, labelled as such. */
export function TraditionMap({ foot, onOpen, onStart, onRead, onBack }: TraditionMapProps): VNode {
  useEffect(onOpen, []);
  return (
    <main class="popup where">
      <Head title={t('where_map')} onBack={onBack} />
      <div class="note">
        <Icon name="book" />
        <p>{t('where_map_note')}</p>
      </div>
      <div class="where-map">
        <div class="plate">
          <MapPicture side={foot === 'right' ? 'right' : 'left'} />
        </div>
        <ol>
          {ZONES.map(({ zone }) => (
            <li key={zone}>
              <b>{count(zone)}</b>
              <span>
                {t(`where_map_zone_${zone}`)}
                <span class="label">{t(`where_map_at_${zone}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <p class="where-grade">
        <i aria-hidden="true">
          <b />
          <b />
          <b />
        </i>
        {t('grade_t')}
      </p>
      <div class="stack at-end">
        <Button block onClick={() => onStart(SAMPLER)}>
          {t('where_map_try', minutesShort(SAMPLER.minutes))}
        </Button>
        <Button look="quiet" block onClick={onRead}>
          {t('where_map_read')}
        </Button>
      </div>
    </main>
  );
}

const MIRROR = 'translate(240 0) scale(-1 1)';

/** The list contains the numbers too, so the picture only needs its name. */
function MapPicture({ side }: { side: 'left' | 'right' }): VNode {
  const clip = useId();
  const isRight = side === 'right';
  return (
    <svg class="where-map-sole" viewBox="58 10 124 222" role="img" aria-label={t(`where_map_picture_${side}`)}>
      <g {...(isRight ? { transform: MIRROR } : {})}>
        <clipPath id={clip}>
          <path d={PAD} />
        </clipPath>
        <path class="if-ink" d={PAD} />
        <path class="if-skin" d={PAD} />
        <g clip-path={`url(#${clip})`}>
          {[...BORDERS, ...GRID].map((d) => (
            <path key={d} class="where-zone" d={d} />
          ))}
        </g>
        {TOES.map(({ outline }) => (
          <path key={outline} class="if-part" d={outline} />
        ))}
      </g>
      {ZONES.map(({ zone, x, y }) => (
        <g key={zone} class="where-number" transform={`translate(${isRight ? 240 - x : x} ${y})`}>
          <circle r="11" />
          <text y="4.5">{count(zone)}</text>
        </g>
      ))}
    </svg>
  );
}
