import { lookUp } from '../i18n/messages.ts';
import type { MoveSegment } from '../moves/plan.ts';
import type { Level, MoveId } from '../moves/types.ts';
import { stem } from '../words/names.ts';
import { speechMs } from './cues.ts';
import type { Turn } from './plan-parts.ts';

/** Time after a tone, before words. */
export const AFTER_TONE_MS = 700;
/** Time between two lines. */
export const PAUSE_MS = 250;

/** A group of lines appears and is said. */
export interface LineCue {
  /** Milliseconds from the start of the step. */
  readonly at: number;
  /** Index of the group. */
  readonly group: number;
}

export interface StepLines {
  /** All lines of a move in order, in groups of one or two, so that each can be read and tried while it is on view. */
  readonly groups: string[][];
  /** In chronological order, the first one at once. Where words guide the mind, a group may come more than once. */
  readonly cues: readonly LineCue[];
}

/** An instruction line stays on view at least this long; otherwise two are shown together. */
const LINE_SECONDS = 8;

/** Moves with an object that the other foot uses before it is put away. */
const PUT_AWAY: ReadonlySet<MoveId> = new Set(['ball-roll-sole', 'cool-bottle-roll', 'towel-scrunch']);
/** Breathing in and breathing out are read together: either line alone would be wrong half of the time. */
const IN_PAIRS: ReadonlySet<MoveId> = new Set(['slow-breath-feet', 'cyclic-sigh']);
const SHORT_SECONDS = 15;

/** What a step says and when. `intro`: what is said before the lines; `rate`: percent of a voice's usual speed. */
export function stepLines(move: MoveSegment, turn: Turn, intro: readonly string[], rate: number): StepLines {
  const { moveId } = move;
  const isKept = turn.comesAgain && PUT_AWAY.has(moveId);
  const lines = isKept ? linesOf(move).slice(0, -1) : linesOf(move);
  const spreadMs = wordMs(move);
  if (move.scale === 'guidance' && lines.length > 2) {
    const introMs = AFTER_TONE_MS + sum(intro.map((line) => speechMs(line, rate) + PAUSE_MS));
    return {
      groups: lines.map((line) => [line]),
      cues: guidedCues(lines, { level: move.level, lengthMs: move.seconds * 1000, spreadMs, introMs, rate }).map(
        (cue, index, all) => (index === all.length - 1 ? { ...cue, at: afterChange(cue.at, move) } : cue),
      ),
    };
  }
  const together = spreadMs / 1000 / lines.length >= LINE_SECONDS && !IN_PAIRS.has(moveId) ? 1 : 2;
  const groups: string[][] = [];
  for (let at = 0; at < lines.length; at += together) groups.push(lines.slice(at, at + together));
  if (groups.length === 0) groups.push([]);
  const late = isKept ? null : lateLast(moveId);
  /* A person who has just done the move knows how to sit, and a single breath leaves no time to say it. */
  const isShort = IN_PAIRS.has(moveId) && move.seconds < SHORT_SECONDS;
  const from = (turn.isAgain || isShort) && groups.length > 1 ? 1 : 0;
  const cues = spreadCues(groups.slice(from), spreadMs, late, rate);
  const isEnd = (group: number): boolean => late === 'end' && group + from === groups.length - 1;
  return {
    groups,
    cues: cues.map(({ at, group }) => ({ at: isEnd(group) ? afterChange(at, move) : at, group: group + from })),
  };
}

interface GroupTime {
  /** When the group appeared, and when the next one appears or the step ends, in milliseconds from the start of the step. */
  readonly from: number;
  readonly until: number;
  /** Percent of a voice's usual speed. */
  readonly rate: number;
}

/**
 * The line of a group to show at `ms` (from the start of the step), if there is room for one alone. Null if the lines are read
 * together.
 */
export function lineOf(
  moveId: MoveId,
  lines: readonly string[],
  ms: number,
  { from, until, rate }: GroupTime,
): number | null {
  if (lines.length < 2 || IN_PAIRS.has(moveId)) return null;
  const cues = spreadCues(
    lines.map((line) => [line]),
    until - from,
    null,
    rate,
  );
  return cues.findLast(({ at }) => from + at <= ms)?.group ?? 0;
}

/** Shortly after the move was shortened, or `at` if that is later. */
const afterChange = (at: number, { shortenedAt = -Infinity }: MoveSegment): number =>
  Math.max(at, shortenedAt + PAUSE_MS);

/** The time over which the words of a move are spread, in milliseconds. */
export const wordMs = ({ seconds, wordSeconds = seconds }: MoveSegment): number => wordSeconds * 1000;

/** Moves have five lines at most. The limit ends the loop if a text source answers every key, as a fake in a test may. */
const MOST_LINES = 12;

/** The lines of a move at its level. Lines that name a pace have a text for each level. */
function linesOf({ moveId, level }: MoveSegment): string[] {
  const lines: string[] = [];
  while (lines.length < MOST_LINES) {
    const key = `move_${stem(moveId)}_step_${lines.length + 1}`;
    const line = lookUp(key);
    if (!line) break;
    lines.push(lookUp(`${key}_level_${level}`) || line);
  }
  /* A standing person has to hear it before closing the eyes, and how to breathe stays on view. */
  if (moveId === 'slow-breath-feet') lines.splice(1, 0, ...lines.splice(-1));
  return lines;
}

/** Time for what is said before the first line: the foot, and the name of the move. About the same for all moves. */
const INTRO_MS = 2500;

/** Time to do what a line says before the next one comes. */
const DO_MS = 2500;

/** Moves whose last line is for their second half, or for their end. All lines of the other moves come as soon as possible. */
const LATE_LAST: Readonly<Partial<Record<MoveId, 'half' | 'end'>>> = {
  'ankle-circles': 'half',
  'ball-roll-sole': 'end',
  'calf-knead': 'end',
  'cool-bottle-roll': 'end',
  'feet-up-rest': 'end',
  'foot-scan': 'end',
  'heel-bounce': 'end',
  'lymph-sweep': 'end',
  'massager-settle-in': 'end',
  'massager-three-zones': 'end',
  'mindful-roll-walk': 'end',
  'oil-ritual-strokes': 'end',
  'one-leg-stand': 'end',
  'roller-glide': 'end',
  'strap-calf-stretch': 'end',
  'thai-knuckle-press': 'half',
  'toe-weave-circles': 'half',
  'top-of-foot-stretch': 'end',
  'towel-heel-raise': 'end',
  'towel-scrunch': 'end',
  'tucked-toe-stretch': 'end',
  'wall-calf-stretch': 'end',
  'warm-sand-imagery': 'end',
};

/** When the last line of a move is due; null if it comes as soon as possible. */
export const lateLast = (moveId: MoveId): 'half' | 'end' | null => LATE_LAST[moveId] ?? null;

/**
 * Each group comes as soon as the one before it has been said and done, and no later than its share of the step. A late last
 * line waits for its time.
 */
function spreadCues(
  groups: readonly (readonly string[])[],
  lengthMs: number,
  late: 'half' | 'end' | null,
  rate: number,
): LineCue[] {
  const lengths = groups.map((lines) => sum(lines.map((line) => speechMs(line, rate))));
  const whole = INTRO_MS + sum(lengths);
  let [before, soon] = [0, 0];
  return lengths.map((length, group) => {
    const share = (before / whole) * lengthMs;
    const isLast = group === groups.length - 1;
    const later = late === 'half' ? Math.max(share, lengthMs / 2) : share;
    const at = group === 0 ? 0 : isLast && late !== null ? later : Math.min(share, soon);
    const told = length + (group === 0 ? INTRO_MS : 0);
    before += told;
    soon += told + DO_MS;
    return { at, group };
  });
}

/** Time between the beginnings of two lines, by level; at higher levels all lines come in one or two batches. */
const EVERY_MS: Readonly<Partial<Record<Level, number>>> = { 1: 5000, 2: 10_000, 3: 20_000 };
/** Up to this level, lines are repeated when all have been said. */
const COMES_AGAIN: Level = 2;
/** The first line that is repeated: it skips how to sit and what to begin with. */
const AGAIN_FROM = 2;
/** Time between two lines that guide the mind: there is something to notice after each. */
const QUIET_MS = 1000;
/** Time to do what the last line says. */
const END_MS = 3000;

interface Guided {
  level: Level;
  lengthMs: number;
  /** The part of the length over which the lines before the last one are spread. */
  spreadMs: number;
  /** When the first line begins. */
  introMs: number;
  rate: number;
}

/**
 * Spaces lines as far apart as the level says, or closer if the step is too short for all of them. The first line, how to sit,
 * comes at once. The last line announces the end and comes there.
 */
function guidedCues(lines: readonly string[], { level, lengthMs, spreadMs, introMs, rate }: Guided): LineCue[] {
  const lasts = lines.map((line) => speechMs(line, rate) + QUIET_MS);
  const last = lines.length - 1;
  const lengthOf = (line: number): number => lasts[line] ?? 0;
  const endOf = (ms: number): number => Math.max(0, ms - END_MS - lengthOf(last));
  const end = endOf(spreadMs);
  const from = Math.min(introMs, end);
  const wanted = wantedAt(last, level, from, end, spreadMs);
  const cues: LineCue[] = [];
  /* If a voice has too little time for all lines, each is on view for its share. */
  const needed = sum(lasts.slice(0, last));
  const scale = Math.min(1, (end - from) / needed);
  let [free, left] = [from, needed * scale];
  for (const [group, at] of wanted.entries()) {
    /* No later than allows all following lines to be said as well. */
    const begin = Math.max(free, Math.min(at, end - left));
    left -= lengthOf(group) * scale;
    free = begin + lengthOf(group) * scale;
    cues.push({ at: group === 0 ? 0 : begin, group });
  }
  const over = endOf(lengthMs);
  if (level <= COMES_AGAIN) cues.push(...again(cues.at(-1)?.at ?? 0, lasts, EVERY_MS[level] ?? 0, over));
  return [...cues, { at: over, group: last }];
}

/**
 * Repeats the lines of a guided rest in turn until `end` (ms), beginning after the last one at `after`. The opening lines,
 * which say what to imagine, are not repeated. `every`: minimum time from one line to the next; `lasts`: length of each line,
 * in ms.
 */
function again(after: number, lasts: readonly number[], every: number, end: number): LineCue[] {
  const between = lasts.slice(AGAIN_FROM, -1);
  const cues: LineCue[] = [];
  let at = after + Math.max(every, between.at(-1) ?? 0);
  for (let index = 0; ; index = (index + 1) % between.length) {
    const length = between[index] ?? 0;
    if (!(at + length <= end)) return cues;
    cues.push({ at, group: index + AGAIN_FROM });
    at += Math.max(every, length);
  }
}

/** When each of the first `count` lines would come if saying them took no time. */
function wantedAt(count: number, level: Level, from: number, end: number, spreadMs: number): number[] {
  const every = EVERY_MS[level];
  return Array.from({ length: count }, (_, line) => {
    if (every !== undefined) return from + line * Math.min(every, (end - from) / count);
    return level === 4 && line >= count / 2 ? spreadMs / 2 : from;
  });
}

const sum = (all: readonly number[]): number => all.reduce((whole, part) => whole + part, 0);
