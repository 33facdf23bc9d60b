import { countdown, lengthInWords } from '../i18n/format.ts';
import { lookUp, plural, t } from '../i18n/messages.ts';
import { BREATHS, breathAt } from '../moves/breath.ts';
import type { BreathPart } from '../moves/breath.ts';
import type { BreakPlan, ChangeSegment, MoveSegment } from '../moves/plan.ts';
import type { Level, MoveId, Side } from '../moves/types.ts';
import { moveAt, segmentAt } from './plan-parts.ts';
import { moveName, nameWithSide, stem, titleOf } from './move-names.ts';
import { saidView } from './said-text.ts';
import type { SaidView } from './said-text.ts';
import { speechMs } from '../player/score.ts';
import { positionAt } from '../player/session.ts';
import type { Position } from '../player/session.ts';
import { MINUTE_MS } from '../time/units.ts';

/** A line of instruction stays at least this long, or two are shown together. */
const LINE_SECONDS = 8;

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
  /** Index of the segment; changes when the view becomes another one. */
  index: number;
  moveId: MoveId;
  title: string;
  ring: RingView;
  bar: BarPart[];
  timeLeft: string;
  /** What a screen reader says once, when this part begins. */
  announcement: string;
  next: string;
}

export interface ReadyView extends Common {
  kind: 'ready';
  /** The foot the first move is for. */
  side: Side | 'both';
  summary: string;
  prep: string[];
  /** What the plan says of itself. */
  said: SaidView;
}

/** A breath to follow. */
export interface BreathView {
  parts: readonly BreathPart[];
  /** "Out" */
  word: string;
  /** Whole seconds left of it. */
  seconds: number;
}

export interface StepView extends Common {
  kind: 'move';
  side: Side | 'both';
  sideText: string;
  /** Instruction lines in groups of one or two, in their order. */
  lines: string[][];
  /** The group for this moment. */
  group: number;
  easeOff: string;
  /** What answers ask for with this move: caution lines, and a look at the skin. */
  care: string[];
  /** "Medium" */
  level: string;
  /** Null where nobody chooses a level: the breath keeps its pace, and words come as they are. */
  levelNow: Level | null;
  /** How to do it a level lower, or higher. */
  easier: string;
  harder: string;
  /** How long this step runs, in milliseconds. */
  elapsedMs: number;
  /** Where nothing but the breath is done. */
  breath: BreathView | null;
}

export interface ChangeView extends Common {
  kind: 'change';
  side: Side | 'both';
  sideText: string;
  /** The other foot does the same, or its own, move: nothing else changes. */
  isFeet: boolean;
  /** "Change feet" */
  heading: string;
  line: string;
}

export type BreakView = ReadyView | StepView | ChangeView;

/** The moment, for days that are named; epoch ms and IANA zone. */
interface When {
  now: number;
  zone: string;
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
      return { ...common, ...stepOf(plan, segment, position) };
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
    prep: plan.prep.map((id) => lookUp(`prep_${stem(id)}`) || id),
    said: saidView(plan, now, zone),
    ring: ringOf(position, label),
    announcement: `${title}. ${summary}.`,
    next: nextOf(plan, position.index),
  };
}

function stepOf(plan: BreakPlan, move: MoveSegment, position: Position): Own<StepView> {
  const title = moveName(move.moveId);
  const lines = linesOf(move);
  const left = lengthInWords(position.msLeftInSegment);
  const sideText = t(`side_${move.side}`);
  const side = move.side === 'both' ? [] : [`${sideText}.`];
  return {
    kind: 'move',
    moveId: move.moveId,
    title,
    side: move.side,
    sideText,
    lines,
    group: groupStarts(lines, wordMs(move)).findLastIndex((from) => from <= position.msIntoSegment),
    easeOff: lookUp(`move_${stem(move.moveId)}_ease_off`),
    care: careOf(move),
    elapsedMs: position.msIntoSegment,
    breath: breathOf(move.moveId, position.msIntoSegment),
    levelNow: HAS_LEVELS.has(move.scale) ? move.level : null,
    easier: lookUp(`move_${stem(move.moveId)}_easier`),
    harder: lookUp(`move_${stem(move.moveId)}_harder`),
    level: lookUp(`level_${move.scale}_${move.level}`),
    ring: ringOf(position, t(move.side === 'both' ? 'step_left_move' : 'step_left_foot', left)),
    announcement: [...side, `${title}.`, ...(lines[0] ?? []), ...careOf(move)].join(' '),
    next: nextOf(plan, position.index),
  };
}

const HAS_LEVELS: ReadonlySet<MoveSegment['scale']> = new Set(['pressure', 'stretch', 'effort', 'device']);

/** Moves of the breath alone: the breath takes the place of the picture. */
const BREATH_ALONE: ReadonlySet<MoveId> = new Set(['slow-breath-feet', 'cyclic-sigh']);

function breathOf(moveId: MoveId, ms: number): BreathView | null {
  const parts = BREATHS[moveId];
  if (!parts || !BREATH_ALONE.has(moveId)) return null;
  const { kind, secondsLeft } = breathAt(parts, ms);
  return { parts, word: t(`said_${kind}`), seconds: secondsLeft };
}

function careOf({ cautions, isLight }: MoveSegment): string[] {
  const lines = cautions.map((condition) => lookUp(`caution_${stem(condition)}`));
  return [...lines, isLight ? t('care_light') : ''].filter(Boolean);
}

/** All lines of a move, one or two together, so that each can be read and tried while it is on view. */
function linesOf(move: MoveSegment): string[][] {
  const lines: string[] = [];
  for (let line = ''; (line = lookUp(`move_${stem(move.moveId)}_step_${lines.length + 1}`));) lines.push(line);
  const together = wordMs(move) / 1000 / lines.length >= LINE_SECONDS ? 1 : 2;
  const groups: string[][] = [];
  for (let at = 0; at < lines.length; at += together) groups.push(lines.slice(at, at + together));
  return groups.length > 0 ? groups : [[]];
}

/** Over how long the words of a move are spread, in milliseconds. */
export const wordMs = ({ seconds, wordSeconds = seconds }: MoveSegment): number => wordSeconds * 1000;

/** What is said before the first line: the foot, and the name of the move. About as long for all of them. */
const INTRO_MS = 2500;

/**
 * When each group of lines is shown, in milliseconds from the start of its move; the first one at once. Longer ones have
 * more of the time, as they have for a voice that says them.
 */
export function groupStarts(groups: readonly (readonly string[])[], lengthMs: number): number[] {
  const lengths = groups.map((lines) => lines.reduce((sum, line) => sum + speechMs(line, 100), 0));
  const whole = INTRO_MS + lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return lengths.map((length, index) => {
    const from = (before / whole) * lengthMs;
    before += length + (index === 0 ? INTRO_MS : 0);
    return from;
  });
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
    announcement: `${title}.`,
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
