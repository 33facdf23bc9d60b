import { useSignal } from '@preact/signals';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { rhythmSettings } from '../../utils/app/background.ts';
import { breakPhase } from '../../utils/app/break-phase.ts';
import type { EndedBreak } from '../../utils/app/break-phase.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { Tones } from '../../utils/ports/tones.ts';
import { project } from '../../utils/rhythm/project.ts';
import type { BreakRun, Projection } from '../../utils/rhythm/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';
import type { Guide } from './use-guide.ts';

export interface BreakFlow {
  snapshot: Snapshot;
  projection: Projection;
  /** The break to show: the running one, or the one that was just asked for. */
  run: BreakRun | null;
  /** The break that ended while it was on view. */
  ended: EndedBreak | null;
  start: (routineId: string, minutes: number, id?: string) => void;
  dismissEnded: () => void;
}

export interface FlowOptions {
  port: PagePort;
  page: PageState;
  tones: Tones;
  guide: Guide | null;
  /** When the view outside of a break next reads differently (epoch ms). */
  nextChange: (projection: Projection, snapshot: Snapshot) => number | null;
}

/** From the saved state to what a page shows of a break: asked for, running, ended. Null until something is known. */
export function useBreakFlow({ port, page, tones, guide, nextChange }: FlowOptions): BreakFlow | null {
  const asked = useSignal<BreakRun | null>(null);
  const last = useRef<BreakRun | null>(null);
  const ended = useRef<EndedBreak | null>(null);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const snapshot = page.snapshot.value;

  const projectAt = (now: number): Projection | null =>
    snapshot && project(snapshot.state, now, rhythmSettings(snapshot.settings, port.zone()));

  const now = useClock(port.now, (at) => {
    const projection = projectAt(at);
    if (!projection || !snapshot) return null;
    const { run } = projection;
    if (!run) return document.hidden ? null : nextChange(projection, snapshot);
    return run.runningSince === null ? null : run.runningSince + run.totalMs - run.elapsedMs;
  });
  const projection = projectAt(now);
  const run = projection?.run ?? asked.value;

  if (run) {
    last.current = run;
    ended.current = null;
  } else if (last.current) {
    ended.current = breakPhase(last.current, now);
    last.current = null;
  }
  const justEnded = ended.current;

  useEffect(() => {
    if (projection?.run) asked.value = null;
  }, [projection?.run]);

  useEffect(() => {
    if (!justEnded) return;
    if (justEnded.reachedEnd && snapshot?.settings.sound.sounds) tones.play('done');
    void page.send({ kind: 'look' });
  }, [justEnded]);

  if (!snapshot || !projection) return null;

  const start = async (routineId: string, minutes: number, id = port.newId()): Promise<void> => {
    const { planOf } = guide ?? (await import('./guide.tsx'));
    const firstSide = snapshot.state.breaks % 2 === 0 ? 'left' : 'right';
    const plan = planOf({ routineId, minutes, firstSide });
    if (!plan || asked.value) return;
    const command = { routineId, minutes, firstSide, totalMs: plan.totalMs, readyMs: plan.readyMs, id } as const;
    const at = port.now();
    asked.value = {
      ...command,
      reminder: projection.reminder,
      startedAt: at,
      elapsedMs: 0,
      doneMs: 0,
      runningSince: at,
      waitingSince: null,
      seenAt: at,
    };
    const isAccepted = await page.send({ kind: 'startBreak', ...command });
    if (!isAccepted) {
      last.current = null;
      asked.value = null;
    }
  };

  return {
    snapshot,
    projection,
    run,
    ended: justEnded,
    start: (...args) => void start(...args),
    dismissEnded: () => {
      ended.current = null;
      renderAgain(undefined);
    },
  };
}
