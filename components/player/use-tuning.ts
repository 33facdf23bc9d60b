import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { positionAt, totalMs } from '../../utils/break/position.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Now } from '../../utils/moves/length.ts';
import type { BreakPlan, MoveSegment, PersonalPlan } from '../../utils/moves/plan.ts';
import type { Level, MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { breakAt } from '../../utils/rhythm/break-run.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { PageState } from '../shared/page-state.ts';

export interface Tuning {
  /** Takes the move of this segment one level up or down; null if there is no such level or it is not known yet. */
  stepper: (part: MoveSegment, by: 1 | -1) => { level: Level; take: () => void } | null;
  /** Makes the segment at `place` longer or shorter; null if that is impossible or not known yet. Returns its new seconds. */
  lengthener: (place: () => Now, by: 1 | -1) => (() => number | null) | null;
  /** The move was too much: makes it lighter from now on, if possible. */
  ease: (part: MoveSegment) => void;
  /** The move hurt: it rests for a week. */
  rest: (part: MoveSegment) => void;
  /** Moves to skip from now on. */
  resting: ReadonlySet<MoveId>;
}

interface TuningOptions {
  port: PagePort;
  page: PageState;
  run: BreakRun;
  plan: PersonalPlan;
  /** Percent of a voice's usual speed. */
  rate: number;
}

async function load(plan: BreakPlan, port: PagePort) {
  const { breathAnew, careOf, keepAnswer, keepLevel, nextLevel, scoreWithout, withLength, withLevel, withoutMore } =
    await import('./lazy-planning.ts');
  const planner = { breathAnew, keepAnswer, keepLevel, nextLevel, scoreWithout, withLength, withLevel, withoutMore };
  return { planner, care: await careOf(plan, port) };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** The levels and lengths that a person can choose while a break runs, and the choices made. */
export function useTuning({ port, page, run, plan, rate }: TuningOptions): Tuning {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const loading = useRef<Promise<Loaded> | null>(null);
  /* A choice is saved a moment later, and another press may come first. */
  const own = useRef<PersonalPlan | null>(null);
  const onTheirWay = useRef(0);
  /* This page knows resting moves before they are saved. */
  const rested = useRef<ReadonlySet<MoveId>>(NONE);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let isOpen = true;
    own.current = null;
    rested.current = NONE;
    loading.current = load(plan, port);
    loading.current.then(
      (all) => isOpen && setLoaded(all),
      // The break continues unchanged. A person who makes a choice is told that it was not saved.
      () => {},
    );
    return () => {
      isOpen = false;
    };
  }, [run.id]);

  useEffect(() => {
    if (onTheirWay.current === 0) own.current = null;
  }, [plan]);

  const planNow = (): PersonalPlan => own.current ?? plan;
  /** Runs one act after another, as soon as everything is loaded. */
  const attempt = (act: (all: Loaded) => Promise<unknown>): void => {
    onTheirWay.current += 1;
    queue.current = queue.current
      .then(async () => {
        if (loading.current !== null) await act(await loading.current);
      })
      .catch(() => (page.failure.value = t('error_not_saved')))
      .finally(() => (onTheirWay.current -= 1));
  };
  /** Applies the change to the saved plan. If another window has just changed that plan, applies it again to the new one. */
  const keep = async (make: Make, { planner, care }: Loaded): Promise<void> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const saved = await port.snapshot();
      const { revision, id: runId } = saved?.state.run ?? {};
      if (revision === undefined || runId !== run.id) return;
      const next = make(saved?.plan?.runId === runId ? saved.plan.plan : plan);
      if (!next) return;
      const score = planner.scoreWithout(
        next,
        rate,
        union(care.resting, rested.current),
        saved?.settings.break.feelings,
      );
      const kept = { runId, startedAt: run.startedAt, plan: next, score };
      const resized = { id: port.newId(), totalMs: totalMs(next), revision, plan: kept };
      const reply = await page.dispatch({ type: 'breakResized', ...resized });
      if (reply.ok && onTheirWay.current === 1) own.current = next;
      if (reply.ok) return;
      if (!reply.isLate) break;
    }
    own.current = null;
    drawAgain(undefined);
  };
  /** Shows the change at once and saves it. */
  const change = (make: Make): PersonalPlan | null => {
    const next = make(planNow());
    if (!next) return null;
    own.current = next;
    attempt((all) => keep(make, all));
    return next;
  };
  const levelNext = (part: MoveSegment, by: 1 | -1): Level | null => {
    const range = loaded?.care.ranges[part.moveId];
    const now = planNow().segments.find((one) => one.kind === 'move' && one.moveId === part.moveId);
    return loaded && range && now?.kind === 'move' ? loaded.planner.nextLevel(now.level, by, range) : null;
  };
  const withLevel = ({ planner }: Loaded, { moveId, scale }: MoveSegment, level: Level): void => {
    const { elapsedMs } = breakAt(run, port.now());
    change((before) => {
      const next = planner.withLevel(before, moveId, level);
      const { index, msIntoSegment } = positionAt(next, elapsedMs);
      return scale === 'pace' ? planner.breathAnew(next, index, msIntoSegment) : next;
    });
  };
  const longer =
    (now: Now, by: 1 | -1): Make =>
    (before) =>
      loaded && loaded.planner.withLength(before, by, now, loaded.care.doses);

  return {
    stepper: (part, by) => {
      const level = levelNext(part, by);
      if (level === null || !loaded) return null;
      const take = (): void => {
        /* A second press may come before the next render. */
        const now = levelNext(part, by);
        if (now === null) return;
        withLevel(loaded, part, now);
        attempt(({ planner }) => planner.keepLevel(port, part.moveId, now));
      };
      return { level, take };
    },
    lengthener: (place, by) => {
      if (!longer(place(), by)(planNow())) return null;
      return () => {
        const now = place();
        return change(longer(now, by))?.segments[now.index]?.seconds ?? null;
      };
    },
    ease: (part) => {
      const level = levelNext(part, -1);
      if (loaded && level !== null) withLevel(loaded, part, level);
      attempt(async ({ planner }) => {
        await planner.keepAnswer(port, run, part, 'tooStrong');
        setLoaded((all) => all && { ...all, care: planner.withoutMore(all.care, part.moveId) });
      });
    },
    rest: (part) => {
      rested.current = new Set([...rested.current, part.moveId]);
      drawAgain(undefined);
      attempt(async (all) => {
        /* With every window closed, nothing skips the move. Saving the score at least keeps the voice from guiding it. */
        await keep((now) => now, all);
        await all.planner.keepAnswer(port, run, part, 'hurt');
      });
    },
    resting: union(loaded?.care.resting ?? NONE, rested.current),
  };
}

/** Changes the plan; null if the change is impossible. */
type Make = (before: PersonalPlan) => PersonalPlan | null;

/** Other windows do not get in first more often than this. */
const MOST_TRIES = 5;

const NONE: ReadonlySet<MoveId> = new Set();

const union = (a: ReadonlySet<MoveId>, b: ReadonlySet<MoveId>): ReadonlySet<MoveId> => new Set([...a, ...b]);
