import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadyView } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Figure } from '../figure/figure.tsx';
import { Button } from '../shared/button.tsx';
import { feelingLine } from '../shared/feeling-view.ts';
import { FeelingScale } from '../shared/feeling.tsx';
import { Note } from '../shared/note.tsx';
import { Ring } from '../shared/ring.tsx';
import type { FeelingBefore } from './use-feelings.ts';

export interface ReadyProps {
  view: ReadyView;
  isPaused: boolean;
  feeling: FeelingBefore;
  onReady: () => void;
  onWait: () => void;
  onCard: (cardId: string) => void;
}

/** Up to this many letters in total, the question and “Do not ask today” fit into one row of a low popup. */
const ROOMY_LETTERS = 44;
/** With more lines than this, the popup has no room for a picture. */
const ROOMY_LINES = 4;

/**
 * What to prepare and how to sit. If the person has to get something, the break waits for the button. Otherwise it begins by
 * itself, and a person who needs longer can make it wait.
 */
export function Ready({ view, isPaused, feeling, onReady, onWait, onCard }: ReadyProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    /* The question closes, and the element with the focus goes with it. */
    if (document.activeElement === document.body) button.current?.focus();
  }, [feeling.isAsked]);
  return (
    <>
      {feeling.isAsked ? (
        <Before feeling={feeling} />
      ) : (
        <div class={`plate player-plate is-ready${view.prep.length > ROOMY_LINES ? ' is-crowded' : ''}`}>
          {feeling.isAsked === false && <Figure moveId={view.moveId} side={view.side} />}
        </div>
      )}
      <div class="ready-head">
        <div>
          <p class="label">{view.summary}</p>
          <h2 class="title">{view.title}</h2>
        </div>
        {!view.asks && (
          <Ring {...view.ring} label={isPaused ? t('ready_waits') : view.ring.label} small glides={!isPaused} />
        )}
      </div>
      <fieldset class="choices prep-list">
        <legend class="visually-hidden">{t('ready_prep')}</legend>
        {view.prep.map(({ text, card }) => (
          <div class="prep-line" key={text}>
            <label class="choice">
              <input class="check" type="checkbox" />
              <span class="choice-name">{text}</span>
            </label>
            {card && (
              <Button look="quiet" small onClick={() => onCard(card)}>
                {t('ready_card')}
              </Button>
            )}
          </div>
        ))}
      </fieldset>
      <Said view={view.said} onOpen={onWait} />
      <div class="ready-foot">
        <Button look="primary" block buttonRef={button} onClick={onReady}>
          {t('ready_go')}
        </Button>
        <div class="player-foot">
          <p class="label">{view.asks || isPaused ? t('ready_waits') : t('ready_itself', view.ring.text)}</p>
          {!isPaused && !view.asks && (
            <Button look="quiet" onClick={onWait}>
              {t('ready_wait')}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

/** The question how the feet feel, in place of the picture. */
function Before({ feeling }: { feeling: FeelingBefore }): VNode {
  const { said, hasFailed, say, leave, leaveToday } = feeling;
  const [question, off] = [t('feeling_before'), t('feeling_off')];
  const isLong = question.length + off.length > ROOMY_LETTERS;
  return (
    <div class={`ready-place${isLong ? ' is-long' : ''}`}>
      <div class="ready-ask">
        <h2 class="title">{question}</h2>
        <p class="voice quiet" role="status">
          {said === null ? t('feeling_before_hint') : feelingLine({ before: null, after: said })}
        </p>
        <FeelingScale legend={question} value={said} onPick={say} onDone={leave} />
        <Button look="quiet" onClick={leaveToday}>
          {off}
        </Button>
        {hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
      </div>
    </div>
  );
}

/** What was changed for this body and, on request, why each move is there. Opening the reasons stops the countdown. */
function Said({ view, onOpen }: { view: ReadyView['said']; onOpen: () => void }): VNode {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [isOpen]);
  return (
    <div class="said">
      {view.changes.map((line) => (
        <p class="label" key={line}>
          {line}
        </p>
      ))}
      {view.reasons.length > 0 && (
        <Button
          look="quiet"
          small
          aria-expanded={isOpen}
          onClick={() => {
            if (!isOpen) onOpen();
            setOpen(!isOpen);
          }}
        >
          {t('said_open')}
        </Button>
      )}
      {isOpen && (
        <dl class="said-list" ref={list}>
          {view.reasons.map(({ name, why }, index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
