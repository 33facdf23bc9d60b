import { describe, expect, test } from 'vitest';
import { breakView } from '../../../utils/break/break-view.ts';
import { cuesBetween, nextCueAt, passedOver, sameCues, speechMs } from '../../../utils/break/cues.ts';
import type { SaidCue, Score } from '../../../utils/break/cues.ts';
import { startOf, totalMs } from '../../../utils/break/position.ts';
import { scoreOf, scoreWithout, withTimeToHear } from '../../../utils/break/script.ts';
import { lookUp, setTextSource } from '../../../utils/i18n/messages.ts';
import { breathOf, breathsOf } from '../../../utils/moves/breath.ts';
import { NOTHING_TODAY } from '../../../utils/moves/caps.ts';
import { CATALOGUE } from '../../../utils/moves/catalogue.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { withLength } from '../../../utils/moves/length.ts';
import { withLevel } from '../../../utils/moves/level.ts';
import type { BreakPlan, MoveSegment, PersonalPlan } from '../../../utils/moves/plan.ts';
import type { Level, MoveId, RoutineId } from '../../../utils/moves/types.ts';
import { useEnglish } from '../../fakes/english.ts';
import { planFor } from '../../fakes/plans.ts';

useEnglish();

const RATES = [50, 100, 150];
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const planned = (id: RoutineId): PersonalPlan => planFor(id, { minutes: ROUTINES[id].minutes, firstSide: 'left' });
const MOST = Object.fromEntries(Object.entries(MOVES).map(([id, { dose }]) => [id, dose.max]));
const said = (score: Score): SaidCue[] => score.filter((cue): cue is SaidCue => 'say' in cue);
const wordsFrom = (score: Score, from: number, to: number): string[] =>
  said(score)
    .filter(({ at }) => at >= from && at < to)
    .map(({ say }) => say);

/** With every breath and every guided rest at a level. */
const atLevel = (plan: PersonalPlan, level: Level): PersonalPlan =>
  plan.segments.reduce(
    (so, part) =>
      part.kind === 'move' && (part.scale === 'pace' || part.scale === 'guidance')
        ? withLevel(so, part.moveId, level)
        : so,
    plan,
  );

/** A plan of one step alone. */
const alone = (part: MoveSegment): BreakPlan => ({
  ...planned('calm-pause-3'),
  segments: [{ kind: 'ready', seconds: 15 }, part],
});
const START = 15_000;

// Object.keys forgets that the keys are routines.
const ids = Object.keys(ROUTINES) as RoutineId[];

describe.each(ids)('what is heard of %s', (id) => {
  const plan = planned(id);
  const partOf = (at: number): number =>
    plan.segments.findIndex((_, index) => at >= startOf(plan, index) && at < startOf(plan, index + 1));

  test.each(RATES)('is in order, and at rate %d no line runs into another or past its step, at any level', (rate) => {
    for (const level of LEVELS) {
      const score = scoreOf(atLevel(plan, level), rate);
      expect(score.map(({ at }) => at)).toEqual(score.map(({ at }) => at).toSorted((a, b) => a - b));
      const lines = said(score);
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        if (next) expect(line.at + line.lasts, `${line.say} | ${next.say}`).toBeLessThanOrEqual(next.at);
        const part = partOf(line.at);
        if (part >= 0) expect(line.at + line.lasts, line.say).toBeLessThanOrEqual(startOf(plan, part + 1));
      }
    }
  });

  test('begins and ends every move with a tone, and says its name and its side', () => {
    const score = scoreOf(plan, 100);
    for (const [index, part] of plan.segments.entries()) {
      if (part.kind !== 'move') continue;
      const [from, to] = [startOf(plan, index), startOf(plan, index + 1)];
      expect(score).toContainEqual({ at: from, tone: 'start' });
      const view = breakView(plan, from, { now: 0, zone: 'UTC', rate: 100 });
      if (view.kind !== 'move') throw new Error('not a move');
      const words = wordsFrom(score, from, to);
      /* Or just before it begins. */
      const before = wordsFrom(score, startOf(plan, index - 1), from);
      expect([...before, words[0]].join(' ')).toContain(view.title);
      if (part.side !== 'both') expect(words[0]).toContain(view.sideText);
      for (const line of view.care) expect(words).toContain(line);
    }
  });

  test('ends with a tone and the question, once', () => {
    const score = scoreOf(plan, 100);
    const total = totalMs(plan);
    expect(score.filter(({ at }) => at >= total)).toEqual([
      { at: total, tone: 'done' },
      expect.objectContaining({ say: 'That is the end of your break. How do your feet feel now?' }),
    ]);
  });
});

test.each(ids)('all that is needed for %s is said before it begins, where a voice is on', (id) => {
  for (const rate of RATES) {
    const plan = withTimeToHear(planned(id), rate);
    const [ready] = plan.segments;
    const view = breakView(plan, 0, { now: 0, zone: 'UTC', rate });
    if (view.kind !== 'ready' || !ready) throw new Error('not ready');
    const words = wordsFrom(scoreOf(plan, rate), 0, ready.seconds * 1000);
    expect(words).toEqual(expect.arrayContaining(view.prep.map(({ text }) => text)));
    /* It asks last; else it leads on. */
    if (view.asks) expect(words.at(-1)).toBe('When you are ready, press the space bar.');
    else expect(words).toContain('From now on you do not need to look.');
    expect(ready.seconds).toBeGreaterThanOrEqual(15);
    expect(ready.seconds).toBeLessThan(rate < 100 ? 180 : 90);
    expect(plan.segments.slice(1)).toEqual(planned(id).segments.slice(1));
  }
});

test('a foot hears what there was no time for with the other one, and a short move begins in the change before it', () => {
  const plan = withTimeToHear(planned('ball-break-3'), 100);
  const lines = said(scoreOf(plan, 100)).map(({ say }) => say);
  const times = [1, 2, 3, 4].map((step) => {
    const text = lookUp(`move_top_of_foot_stretch_step_${step}`);
    return lines.filter((one) => one === text).length;
  });
  /* How it is done is said to both feet, where there is time. */
  expect(times.every((count) => count > 0)).toBe(true);
  const arch = said(scoreOf(planned('arch-trainer-4'), 100)).map(({ say }) => say);
  const next = arch.indexOf('Next: Tucked toe stretch.');
  expect(arch[next + 1]).toBe(lookUp('move_tucked_toe_stretch_step_1'));
  expect(arch[next + 2]).toBe('Left foot.');
});

describe.each(ids)('a move of %s that lasts longer', (id) => {
  const plan = planned(id);
  const doses = { most: MOST, today: NOTHING_TODAY };

  test.each(RATES)('says at rate %d nothing that was said before, and all that was not', (rate) => {
    const before = said(scoreOf(plan, rate));
    for (const [index, part] of plan.segments.entries()) {
      if (part.kind !== 'move' || part.scale === 'guidance') continue;
      for (const share of [0.3, 0.8]) {
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

test.each(LEVELS)(
  'a scan that lasts longer puts off no line at level %d but the one that tells of its end',
  (level) => {
    const plan = withLevel(planFor('calm-pause-3', { minutes: 3, firstSide: 'left' }), 'foot-scan', level);
    const index = plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === 'foot-scan');
    const longer = withLength(plan, 1, { index, msInto: 10_000 }, { most: MOST, today: NOTHING_TODAY }) ?? plan;
    const linesIn = (of: BreakPlan): SaidCue[] =>
      said(scoreOf(of, 100)).filter(({ at }) => at >= startOf(of, index) && at < startOf(of, index + 1));
    const [before, after] = [linesIn(plan), linesIn(longer)];
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    const [end, newEnd] = [before.at(-1), after.at(-1)];
    expect(newEnd).toEqual({ ...end, at: (end?.at ?? 0) + 10_000 });
  },
);

test('what is for the end of a move is said when it became shorter before that, and not before', () => {
  const plan = planned('calm-pause-3');
  const of = (moveId: MoveId): number =>
    plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === moveId);
  const index = of('foot-scan');
  const [start, length] = [startOf(plan, index), (plan.segments[index]?.seconds ?? 0) * 1000];
  for (let msInto = 1000; msInto < length - 14_000; msInto += 1000) {
    const shorter = withLength(plan, -1, { index, msInto }, { most: MOST, today: NOTHING_TODAY });
    if (!shorter) continue;
    const end = said(scoreOf(shorter, 100)).filter(({ say }) => say.startsWith('At the end, open your eyes'));
    expect(
      end.map(({ at }) => at > start + msInto),
      `at ${msInto}`,
    ).toContain(true);
  }
});

test('a move that rests is not announced either', () => {
  const plan = planned('ball-break-3');
  const words = said(scoreWithout(plan, 100, new Set(['ball-roll-sole']))).map(({ say }) => say);
  expect(words.join(' ')).not.toContain('Ball roll');
  expect(words).toContain('Next: Slow breath into the feet.');
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
      const view = breakView(plan, startOf(plan, index), { now: 0, zone: 'UTC', rate: 100 });
      if (view.kind !== 'move') continue;
      const lines = view.lines.flat();
      const side = part.side === 'both' ? [] : [`${view.sideText}.`];
      const all = [...side, `${view.title}.`, ...view.care, ...lines];
      const led = view.breath ? 20_000 : 0;
      const needed = 1000 + led + all.reduce((sum, line) => sum + speechMs(line, 100) + 250, 0);
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
  expect(long).toBeGreaterThan(2 * short);
});

test('the second foot is told its side, its name, how it is done and how it ends, no more', () => {
  const plan = planned('ball-break-3');
  const places = plan.segments.flatMap((part, index) =>
    part.kind === 'move' && part.moveId === 'ball-roll-sole' ? [index] : [],
  );
  const score = scoreOf(plan, 100);
  const words = places.map((index) => wordsFrom(score, startOf(plan, index), startOf(plan, index + 1)));
  expect(words[0]).toContain('Roll slowly from the heel to the ball of the foot and back.');
  const end = 'Stay seated. At the end, pick up the ball before you stand.';
  expect(words[0]).not.toContain(end);
  expect(words[1]).toEqual([
    'Right foot. Ball roll.',
    'Where it feels tight, stay for two breaths, then roll on.',
    'Halfway.',
    end,
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
    (part): part is MoveSegment => part.kind === 'move' && breathOf(part.moveId, part.level) !== null,
  );
  if (!found) throw new Error('no breath');
  return found;
};

describe('a move that goes with the breath', () => {
  const plan = planned('calm-pause-3');
  const index = plan.segments.findIndex((part) => part.kind === 'move' && breathOf(part.moveId, part.level) !== null);
  const part = plan.segments[index];
  const from = startOf(plan, index);
  const score = scoreOf(plan, 100);

  test('has a tone for each breath in that is led, at its second of the circle', () => {
    if (part?.kind !== 'move') throw new Error('no breath');
    const parts = breathOf(part.moveId, part.level) ?? [];
    const length = parts.reduce((sum, { seconds }) => sum + seconds, 0);
    const end = startOf(plan, index + 1);
    const ins = score.filter((cue) => 'tone' in cue && cue.tone === 'in' && cue.at >= from && cue.at < end);
    expect(ins.length).toBeGreaterThan(0);
    for (const { at } of ins) expect((at - from) % (length * 1000)).toBe(0);
    expect(ins.at(-1)?.at).toBe(from + (Math.floor(part.seconds / length) - 1) * length * 1000);
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

describe('the slow breath', () => {
  const at = (level: Level, seconds: number, more: Partial<MoveSegment> = {}): { part: MoveSegment; score: Score } => {
    const part = { ...breathing(planned('calm-pause-3')), level, seconds, ...more };
    return { part, score: scoreOf(alone(part), 100) };
  };
  const tones = (score: Score, ...which: string[]): number[] =>
    score.flatMap((cue) => ('tone' in cue && which.includes(cue.tone) ? [(cue.at - START) / 1000] : []));
  const isWordOfBreath = (word: string): boolean => /^(In|Out|One|Two|Three|Four|Five|Six|Seven|Eight)$/.test(word);

  test.each([
    [2, 7, 3, 8],
    [3, 10, 4, 6],
    [4, 12, 5, 5],
    [5, 14, 6, 4],
  ] as const)(
    'at level %d has a breath every %d seconds, %d of them in, %d times in a minute',
    (level, whole, into, times) => {
      const { score } = at(level, 60);
      const begins = tones(score, 'in');
      expect(begins.at(-1)).toBe((times - 1) * whole);
      expect(begins.slice(1).map((begin, index) => begin - (begins[index] ?? 0))).toEqual(
        begins.slice(1).map(() => whole),
      );
      expect(tones(score, 'out')).toEqual(begins.map((begin) => begin + into));
      /* When all is said, and not before; and there are two at least. */
      const told = said(score).filter((cue) => !isWordOfBreath(cue.say) && cue.at < START + 60_000);
      const end = Math.max(...told.map(({ at: from, lasts }) => from + lasts - START)) / 1000;
      expect(begins[0]).toBeGreaterThanOrEqual(end);
      expect(begins[0]).toBeLessThan(end + whole + 0.25);
      expect(begins.length).toBeGreaterThanOrEqual(2);
      const words = said(score).filter(({ say }) => isWordOfBreath(say));
      for (const { at: from } of words) expect(from - START).toBeLessThan(times * whole * 1000);
    },
  );

  test('at level 1 leads nobody, and counts nothing', () => {
    const { score } = at(1, 60);
    expect(tones(score, 'in', 'out', 'half')).toEqual([]);
    expect(said(score).filter(({ say }) => isWordOfBreath(say) || say === 'Halfway.')).toEqual([]);
    expect(wordsFrom(score, START, START + 60_000)).toContain(
      'Breathe as you like, and only make the out-breath longer.',
    );
  });

  test('says the numbers of its pace, and no others', () => {
    const numbers = { 2: ['three', 'four'], 3: ['four', 'six'], 4: ['five', 'seven'], 5: ['six', 'eight'] } as const;
    for (const level of [2, 3, 4, 5] as const) {
      const lines = wordsFrom(at(level, 60).score, START, START + 60_000).filter((line) => line.length > 5);
      const named = lines.join(' ').match(/\b(three|four|five|six|seven|eight)\b/g);
      expect(named).toEqual([...numbers[level]]);
    }
  });

  test('counts aloud as far as its pace goes', () => {
    const words = wordsFrom(at(5, 120).score, START, START + 120_000).join(' ');
    expect(words).toContain('In Two Three Four Five Six Out Two Three Four Five Six Seven Eight');
  });

  test('begins anew where it got another pace, and is counted from there', () => {
    const { part, score } = at(4, 120, { breathFrom: 51_000 });
    expect(breathsOf(part)).toMatchObject({ from: 3000, to: 111_000 });
    expect(tones(score, 'in')).toContain(51);
    const counted = said(score).filter(({ say }) => say === 'Seven');
    expect(counted.map(({ at: from }) => Math.floor((from - START) / 1000))).toEqual([62, 74]);
  });
});

describe('guided rest', () => {
  const guided = planned('calm-pause-3').segments.filter(
    (part): part is MoveSegment => part.kind === 'move' && part.scale === 'guidance',
  );
  const scan = guided.find(({ moveId }) => moveId === 'foot-scan');
  if (!scan) throw new Error('no scan');
  const LINES = [
    'Sit with both feet flat. Close your eyes, or look at one point.',
    'Notice your toes. Warm, cool, tingling or nothing: only notice it.',
    'Continue: balls of the feet, arches, heels, both whole soles.',
    'When your mind wanders, come back to the soles.',
    'At the end, open your eyes and look around.',
  ];
  /** The number of each line, and its second. */
  const heard = (level: Level, seconds: number, rate = 100): [line: number, second: number][] =>
    said(scoreOf(alone({ ...scan, level, seconds }), rate)).flatMap(({ say, at }) =>
      LINES.includes(say) ? [[LINES.indexOf(say), (at - START) / 1000]] : [],
    );
  const numbers = (...of: Parameters<typeof heard>): number[] => heard(...of).map(([line]) => line);

  test('at level 2 has a line every ten seconds, again and again, and how to sit, where to begin and the end only once', () => {
    const all = heard(2, 120);
    expect(all.map(([line]) => line)).toEqual([0, 1, 2, 3, 2, 3, 2, 3, 2, 3, 2, 4]);
    for (const [index, [, second]] of all.entries()) {
      const before = all[index - 1];
      if (before && index < all.length - 1) expect(second - before[1]).toBeCloseTo(10);
    }
  });

  test('at level 1 has one every five seconds, or when the one before is over', () => {
    const all = heard(1, 120);
    expect(all.map(([line]) => line).slice(0, 8)).toEqual([0, 1, 2, 3, 2, 3, 2, 3]);
    expect(all.length).toBeGreaterThan(heard(2, 120).length * 1.4);
    for (const [index, [, second]] of all.entries()) {
      const before = all[index - 1];
      if (before && index < all.length - 1) expect(second - before[1]).toBeGreaterThanOrEqual(4.999);
    }
  });

  test('at level 3 has each once, twenty seconds apart, or evenly closer in a short step', () => {
    const long = heard(3, 120);
    expect(long.map(([line]) => line)).toEqual([0, 1, 2, 3, 4]);
    expect((long[2]?.[1] ?? 0) - (long[1]?.[1] ?? 0)).toBeCloseTo(20);
    const short = heard(3, 60);
    expect(short.map(([line]) => line)).toEqual([0, 1, 2, 3, 4]);
    const gaps = short.slice(1).map(([, second], index) => second - (short[index]?.[1] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1.5);
  });

  test('at level 4 has one half at the start and the other in the middle', () => {
    const all = heard(4, 120);
    expect(all.map(([line]) => line)).toEqual([0, 1, 2, 3, 4]);
    expect(all[1]?.[1]).toBeLessThan(12);
    expect(all[2]?.[1]).toBeCloseTo(60);
    expect(all[3]?.[1]).toBeLessThan(70);
  });

  test('at level 5 has all at the start, then silence up to the end', () => {
    const all = heard(5, 120);
    expect(all.map(([line]) => line)).toEqual([0, 1, 2, 3, 4]);
    expect(all[3]?.[1]).toBeLessThan(26);
    expect(all[4]?.[1]).toBeGreaterThan(110);
  });

  test('tells of the end when it comes, with time to do it', () => {
    for (const level of LEVELS) {
      for (const rate of RATES) {
        for (const seconds of [30, 34, 60, 300]) {
          const end = heard(level, seconds, rate).at(-1);
          expect(end?.[0]).toBe(4);
          expect(seconds - (end?.[1] ?? 0)).toBeGreaterThan(5);
          expect(seconds - (end?.[1] ?? 0)).toBeLessThan(13);
        }
      }
    }
  });

  test('has fewer lines the higher the level, and counts no seconds', () => {
    const counts = LEVELS.map((level) => numbers(level, 120).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const level of LEVELS) {
      const words = wordsFrom(scoreOf(alone({ ...scan, level, seconds: 60 }), 100), START, START + 60_000);
      expect(words.filter((word) => !LINES.includes(word))).toEqual(['Foot awareness scan.']);
    }
  });

  test('says every line when it comes on view, whatever the rate of the voice', () => {
    for (const level of LEVELS) {
      for (const rate of RATES) {
        for (const part of [...guided, { ...scan, seconds: 120 }, { ...scan, seconds: 30 }]) {
          const plan = alone({ ...part, level });
          for (const { at, say } of said(scoreOf(plan, rate))) {
            if (!LINES.includes(say)) continue;
            const view = breakView(plan, at + 1, { now: 0, zone: 'UTC', rate });
            if (view.kind !== 'move') throw new Error('not a move');
            expect(view.lines[view.group], `level ${level}, rate ${rate}, ${part.seconds} s`).toEqual([say]);
          }
        }
      }
    }
  });
});

describe('a score that takes the place of another', () => {
  test('leaves out the same lines when it comes once more', () => {
    const cue = { at: 5000, say: 'Hold.', lasts: 900 };
    const tone = { at: 5000, tone: 'half' as const };
    expect(sameCues(new Set([cue, tone]), [{ ...cue }, tone, { ...cue, at: 6000 }])).toEqual([cue]);
  });

  const line = (at: number, say: string, lasts = 4000): SaidCue => ({ at, say, lasts });
  const before: Score = [line(0, 'Sit.'), line(20_000, 'Toes.'), line(40_000, 'Heels.')];
  const over = (next: Score, place: number): number[] => [...passedOver(before, next, place)].map(({ at }) => at);

  test('does not say again what was just said, and later it may', () => {
    const next: Score = [line(0, 'Sit.'), line(25_000, 'Toes.'), line(45_000, 'Toes.')];
    expect(over(next, 24_500)).toEqual([25_000]);
    expect(over([line(0, 'Sit.'), line(35_000, 'Toes.')], 24_500)).toEqual([]);
  });

  test('cuts no line short', () => {
    expect(over([line(22_000, 'Heels.'), line(26_000, 'Soles.')], 21_000)).toEqual([22_000]);
    expect(over([{ at: 22_000, tone: 'in' }], 21_000)).toEqual([]);
  });

  test('calls the breath again', () => {
    const breath: Score = [line(0, 'In', 400)];
    expect([...passedOver(breath, [line(2000, 'In', 400)], 1000)]).toEqual([]);
  });

  test('leaves nothing out where it is the same', () => {
    for (const place of [0, 1000, 21_000, 39_000]) expect(over(before, place)).toEqual([]);
  });
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
  const text = 'Roll slowly from the heel to the ball of the foot and back.';
  expect(speechMs(text, 50) / speechMs(text, 100)).toBeGreaterThan(1.8);
  expect(speechMs(text, 100)).toBeGreaterThan(4000);
  expect(speechMs(text, 100)).toBeLessThan(7000);
});

test('every routine of the catalogue has a score', () => {
  expect(new Set(ids)).toEqual(new Set(CATALOGUE.map(({ id }) => id)));
});

test('ends in a language that has a text for every key', () => {
  setTextSource(
    (key) => key,
    () => 'en',
  );
  try {
    expect(scoreOf(planned('ball-break-3'), 100).length).toBeGreaterThan(0);
  } finally {
    useEnglish();
  }
});
