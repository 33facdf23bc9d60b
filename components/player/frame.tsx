import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { BarPart } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { IconButton } from '../shared/button.tsx';
import { SoundPanel } from './sound-panel.tsx';
import type { SoundControls } from './sound-panel.tsx';
import { useRoom } from './use-room.ts';
import type { SoftLight } from './use-soft.ts';

export interface FrameProps {
  /** Names this view; shown at the top if there is no step bar. */
  label: string;
  bar?: readonly BarPart[];
  /** The time left in the whole break, or a note that it is paused. */
  side?: string;
  closeLabel: string;
  onClose: () => void;
  onWindow?: (() => void) | undefined;
  /** What is left of the current segment, 0 to 100. Set only if its end is visible but not audible. */
  edge?: number | undefined;
  /** The sound controls, if there is anything to hear. */
  heard?: SoundControls | undefined;
  /** The soft light, if there is room for it. */
  soft?: SoftLight | undefined;
  /** When this value changes, the content may need a different amount of room. */
  fits?: string;
  children: ComponentChildren;
}

/** The parts that all views of a break share: the top line, and the room below it. */
export function Frame({
  label,
  bar,
  side,
  closeLabel,
  onClose,
  onWindow,
  edge,
  heard,
  soft,
  fits = '',
  children,
}: FrameProps): VNode {
  const room = useRef<HTMLElement>(null);
  useRoom(room, fits);
  return (
    <main class={soft?.isQuiet ? 'player is-quiet' : 'player'} ref={room}>
      {edge !== undefined && <i class="edge-bar" style={{ '--left': (edge / 100).toFixed(3) }} aria-hidden="true" />}
      <div class="player-in">
        <header class="player-top">
          {bar ? <h1 class="visually-hidden">{label}</h1> : <h1 class="label">{label}</h1>}
          {bar && <StepBar parts={bar} />}
          {side && <span class="label">{side}</span>}
          {soft && <IconButton icon="lamp" label={t('player_soft')} aria-pressed={soft.isOn} onClick={soft.toggle} />}
          {heard && <SoundPanel {...heard} />}
          {onWindow && <IconButton icon="window" label={t('action_own_window')} onClick={onWindow} />}
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        {children}
      </div>
    </main>
  );
}

/** The whole break at a glance, with each segment as long as its time. The text beside it says the same. */
function StepBar({ parts }: { parts: readonly BarPart[] }): VNode {
  return (
    <div class="step-bar" aria-hidden="true">
      {parts.map(({ seconds, percent }, index) => (
        <i
          key={index}
          class={percent >= 100 ? 'is-done' : percent > 0 ? 'is-now' : ''}
          style={{ '--n': String(seconds), '--p': percent.toFixed(1) }}
        />
      ))}
    </div>
  );
}
