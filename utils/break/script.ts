import { t } from '../i18n/messages.ts';
import { asSentence, joinSentences } from '../i18n/sentences.ts';
import type { BreakPlan, Segment } from '../moves/plan.ts';
import type { MoveId } from '../moves/types.ts';
import { breakView } from './break-view.ts';
import type { ChangeView, ReadyView, StepView } from './break-view.ts';
import type { Score } from './cues.ts';
import { Draft } from './draft.ts';
import { AFTER_TONE_MS, PAUSE_MS, wordMs } from './lines.ts';
import { writeMove } from './move-words.ts';
import { turnOf } from './plan-parts.ts';
import { startOf, totalMs } from './position.ts';

/**
 * Everything said and sounded in a break. `rate`: percent of a voice's usual speed. A line that would run past its step or into
 * another line is left out: the picture shows all lines. `asks`: whether the end asks how the feet feel.
 */
export function scoreOf(plan: BreakPlan, rate: number, asks = true): Score {
  const draft = new Draft(rate);
  for (const [index, segment] of plan.segments.entries()) {
    const at = startOf(plan, index);
    const end = at + segment.seconds * 1000;
    const view = breakView(plan, at, { now: 0, zone: 'UTC', rate });
    draft.waitUntil(at);
    if (view.kind === 'ready') writeReady(draft, view, at, end, coming(plan, index + 1, rate));
    else if (view.kind === 'change') writeChange(draft, view, at, end, coming(plan, index + 1, rate));
    else if (segment.kind === 'move') {
      const { isAgain, comesAgain } = turnOf(plan, index);
      writeMove(draft, { view, segment, at, end, isAgain, isLast: !comesAgain });
    }
  }
  writeDone(draft, totalMs(plan), asks);
  return draft.score();
}

function writeReady(draft: Draft, view: ReadyView, at: number, end: number, first: Coming | null): void {
  draft.say(at + PAUSE_MS, joinSentences(asSentence(view.title), asSentence(view.summary)), end);
  for (const { text } of view.prep) draft.say(at, text, end);
  if (view.asks) {
    draft.say(at, t('said_ready'), end);
    return;
  }
  draft.say(at, t('said_listen'), end);
  /* A person who is ready sooner is at the screen, which says it as well. */
  if (first && isTight(first, draft) && draft.say(at, t('said_next', first.view.title), end)) {
    writeBeginning(draft, first, at, end);
  }
}

function writeChange(draft: Draft, { isFeet, title }: ChangeView, at: number, end: number, next: Coming | null): void {
  draft.tone(at, 'change');
  const isSaid = draft.say(at + AFTER_TONE_MS, isFeet ? asSentence(title) : t('said_next', title), end);
  if (next && isSaid && !isFeet && isTight(next, draft)) writeBeginning(draft, next, at, end);
}

/** If a move has too little time for all its words, the first of them come before the move. */
function writeBeginning(draft: Draft, { view, moveId }: Coming, at: number, end: number): void {
  draft.named = moveId;
  const line = view.lines.flat()[0];
  const heard = draft.heardOf(moveId);
  if (line && !heard.has(0) && draft.say(at, line, end)) heard.add(0);
}

function writeDone(draft: Draft, at: number, asks: boolean): void {
  draft.tone(at, 'done');
  draft.say(at + 2 * AFTER_TONE_MS, joinSentences(t('said_done'), asks ? t('said_question') : ''), Infinity);
}

/** Longer than anything said before a break takes. */
const LONGEST_READY_SECONDS = 240;

/** The plan with enough time to hear everything that has to be got ready. `rate`: percent of a voice's usual speed. */
export function withTimeToHear<Plan extends BreakPlan>(plan: Plan, rate: number): Plan {
  const withReady = (seconds: (before: number) => number): Plan => ({
    ...plan,
    segments: plan.segments.map((part) => (part.kind === 'ready' ? { ...part, seconds: seconds(part.seconds) } : part)),
  });
  const roomy = withReady(() => LONGEST_READY_SECONDS);
  const over = scoreOf(roomy, rate).reduce(
    (end, cue) => ('say' in cue && cue.at < LONGEST_READY_SECONDS * 1000 ? Math.max(end, cue.at + cue.lasts) : end),
    0,
  );
  return withReady((before) => Math.max(before, Math.ceil((over + PAUSE_MS) / 1000)));
}

/** An upcoming move. */
interface Coming {
  view: StepView;
  moveId: MoveId;
  wordMs: number;
}

function coming(plan: BreakPlan, index: number, rate: number): Coming | null {
  const segment = plan.segments[index];
  if (segment?.kind !== 'move') return null;
  const view = breakView(plan, startOf(plan, index), { now: 0, zone: 'UTC', rate });
  return view.kind === 'move' ? { view, moveId: segment.moveId, wordMs: wordMs(segment) } : null;
}

/** Whether a move is too short for all its words. */
const isTight = ({ view, wordMs: time }: Coming, draft: Draft): boolean =>
  AFTER_TONE_MS + draft.spokenMs([...view.intro, ...view.lines.flat()]) > time;

/** The same score without the sounds of skipped moves. */
export function scoreWithout(plan: BreakPlan, rate: number, resting: ReadonlySet<MoveId>, asks = true): Score {
  /* The change before a skipped move announces it, so it is left out too. */
  const rests = (part: Segment | undefined): boolean =>
    part?.kind === 'change' ? rests(plan.segments[part.next]) : part?.kind === 'move' && resting.has(part.moveId);
  const isIn = (at: number): boolean =>
    plan.segments.some((part, index) => rests(part) && at >= startOf(plan, index) && at < startOf(plan, index + 1));
  return scoreOf(plan, rate, asks).filter(({ at }) => !isIn(at));
}
