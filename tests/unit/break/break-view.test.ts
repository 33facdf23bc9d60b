import { beforeEach, describe, expect, test } from 'vitest';
import { closeView } from '../../../components/player/summary-view.ts';
import { waitingView } from '../../../components/player/waiting-view.ts';
import { breakView as viewAt } from '../../../utils/break/break-view.ts';
import { endedBreakOf, settledBreak } from '../../../utils/break/ended-break.ts';
import { lateLast } from '../../../utils/break/lines.ts';
import { startOf } from '../../../utils/break/position.ts';
import { lookUp } from '../../../utils/i18n/messages.ts';
import { CATALOGUE } from '../../../utils/moves/catalogue.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { breathAnew, withLevel } from '../../../utils/moves/level.ts';
import type { BreakPlan, PersonalPlan } from '../../../utils/moves/plan.ts';
import type { Level, MoveId, RoutineId } from '../../../utils/moves/types.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { BreakRun, EndRecord } from '../../../utils/rhythm/types.ts';
import { useEnglish } from '../../fakes/english.ts';
import { planFor } from '../../fakes/plans.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const breakView = (plan: BreakPlan, elapsedMs: number): ReturnType<typeof viewAt> =>
  viewAt(plan, elapsedMs, { now: Date.UTC(2026, 0, 5, 10), zone: 'Europe/London', rate: 100 });

const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
/** Milliseconds from the start of the plan to a second of a segment. */
const inSegment = (index: number, seconds: number): number => startOf(plan, index) + seconds * 1000;
const READY = 0;
const CHANGE_FEET = 2;
const CHANGE_TOOL = 4;
const ROLL_LEFT = 5;
const BREATH = 9;

beforeEach(() => useEnglish());

describe('get ready', () => {
  test('says what is needed, and that it begins by itself', () => {
    const view = breakView(plan, inSegment(READY, 3));
    expect(view).toMatchObject({
      kind: 'ready',
      title: 'Ball under the desk',
      summary: '3 minutes, 3 moves',
      moveId: 'top-of-foot-stretch',
      ring: { text: '0:12', percent: 80, label: 'Starts automatically in 12 seconds' },
    });
    if (view.kind === 'ready')
      expect(view.prep).toContainEqual({
        text: 'Shoes off. Socks are fine while you sit.',
        card: null,
      });
  });
});

describe('a move', () => {
  test('has a name, a foot, the time left and what comes', () => {
    const view = breakView(plan, inSegment(ROLL_LEFT, 16));
    expect(view).toMatchObject({
      kind: 'move',
      title: 'Ball roll',
      sideText: 'Left foot',
      ring: { text: '0:38', label: '38 seconds remaining on this foot' },
      next: 'Next: right foot, 0:54',
    });
    expect(breakView(plan, inSegment(ROLL_LEFT, 0)).announcement).toMatch(/^Left foot\. Ball roll\. /);
    expect(view.bar).toHaveLength(5);
    expect(view.bar.map(({ percent }) => Math.round(percent))).toEqual([100, 100, 30, 0, 0]);
  });

  test('tells the end', () => {
    expect(breakView(plan, inSegment(BREATH, 1)).next).toBe('Next: the end of the break');
  });

  test('shows every line once, in order, and at most two together', () => {
    for (const { id, minutes } of CATALOGUE) {
      const some = planFor(id, { minutes, firstSide: 'right' });
      some.segments.forEach((part, index) => {
        if (part.kind !== 'move') return;
        const groups = Array.from({ length: 60 }, (_, at) =>
          breakView(some, startOf(some, index) + (part.seconds * 1000 * at) / 60),
        ).map((view) => (view.kind === 'move' ? view.group : -1));
        const first = breakView(some, startOf(some, index));
        if (first.kind !== 'move') throw new Error('a move was expected');
        const isAgain = some.segments.slice(0, index).some((one) => one.kind === 'move' && one.moveId === part.moveId);
        /* Whoever has just done it knows how to sit, and a single breath has no time for it. */
        const isBreath = part.scale === 'pace' && part.seconds < 15;
        const from = (isAgain || isBreath) && first.lines.length > 1 && part.scale !== 'guidance' ? 1 : 0;
        expect(groups[0]).toBe(from);
        expect(groups.at(-1)).toBe(first.lines.length - 1);
        expect(new Set(groups).size).toBe(first.lines.length - from);
        /* Where words guide the mind, they may come again. */
        if (part.scale !== 'guidance') expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        expect(Math.max(...first.lines.map((lines) => lines.length))).toBeLessThanOrEqual(2);
        expect(first.lines.flat().every((line) => line.length > 0)).toBe(true);
        expect(first.easeOff).not.toBe('');
      });
    }
  }, 20_000);
});

const LOOKS_A_SECOND = 2;

/** What is on view all through a part, twice a second. */
const viewsOf = (of: BreakPlan, index: number): ReturnType<typeof viewAt>[] =>
  Array.from({ length: (of.segments[index]?.seconds ?? 0) * LOOKS_A_SECOND }, (_, look) =>
    breakView(of, startOf(of, index) + (look * 1000) / LOOKS_A_SECOND),
  );

describe('all through a part', () => {
  for (const { id, minutes } of CATALOGUE) {
    const whole = planFor(id, { minutes, firstSide: 'left' });

    test(`${id}: a screen reader says each line once, when it comes`, () => {
      for (const [index, part] of whole.segments.entries()) {
        const views = viewsOf(whole, index);
        const said = views.map((view) => view.announcement).filter((text, at, all) => text !== all[at - 1]);
        if (part.kind !== 'move') {
          expect(said).toHaveLength(1);
          continue;
        }
        const steps = views.filter((view) => view.kind === 'move');
        const groups = [...new Set(steps.map(({ group }) => group))];
        const lines = groups.map((group) => steps[0]?.lines[group]?.join(' '));
        const [first, ...later] = said;
        expect(first).toMatch(
          new RegExp(`^(Left foot\\. |Right foot\\. )?${RegExp.escape(steps[0]?.title ?? '')}\\. `),
        );
        expect(first).toContain(lines[0]);
        expect(later).toEqual(lines.slice(1));
      }
    });

    test(`${id}: of two lines each has its time alone, but for a breath in and out`, () => {
      for (const [index, part] of whole.segments.entries()) {
        const steps = viewsOf(whole, index).filter((view) => view.kind === 'move');
        for (const group of new Set(steps.map((step) => step.group))) {
          const all = steps.filter((step) => step.group === group);
          const count = all[0]?.lines[group]?.length ?? 0;
          const inTurn = all.map(({ line }) => line);
          const isTogether = part.kind === 'move' && /^(slow-breath-feet|cyclic-sigh)$/.test(part.moveId);
          if (count < 2 || isTogether) expect(new Set(inTurn)).toEqual(new Set([null]));
          else expect(inTurn.filter((line, at) => line !== inTurn[at - 1])).toEqual([0, 1]);
        }
      }
    });
  }
});

describe('a change', () => {
  test('of feet names the foot', () => {
    expect(breakView(plan, inSegment(CHANGE_FEET, 1))).toMatchObject({
      kind: 'change',
      isFeet: true,
      heading: 'Switch feet',
      title: 'Right foot next',
      line: 'Same move: Top of foot stretch.',
      ring: { text: '0:02' },
    });
  });

  test('of move names the move that comes', () => {
    const view = breakView(plan, inSegment(CHANGE_TOOL, 1));
    expect(view).toMatchObject({ kind: 'change', isFeet: false, title: 'Ball roll', sideText: 'Left foot' });
  });
});

test('a break that waits says where it goes on', () => {
  const view = waitingView(plan, inSegment(ROLL_LEFT, 16));
  expect(view).toMatchObject({ step: 'Step 3 of 5', title: 'Ball roll', sideText: 'Left foot' });
  expect(view.status).toBe('Your break is paused. It continues where you stopped, with 0:38 to go on this foot.');
  expect(view.upNext[0]).toEqual({ when: '0:38', what: 'Ball roll, left foot' });
  expect(view.upNext).toHaveLength(3);
  expect(waitingView(plan, 0).status).toBe('Your break is waiting. It has not started yet.');
});

describe('a breath', () => {
  const at = (seconds: number) => {
    const view = breakView(plan, inSegment(BREATH, seconds));
    return view.kind === 'move' ? view.breath : null;
  };

  test('says what to do, and for how many seconds', () => {
    expect(at(0)).toMatchObject({ word: 'In', seconds: 4 });
    expect(at(3)).toMatchObject({ word: 'In', seconds: 1 });
    expect(at(4)).toMatchObject({ word: 'Out', seconds: 6 });
    expect(at(10)).toMatchObject({ word: 'In', seconds: 4 });
  });

  test('is for moves of the breath alone', () => {
    expect(breakView(plan, inSegment(ROLL_LEFT, 3))).toMatchObject({ breath: null, isStill: false });
  });

  const long = (level: Level): PersonalPlan => {
    const segments = plan.segments.map((part, index) => (index === BREATH ? { ...part, seconds: 60 } : part));
    return withLevel({ ...plan, segments }, 'slow-breath-feet', level);
  };
  const longAt = (level: Level, seconds: number) => {
    const view = breakView(long(level), inSegment(BREATH, seconds));
    if (view.kind !== 'move') throw new Error('a move was expected');
    return view;
  };

  test('goes at the pace of its level, with the numbers of that in its lines', () => {
    expect(longAt(4, 0).breath).toMatchObject({ word: 'In', seconds: 5 });
    expect(longAt(4, 5).breath).toMatchObject({ word: 'Out', seconds: 7 });
    expect(longAt(5, 6).breath).toMatchObject({ word: 'Out', seconds: 8 });
    expect(longAt(2, 7).breath).toMatchObject({ word: 'In', seconds: 3 });
    expect(longAt(4, 0).lines.flat()).toContain('Breathe in through the nose and count to five.');
    expect(longAt(3, 0).lines.flat()).toContain('Breathe in through the nose and count to four.');
    expect(longAt(4, 0).levels).toMatchObject({ now: 'In 5, out 7', less: 'Easier', more: 'Harder', moreBy: 1 });
  });

  test('rests where no whole one fits any more, and nothing is counted', () => {
    expect(longAt(5, 55).breath).toMatchObject({ word: 'Out', seconds: 1 });
    expect(longAt(5, 56).breath).toMatchObject({ word: 'Rest', seconds: null });
    expect(longAt(5, 59.9).breath).toMatchObject({ word: 'Rest', seconds: null });
  });

  test('is one’s own at the first level: nothing on view has a pace', () => {
    expect(longAt(1, 20)).toMatchObject({ breath: null, isStill: true });
    expect(longAt(1, 0).lines.flat().join(' ')).not.toMatch(/count/);
  });

  test('begins anew when the pace changes, at the next full second', () => {
    const changed = breathAnew(long(4), BREATH, 31_400);
    const view = (seconds: number) => {
      const at = breakView(changed, inSegment(BREATH, seconds));
      return at.kind === 'move' ? at.breath : null;
    };
    expect(view(31.5)).toMatchObject({ word: 'Out', seconds: 1 });
    expect(view(32)).toMatchObject({ word: 'In', seconds: 5, elapsedMs: 24_000 });
  });
});

describe('what can be chosen in a move', () => {
  const levelsIn = (id: RoutineId, moveId: MoveId, level: Level) => {
    const { minutes } = ROUTINES[id];
    const some = withLevel(planFor(id, { minutes, firstSide: 'left' }), moveId, level);
    const index = some.segments.findIndex((part) => part.kind === 'move' && part.moveId === moveId);
    const view = breakView(some, startOf(some, index));
    if (view.kind !== 'move') throw new Error('a move was expected');
    return view.levels;
  };

  test('is how strong, with how to do it', () => {
    const view = breakView(plan, inSegment(ROLL_LEFT, 3));
    expect(view).toMatchObject({ levels: { name: 'How strong?', now: 'Medium', bars: 3, moreBy: 1 } });
    if (view.kind === 'move') expect(view.levels?.how?.easier).toBe('Use a softer ball and press less.');
  });

  test('is how many words, and more words are a lower level', () => {
    expect(levelsIn('calm-pause-3', 'foot-scan', 2)).toEqual({
      name: 'How much guidance',
      now: 'Every 10 seconds',
      bars: 4,
      less: 'Less guidance',
      more: 'More guidance',
      moreBy: -1,
      how: null,
    });
    expect(levelsIn('calm-pause-3', 'foot-scan', 5)).toMatchObject({ now: 'Silence', bars: 1 });
  });

  test('is nothing where a level changes nothing', () => {
    expect(levelsIn('calm-pause-3', 'cyclic-sigh', 3)).toBeNull();
  });
});

describe('the end of the break', () => {
  const T = Date.UTC(2026, 2, 10, 13, 8);
  const run: BreakRun = {
    id: 'b1',
    revision: 'b',
    reminder: null,
    routineId: 'ball-break-3',
    minutes: 3,
    firstSide: 'left',
    totalMs: 195_000,
    readyMs: 15_000,
    asksReady: false,
    startedAt: T,
    elapsedMs: 0,
    doneMs: 0,
    runningSince: T,
    waitingSince: null,
    seenAt: T,
  };
  const week = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:30' }]);
  const rhythm = rhythmSettings({ hours: week, zone: 'Europe/Berlin' });
  const view = (ended: ReturnType<typeof endedBreakOf>) =>
    closeView({
      ...ended,
      routineId: 'ball-break-3',
      routineName: 'Ball under the desk',
      breaksToday: 4,
      projection: project(initialState(ended.endedAt), ended.endedAt, rhythm),
      zone: 'Europe/Berlin',
    });

  test('reached by the clock', () => {
    const ended = endedBreakOf(run, T + 200_000);
    expect(ended).toMatchObject({ reachedEnd: true, doneMs: 180_000, endedAt: T + 195_000 });
    expect(view(ended)).toMatchObject({
      title: 'Done',
      line: 'Ball under the desk, 3 minutes.',
      whole: 'Ball under the desk, 3 minutes.',
      at: 'Done at 14:11',
      question: 'Where was the tightest spot: heel, arch, or the ball of the foot?',
    });
    expect(view(ended).sums.map(({ name, measure: { number, unit } }) => [name, number, unit])).toEqual([
      ['Exercise', '3:00', ''],
      ['Today', '4', 'breaks'],
      ['Next break', '14:56', ''],
    ]);
  });

  test('chosen by the person', () => {
    const ended = endedBreakOf(run, T + 95_000);
    expect(ended).toMatchObject({ reachedEnd: false, doneMs: 80_000, endedAt: T + 95_000 });
    expect(view(ended)).toMatchObject({
      title: 'Ended early',
      whole: 'Ended early. Ball under the desk, 1 minute, 20 seconds.',
      question: null,
    });
    expect(view(ended).sums[0]).toEqual({ name: 'Exercise', measure: { number: '1:20', unit: '' } });
  });

  test('is put right by its record', () => {
    const record: EndRecord = {
      id: 'b1',
      outcome: 'stoppedEarly',
      dueAt: null,
      endedAt: T + 90_000,
      routineId: 'ball-break-3',
      plannedMs: 180_000,
      doneMs: 70_000,
      snoozes: 0,
      ritualId: null,
      runId: 'b1',
    };
    const guess = endedBreakOf(run, T + 95_000);
    expect(settledBreak(guess, [record])).toMatchObject({
      isRecorded: true,
      ended: { doneMs: 70_000, endedAt: T + 90_000 },
    });
    expect(settledBreak(guess, [{ ...record, runId: 'b0' }])).toEqual({ isRecorded: false, ended: guess });
  });
});

test('the moves whose last line is for later are those whose texts say so', () => {
  for (const [id, { stepCount }] of Object.entries(MOVES)) {
    const last = lookUp(`move_${id.replaceAll('-', '_')}_step_${stepCount}`);
    const isForHalf = /Halfway|Second half/.test(last);
    const isForEnd = /At the end|After one minute|Wipe/.test(last);
    // Object.entries forgets that the keys are moves.
    expect(lateLast(id as MoveId), `${id}: ${last}`).toBe(isForHalf ? 'half' : isForEnd ? 'end' : null);
  }
});
