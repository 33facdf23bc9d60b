import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { breakView } from '../../utils/break/break-view.ts';
import { BARELY_BEGUN_MS } from '../../utils/break/ended-break.ts';
import type { PlannedBreak } from '../../utils/break/planned-break.ts';
import { positionAt } from '../../utils/break/position.ts';
import { isSilentRoutine } from '../../utils/moves/catalogue.ts';
import type { Segment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { breakAt, isHeldReady } from '../../utils/rhythm/break-run.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';
import { painAnswer } from './pain-answer.ts';
import type { After, Pain } from './pain-answer.ts';
import { Player } from './player.tsx';
import { steering } from './steering.ts';
import { useAdjusting } from './use-adjusting.ts';
import { useBreakKeys } from './use-break-keys.ts';
import { useFeelingBefore } from './use-feelings.ts';
import { useSoftLight } from './use-soft.ts';
import { useSound } from './use-sound.ts';
import { useTuning } from './use-tuning.ts';
import { waitingView } from './waiting-view.ts';
import { Waiting } from './waiting.tsx';

interface StageProps {
  port: PagePort;
  page: PageState;
  run: BreakRun;
  planned: PlannedBreak;
  wakeLock: WakeLock;
  settings: Settings;
  /** The first break of this person. */
  isFirst: boolean;
  /** Shown above a waiting break. */
  header: ComponentChildren;
  onWindow?: () => void;
}

/** A break on view: its clock, its keys, and the commands that its buttons send to the background. */
export function Stage({ port, page, run, planned, wakeLock, settings, isFirst, header, onWindow }: StageProps): VNode {
  const { plan } = planned;
  const { sound } = settings;
  const isSilent = isSilentRoutine(run.routineId);
  const heard = useSound(port, page, settings);
  const soft = useSoftLight(settings.break.softLight || isEvening(run, settings));
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
    wakeLock.hold();
    return () => wakeLock.release();
  }, [isRunning, run.id]);

  /* Also while paused: the message that no page shows the break must not overtake the message that it continues. */
  useEffect(() => port.showBreak(), [run.id]);

  const feeling = useFeelingBefore(port, { id: run.id, at: run.startedAt }, isFirst);
  const tuning = useTuning({ port, page, run, plan, rate: sound.voiceRate });
  const [isHurting, setHurting] = useState(false);
  const { index } = positionAt(plan, elapsedMs);
  const part = plan.segments[index];
  const move = part?.kind === 'move' ? part : null;
  const isPassedOver = (one: Segment): boolean => one.kind !== 'move' || tuning.resting.has(one.moveId);
  const view = breakView(plan, elapsedMs, {
    now,
    zone: port.zone(),
    rate: sound.voice && !isSilent ? sound.voiceRate : 100,
  });
  const adjusting = useAdjusting({ tuning, run, plan, index, move, view, now: port.now });
  const steered = steering({ port, page, planned, elapsedMs, isPassedOver });
  /* Whether the last request was to run. The background confirms it a moment later. */
  const isGoing = useRef(isRunning);
  useEffect(() => void (isGoing.current = isRunning), [isRunning]);
  const going =
    (act: () => void): (() => void) =>
    () => {
      isGoing.current = true;
      act();
    };
  const steer = {
    ...steered,
    goOn: going(steered.goOn),
    ready: going(steered.ready),
    fromStart: going(steered.fromStart),
  };

  /* On another move, the question about the last one closes. */
  useEffect(() => setHurting(false), [index]);

  const onPause = (): void => {
    setPausedHere(true);
    isGoing.current = false;
    steer.pause();
  };
  const wasRunning = useRef(false);
  const onAskEnd = (): void => {
    if (doneMs <= BARELY_BEGUN_MS) return steer.end();
    wasRunning.current = isGoing.current;
    if (isGoing.current) onPause();
    setAsking(true);
  };
  const onKeepOn = (): void => {
    setAsking(false);
    if (wasRunning.current) steer.goOn();
  };
  const isWaiting = !isRunning && !wasPausedHere && !isHeldReady(run);

  /* An open question stops the clock. If a voice leads, it does not: nobody should have to look at the screen to continue. */
  const isHeardLeading = sound.voice && !isSilent;
  const isAskedBefore = view.kind === 'ready' && !view.asks && feeling.isAsked === true && !isHeardLeading;
  const stoodStill = useRef(false);
  /* The run for which the person said “ready” before the question came. */
  const readySaid = useRef('');
  const onReady = (): void => {
    readySaid.current = run.id;
    steer.ready();
  };
  useEffect(() => {
    if (isAskedBefore && isRunning && readySaid.current !== run.id) {
      stoodStill.current = true;
      onPause();
    } else if (!isAskedBefore && stoodStill.current) {
      stoodStill.current = false;
      if (!isRunning && view.kind === 'ready') steer.goOn();
    }
  }, [isAskedBefore]);

  /* A move that hurt rests wherever it comes again. */
  const isResting = isRunning && move !== null && tuning.resting.has(move.moveId);
  useEffect(() => {
    if (isResting) steer.next();
  }, [isResting, index]);

  const onPain = (pain: Pain, wished: After): void => {
    const { change, after } = painAnswer(pain, wished);
    setHurting(false);
    if (move && change !== null) tuning[change](move);
    if (after === 'end') return steer.end();
    if (after === 'next') {
      /* The set of resting moves updates only with the next render. */
      steer.passOver(
        (one) => isPassedOver(one) || (change === 'rest' && one.kind === 'move' && one.moveId === move?.moveId),
      );
    }
    steer.goOn();
  };

  useBreakKeys({
    isActive: !isWaiting && !isHurting,
    onSpace: view.kind === 'ready' && view.asks ? onReady : isRunning ? onPause : steer.goOn,
    isEscapeOnly: isAsking,
    onBack: steer.back,
    onNext: steer.next,
    onEscape: isAsking ? onKeepOn : onAskEnd,
    onPlus: () => adjusting.more?.(),
    onMinus: () => adjusting.less?.(),
    onLonger: () => adjusting.longer?.(),
    onShorter: () => adjusting.shorter?.(),
  });

  if (isWaiting) {
    return (
      <main class="popup">
        {header}
        <Waiting
          view={waitingView(plan, elapsedMs)}
          onGoOn={steer.goOn}
          onFromStart={steer.fromStart}
          onEnd={steer.end}
        />
      </main>
    );
  }
  return (
    <Player
      view={view}
      isPaused={!isRunning}
      feeling={feeling}
      steer={{ ...steer, pause: onPause, ready: onReady }}
      ending={{ isAsked: isAsking, onAsk: onAskEnd, onKeepOn }}
      adjusting={adjusting}
      hurting={{
        isAsked: isHurting,
        onAsk: () => {
          if (isGoing.current) onPause();
          setHurting(true);
        },
        onAnswer: onPain,
        onHelp: () => void port.openPage('safety', '#help'),
        emergency: async () => (await (await port.body()).read()).emergency,
      }}
      onCard={(cardId) => void port.openPage('library', `#know/${cardId}`)}
      onWindow={onWindow}
      heard={isSilent ? null : heard}
      soft={onWindow && !soft.isOn ? undefined : soft}
    />
  );
}

/** Whether the break belongs to a ritual with soft light. */
function isEvening({ reminder }: BreakRun, { rituals }: Settings): boolean {
  const ritual = rituals.list.find(({ id }) => id === reminder?.ritual?.id);
  return ritual?.preparations.includes('light') ?? false;
}
