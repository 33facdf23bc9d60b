import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Now } from '../../utils/moves/length.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { Level, MoveId } from '../../utils/moves/types.ts';
import { positionAt, totalMs } from '../../utils/player/session.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { breakAt } from '../../utils/rhythm/state.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { PageState } from '../shared/page-state.ts';

export interface Tuning {
  /** The move of this segment one level up or down; null where there is none, or it is not known yet. */
  stepper: (part: MoveSegment, by: 1 | -1) => { level: Level; take: () => void } | null;
  /** The segment of a moment longer or shorter; null where it cannot be, or it is not known yet. Taking it gives its new seconds. */
  lengthener: (place: () => Now, by: 1 | -1) => (() => number | null) | null;
  /** The move was too much: lighter from now on, if it can be. */
  ease: (part: MoveSegment) => void;
  /** The move hurt: it rests for a week. */
  rest: (part: MoveSegment) => void;
  /** Moves that are passed over from now on. */
  resting: ReadonlySet<MoveId>;
}

interface TuningOptions {
  port: PagePort;
  page: PageState;
  run: BreakRun;
  plan: BreakPlan;
  /** Percent of a voice's usual speed. */
  rate: number;
}

async function load(plan: BreakPlan, port: PagePort) {
  const { breathAnew, careOf, keepAnswer, keepLevel, nextLevel, scoreWithout, withLength, withLevel, withoutMore } =
    await import('./planner.ts');
  const planner = { breathAnew, keepAnswer, keepLevel, nextLevel, scoreWithout, withLength, withLevel, withoutMore };
  return { planner, care: await careOf(plan, port) };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** What a body may choose from while a break runs, and what it chose. */
export function useTuning({ port, page, run, plan, rate }: TuningOptions): Tuning {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const loading = useRef<Promise<Loaded> | null>(null);
  /* What was chosen is saved a moment later, and another press may come before. */
  const own = useRef<BreakPlan | null>(null);
  const onTheirWay = useRef(0);
  /* Known here before it is kept. */
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
      // The break goes on as it is; whoever chooses something is told that it was not kept.
      () => {},
    );
    return () => {
      isOpen = false;
    };
  }, [run.id]);

  useEffect(() => {
    if (onTheirWay.current === 0) own.current = null;
  }, [plan]);

  /* A length that did not arrive goes with the next change. */
  const runNow = useRef(run);
  runNow.current = run;
  const planNow = (): BreakPlan => own.current ?? plan;
  /** One after the other, and as soon as all is loaded. */
  const attempt = (act: (all: Loaded) => Promise<unknown>): void => {
    onTheirWay.current += 1;
    queue.current = queue.current
      .then(async () => {
        if (loading.current !== null) await act(await loading.current);
      })
      .catch(() => (page.hasFailed.value = true))
      .finally(() => (onTheirWay.current -= 1));
  };
  const keep = async (next: BreakPlan, { planner, care }: Loaded): Promise<void> => {
    const score = planner.scoreWithout(next, rate, union(care.resting, rested.current));
    await port.savePlan({ runId: run.id, startedAt: run.startedAt, plan: next, score });
  };
  const change = (next: BreakPlan): void => {
    const before = planNow();
    own.current = next;
    attempt(async (all) => {
      await keep(next, all);
      if (totalMs(next) === totalMs(before) && totalMs(next) === runNow.current.totalMs) return;
      await page.send({ kind: 'resizeBreak', id: port.newId(), totalMs: totalMs(next) });
    });
  };
  const levelNext = (part: MoveSegment, by: 1 | -1): Level | null => {
    const range = loaded?.care.ranges[part.moveId];
    const now = planNow().segments.find((one) => one.kind === 'move' && one.moveId === part.moveId);
    return loaded && range && now?.kind === 'move' ? loaded.planner.nextLevel(now.level, by, range) : null;
  };
  const withLevel = ({ planner }: Loaded, { moveId, scale }: MoveSegment, level: Level): void => {
    const next = planner.withLevel(planNow(), moveId, level);
    const { index, msIntoSegment } = positionAt(next, breakAt(run, port.now()).elapsedMs);
    change(scale === 'pace' ? planner.breathAnew(next, index, msIntoSegment) : next);
  };
  const withLength = (now: Now, by: 1 | -1): BreakPlan | null =>
    loaded && loaded.planner.withLength(planNow(), by, now, loaded.care.doses);

  return {
    stepper: (part, by) => {
      const level = levelNext(part, by);
      if (level === null || !loaded) return null;
      const take = (): void => {
        /* A second press may come before the page has been drawn anew. */
        const now = levelNext(part, by);
        if (now === null) return;
        withLevel(loaded, part, now);
        attempt(({ planner }) => planner.keepLevel(port, part.moveId, now));
      };
      return { level, take };
    },
    lengthener: (place, by) => {
      if (!withLength(place(), by)) return null;
      return () => {
        const now = place();
        const next = withLength(now, by);
        if (next) change(next);
        return next?.segments[now.index]?.seconds ?? null;
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
      const now = planNow();
      rested.current = new Set([...rested.current, part.moveId]);
      drawAgain(undefined);
      attempt(async (all) => {
        /* With every window closed nobody passes over it: then at least no voice guides it. */
        await keep(now, all);
        await all.planner.keepAnswer(port, run, part, 'hurt');
      });
    },
    resting: union(loaded?.care.resting ?? NONE, rested.current),
  };
}

const NONE: ReadonlySet<MoveId> = new Set();

const union = (a: ReadonlySet<MoveId>, b: ReadonlySet<MoveId>): ReadonlySet<MoveId> => new Set([...a, ...b]);
