import '../figure/figure.css';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { Region } from '../../utils/moves/types.ts';
import { regionName } from './foot-map-view.ts';
import type { Foot } from './foot-map-view.ts';
import { LEG, LEG_AREAS, LEG_BORDERS, LEG_LINES } from './leg.ts';
import { PAD, SOLE_AREAS, SOLE_LINES, TOES } from './sole.ts';

/** Units of the scene; one is a pixel in the popup. It shows a right foot and is mirrored for the left. */
const WIDE = 332;
const HIGH = 236;
const MIRROR = `translate(${WIDE} 0) scale(-1 1)`;
const SOLE_AT = 'translate(219 -8) scale(-1.03 1.03)';
const LEG_AT = 'translate(133 53.5) scale(.86)';

/**
 * The centres of the labels, from top to bottom of each view, so that the Tab key follows the reading order. A label at the
 * edge starts there, so that a long word grows into the picture.
 */
const LABELS: readonly { readonly region: Region; readonly x: number; readonly y: number; readonly isEdge?: true }[] = [
  { region: 'toes', x: 186, y: 38 },
  { region: 'ball', x: 97, y: 96 },
  { region: 'arch', x: 112, y: 137 },
  { region: 'outer-edge', x: 5, y: 162, isEdge: true },
  { region: 'heel', x: 97, y: 200 },
  { region: 'calf', x: 280, y: 46 },
  { region: 'ankle', x: 271, y: 158 },
  { region: 'top', x: 201, y: 131 },
];

/** From a label outside the picture to its region. */
const LEADERS = ['M160 39h-17', 'M207 146l6 11'];

export interface RegionPictureProps {
  foot: Foot;
  chosen: readonly Region[];
  onToggle: (region: Region) => void;
}

/** The sole and the inner side of a foot. A region is chosen by its label, or by touching the region itself. */
export function RegionPicture({ foot, chosen, onToggle }: RegionPictureProps): VNode {
  const isRight = foot === 'right';
  return (
    <div class="plate where-plate">
      {/* Text direction must not mirror the picture, and the labels have to stay in their places on it. */}
      <div class="where-scene" dir="ltr" role="group" aria-label={t(`where_picture_${foot}`)}>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
          <g {...(isRight ? {} : { transform: MIRROR })}>
            <path class="if-ground" d="M168 219.5h200" />
            <Sole chosen={chosen} onToggle={onToggle} />
            <Leg chosen={chosen} onToggle={onToggle} />
            {LEADERS.map((d) => (
              <path key={d} class="where-leader" d={d} />
            ))}
          </g>
        </svg>
        {LABELS.map(({ region, x, y, isEdge }) => (
          <button
            key={region}
            type="button"
            class={`where-label${isEdge ? (isRight ? ' is-left' : ' is-right') : ''}`}
            dir="auto"
            aria-pressed={chosen.includes(region)}
            style={{ '--x': percent(isRight ? x : WIDE - x, WIDE), '--y': percent(y, HIGH) }}
            onClick={() => onToggle(region)}
          >
            {regionName(region)}
          </button>
        ))}
      </div>
    </div>
  );
}

const percent = (at: number, of: number): string => `${((at / of) * 100).toFixed(2)}%`;

type ViewProps = Omit<RegionPictureProps, 'foot'>;

function Sole({ chosen, onToggle }: ViewProps): VNode {
  const clip = useId();
  const toes = chosen.includes('toes') ? 'where-area is-chosen' : 'where-area';
  return (
    <g transform={SOLE_AT} style={{ '--if-k': '.9' }}>
      <clipPath id={clip}>
        <path d={PAD} />
      </clipPath>
      <path class="if-ink" d={PAD} />
      <path class="if-skin" d={PAD} />
      <g clip-path={`url(#${clip})`}>
        <Areas areas={SOLE_AREAS} chosen={chosen} onToggle={onToggle} />
        <Borders lines={SOLE_LINES} />
      </g>
      {TOES.map(({ outline, pad }) => (
        <g key={outline} class="where-toe" onClick={() => onToggle('toes')}>
          <path class="if-part" d={outline} />
          <path class={toes} d={outline} />
          <path class="if-print" d={pad} />
        </g>
      ))}
    </g>
  );
}

function Leg({ chosen, onToggle }: ViewProps): VNode {
  const clip = useId();
  return (
    <g transform={LEG_AT} style={{ '--if-k': '1.08' }}>
      <clipPath id={clip}>
        <path d={LEG} />
      </clipPath>
      <path class="if-ink" d={LEG} />
      <path class="if-skin" d={LEG} />
      <g clip-path={`url(#${clip})`}>
        <Areas areas={LEG_AREAS} chosen={chosen} onToggle={onToggle} />
        <Borders lines={LEG_BORDERS} />
      </g>
      {LEG_LINES.map((d) => (
        <path key={d} class="if-fine where-line" d={d} />
      ))}
    </g>
  );
}

interface AreasProps extends ViewProps {
  areas: Readonly<Partial<Record<Region, string>>>;
}

function Areas({ areas, chosen, onToggle }: AreasProps): VNode {
  return (
    <>
      {LABELS.map(({ region }) => {
        const d = areas[region];
        const look = chosen.includes(region) ? 'where-area is-chosen' : 'where-area';
        return d && <path key={region} class={look} d={d} onClick={() => onToggle(region)} />;
      })}
    </>
  );
}

function Borders({ lines }: { lines: readonly string[] }): VNode {
  return (
    <>
      {lines.map((d) => (
        <path key={d} class="where-border" d={d} />
      ))}
    </>
  );
}
