import { t } from '../i18n/messages.ts';
import { breathsOf, wholeMs } from '../moves/breath.ts';
import type { Breaths } from '../moves/breath.ts';
import type { BreakPlan, MoveSegment, Segment } from '../moves/plan.ts';
import type { MoveId } from '../moves/types.ts';
import { breakView } from './break-view.ts';
import type { ChangeView, ReadyView, StepView } from './break-view.ts';
import { speechMs } from './cues.ts';
import type { Cue, Score, Tone } from './cues.ts';
import { AFTER_TONE_MS, PAUSE_MS, lateLast, wordMs } from './lines.ts';
import { turnOf } from './plan-parts.ts';
import { startOf, totalMs } from './position.ts';

/** Shorter moves have no half, or no last five seconds: there would be nothing but words. */
const HALF_FROM_MS = 30_000;
const COUNT_FROM_MS = 20_000;
const COUNTED_SECONDS = 5;
/** Whole breaths of a pace that are counted aloud, until it is known; later ones are only called. */
const COUNTED_BREATHS = 2;
const MANY_BREATHS = 5;
/** Strong for a moment, and a rest after that. */
const RESTFUL: ReadonlySet<MoveId> = new Set(['tense-and-release-feet']);

/**
 * All that is said and sounded in a break. `rate`: percent of a voice's usual speed. A line that would run past its step, or
 * into another line, is left out: the picture shows all of them.
 */
export function scoreOf(plan: BreakPlan, rate: number): Score {
  const cues: Cue[] = [];
  let free = 0;
  /* The move that was named just before it begins. */
  let named: MoveId | null = null;
  const knownPaces = new Set<string>();
  const heardLines = new Map<MoveId, Set<number>>();
  const heardOf = (moveId: MoveId): Set<number> => {
    const heard = heardLines.get(moveId) ?? new Set();
    heardLines.set(moveId, heard);
    return heard;
  };

  const tone = (at: number, which: Tone): void => void cues.push({ at, tone: which });
  /** Says it at `at` or as soon as nothing else is said, if it is over by `by`. */
  const say = (at: number, text: string, by: number): boolean => {
    const lasts = speechMs(text, rate);
    const begin = Math.max(at, free);
    if (!text || begin + lasts > by) return false;
    cues.push({ at: begin, say: text, lasts });
    free = begin + lasts + PAUSE_MS;
    return true;
  };
  /** Says it at that very moment, or not at all. */
  const call = (at: number, text: string, by: number): void => {
    if (free <= at) say(at, text, by);
  };

  const ready = ({ title, summary, prep }: ReadyView, at: number, end: number, first: Coming | null): void => {
    say(at + PAUSE_MS, `${title}. ${summary}.`, end);
    for (const line of prep) say(at, line, end);
    say(at, t('said_listen'), end);
    /* Whoever is ready sooner is at the screen, which says it as well. */
    if (first && isTight(first, rate) && say(at, t('said_next', first.view.title), end)) begin(first, at, end);
  };

  const change = ({ isFeet, title }: ChangeView, at: number, end: number, next: Coming | null): void => {
    tone(at, 'change');
    const isSaid = say(at + AFTER_TONE_MS, isFeet ? `${title}.` : t('said_next', title), end);
    if (next && isSaid && !isFeet && isTight(next, rate)) begin(next, at, end);
  };

  /** Where a move has too little time for all its words, the first of them come before it. */
  const begin = ({ view, moveId }: Coming, at: number, end: number): void => {
    named = moveId;
    const line = view.lines.flat()[0];
    const heard = heardOf(moveId);
    if (line && !heard.has(0) && say(at, line, end)) heard.add(0);
  };

  const move = (view: StepView, segment: MoveSegment, at: number, end: number, isAgain: boolean): void => {
    const { moveId } = segment;
    const late = lateLast(moveId);
    const length = end - at;
    const breaths = breathsOf(segment);
    /* Halves and last seconds belong to what is done, not to a breath or a rest. */
    const isCalm = breaths !== null || segment.scale === 'pace' || segment.scale === 'guidance' || RESTFUL.has(moveId);
    const side = view.side === 'both' ? [] : [`${view.sideText}.`];
    const intro = named === moveId ? [...side, ...view.care] : view.intro;
    named = null;
    const all = view.lines.flat();
    const last = all.length - 1;
    const heard = heardOf(moveId);
    /* Who has just done it with the other foot needs how it is done and how it ends, and what there was no time for. */
    const isKept = (line: number): boolean => isAgain && line >= last - 1;
    const missing = [...all.keys()].filter((line) => !heard.has(line) || isKept(line));
    const lines = missing.map((line) => all[line] ?? '');
    const needed = AFTER_TONE_MS + spoken([...intro, ...lines], rate);
    const hasCount = (whole: number): boolean =>
      whole >= COUNT_FROM_MS && !isCalm && needed + COUNTED_SECONDS * 1000 <= whole;
    const isCounted = hasCount(length);
    const words = wordMs(segment);
    const wordsEnd = at + words - (hasCount(words) ? COUNTED_SECONDS * 1000 + PAUSE_MS : 0);
    /* Where the length was changed on the way, nobody can say what the half is. */
    const hasHalf = length >= HALF_FROM_MS && !isCalm && segment.wordSeconds === undefined;
    const isHalfSaid = isCounted && hasHalf && late !== 'half';

    tone(at, 'start');
    free = Math.max(free, at + AFTER_TONE_MS);
    for (const line of intro) say(at, line, wordsEnd);
    const half = at + length / 2;
    if (hasHalf) tone(half, 'half');
    if (segment.scale === 'guidance') return guide(view, at, end);
    const shownAt = view.lines.flatMap((lines, group) => {
      const cue = view.cues.find((one) => one.group === group);
      return lines.map(() => at + (cue?.at ?? 0));
    });
    const spread = view.breath ? breathsOf({ ...segment, seconds: words / 1000 }) : null;
    const linesEnd = spread ? at + spread.to - ledLeast(spread) : wordsEnd;
    for (const [index, line] of lines.entries()) {
      /* No later than lets all that follow be said as well. */
      const latest = wordsEnd - spoken(lines.slice(index), rate);
      const number = missing[index] ?? 0;
      const isLate = late !== null && number === last;
      /* A breath is led when all is said, and the other foot is told again at once how it is done. */
      const isSoon = !isLate && (breaths !== null || (isAgain && heard.has(number)));
      const from = Math.min(isSoon ? at : (shownAt[number] ?? at), latest);
      if (isHalfSaid && from > half + AFTER_TONE_MS) call(half + AFTER_TONE_MS, t('said_half'), from);
      if (say(from, line, Math.min(wordsEnd, linesEnd))) heard.add(number);
    }
    if (isHalfSaid) call(half + AFTER_TONE_MS, t('said_half'), wordsEnd);
    const isTold = free > at + AFTER_TONE_MS;
    if (breaths) breathe(breaths, segment, at, { wordsFrom: isTold ? free : at, isAlone: view.breath !== null });
    if (!isCounted) return;
    for (let left = COUNTED_SECONDS; left > 0; left--) {
      call(end - left * 1000, t(COUNTS[left - 1] ?? 'said_1'), end - (left - 1) * 1000);
    }
  };

  /** Each line when it comes on view; the last one tells of the end, and nothing may be in its way. */
  const guide = ({ lines, cues: shown }: StepView, from: number, end: number): void => {
    const last = from + (shown.at(-1)?.at ?? 0);
    for (const { at, group } of shown) {
      const by = from + at < last ? last - PAUSE_MS : end;
      for (const line of lines[group] ?? []) say(from + at, line, by);
    }
  };

  const breathe = (
    { parts, from, to }: Breaths,
    { breathFrom = 0 }: MoveSegment,
    start: number,
    { wordsFrom, isAlone }: { wordsFrom: number; isAlone: boolean },
  ): void => {
    const end = start + to;
    const whole = wholeMs(parts);
    const pace = JSON.stringify(parts);
    let toCount = knownPaces.has(pace) ? 0 : COUNTED_BREATHS;
    const word = (at: number, text: string): boolean => {
      const lasts = speechMs(text, rate);
      const isSaid = at >= wordsFrom && lasts < 1000 && at + lasts <= end;
      if (isSaid) cues.push({ at, say: text, lasts });
      return isSaid;
    };
    for (let breath = start + from; breath < end; breath += whole) {
      const isLast = breath + whole >= end;
      /* Nobody breathes by a pace while listening to how it is done; where there is nothing but the breath, one is led. */
      if (breath < wordsFrom && !(isLast && isAlone)) continue;
      /* At another pace they are counted anew. */
      const isCounting = toCount > 0 && breath >= start + breathFrom;
      let at = breath;
      for (const { kind, seconds } of parts) {
        if (kind === 'in' || kind === 'out') tone(at, kind);
        if (kind !== 'rest') {
          let isSaid = word(at + PAUSE_MS, t(`said_${kind}`));
          const counted = isCounting ? seconds : 1;
          for (let second = 2; isSaid && second <= counted; second++) {
            isSaid = word(at + (second - 1) * 1000 + PAUSE_MS, t(COUNTS[second - 1] ?? 'said_1'));
          }
        }
        at += seconds * 1000;
      }
      if (isCounting) {
        toCount -= 1;
        knownPaces.add(pace);
      }
    }
  };

  for (const [index, segment] of plan.segments.entries()) {
    const at = startOf(plan, index);
    const end = at + segment.seconds * 1000;
    const view = breakView(plan, at, { now: 0, zone: 'UTC', rate });
    free = Math.max(free, at);
    if (view.kind === 'ready') ready(view, at, end, coming(plan, index + 1, rate));
    else if (view.kind === 'change') change(view, at, end, coming(plan, index + 1, rate));
    else if (segment.kind === 'move') {
      move(view, segment, at, end, turnOf(plan, index).isAgain);
    }
  }
  const total = totalMs(plan);
  tone(total, 'done');
  free = total;
  say(total + 2 * AFTER_TONE_MS, `${t('said_done')} ${t('said_question')}`, Infinity);
  return cues.sort((a, b) => a.at - b.at);
}

/** More than anything takes that is said before a break. */
const LONGEST_READY_SECONDS = 240;

/** The plan with time enough to hear all that is to be got ready. `rate`: percent of a voice's usual speed. */
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

/** Of the breaths of a step, so much is led, whatever there is to say: the last one, or two where there are many. */
const ledLeast = ({ parts, from, to }: Breaths): number =>
  wholeMs(parts) * ((to - from) / wholeMs(parts) >= MANY_BREATHS ? 2 : 1);

/** A move that comes. */
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
const isTight = ({ view, wordMs: time }: Coming, rate: number): boolean =>
  AFTER_TONE_MS + spoken([...view.intro, ...view.lines.flat()], rate) > time;

/** How long it takes to say these lines, with the pauses after them. */
const spoken = (lines: readonly string[], rate: number): number =>
  sum(lines.map((line) => speechMs(line, rate) + PAUSE_MS));

/** The same without what is said and sounded in moves that are passed over. */
export function scoreWithout(plan: BreakPlan, rate: number, resting: ReadonlySet<MoveId>): Score {
  /* The change before it speaks of it, too. */
  const rests = (part: Segment | undefined): boolean =>
    part?.kind === 'change' ? rests(plan.segments[part.next]) : part?.kind === 'move' && resting.has(part.moveId);
  const isIn = (at: number): boolean =>
    plan.segments.some((part, index) => rests(part) && at >= startOf(plan, index) && at < startOf(plan, index + 1));
  return scoreOf(plan, rate).filter(({ at }) => !isIn(at));
}

const sum = (all: readonly number[]): number => all.reduce((whole, part) => whole + part, 0);

const COUNTS = ['said_1', 'said_2', 'said_3', 'said_4', 'said_5', 'said_6', 'said_7', 'said_8'] as const;
