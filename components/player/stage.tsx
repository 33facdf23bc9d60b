import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { BARELY_BEGUN_MS } from '../../utils/app/break-phase.ts';
import { breakView } from '../../utils/app/break-view.ts';
import type { PlannedBreak } from '../../utils/app/planned-break.ts';
import { waitingView } from '../../utils/app/waiting-view.ts';
import type { Segment } from '../../utils/moves/plan.ts';
import { nextStart, positionAt, previousStart } from '../../utils/player/session.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { breakAt } from '../../utils/rhythm/state.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';
import { Player } from './player.tsx';
import { useBreakKeys } from './use-break-keys.ts';
import { Waiting } from './waiting.tsx';

interface StageProps {
  port: PagePort;
  page: PageState;
  run: BreakRun;
  planned: PlannedBreak;
  wakeLock: WakeLock;
  sound: Settings['sound'];
  /** Above a break that waits. */
  header: ComponentChildren;
  onWindow?: () => void;
}

const isPassedOver = (part: Segment): boolean => part.kind !== 'move';

/** A break on view: its clock, its keys, and what the buttons ask of the background. */
export function Stage({ port, page, run, planned, wakeLock, sound, header, onWindow }: StageProps): VNode {
  const { plan } = planned;
  const isRunning = run.runningSince !== null;
  const [wasPausedHere, setPausedHere] = useState(false);
  const [isAsking, setAsking] = useState(false);

  const now = useClock(port.now, (at) => {
    if (!isRunning || document.hidden) return null;
    const { elapsedMs } = breakAt(run, at);
    return at + (positionAt(plan, elapsedMs).msLeftInSegment % 1000 || 1000);
  });
  const { elapsedMs, doneMs } = breakAt(run, now);

  useEffect(() => {
    if (!isRunning) return;
    const leave = port.showBreak();
    wakeLock.hold();
    return () => {
      leave();
      wakeLock.release();
    };
  }, [isRunning, run.id]);

  const id = port.newId;
  const acts = useMemo(
    () => ({
      pause: () => {
        setPausedHere(true);
        void page.send({ kind: 'pauseBreak', id: id() });
      },
      goOn: () => void page.send({ kind: 'resumeBreak', id: id() }),
      moveTo: (toMs: number) => void page.send({ kind: 'moveBreak', id: id(), toMs }),
      end: () => void page.send({ kind: 'endBreak', id: id() }),
      setSound: (values: Partial<Settings['sound']>) =>
        void page.send({ kind: 'saveSettings', group: 'sound', values }),
    }),
    [page, id],
  );
  const ready = (): void => {
    acts.moveTo(planned.readyMs);
    if (!isRunning) acts.goOn();
  };
  const onBack = (): void => acts.moveTo(Math.max(planned.readyMs, previousStart(plan, elapsedMs, isPassedOver)));
  const onNext = (): void => acts.moveTo(nextStart(plan, elapsedMs, isPassedOver));
  const onAskEnd = (): void => (doneMs > BARELY_BEGUN_MS ? setAsking(true) : acts.end());
  const isWaiting = !isRunning && !wasPausedHere;

  useBreakKeys({
    isActive: !isWaiting,
    onSpace: isRunning ? acts.pause : acts.goOn,
    onBack,
    onNext,
    onEscape: isAsking ? () => setAsking(false) : onAskEnd,
  });

  if (isWaiting) {
    const fromStart = (): void => {
      acts.moveTo(0);
      acts.goOn();
    };
    return (
      <main class="popup">
        {header}
        <Waiting view={waitingView(plan, elapsedMs)} onGoOn={acts.goOn} onFromStart={fromStart} onEnd={acts.end} />
      </main>
    );
  }
  return (
    <Player
      view={breakView(plan, elapsedMs, { now, zone: port.zone() })}
      isPaused={!isRunning}
      isAsking={isAsking}
      onReady={ready}
      onPause={acts.pause}
      onGoOn={acts.goOn}
      onBack={onBack}
      onNext={onNext}
      onAskEnd={onAskEnd}
      onKeepOn={() => setAsking(false)}
      onEnd={acts.end}
      onWindow={onWindow}
      heard={{ sound, onSound: acts.setSound }}
    />
  );
}
