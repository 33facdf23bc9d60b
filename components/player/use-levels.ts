import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { Level, MoveId } from '../../utils/moves/types.ts';
import { positionAt } from '../../utils/player/session.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { breakAt } from '../../utils/rhythm/state.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';

export interface Levels {
  /** The move of this segment one level up or down; null where there is none, or it is not known yet. */
  stepper: (part: MoveSegment, by: 1 | -1) => { level: Level; take: () => void } | null;
  /** The move was too much: lighter from now on, if it can be. */
  ease: (part: MoveSegment) => void;
  /** The move hurt: it rests for a week. */
  rest: (part: MoveSegment) => void;
  /** Moves that are passed over from now on. */
  resting: ReadonlySet<MoveId>;
}

async function load(plan: BreakPlan, port: PagePort) {
  const { breathAnew, careOf, keepAnswer, keepLevel, nextLevel, scoreOf, scoreWithout, withLevel } =
    await import('./planner.ts');
  const care = await careOf(plan, port);
  return { breathAnew, keepAnswer, keepLevel, nextLevel, scoreOf, scoreWithout, withLevel, care };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** What a body may choose from while a break runs, and what it chose. */
export function useLevels(port: PagePort, run: BreakRun, plan: BreakPlan, rate: number): Levels {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isOpen = true;
    void load(plan, port).then((all) => isOpen && setLoaded(all));
    return () => {
      isOpen = false;
    };
  }, [run.id]);

  /* What was chosen is saved a moment later, and a second press may come before. */
  const chosen = useRef(new Map<MoveId, Level>());

  return useMemo(() => {
    const set = (part: MoveSegment, level: Level): void => {
      if (!loaded) return;
      chosen.current.set(part.moveId, level);
      let next = plan;
      for (const [moveId, wanted] of chosen.current) next = loaded.withLevel(next, moveId, wanted);
      if (part.scale === 'pace') {
        const { index, msIntoSegment } = positionAt(next, breakAt(run, port.now()).elapsedMs);
        next = loaded.breathAnew(next, index, msIntoSegment);
      }
      void port.savePlan({ runId: run.id, plan: next, score: loaded.scoreOf(next, rate) });
    };
    const levelAt = (part: MoveSegment, by: 1 | -1): Level | null => {
      const range = loaded?.care.ranges[part.moveId];
      return loaded && range ? loaded.nextLevel(chosen.current.get(part.moveId) ?? part.level, by, range) : null;
    };
    return {
      stepper: (part, by) => {
        const level = levelAt(part, by);
        if (level === null) return null;
        const take = (): void => {
          /* A second press may come before the page has been drawn anew. */
          const now = levelAt(part, by);
          if (now === null) return;
          set(part, now);
          void loaded?.keepLevel(port, part.moveId, now);
        };
        return { level, take };
      },
      ease: (part) => {
        const level = levelAt(part, -1);
        if (level !== null) set(part, level);
        void loaded?.keepAnswer(port, part, 'tooStrong');
      },
      rest: (part) => {
        /* With every window closed nobody passes over it: then at least no voice guides it. */
        if (loaded) void port.savePlan({ runId: run.id, plan, score: loaded.scoreWithout(plan, rate, part.moveId) });
        void loaded?.keepAnswer(port, part, 'hurt');
        setLoaded(
          (now) => now && { ...now, care: { ...now.care, resting: new Set([...now.care.resting, part.moveId]) } },
        );
      },
      resting: loaded?.care.resting ?? NONE,
    };
  }, [loaded, plan, run, rate]);
}

const NONE: ReadonlySet<MoveId> = new Set();
