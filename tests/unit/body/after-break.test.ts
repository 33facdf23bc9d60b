import { describe, expect, test } from 'vitest';
import {
  NO_FEEL,
  afterBreak,
  afterMorning,
  movesDone,
  withFeedback,
  withoutRest,
} from '../../../utils/body/after-break.ts';
import { routinesLeftOutFor } from '../../../utils/body/left-out-for.ts';
import { EMPTY_BODY, readBody } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { isMorningAfter, leftOutAt, readRoutinesLeftOut } from '../../../utils/body/routines-left-out.ts';
import { totalMs } from '../../../utils/break/position.ts';
import { NOTHING_TODAY } from '../../../utils/moves/caps.ts';
import { CATALOGUE } from '../../../utils/moves/catalogue.ts';
import { ANYBODY, planOfSteps, planRoutine } from '../../../utils/moves/plan.ts';
import { planFor } from '../../fakes/plans.ts';
import { wellBody } from '../../fakes/well-body.ts';

const AT = Date.UTC(2026, 0, 5, 10);
const DAY = '2026-01-05';
const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const ended = (elapsedMs: number, runId = 'a') => ({
  runId,
  plan,
  elapsedMs,
  startedAt: AT - elapsedMs,
  endedAt: AT,
  day: DAY,
});

describe('what a break leaves', () => {
  test('the moves that were done at least half, each once', () => {
    expect(movesDone(ended(0))).toEqual([]);
    expect(movesDone(ended(15_000 + 7000))).toEqual([]);
    expect(movesDone(ended(15_000 + 8000)).map(({ moveId }) => moveId)).toEqual(['top-of-foot-stretch']);
    expect(movesDone(ended(totalMs(plan))).map(({ moveId }) => moveId)).toEqual([
      'top-of-foot-stretch',
      'ball-roll-sole',
      'slow-breath-feet',
    ]);
  });

  test('when each was done last, and what each foot has had today', () => {
    const after = afterBreak(EMPTY_BODY, ended(totalMs(plan)));
    expect(after.feel['ball-roll-sole']).toMatchObject({ lastAt: AT });
    expect(after.today).toEqual({ day: DAY, hands: 0, rolling: 54, bottle: 0, device: 0 });
    expect(after.last).toEqual({ runId: 'a', moves: ['top-of-foot-stretch', 'ball-roll-sole', 'slow-breath-feet'] });
  });

  test('half a dose next time, asked for in the middle of it, outlives its end; from an earlier break it is done with', () => {
    const half = { ...NO_FEEL, halfNext: true };
    const during = { ...EMPTY_BODY, feel: { 'ball-roll-sole': { ...half, lastAt: AT - 30_000 } } };
    expect(afterBreak(during, ended(totalMs(plan))).feel['ball-roll-sole']).toMatchObject({
      halfNext: true,
      lastAt: AT,
    });
    const before = { ...EMPTY_BODY, feel: { 'ball-roll-sole': { ...half, lastAt: AT - 3_600_000 } } };
    expect(afterBreak(before, ended(totalMs(plan))).feel['ball-roll-sole']).toMatchObject({ halfNext: false });
  });

  test('the same break twice counts once, another one adds to it, another day begins anew', () => {
    const once = afterBreak(EMPTY_BODY, ended(totalMs(plan)));
    expect(afterBreak(once, ended(totalMs(plan)))).toBe(once);
    expect(afterBreak(once, ended(totalMs(plan), 'b')).today.rolling).toBe(108);
    const next = { ...ended(totalMs(plan), 'c'), day: '2026-01-06' };
    expect(afterBreak(once, next).today).toMatchObject({ day: '2026-01-06', rolling: 54 });
  });

  test('every set counts, for the foot that had more of it', () => {
    const step = { move: 'ball-roll-sole', dose: 30, level: 2, cautions: [], isLight: false } as const;
    const sets = planOfSteps({
      routineId: 'own:p1',
      steps: [step, step, { ...step, side: 'right' }],
      prep: [],
      firstSide: 'left',
    });
    const done = { ...ended(totalMs(sets)), plan: sets };
    expect(afterBreak(EMPTY_BODY, done).today.rolling).toBe(90);
    expect(movesDone(done)).toHaveLength(1);
  });

  test('after enough of it, what is about it is not offered for the day', () => {
    const used = { ...wellBody(AT, 'Europe/London'), today: { ...NOTHING_TODAY, rolling: 360, day: DAY } };
    expect(routinesLeftOutFor(used).today).toEqual({ day: DAY, hidden: ['ball-break-3'] });
    expect(routinesLeftOutFor(used).hidden).toEqual([]);
  });

  test('what hurt keeps its routines back until its rest is over, or until it was a mistake', () => {
    const [, roll] = movesDone(ended(totalMs(plan)));
    if (!roll) throw new Error('no roll');
    const well = wellBody(AT, 'Europe/London');
    const hurt = withFeedback(well, roll, 'hurt', { at: AT, startedAt: AT - 60_000 });
    const until = AT + 7 * 86_400_000;
    const offer = routinesLeftOutFor(hurt);
    expect(offer.hidden).toEqual([]);
    expect(offer.resting).toContainEqual({ id: 'ball-break-3', until });
    expect(new Set(offer.resting.map((one) => one.until))).toEqual(new Set([until]));
    expect(leftOutAt(offer, until - 1, '2026-01-12')).toContain('ball-break-3');
    expect(leftOutAt(offer, until, '2026-01-12')).toEqual([]);
    expect(readRoutinesLeftOut(JSON.parse(JSON.stringify(offer)))).toEqual(offer);
    expect(routinesLeftOutFor(withoutRest(hurt, 'ball-roll-sole')).resting).toEqual([]);
  });

  test('a mistake takes back all that followed: level, liking and the half dose too', () => {
    const [, roll] = movesDone(ended(totalMs(plan)));
    if (!roll) throw new Error('no roll');
    const said = { at: AT, startedAt: AT - 60_000 };
    const good = withFeedback(wellBody(AT, 'Europe/London'), roll, 'good', said);
    /* In the break, and once more in the list after it. */
    const hurt = withFeedback(withFeedback(good, roll, 'hurt', said), roll, 'hurt', { ...said, at: AT + 60_000 });
    const read = readBody(JSON.parse(JSON.stringify(hurt)));
    expect(read.isWhole).toBe(true);
    expect(withoutRest(read.record, 'ball-roll-sole').feel).toEqual(good.feel);

    const strong = ['tooStrong', 'tooStrong'] as const;
    const locked = strong.reduce(
      (body, answer, at) => withFeedback(body, roll, answer, { at: AT + at, startedAt: AT }),
      good,
    );
    expect(locked.feel['ball-roll-sole']?.lockedUntil).not.toBeNull();
    expect(withoutRest(locked, 'ball-roll-sole').feel).toEqual(good.feel);
  });

  test('what felt right after it hurt stays, whatever is called a mistake later', () => {
    const [, roll] = movesDone(ended(totalMs(plan)));
    if (!roll) throw new Error('no roll');
    const said = { at: AT, startedAt: AT - 60_000 };
    const hurt = withFeedback(wellBody(AT, 'Europe/London'), roll, 'hurt', said);
    const later = { at: AT + 8 * 86_400_000, startedAt: AT + 8 * 86_400_000 - 60_000 };
    const well = withFeedback(hurt, { ...roll, level: 2 }, 'good', later);
    const again = withFeedback(well, roll, 'hurt', { ...later, at: later.at + 86_400_000 });
    const before = well.feel['ball-roll-sole'];
    expect(withoutRest(again, 'ball-roll-sole').feel['ball-roll-sole']).toMatchObject({
      level: 2,
      liking: before?.liking,
      goods: before?.goods,
    });
  });

  test('where two moves rest, a routine with both waits for the later one', () => {
    const well = wellBody(AT, 'Europe/London');
    const rests = (until: number) => ({ ...NO_FEEL, lockedUntil: until });
    const both = { ...well, feel: { 'ball-roll-sole': rests(AT + 1000), 'top-of-foot-stretch': rests(AT + 2000) } };
    const { resting } = routinesLeftOutFor(both);
    for (const { id, until } of resting) {
      const { minutes = 0 } = CATALOGUE.find((one) => one.id === id) ?? {};
      const options = { ...ANYBODY, minutes, firstSide: 'left', feel: both.feel } as const;
      const planAt = (now: number) => planRoutine(id, { ...options, now });
      expect(planAt(until - 1).plan).toBeNull();
      expect(planAt(until).plan).not.toBeNull();
    }
    expect(resting.length).toBeGreaterThan(0);
  });

  test('an answer is remembered at the level and dose the move had', () => {
    const [, roll] = movesDone(ended(totalMs(plan)));
    if (!roll) throw new Error('no roll');
    const felt = withFeedback(EMPTY_BODY, roll, 'good', { at: AT, startedAt: AT - 60_000 });
    expect(felt.feel['ball-roll-sole']).toMatchObject({ level: 3, dose: 54, goods: 1 });
  });
});

describe('too strong', () => {
  const [, roll] = movesDone(ended(totalMs(plan)));
  if (!roll) throw new Error('no roll');
  const id = 'ball-roll-sole';
  /** Said in the middle of a break that begins at `startedAt`. */
  const during = (record: BodyRecord, startedAt: number): BodyRecord => {
    const at = startedAt + 30_000;
    const said = withFeedback(record, roll, 'tooStrong', { at, startedAt });
    const felt = said.feel[id];
    return felt ? { ...said, feel: { [id]: { ...felt, lastAt: at } } } : said;
  };
  const close = (record: BodyRecord, startedAt: number): BodyRecord =>
    afterBreak(record, { ...ended(totalMs(plan)), runId: `b${startedAt}`, startedAt, endedAt: startedAt + 200_000 });
  const after = (record: BodyRecord, startedAt: number): BodyRecord =>
    withFeedback(close(record, startedAt), roll, 'tooStrong', { at: startedAt + 210_000, startedAt });

  test('said twice in one break, and again after it, is no reason for a week of rest', () => {
    const twice = during(during(EMPTY_BODY, AT), AT);
    expect(twice.feel[id]).toMatchObject({ strongs: 1, halfNext: true, lockedUntil: null });
    expect(after(twice, AT).feel[id]).toMatchObject({ strongs: 1, halfNext: true, lockedUntil: null });
  });

  test('said in two breaks in a row is', () => {
    const first = close(during(EMPTY_BODY, AT), AT);
    const later = AT + 3_600_000;
    expect(during(first, later).feel[id]).toMatchObject({ strongs: 0, lockedUntil: later + 30_000 + 7 * 86_400_000 });
    expect(after(close(EMPTY_BODY, AT), later).feel[id]).toMatchObject({ strongs: 1, lockedUntil: null });
    const third = after(during(first, later), later);
    expect(third.feel[id]).toMatchObject({ strongs: 0, lockedUntil: later + 30_000 + 7 * 86_400_000 });
  });
});

describe('the morning after', () => {
  const rolled = afterBreak(wellBody(AT, 'Europe/London'), ended(totalMs(plan)));

  test('is asked about after rolling, on the next day or the one after', () => {
    expect(rolled.morning).toEqual({ day: DAY, moves: ['ball-roll-sole'] });
    const offer = readRoutinesLeftOut(JSON.parse(JSON.stringify(routinesLeftOutFor(rolled))));
    const asked = ['2026-01-04', DAY, '2026-01-06', '2026-01-07', '2026-01-08'].filter((day) =>
      isMorningAfter(offer, day),
    );
    expect(asked).toEqual(['2026-01-06', '2026-01-07']);
    expect(isMorningAfter({ ...offer, morning: 'junk' }, DAY)).toBe(false);
  });

  test('is not after breath and loosening', () => {
    const calm = planFor('calm-pause-3', { minutes: 3, firstSide: 'left' });
    expect(afterBreak(EMPTY_BODY, { ...ended(totalMs(calm)), plan: calm }).morning).toBeNull();
  });

  test('better and same change nothing; sorer is a level less and half the dose; twice in a row, a week of rest', () => {
    expect(afterMorning(rolled, 'same', AT)).toEqual({ ...rolled, morning: null });
    const sorer = afterMorning(rolled, 'sorer', AT);
    expect(sorer.morning).toBeNull();
    expect(sorer.feel['ball-roll-sole']).toMatchObject({ level: 2, halfNext: true, lockedUntil: null });
    const again = afterMorning({ ...sorer, morning: rolled.morning }, 'sorer', AT);
    expect(again.feel['ball-roll-sole']?.lockedUntil).toBe(AT + 7 * 86_400_000);
  });
});
