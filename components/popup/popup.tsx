import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { DiaryLine } from '../../utils/status/diary.ts';
import type { PauseChoice } from '../../utils/status/pause-choices.ts';
import { Button } from '../shared/button.tsx';
import { Header } from '../shared/header.tsx';
import { Choices } from './choices.tsx';
import { Hero } from './hero.tsx';
import type { PopupView } from './popup-view.ts';
import { Ready } from './ready.tsx';
import { Resting } from './resting.tsx';
import { Why } from './why.tsx';

export interface PopupProps {
  view: PopupView;
  chosen: string;
  pauses: readonly PauseChoice[];
  /** Epoch ms. */
  now: () => number;
  zone: string;
  notices: ComponentChildren;
  /** Reads what the work timer noted today; reads again when `whyAsOf` changes. */
  readWhy: () => Promise<readonly DiaryLine[]>;
  whyAsOf: unknown;
  onPick: (id: string) => void;
  onStart: () => void;
  onSnooze: (minutes: number) => void;
  onSkip: () => void;
  onPause: (until: number | null) => void;
  onResume: () => void;
  onDenyRest: () => void;
  onOptions: () => void;
  onLibrary: () => void;
  /** Opens the routines that are left out, and the reasons. */
  onLeftOut: () => void;
  /** Opens the picture of the foot. */
  onWhere: () => void;
  /** The person has just come back from the picture, so the button that opens it takes the focus. */
  isBackFromWhere: boolean;
  /** It opened by itself, so whoever types must not act on it. */
  takesNoFocus: boolean;
  onHours: () => void;
  /** Opens working hours for the rest of the day. */
  onWorkToday: () => void;
  onWeek: () => void;
}

/** The popup outside a break: the arch, one sentence, and the actions available now. */
export function Popup(props: PopupProps): VNode {
  const { view, chosen, notices } = props;
  const [isListOpen, setListOpen] = useState(false);
  const [isAnyway, setAnyway] = useState(false);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const whyButton = useRef<HTMLButtonElement>(null);
  const wasWhyOpen = useRef(false);
  useEffect(() => {
    if (wasWhyOpen.current && !isWhyOpen) whyButton.current?.focus();
    wasWhyOpen.current = isWhyOpen;
  }, [isWhyOpen]);

  const isResting = view.kind === 'paused' || view.kind === 'off';
  const body =
    isResting && !isAnyway ? (
      <Resting {...props} onAnyway={() => setAnyway(true)} />
    ) : (
      <>
        <Choices
          choices={view.choices}
          shown={view.shownChoices}
          chosen={chosen}
          isOpen={isListOpen}
          takesFocus={!props.takesNoFocus && (view.kind === 'due' || isResting)}
          onPick={props.onPick}
          onToggle={setListOpen}
          leftOut={view.leftOut}
          onLeftOut={props.onLeftOut}
        />
        <Ready {...props} onBack={isResting ? () => setAnyway(false) : null} />
      </>
    );
  return (
    <main class="popup">
      <Header today={view.today} onOptions={props.onOptions} onLibrary={props.onLibrary} />
      {notices}
      {!isListOpen && !isWhyOpen && <Hero hero={view.hero} />}
      <div class="status">
        <p class="voice" role="status">
          {view.status}
        </p>
        {!isWhyOpen && (
          <Button look="quiet" small buttonRef={whyButton} onClick={() => setWhyOpen(true)}>
            {t('why_open')}
          </Button>
        )}
        {view.note && (
          <p class="label" role="status">
            {view.note}
          </p>
        )}
      </div>
      {isWhyOpen ? (
        <Why read={props.readWhy} asOf={props.whyAsOf} onWeek={props.onWeek} onClose={() => setWhyOpen(false)} />
      ) : (
        body
      )}
    </main>
  );
}
