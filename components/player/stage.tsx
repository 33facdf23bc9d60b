import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { breakView } from '../../utils/break/break-view.ts';
import { BARELY_BEGUN_MS } from '../../utils/break/ended-break.ts';
import type { PlannedBreak } from '../../utils/break/planned-break.ts';
import { nextStart, positionAt, previousStart } from '../../utils/break/position.ts';
import { lengthInWords } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { Now } from '../../utils/moves/length.ts';
import type { Segment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { breakAt } from '../../utils/rhythm/break-run.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';
import type { Pain } from './hurt.tsx';
import { Player } from './player.tsx';
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
  /** Above a break that waits. */
  header: ComponentChildren;
  onWindow?: () => void;
}

/** A break on view: its clock, its keys, and what the buttons ask of the background. */
export function Stage({ port, page, run, planned, wakeLock, settings, header, onWindow }: StageProps): VNode {
  const { plan } = planned;
  const { sound } = settings;
  const heard = useSound(port, page, settings);
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
    wakeLock.hold();
    return () => wakeLock.release();
  }, [isRunning, run.id]);

  /* Also while it stands still: the word that nobody shows it any more must not overtake the one that it goes on. */
  useEffect(() => port.showBreak(), [run.id]);

  const feeling = useFeelingBefore(port, { id: run.id, at: run.startedAt });
  const tuning = useTuning({ port, page, run, plan, rate: sound.voiceRate });
  const [tuningSaid, setTuningSaid] = useState(NOTHING_SAID);
  const [isHurting, setHurting] = useState(false);
  const { index } = positionAt(plan, elapsedMs);
  const part = plan.segments[index];
  const move = part?.kind === 'move' ? part : null;
  const isPassedOver = (one: Segment): boolean => one.kind !== 'move' || tuning.resting.has(one.moveId);
  const view = breakView(plan, elapsedMs, { now, zone: port.zone(), rate: sound.voice ? sound.voiceRate : 100 });

  /* Another move: what was asked of the last one is over. */
  useEffect(() => {
    setTuningSaid(NOTHING_SAID);
    setHurting(false);
  }, [index]);

  const id = port.newId;
  const acts = {
    pause: () => {
      setPausedHere(true);
      void page.send({ kind: 'pauseBreak', id: id() });
    },
    goOn: () => void page.send({ kind: 'resumeBreak', id: id() }),
    moveTo: (toMs: number) => void page.send({ kind: 'moveBreak', id: id(), toMs }),
    end: () => void page.send({ kind: 'endBreak', id: id() }),
  };
  const ready = (): void => {
    acts.moveTo(planned.readyMs);
    if (!isRunning) acts.goOn();
  };
  const onBack = (): void => acts.moveTo(Math.max(planned.readyMs, previousStart(plan, elapsedMs, isPassedOver)));
  const onNext = (): void => acts.moveTo(nextStart(plan, elapsedMs, isPassedOver));
  const onAskEnd = (): void => (doneMs > BARELY_BEGUN_MS ? setAsking(true) : acts.end());
  const isWaiting = !isRunning && !wasPausedHere;

  /* A move that hurt rests, wherever it comes again. */
  const isResting = isRunning && move !== null && tuning.resting.has(move.moveId);
  useEffect(() => {
    if (isResting) onNext();
  }, [isResting, index]);

  const stepLevel = (by: 1 | -1): (() => void) | null => {
    if (!move || view.kind !== 'move' || !view.levels) return null;
    const { how } = view.levels;
    const step = tuning.stepper(move, by);
    if (!step) return null;
    return () => {
      step.take();
      const name = lookUp(`level_${move.scale}_${step.level}`);
      setTuningSaid(
        how
          ? { text: t('level_now', name, by > 0 ? how.harder : how.easier), isShown: true }
          : { text: t('level_now_only', name), isShown: false },
      );
    };
  };
  const moreBy = view.kind === 'move' ? (view.levels?.moreBy ?? 1) : 1;
  const onLess = stepLevel(moreBy === 1 ? -1 : 1);
  const onMore = stepLevel(moreBy);

  const positionNow = (): Now => {
    const { index: at, msIntoSegment } = positionAt(plan, breakAt(run, port.now()).elapsedMs);
    return { index: at, msInto: msIntoSegment };
  };
  const stepLength = (by: 1 | -1): (() => void) | null => {
    const take = tuning.lengthener(positionNow, by);
    return (
      take &&
      (() => {
        const seconds = take();
        if (seconds !== null) setTuningSaid({ text: t('length_now', lengthInWords(seconds * 1000)), isShown: true });
      })
    );
  };
  const onShorter = stepLength(-1);
  const onLonger = stepLength(1);

  const keepPain = (pain: Pain): void => {
    setHurting(false);
    if (move && pain === 'much') tuning.ease(move);
    if (move && pain === 'stop') tuning.rest(move);
  };
  const passOn = (pain: Pain): void => {
    const isOut = (one: Segment): boolean =>
      isPassedOver(one) || (pain === 'stop' && one.kind === 'move' && one.moveId === move?.moveId);
    acts.moveTo(nextStart(plan, elapsedMs, isOut));
  };
  const onPain = (pain: Pain): void => {
    keepPain(pain);
    if (pain === 'stop') passOn(pain);
    acts.goOn();
  };
  const onPainNext = (pain: Pain): void => {
    keepPain(pain);
    passOn(pain);
    acts.goOn();
  };
  const onPainEnd = (pain: Pain): void => {
    keepPain(pain);
    acts.end();
  };
  const onPainLeave = (): void => onPain('fine');

  useBreakKeys({
    isActive: !isWaiting && !isHurting,
    onSpace: isRunning ? acts.pause : acts.goOn,
    isEscapeOnly: isAsking,
    onBack,
    onNext,
    onEscape: isAsking ? () => setAsking(false) : onAskEnd,
    onPlus: () => onMore?.(),
    onMinus: () => onLess?.(),
    onLonger: () => onLonger?.(),
    onShorter: () => onShorter?.(),
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
      feeling={feeling}
      onReady={ready}
      onPause={acts.pause}
      onGoOn={acts.goOn}
      onBack={onBack}
      onNext={onNext}
      onAskEnd={onAskEnd}
      onKeepOn={() => setAsking(false)}
      onEnd={acts.end}
      onWindow={onWindow}
      heard={heard}
      soft={onWindow && !soft.isOn ? undefined : soft}
      onLess={onLess}
      onMore={onMore}
      onShorter={onShorter}
      onLonger={onLonger}
      tuningSaid={tuningSaid}
      isHurting={isHurting}
      onHurt={() => {
        if (isRunning) acts.pause();
        setHurting(true);
      }}
      onPain={onPain}
      onPainNext={onPainNext}
      onPainEnd={onPainEnd}
      onPainLeave={onPainLeave}
      onHelp={() => void port.openPage('safety', '#help')}
    />
  );
}

const NOTHING_SAID = { text: '', isShown: true };

/** Whether the break belongs to a ritual that wants soft light. */
function isEvening({ reminder }: BreakRun, { rituals }: Settings): boolean {
  const ritual = rituals.list.find(({ id }) => id === reminder?.ritual?.id);
  return ritual?.preparations.includes('light') ?? false;
}
