import { t } from '../i18n/messages.ts';
import { asSentence } from '../i18n/sentences.ts';
import { breathsOf } from '../moves/breath.ts';
import type { MoveSegment } from '../moves/plan.ts';
import type { MoveId } from '../moves/types.ts';
import type { StepView } from './break-view.ts';
import { leadBreath, ledBreaths, ledLeast, numberWord } from './breath-words.ts';
import type { Draft } from './draft.ts';
import { AFTER_TONE_MS, PAUSE_MS, lateLast, wordMs } from './lines.ts';

/** Shorter moves get no half mark, or no count of the last five seconds: there would be nothing but words. */
const HALF_FROM_MS = 30_000;
const COUNT_FROM_MS = 20_000;
const COUNTED_SECONDS = 5;
const COUNTED_MS = COUNTED_SECONDS * 1000;
/** Strong for a moment, followed by a rest. */
const RESTFUL: ReadonlySet<MoveId> = new Set(['tense-and-release-feet']);

/** A move in its place in the plan, in milliseconds. */
export interface PlacedMove {
  readonly view: StepView;
  readonly segment: MoveSegment;
  readonly at: number;
  readonly end: number;
  /** The other foot, or an earlier set, has already done it. */
  readonly isAgain: boolean;
  /** The move does not come again in this break. */
  readonly isLast: boolean;
}

/** The sounds of a move besides its words. */
interface Marks {
  /** A tone marks the half, and whether the half is also said. */
  readonly hasHalf: boolean;
  readonly isHalfSaid: boolean;
  /** The last seconds are counted. */
  readonly isCounted: boolean;
  /** The time available for words, in ms. */
  readonly forWordsMs: number;
}

/** `neededMs`: how long all words of the move take. */
export function marksOf(segment: MoveSegment, lengthMs: number, neededMs: number): Marks {
  const { moveId, scale } = segment;
  /* Half marks and counts suit exercise, not a breath or a rest. */
  const isCalm = breathsOf(segment) !== null || scale === 'pace' || scale === 'guidance' || RESTFUL.has(moveId);
  const hasCount = (whole: number): boolean => whole >= COUNT_FROM_MS && !isCalm && neededMs + COUNTED_MS <= whole;
  const isCounted = hasCount(lengthMs);
  /* If the length was changed during the move, there is no clear half. */
  const hasHalf = lengthMs >= HALF_FROM_MS && !isCalm && segment.wordSeconds === undefined;
  const words = wordMs(segment);
  return {
    hasHalf,
    isHalfSaid: isCounted && hasHalf && lateLast(moveId) !== 'half',
    isCounted,
    forWordsMs: words - (hasCount(words) ? COUNTED_MS + PAUSE_MS : 0),
  };
}

/** A line to be said. */
interface Line {
  readonly text: string;
  /** Its number among the lines of the move. */
  readonly number: number;
  /** When the line would be said if nothing were in its way, in ms of the plan. */
  readonly from: number;
}

/** The lines of a move that are still to be said, and when they appear. */
export function linesToSay({ view, segment, at, isAgain }: PlacedMove, heard: ReadonlySet<number>): Line[] {
  const all = view.lines.flat();
  const last = all.length - 1;
  const isLate = lateLast(segment.moveId) !== null;
  const hasBreath = breathsOf(segment) !== null;
  const shownAt = view.lines.flatMap((lines, group) => {
    const cue = view.cues.find((one) => one.group === group);
    return lines.map(() => at + (cue?.at ?? 0));
  });
  return all.flatMap((text, number) => {
    /* For the other foot, repeat how to do the move and how it ends, plus any line there was no time for. */
    const isKept = isAgain && number >= last - 1;
    if (heard.has(number) && !isKept) return [];
    /* A breath is led once all is said. For the other foot, how to do the move is repeated at once. */
    const isSoon = !(isLate && number === last) && (hasBreath || (isAgain && heard.has(number)));
    return [{ text, number, from: isSoon ? at : (shownAt[number] ?? at) }];
  });
}

/** Writes the sounds of a move. */
export function writeMove(draft: Draft, move: PlacedMove): void {
  const { view, segment, at, end } = move;
  const { moveId } = segment;
  const side = view.side === 'both' ? [] : [asSentence(view.sideText)];
  const intro = draft.named === moveId ? [...side, ...view.care] : view.intro;
  draft.named = null;
  const told = linesToSay(move, draft.heardOf(moveId));
  const neededMs = AFTER_TONE_MS + draft.spokenMs([...intro, ...told.map(({ text }) => text)]);
  const limitMs = move.isLast && mayLimit(draft, view) ? draft.spokenMs([view.limit]) : 0;
  /* When to stop takes precedence over a count of the last seconds. */
  const isRoom = neededMs + limitMs <= wordMs(segment);
  const marks = marksOf(segment, end - at, neededMs + (isRoom ? limitMs : 0));
  const lines = withLimit(draft, move, told, marks.forWordsMs - neededMs);
  const wordsEnd = at + marks.forWordsMs;

  draft.tone(at, 'start');
  draft.waitUntil(at + AFTER_TONE_MS);
  for (const line of intro) draft.say(at, line, wordsEnd);
  if (marks.hasHalf) draft.tone(at + (end - at) / 2, 'half');
  if (segment.scale === 'guidance') return writeGuidance(draft, view, at, end);
  writeLines(draft, move, lines, marks);
  writeBreaths(draft, move);
  if (marks.isCounted) countDown(draft, end);
}

/** The number of the line that says when to stop, which is not an instruction line. */
const LIMIT = -1;

/**
 * The lines, plus when to stop (once per move) if that leaves time for all of them. It goes after the instructions and before
 * the line on how the move ends. `spareMs`: what the lines leave of the time for words.
 */
function withLimit(draft: Draft, { view, segment, at }: PlacedMove, lines: readonly Line[], spareMs: number): Line[] {
  const { limit: text } = view;
  if (!mayLimit(draft, view) || draft.spokenMs([text]) > spareMs) return [...lines];
  const before = lateLast(segment.moveId) === null ? lines.length : Math.max(0, lines.length - 1);
  return lines.toSpliced(before, 0, { text, number: LIMIT, from: at });
}

const mayLimit = (draft: Draft, { limit, moveId }: StepView): boolean => limit !== '' && !draft.limited.has(moveId);

/** Writes the lines, and the half that is said between them. */
function writeLines(draft: Draft, { view, segment, at, end }: PlacedMove, lines: readonly Line[], marks: Marks): void {
  const heard = draft.heardOf(segment.moveId);
  const wordsEnd = at + marks.forWordsMs;
  const spread = view.breath ? breathsOf({ ...segment, seconds: wordMs(segment) / 1000 }) : null;
  const linesEnd = spread ? at + spread.to - ledLeast(spread) : wordsEnd;
  const half = at + (end - at) / 2 + AFTER_TONE_MS;
  for (const [index, { text, number, from: wanted }] of lines.entries()) {
    /* No later than allows all following lines to be said as well. */
    const latest = wordsEnd - draft.spokenMs(lines.slice(index).map((line) => line.text));
    const from = Math.min(wanted, latest);
    if (marks.isHalfSaid && from > half) draft.call(half, t('said_half'), from);
    if (!draft.say(from, text, Math.min(wordsEnd, linesEnd))) continue;
    if (number === LIMIT) draft.limited.add(segment.moveId);
    else heard.add(number);
  }
  if (marks.isHalfSaid) draft.call(half, t('said_half'), wordsEnd);
}

/** Writes the breaths of the move, if it has a pace, from the end of its words on. */
function writeBreaths(draft: Draft, { view, segment, at }: PlacedMove): void {
  const breaths = breathsOf(segment);
  if (!breaths) return;
  const { parts } = breaths;
  const isTold = draft.free > at + AFTER_TONE_MS;
  const wordsFrom = isTold ? draft.free : at;
  const pace = JSON.stringify(parts);
  const led = ledBreaths(breaths, {
    start: at,
    wordsFrom,
    breathFrom: segment.breathFrom ?? 0,
    isAlone: view.breath !== null,
    isKnown: draft.knownPaces.has(pace),
  });
  for (const breath of led) leadBreath(draft, parts, breath, wordsFrom, at + breaths.to);
  if (led.some(({ isCounted }) => isCounted)) draft.knownPaces.add(pace);
}

function countDown(draft: Draft, end: number): void {
  for (let left = COUNTED_SECONDS; left > 0; left--) {
    draft.call(end - left * 1000, numberWord(left), end - (left - 1) * 1000);
  }
}

/** Says each line when it appears. The last line announces the end, and nothing may be in its way. */
function writeGuidance(draft: Draft, view: StepView, from: number, end: number): void {
  const { lines, cues, limit, moveId } = view;
  const last = from + (cues.at(-1)?.at ?? 0);
  for (const [index, { at, group }] of cues.entries()) {
    /* Goes into the first silence that is long enough. */
    const isSpoken = index > 0 && mayLimit(draft, view) && draft.say(draft.free, limit, from + at - PAUSE_MS);
    if (isSpoken) draft.limited.add(moveId);
    const by = from + at < last ? last - PAUSE_MS : end;
    for (const line of lines[group] ?? []) draft.say(from + at, line, by);
  }
}
