import { useEffect, useState } from 'preact/hooks';
import type { BreakView } from '../../utils/break/break-view.ts';
import { positionAt } from '../../utils/break/position.ts';
import { lengthInWords } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { Now } from '../../utils/moves/length.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import { breakAt } from '../../utils/rhythm/break-run.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { Tuning } from './use-tuning.ts';

type Act = (() => void) | null;

/** The controls for level and length of the current segment, and the text that confirms a change. Null at the limit. */
export interface Adjusting {
  readonly less: Act;
  readonly more: Act;
  readonly shorter: Act;
  readonly longer: Act;
  /** Announced once after a change. */
  readonly said: { readonly text: string; readonly isShown: boolean };
}

interface AdjustingOptions {
  tuning: Tuning;
  run: BreakRun;
  plan: BreakPlan;
  /** The current segment, and its move if it has one. */
  index: number;
  move: MoveSegment | null;
  view: BreakView;
  now: () => number;
}

export function useAdjusting({ tuning, run, plan, index, move, view, now }: AdjustingOptions): Adjusting {
  const [said, setSaid] = useState(NOTHING_SAID);

  /* On another segment, the text about the last one no longer applies. */
  useEffect(() => setSaid(NOTHING_SAID), [index]);

  const levels = view.kind === 'move' ? view.levels : null;
  const stepLevel = (by: 1 | -1): Act => {
    const step = move && levels && tuning.stepper(move, by);
    if (!step) return null;
    const { how } = levels;
    return () => {
      step.take();
      const name = lookUp(`level_${move.scale}_${step.level}`);
      setSaid(
        how
          ? { text: t('level_now', name, by > 0 ? how.harder : how.easier), isShown: true }
          : { text: t('level_now_only', name), isShown: false },
      );
    };
  };

  const positionNow = (): Now => {
    const { index: at, msIntoSegment } = positionAt(plan, breakAt(run, now()).elapsedMs);
    return { index: at, msInto: msIntoSegment };
  };
  const stepLength = (by: 1 | -1): Act => {
    const take = tuning.lengthener(positionNow, by);
    return (
      take &&
      (() => {
        const seconds = take();
        if (seconds !== null) setSaid({ text: t('length_now', lengthInWords(seconds * 1000)), isShown: true });
      })
    );
  };

  const moreBy = levels?.moreBy ?? 1;
  return {
    less: stepLevel(moreBy === 1 ? -1 : 1),
    more: stepLevel(moreBy),
    shorter: stepLength(-1),
    longer: stepLength(1),
    said,
  };
}

const NOTHING_SAID = { text: '', isShown: true };
