import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../utils/app/break-score.ts';
import { breakView } from '../../utils/app/break-view.ts';
import { BREATHS, breathAt } from '../../utils/moves/breath.ts';
import { NOTHING_TODAY } from '../../utils/moves/caps.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import { withLength } from '../../utils/moves/length.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { Move, MoveId, RoutineId } from '../../utils/moves/types.ts';
import { cuesBetween, nextCueAt, speechMs } from '../../utils/player/score.ts';
import type { SaidCue, Score } from '../../utils/player/score.ts';
import { startOf, totalMs } from '../../utils/player/session.ts';
import { useEnglish } from '../fakes/english.ts';
import { planFor } from '../fakes/plans.ts';

useEnglish();

const RATES = [50, 100, 150];
const planned = (id: RoutineId): BreakPlan => planFor(id, { minutes: ROUTINES[id].minutes, firstSide: 'left' });
const MOST = Object.fromEntries(Object.entries(MOVES).map(([id, { dose }]) => [id, dose.max]));
const said = (score: Score): SaidCue[] => score.filter((cue): cue is SaidCue => 'say' in cue);
const wordsFrom = (score: Score, from: number, to: number): string[] =>
  said(score)
    .filter(({ at }) => at >= from && at < to)
    .map(({ say }) => say);

// Object.keys forgets that the keys are routines.
const ids = Object.keys(ROUTINES) as RoutineId[];

describe.each(ids)('what is heard of %s', (id) => {
  const plan = planned(id);
  const partOf = (at: number): number =>
    plan.segments.findIndex((_, index) => at >= startOf(plan, index) && at < startOf(plan, index + 1));

  test.each(RATES)('is in order, and at rate %d no line runs into another or past its step', (rate) => {
    const score = scoreOf(plan, rate);
    expect(score.map(({ at }) => at)).toEqual(score.map(({ at }) => at).toSorted((a, b) => a - b));
    const lines = said(score);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next) expect(line.at + line.lasts, `${line.say} | ${next.say}`).toBeLessThanOrEqual(next.at);
      const part = partOf(line.at);
      if (part >= 0) expect(line.at + line.lasts, line.say).toBeLessThanOrEqual(startOf(plan, part + 1));
    }
  });

  test('begins and ends every move with a tone, and says its name and its side', () => {
    const score = scoreOf(plan, 100);
    for (const [index, part] of plan.segments.entries()) {
      if (part.kind !== 'move') continue;
      const [from, to] = [startOf(plan, index), startOf(plan, index + 1)];
      expect(score).toContainEqual({ at: from, tone: 'start' });
      const view = breakView(plan, from, { now: 0, zone: 'UTC' });
      if (view.kind !== 'move') throw new Error('not a move');
      const words = wordsFrom(score, from, to);
      expect(words[0]).toContain(view.title);
      if (part.side !== 'both') expect(words[0]).toContain(view.sideText);
      for (const line of view.care) expect(words).toContain(line);
    }
  });

  test('ends with a tone and the question, once', () => {
    const score = scoreOf(plan, 100);
    const total = totalMs(plan);
    expect(score.filter(({ at }) => at >= total)).toEqual([
      { at: total, tone: 'done' },
      expect.objectContaining({ say: 'That was your break. How do your feet feel now?' }),
    ]);
  });
});

describe.each(ids)('a move of %s that lasts longer', (id) => {
  const plan = planned(id);
  const doses = { most: MOST, today: NOTHING_TODAY };

  test.each(RATES)('says at rate %d nothing that was said before, and all that was not', (rate) => {
    const before = said(scoreOf(plan, rate));
    for (const [index, part] of plan.segments.entries()) {
      if (part.kind !== 'move') continue;
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const msInto = part.seconds * 1000 * share;
        const longer = withLength(plan, 1, { index, msInto }, doses);
        if (!longer) continue;
        const [from, now] = [startOf(plan, index), startOf(plan, index) + msInto];
        const isCount = ({ say }: SaidCue): boolean =>
          /^(Halfway\.|One|Two|Three|Four|Five|Six|In|Out|More|Rest)$/.test(say);
        const lines = before.filter((cue) => cue.at >= from && cue.at < startOf(plan, index + 1) && !isCount(cue));
        const after = said(scoreOf(longer, rate)).filter((cue) => cue.at > now && cue.at < startOf(longer, index + 1));
        for (const line of lines) {
          const times = after.filter(({ say }) => say === line.say).length;
          expect(times, `${line.say} at ${line.at}, now ${now}`).toBe(line.at > now ? 1 : 0);
        }
      }
    }
  });
});

test('a move whose length was changed on the way says no half, and counts its new end', () => {
  const plan = planned('ball-break-3');
  const index = plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === 'ball-roll-sole');
  const longer = withLength(plan, 1, { index, msInto: 30_000 }, { most: MOST, today: NOTHING_TODAY }) ?? plan;
  const [from, end] = [startOf(longer, index), startOf(longer, index + 1)];
  const score = scoreOf(longer, 100).filter(({ at }) => at >= from && at < end);
  expect(score.some((cue) => 'tone' in cue && cue.tone === 'half')).toBe(false);
  expect(
    said(score)
      .slice(-5)
      .map(({ at }) => (end - at) / 1000),
  ).toEqual([5, 4, 3, 2, 1]);
});

test('at the usual rate every instruction is said where its move is long enough for all of them', () => {
  const missing: string[] = [];
  let long = 0;
  let short = 0;
  for (const id of ids) {
    const plan = planned(id);
    const score = scoreOf(plan, 100);
    const known = new Set<MoveId>();
    for (const [index, part] of plan.segments.entries()) {
      if (part.kind !== 'move' || known.has(part.moveId)) continue;
      known.add(part.moveId);
      const view = breakView(plan, startOf(plan, index), { now: 0, zone: 'UTC' });
      if (view.kind !== 'move') continue;
      const lines = view.lines.flat();
      const side = part.side === 'both' ? [] : [`${view.sideText}.`];
      const all = [...side, `${view.title}.`, ...view.care, ...lines];
      const needed = 1000 + all.reduce((sum, line) => sum + speechMs(line, 100) + 250, 0);
      if (needed > part.seconds * 1000) {
        short += 1;
        continue;
      }
      long += 1;
      const words = wordsFrom(score, startOf(plan, index), startOf(plan, index + 1));
      for (const line of lines) if (!words.includes(line)) missing.push(`${id}: ${line}`);
    }
  }
  expect(missing).toEqual([]);
  expect(long).toBeGreaterThan(3 * short);
});

test('the second foot is told its side, its name and how it ends, no more', () => {
  const plan = planned('ball-break-3');
  const places = plan.segments.flatMap((part, index) =>
    part.kind === 'move' && part.moveId === 'ball-roll-sole' ? [index] : [],
  );
  const score = scoreOf(plan, 100);
  const words = places.map((index) => wordsFrom(score, startOf(plan, index), startOf(plan, index + 1)));
  expect(words[0]).toContain('Roll slowly from the heel to the pad behind the toes and back.');
  expect(words[1]).toEqual([
    'Right foot. Ball roll.',
    'Halfway.',
    'Stay seated. At the end, pick up the ball before you stand.',
    'Five',
    'Four',
    'Three',
    'Two',
    'One',
  ]);
});

describe('a long move', () => {
  const plan = planned('ball-break-3');
  const index = plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === 'ball-roll-sole');
  const [from, to] = [startOf(plan, index), startOf(plan, index + 1)];
  const score = scoreOf(plan, 100);

  test('has its half, by tone', () => {
    expect(score).toContainEqual({ at: (from + to) / 2, tone: 'half' });
  });

  test('counts its last five seconds, each at its second', () => {
    const counted = said(score).filter(({ at }) => at >= to - 5000 && at < to);
    expect(counted.map(({ at, say }) => [at - to, say])).toEqual([
      [-5000, 'Five'],
      [-4000, 'Four'],
      [-3000, 'Three'],
      [-2000, 'Two'],
      [-1000, 'One'],
    ]);
  });
});

const breathing = (plan: BreakPlan): MoveSegment => {
  const found = plan.segments.find(
    (part): part is MoveSegment => part.kind === 'move' && BREATHS[part.moveId] !== undefined,
  );
  if (!found) throw new Error('no breath');
  return found;
};

describe('a move that goes with the breath', () => {
  const plan = planned('calm-pause-3');
  const index = plan.segments.findIndex((part) => part.kind === 'move' && BREATHS[part.moveId] !== undefined);
  const part = plan.segments[index];
  const from = startOf(plan, index);
  const score = scoreOf(plan, 100);

  test('has a tone for every breath in and out, at its second', () => {
    if (part?.kind !== 'move') throw new Error('no breath');
    const parts = BREATHS[part.moveId] ?? [];
    const length = parts.reduce((sum, { seconds }) => sum + seconds, 0);
    const ins = score.filter((cue) => 'tone' in cue && cue.tone === 'in' && cue.at >= from);
    expect(ins.slice(0, 3).map(({ at }) => at - from)).toEqual([0, length * 1000, 2 * length * 1000]);
  });

  test('counts the first two breaths in which no line is said, and only calls those after', () => {
    const long = planFor('calm-pause-3', { minutes: 3, firstSide: 'left' });
    const paced = {
      ...long,
      segments: [
        { kind: 'ready' as const, seconds: 15 },
        { ...breathing(long), seconds: 90 },
      ],
    };
    const after = said(scoreOf(paced, 100)).filter(({ say }) => /^(In|Out|Two|Three|Four|Five|Six)$/.test(say));
    const breaths = Array.from({ length: 9 }, (_, breath) =>
      after
        .filter(({ at }) => at >= 15_000 + breath * 10_000 && at < 25_000 + breath * 10_000)
        .map(({ say }) => say)
        .join(' '),
    );
    expect(breaths.filter((one) => one === 'In Two Three Four Out Two Three Four Five Six')).toHaveLength(2);
    expect(breaths.at(-1)).toBe('In Out');
  });

  test('calls in and out, and counts no last seconds', () => {
    const words = wordsFrom(score, from, startOf(plan, index + 1));
    expect(words).toContain('In');
    expect(words).toContain('Out');
    expect(words.slice(-4)).not.toContain('One');
  });
});

test('every breath is as long as a repetition of its move, or a part of it', () => {
  for (const [id, parts] of Object.entries(BREATHS)) {
    const { dose }: Move = MOVES[id as MoveId];
    const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
    expect(seconds % dose.secondsPerUnit, id).toBe(0);
  }
});

test('a breath fills, empties and rests at its pace', () => {
  const sigh = BREATHS['cyclic-sigh'] ?? [];
  expect(breathAt(sigh, 0)).toMatchObject({ kind: 'in', secondsLeft: 2, full: 0 });
  expect(breathAt(sigh, 2500)).toMatchObject({ kind: 'more', secondsLeft: 1 });
  expect(breathAt(sigh, 2500).full).toBeCloseTo(2.5 / 3);
  expect(breathAt(sigh, 6000)).toMatchObject({ kind: 'out', share: 0.5, full: 0.5, secondsLeft: 3 });
  expect(breathAt(sigh, 4500)).toMatchObject({ kind: 'out', full: 0.75, secondsLeft: 5 });
  expect(breathAt(sigh, 9500)).toMatchObject({ kind: 'rest', full: 0 });
  expect(breathAt(sigh, 10_000)).toMatchObject({ kind: 'in', full: 0 });
  expect(() => breathAt([], 0)).toThrow(RangeError);
});

describe('cues', () => {
  const score: Score = [
    { at: 0, tone: 'start' },
    { at: 700, say: 'Ball roll.', lasts: 900 },
    { at: 5000, tone: 'half' },
  ];

  test('a place has passed the cue that lies on it', () => {
    expect(cuesBetween(score, -1, 0)).toHaveLength(1);
    expect(cuesBetween(score, 0, 700)).toEqual([score[1]]);
    expect(cuesBetween(score, 700, 700)).toEqual([]);
  });

  test('the next one lies ahead', () => {
    expect(nextCueAt(score, 700)).toBe(5000);
    expect(nextCueAt(score, 5000)).toBeNull();
  });
});

test('a voice at half the rate takes nearly twice as long', () => {
  const text = 'Roll slowly from the heel to the pad behind the toes and back.';
  expect(speechMs(text, 50) / speechMs(text, 100)).toBeGreaterThan(1.8);
  expect(speechMs(text, 100)).toBeGreaterThan(4000);
  expect(speechMs(text, 100)).toBeLessThan(7000);
});

test('every routine of the catalogue has a score', () => {
  expect(new Set(ids)).toEqual(new Set(CATALOGUE.map(({ id }) => id)));
});
