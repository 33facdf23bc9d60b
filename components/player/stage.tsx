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
import type { Pain } from './hurt.tsx';
import { Player } from './player.tsx';
import { useLevels } from './use-levels.ts';
import { useSoftLight } from './use-soft.ts';
import { useBreakKeys } from './use-break-keys.ts';
import { Waiting } from './waiting.tsx';

interface StageProps {
  port: PagePort;
  page: PageState;
  run: BreakRun;
  planned: PlannedBreak;
  wakeLock: WakeLock;
  settings: Settings;
  /** Above a break that waits. */
  header: ComponentChildren;
  onWindow?: () => void;
}

/** A break on view: its clock, its keys, and what the buttons ask of the background. */
export function Stage({ port, page, run, planned, wakeLock, settings, header, onWindow }: StageProps): VNode {
  const { plan } = planned;
  const { sound } = settings;
  const soft = useSoftLight(isEvening(run, settings));
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

  const levels = useLevels(port, run, plan, sound.voiceRate);
  const [levelSaid, setLevelSaid] = useState('');
  const [isHurting, setHurting] = useState(false);
  const { index } = positionAt(plan, elapsedMs);
  const part = plan.segments[index];
  const move = part?.kind === 'move' ? part : null;
  const isPassedOver = (one: Segment): boolean => one.kind !== 'move' || levels.resting.has(one.moveId);
  const view = breakView(plan, elapsedMs, { now, zone: port.zone() });

  useEffect(() => setLevelSaid(''), [index]);

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

  /* A move that hurt rests, wherever it comes again. */
  const isResting = isRunning && move !== null && levels.resting.has(move.moveId);
  useEffect(() => {
    if (isResting) onNext();
  }, [isResting, index]);

  const stepLevel = (by: 1 | -1): (() => void) | null => {
    const act = move && levels.stepper(move, by);
    if (!act || view.kind !== 'move') return null;
    return () => {
      act();
      setLevelSaid(by > 0 ? view.harder : view.easier);
    };
  };
  const onEasier = stepLevel(-1);
  const onHarder = stepLevel(1);
  const onPain = (pain: Pain): void => {
    setHurting(false);
    if (move && pain === 'much') levels.ease(move);
    if (move && pain === 'stop') {
      levels.rest(move);
      const { moveId } = move;
      acts.moveTo(
        nextStart(plan, elapsedMs, (one) => isPassedOver(one) || (one.kind === 'move' && one.moveId === moveId)),
      );
    }
    acts.goOn();
  };

  useBreakKeys({
    isActive: !isWaiting,
    onSpace: isRunning ? acts.pause : acts.goOn,
    onBack,
    onNext,
    onEscape: isHurting ? () => onPain('fine') : isAsking ? () => setAsking(false) : onAskEnd,
    onPlus: () => onHarder?.(),
    onMinus: () => onEasier?.(),
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
      view={view}
      isPaused={!isRunning}
      isAsking={isAsking}
      onReady={ready}
      onPause={acts.pause}
      onGoOn={acts.goOn}
      onBack={onBack}
      onNext={() => {
        setHurting(false);
        onNext();
        if (isHurting) acts.goOn();
      }}
      onAskEnd={onAskEnd}
      onKeepOn={() => setAsking(false)}
      onEnd={acts.end}
      onWindow={onWindow}
      heard={{ sound, onSound: acts.setSound }}
      soft={onWindow ? undefined : soft}
      onEasier={onEasier}
      onHarder={onHarder}
      levelSaid={levelSaid}
      isHurting={isHurting}
      onHurt={() => {
        if (isRunning) acts.pause();
        setHurting(true);
      }}
      onPain={onPain}
      onHelp={() => void port.openPage('safety', '#help')}
    />
  );
}

/** Whether the break belongs to a ritual that wants soft light. */
function isEvening({ reminder }: BreakRun, { rituals }: Settings): boolean {
  const ritual = rituals.list.find(({ id }) => id === reminder?.ritual?.id);
  return ritual?.preparations.includes('light') ?? false;
}
