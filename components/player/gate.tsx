import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Check, Finding } from '../../utils/body/answers.ts';
import type { Blocked } from '../../utils/break/prepare.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { WhyOut } from '../../utils/moves/lately.ts';
import type { MoveId, Side } from '../../utils/moves/types.ts';
import { moveName } from '../../utils/words/names.ts';
import { gateTitle } from '../../utils/words/reasons.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { Note } from '../shared/note.tsx';
import type { Gate } from './break-flow.ts';
import type { GivenAnswers } from './health-questions.tsx';
import { refusedView } from './refused-view.ts';
import type { Guide } from './use-guide.ts';

export interface GateViewProps {
  gate: Gate;
  /** The last answer could not be saved. */
  hasFailed: boolean;
  header: ComponentChildren;
  /** Null until it is loaded. */
  guide: Guide | null;
  /** Opens the questions, then returns to the request. */
  onQuestions: (request: BreakRequest) => void;
  onHelp: () => void;
  onStart: (request: BreakRequest) => void;
  onAnswers: (given: GivenAnswers) => void;
  onCheck: (check: Omit<Check, 'day'>) => void;
  onLeave: () => void;
  /** Opens the page of a move in the library. */
  onMove: (moveId: MoveId) => void;
  /** Epoch ms. */
  now: number;
  zone: string;
}

/**
 * The gate before a break: the health questions that matter for it, today's look at the feet, a refusal with its reason, or the
 * notice that the break does not exist.
 */
export function GateView(props: GateViewProps): VNode {
  const { gate, hasFailed, header, onLeave } = props;
  const { blocked } = gate;
  return (
    <main class="popup gate">
      {header}
      {hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
      {blocked.kind === 'unknown' ? (
        <Missing {...props} what={blocked.what} />
      ) : blocked.kind === 'refused' ? (
        <Refused {...props} blocked={blocked} />
      ) : blocked.what === 'check' ? (
        <TodaysLook {...props} />
      ) : (
        <Questions {...props} ask={blocked} />
      )}
      {(blocked.kind !== 'ask' || blocked.what !== 'answers') && (
        <Button look="quiet" block onClick={onLeave}>
          {t('action_not_now')}
        </Button>
      )}
    </main>
  );
}

const QUIET_MINUTES = 2;

const minutesOf = (request: BreakRequest): number =>
  'minutes' in request ? Math.max(1, request.minutes) : QUIET_MINUTES;

/** The questions that matter. Breath and attention need none. */
function Questions(props: GateViewProps & { ask: Extract<Blocked, { what: 'answers' }> }): VNode {
  const { gate, ask, guide, onAnswers, onHelp, onStart, onLeave } = props;
  return (
    <>
      {guide && (
        <guide.HealthQuestions
          key={ask.questions.join(' ')}
          questions={ask.questions}
          given={ask.given}
          {...{ onAnswers, onHelp }}
        />
      )}
      <footer class="popup-foot">
        <Button look="quiet" onClick={() => onStart({ kind: 'quiet', minutes: minutesOf(gate.request) })}>
          {t('safety_breathing_only')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t('action_not_now')}
        </Button>
      </footer>
    </>
  );
}

const FINDINGS: readonly Finding[] = ['nothing', 'wound', 'swelling', 'numb', 'pain'];

/** One tap, once a day, before hands, tools, stretches and standing. A swelling asks for its side. */
function TodaysLook({ onCheck, onHelp }: GateViewProps): VNode {
  const [found, setFound] = useState<Finding | null>(null);
  const isSided = found === 'swelling' || found === 'pain';
  if (found !== null && found !== 'nothing') {
    const answer = (side: Side | null): void => onCheck({ found, side });
    return (
      <>
        <div class="first-words">
          <h2 class="title">{t(`check_${found}_title`)}</h2>
          <p class="voice quiet">{t(`check_${found}_text`)}</p>
        </div>
        <Button look="quiet" block icon="stop" onClick={onHelp}>
          {t('help_open')}
        </Button>
        <div class="stack at-end">
          {isSided ? (
            <>
              <p class="label">{t('check_which')}</p>
              <div class="pair">
                <Button onClick={() => answer('left')}>{t('check_left')}</Button>
                <Button onClick={() => answer('right')}>{t('check_right')}</Button>
              </div>
              <Button block onClick={() => answer(null)}>
                {t('check_both')}
              </Button>
            </>
          ) : (
            <Button look="primary" block onClick={() => answer(null)}>
              {t('check_go_on')}
            </Button>
          )}
          <Button look="quiet" block onClick={() => setFound(null)}>
            {t('action_back')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <div class="first-words">
        <h2 class="title">{t('check_title')}</h2>
        <p class="voice quiet">{t('check_text')}</p>
      </div>
      <div class="stack at-end">
        {FINDINGS.map((one) => (
          <Button
            key={one}
            block
            look={one === 'nothing' ? 'primary' : 'outline'}
            onClick={() => (one === 'nothing' ? onCheck({ found: one, side: null }) : setFound(one))}
          >
            {t(`check_${one}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Says that the requested break is not available, and offers another. */
function Missing({ gate, what, onStart }: GateViewProps & { what: 'move' | 'plan' | 'tooLong' }): VNode {
  return (
    <>
      <div class="first-words">
        <h2 class="title">{t(MISSING[what])}</h2>
        <p class="voice quiet">{t('missing_text')}</p>
      </div>
      <div class="stack at-end">
        <Button look="primary" block onClick={() => onStart({ kind: 'quiet', minutes: minutesOf(gate.request) })}>
          {t('refused_quiet')}
        </Button>
      </div>
    </>
  );
}

const MISSING = { move: 'missing_move', plan: 'missing_plan', tooLong: 'missing_too_long' } as const;

/** Warnings that say more than a reason. The person reads them before anything else is offered. */
const CARDS = {
  'clot-now': ['clot_title', 'clot_1', 'clot_2'],
  'numb-with-wound': ['wound_card_title', 'wound_card'],
} as const;

/** Reasons for which the signs that need help are offered at once. */
const NEEDS_HELP: ReadonlySet<WhyOut> = new Set([
  'clot-now',
  'dvt-or-blood-thinners',
  'acute-swelling-or-gout',
  'numb-with-wound',
]);

function Refused(props: GateViewProps & { blocked: Extract<Blocked, { kind: 'refused' }> }): VNode {
  const { gate, blocked, onStart, onQuestions, onMove, onHelp } = props;
  const { because } = blocked;
  const card = because === 'clot-now' || because === 'numb-with-wound' ? CARDS[because] : null;
  const { lines, resting } = refusedView(gate, blocked, props.now, props.zone);
  return (
    <>
      <div class="first-words">
        <h2 class="title">{gateTitle(blocked.because)}</h2>
        {card ? (
          <div class="note note-alert">
            <Icon name="stop" />
            <div class="refused-card">
              {card.map((line) => (
                <p key={line}>{t(line)}</p>
              ))}
            </div>
          </div>
        ) : (
          lines.map((line) => (
            <div class="note note-sage" key={line}>
              <Icon name="info" />
              <p>{line}</p>
            </div>
          ))
        )}
      </div>
      <div class="stack at-end">
        {because !== null && NEEDS_HELP.has(because) && (
          <Button look="quiet" block icon="stop" onClick={onHelp}>
            {t('help_open')}
          </Button>
        )}
        <Button look="primary" block onClick={() => onStart({ kind: 'quiet', minutes: minutesOf(gate.request) })}>
          {t('refused_quiet')}
        </Button>
        {resting === null ? (
          <Button block onClick={() => onQuestions(gate.request)}>
            {t('refused_answers')}
          </Button>
        ) : (
          <Button block onClick={() => onMove(resting)}>
            {t('refused_see_move', moveName(resting))}
          </Button>
        )}
      </div>
    </>
  );
}
