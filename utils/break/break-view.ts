import { countdown, lengthInWords } from '../i18n/format.ts';
import { lookUp, plural, t } from '../i18n/messages.ts';
import { asSentence, joinSentences } from '../i18n/sentences.ts';
import { breathAt, breathsOf, hasLevels } from '../moves/breath.ts';
import type { BreathPart } from '../moves/breath.ts';
import type { BreakPlan, ChangeSegment, MoveSegment } from '../moves/plan.ts';
import type { PrepId } from '../moves/prep.ts';
import type { MoveId, Side } from '../moves/types.ts';
import { MINUTE_MS } from '../time/units.ts';
import { moveName, nameWithSide, stem, titleOf } from '../words/names.ts';
import { hintCues, limitOf } from './hints.ts';
import { lineOf, stepLines } from './lines.ts';
import type { LineCue } from './lines.ts';
import { moveAt, segmentAt, turnOf } from './plan-parts.ts';
import { saidView } from './plan-reasons.ts';
import type { SaidView } from './plan-reasons.ts';
import { asksReady, positionAt } from './position.ts';
import type { Position } from './position.ts';

interface RingView {
  /** "0:38" */
  text: string;
  /** What is left, 0 to 100. */
  percent: number;
  label: string;
}

export interface BarPart {
  /** Relative length. */
  seconds: number;
  /** 0 to 100 */
  percent: number;
}

interface Common {
  /** Index of the segment; changes when another view is shown. */
  index: number;
  moveId: MoveId;
  title: string;
  ring: RingView;
  bar: BarPart[];
  timeLeft: string;
  /** What a screen reader says: first the beginning of this part, then each line as it comes, once. */
  announcement: string;
  next: string;
}

interface PrepLine {
  text: string;
  /** The library card that the line names; null if it names none. */
  card: string | null;
}

export interface ReadyView extends Common {
  kind: 'ready';
  /** The foot the first move is for. */
  side: Side | 'both';
  summary: string;
  prep: PrepLine[];
  /** The break waits until the person is ready; otherwise it begins by itself. */
  asks: boolean;
  /** The plan's explanations of itself. */
  said: SaidView;
}

/** A breath to follow. */
export interface BreathView {
  parts: readonly BreathPart[];
  /** "Out" */
  word: string;
  /** Whole seconds left of this part; null if nothing is counted, because nobody holds the breath until a step is over. */
  seconds: number | null;
  /** Milliseconds since the first breath. */
  elapsedMs: number;
}

/** The levels to choose from during a move. */
export interface LevelsView {
  /** "How strong" */
  name: string;
  /** "Medium" */
  now: string;
  /** How many of five bars are filled. */
  bars: number;
  /** "Easier" */
  less: string;
  /** "Harder" */
  more: string;
  /** The direction of `more`: a level up or down. */
  moreBy: 1 | -1;
  /** How to do the move at a lower or a higher level; null if the name of the level says it. */
  how: { easier: string; harder: string } | null;
}

export interface StepView extends Common {
  kind: 'move';
  side: Side | 'both';
  sideText: string;
  /** What is said before the lines: foot, name and care. */
  intro: string[];
  /** Instruction lines in groups of one or two, in their order. */
  lines: string[][];
  /** When each group appears. */
  cues: readonly LineCue[];
  /** The group to show now. */
  group: number;
  /** The line of the group to show now, if there is room for one alone; null if the lines are read together. */
  line: number | null;
  easeOff: string;
  /** What the answers require for this move: caution lines, and a look at the skin. */
  care: string[];
  /** How to breathe, and when to stop: all hints of this step, shown one at a time. */
  hints: string[];
  /** The hint to show now. */
  hint: number;
  /** When to stop, to be said aloud; '' if the move needs no such line. */
  limit: string;
  /** Null if there is nothing to choose from. */
  levels: LevelsView | null;
  /** How long this step has been running, in milliseconds. */
  elapsedMs: number;
  /** Set when the step is only breathing and a pace leads it. */
  breath: BreathView | null;
  /** The person breathes freely: nothing on view has a pace. */
  isStill: boolean;
}

export interface ChangeView extends Common {
  kind: 'change';
  side: Side | 'both';
  sideText: string;
  /** The other foot does the same move, or its own; nothing else changes. */
  isFeet: boolean;
  /** "Change feet" */
  heading: string;
  line: string;
}

export type BreakView = ReadyView | StepView | ChangeView;

/** The current time, for naming days (epoch ms and IANA zone), and the rate at which lines are read. */
interface When {
  now: number;
  zone: string;
  /** Percent of a voice's usual speed; 100 if nothing is said. */
  rate: number;
}

/** Everything the guided break shows at `elapsedMs` of its plan. Pure. */
export function breakView(plan: BreakPlan, elapsedMs: number, when: When): BreakView {
  const position = positionAt(plan, elapsedMs);
  const segment = segmentAt(plan, position.index);
  const common = {
    index: position.index,
    bar: barOf(plan, position),
    timeLeft: t('time_left', countdown(position.msLeftTotal)),
  };
  switch (segment.kind) {
    case 'ready':
      return { ...common, ...readyOf(plan, position, when) };
    case 'move':
      return { ...common, ...stepOf(plan, segment, position, when) };
    case 'change':
      return { ...common, ...changeOf(plan, segment, position) };
  }
}

function barOf(plan: BreakPlan, position: Position): BarPart[] {
  return plan.segments.flatMap((part, index) => {
    if (part.kind !== 'move') return [];
    const percent = index < position.index ? 100 : index > position.index ? 0 : position.fraction * 100;
    return [{ seconds: part.seconds, percent }];
  });
}

/** "Next: right foot, 0:54" for the first move after `index`. */
function nextOf(plan: BreakPlan, index: number): string {
  const current = plan.segments[index];
  const next = plan.segments.find((part, at): part is MoveSegment => at > index && part.kind === 'move');
  if (!next) return t('next_label', t('next_end'));
  const time = countdown(next.seconds * 1000);
  const isOtherFoot = current?.kind === 'move' && current.moveId === next.moveId && next.side !== 'both';
  const what = isOtherFoot
    ? t('next_side', t(`side_${next.side}_inline`), time)
    : t('next_move', nameWithSide(next), time);
  return t('next_label', what);
}

type Own<View extends Common> = Omit<View, 'index' | 'bar' | 'timeLeft'>;

/** Library cards that preparation lines link to. */
const CARDS: Readonly<Partial<Record<PrepId, string>>> = {
  'aroma-optional': 'oil',
  'oil-optional': 'oil',
  'tool-oil': 'oil',
  'read-manual': 'massager',
  'tradition-note': 'myth-organ-map',
};

function readyOf(plan: BreakPlan, position: Position, { now, zone }: When): Own<ReadyView> {
  const first = moveAt(
    plan,
    plan.segments.findIndex((part) => part.kind === 'move'),
  );
  const title = plan.name ?? titleOf(plan.routineId);
  const moves = new Set(plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : [])));
  const summary = t('ready_summary', lengthInWords(plan.minutes * MINUTE_MS), plural('ready_moves', moves.size));
  const label = t('ready_itself', lengthInWords(position.msLeftInSegment));
  return {
    kind: 'ready',
    moveId: first.moveId,
    side: first.side,
    title,
    summary,
    prep: plan.prep.map((id) => ({ text: lookUp(`prep_${stem(id)}`) || id, card: CARDS[id] ?? null })),
    asks: asksReady(plan),
    said: saidView(plan, now, zone),
    ring: ringOf(position, label),
    announcement: joinSentences(asSentence(title), asSentence(summary)),
    next: nextOf(plan, position.index),
  };
}

function stepOf(plan: BreakPlan, move: MoveSegment, position: Position, { rate }: When): Own<StepView> {
  const title = moveName(move.moveId);
  const left = lengthInWords(position.msLeftInSegment);
  const sideText = t(`side_${move.side}`);
  const side = move.side === 'both' ? [] : [asSentence(sideText)];
  const care = careOf(move);
  const ms = position.msIntoSegment;
  const turn = turnOf(plan, position.index);
  const hints = hintCues(move, turn);
  const limit = limitOf(move.moveId);
  const intro = [joinSentences(...side, asSentence(title)), ...care];
  const { groups: lines, cues } = stepLines(move, turn, intro, rate);
  const breath = breathView(move, ms);
  const now = Math.max(
    0,
    cues.findLastIndex(({ at }) => at <= ms),
  );
  const group = cues[now]?.group ?? 0;
  const from = cues[now]?.at ?? 0;
  const until = cues[now + 1]?.at ?? move.seconds * 1000;
  /* Lines that guide the mind come again; by then they are known. */
  const isNew = (index: number): boolean => cues.findIndex((cue) => cue.group === cues[index]?.group) === index;
  const newest = cues.findLastIndex((_, index) => index <= now && isNew(index));
  const said = lines[cues[newest]?.group ?? 0] ?? [];
  return {
    kind: 'move',
    moveId: move.moveId,
    title,
    side: move.side,
    sideText,
    lines,
    cues,
    group,
    line: lineOf(move.moveId, lines[group] ?? [], ms, { from, until, rate }),
    intro,
    easeOff: lookUp(`move_${stem(move.moveId)}_ease_off`),
    care,
    hints: hints.map(({ text }) => text),
    hint: Math.max(
      0,
      hints.findLastIndex(({ at }) => at <= ms),
    ),
    limit,
    elapsedMs: ms,
    breath,
    isStill: breath === null && BREATH_ALONE.has(move.moveId),
    levels: levelsView(move),
    ring: ringOf(position, t(move.side === 'both' ? 'step_left_move' : 'step_left_foot', left)),
    announcement: joinSentences(
      ...(newest > 0 ? said : [...side, asSentence(title), ...said, ...care, turn.isAgain ? '' : limit]),
    ),
    next: nextOf(plan, position.index),
  };
}

/** Moves of breathing alone: the breath takes the place of the picture. */
const BREATH_ALONE: ReadonlySet<MoveId> = new Set(['slow-breath-feet', 'cyclic-sigh']);

/** The circle while the breath is not led. */
const AT_REST: readonly BreathPart[] = [{ kind: 'rest', seconds: 1 }];

function breathView(move: MoveSegment, ms: number): BreathView | null {
  const breaths = BREATH_ALONE.has(move.moveId) ? breathsOf(move) : null;
  if (!breaths) return null;
  const elapsedMs = ms - breaths.from;
  const at = breathAt(breaths, ms);
  if (!at) return { parts: AT_REST, word: t('said_rest'), seconds: null, elapsedMs };
  return { parts: breaths.parts, word: t(`said_${at.kind}`), seconds: at.secondsLeft, elapsedMs };
}

/** The levels to choose from during a move; null if a level changes nothing. */
function levelsView({ moveId, scale, level }: MoveSegment): LevelsView | null {
  if (!hasLevels(moveId)) return null;
  const now = lookUp(`level_${scale}_${level}`);
  if (scale === 'guidance') {
    const [less, more] = [t('level_fewer_words'), t('level_more_words')];
    /* The higher the level, the more silence. */
    return { name: t('level_row_guidance'), now, bars: 6 - level, less, more, moreBy: -1, how: null };
  }
  const [less, more] = [t('level_easier'), t('level_harder')];
  if (scale === 'pace') return { name: t('level_row_pace'), now, bars: level, less, more, moreBy: 1, how: null };
  const text = (part: string): string => lookUp(`move_${stem(moveId)}_${part}`);
  const how = { easier: text('easier'), harder: text('harder') };
  return { name: t('level_row'), now, bars: level, less, more, moreBy: 1, how };
}

function careOf({ cautions, isLight }: MoveSegment): string[] {
  const lines = cautions.map((condition) => lookUp(`caution_${stem(condition)}`));
  return [...lines, isLight ? t('care_light') : ''].filter(Boolean);
}

function changeOf(plan: BreakPlan, change: ChangeSegment, position: Position): Own<ChangeView> {
  const next = moveAt(plan, change.next);
  const isFeet = change.change === 'side' && next.side !== 'both';
  const name = moveName(next.moveId);
  const before = plan.segments.slice(0, position.index).findLast((part) => part.kind === 'move');
  const isSameMove = before?.kind === 'move' && before.moveId === next.moveId;
  const title = isFeet ? t(next.side === 'left' ? 'change_next_left' : 'change_next_right') : name;
  const firstLine = lookUp(`move_${stem(next.moveId)}_step_1`);
  const line = isFeet ? (isSameMove ? t('change_same', name) : name) : firstLine;
  return {
    kind: 'change',
    moveId: next.moveId,
    side: next.side,
    sideText: t(`side_${next.side}`),
    isFeet,
    heading: t(isFeet ? 'change_feet' : HEADINGS[change.change]),
    title,
    line,
    ring: ringOf(position, t('step_left_change', lengthInWords(position.msLeftInSegment))),
    announcement: asSentence(title),
    next: nextOf(plan, position.index),
  };
}

const HEADINGS = {
  side: 'change_move',
  move: 'change_move',
  tool: 'change_tool',
  posture: 'change_posture',
} as const satisfies Record<ChangeSegment['change'], string>;

function ringOf(position: Position, label: string): RingView {
  return { text: countdown(position.msLeftInSegment), percent: (1 - position.fraction) * 100, label };
}
