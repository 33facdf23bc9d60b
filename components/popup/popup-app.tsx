import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { isMorningAfter, offeredAt } from '../../utils/body/routines-left-out.ts';
import { queryOf, requestOf } from '../../utils/break/request.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PageMemory } from '../../utils/ports/page-memory.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { advance } from '../../utils/rhythm/advance.ts';
import { LOST_REMINDERS, MAX_REPEATS } from '../../utils/rhythm/asking.ts';
import { rhythmSettings, workingHours } from '../../utils/rhythm/settings.ts';
import type { Projection } from '../../utils/rhythm/types.ts';
import { whyLines } from '../../utils/status/diary.ts';
import type { DiaryLine } from '../../utils/status/diary.ts';
import { pauseMenu } from '../../utils/status/pause-choices.ts';
import { firstBreakLine } from '../../utils/status/sentence.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { dayStart, restOfDay } from '../../utils/time/hours.ts';
import type * as whereModule from '../foot-map/where.tsx';
import { BlockedScreen } from '../player/blocked-screen.tsx';
import { BreakScreen } from '../player/break-screen.tsx';
import { useBreakFlow } from '../player/use-break-flow.ts';
import { useGuide } from '../player/use-guide.ts';
import { Header } from '../shared/header.tsx';
import { Notices } from '../shared/notices.tsx';
import { usePageState } from '../shared/page-state.ts';
import { After } from './after.tsx';
import { FirstUse } from './first-use.tsx';
import { FullscreenQuestion } from './fullscreen-question.tsx';
import { Morning } from './morning.tsx';
import { popupView } from './popup-view.ts';
import type { PopupFacts } from './popup-view.ts';
import { Popup } from './popup.tsx';
import { SeenQuestion } from './seen-question.tsx';

export interface PopupAppProps {
  port: PagePort;
  wakeLock: WakeLock;
  memory: PageMemory;
  /** This is a window that opened by itself, for the reminder with this id ('' for none); null: the popup itself. */
  asks: string | null;
}

/** The popup: reads the state, shows it, and passes on what the person wants. */
export function PopupApp({ port, wakeLock, memory, asks }: PopupAppProps): VNode {
  const page = usePageState(port);
  const guide = useGuide();
  const picked = useSignal<string | null>(null);
  const isWelcomed = useSignal(memory.firstUseSeen());
  const fullscreenAsked = useSignal(memory.fullscreenAsked());
  const seenAsked = useSignal(memory.seenAsked());
  /* The picture of the foot, once requested. */
  const where = useSignal<typeof whereModule | null>(null);
  const isBackFromWhere = useSignal(false);
  const zone = port.zone();

  const factsOf = (projection: Projection, { settings, state, offer }: Snapshot): PopupFacts => ({
    projection,
    settings,
    turn: state,
    records: page.records.value,
    offered: offeredAt(offer, projection.now, dayOf(projection.now, zone)),
    picked: picked.value,
    zone,
  });
  const flow = useBreakFlow({
    port,
    page,
    nextChange: (projection, snapshot) => popupView(factsOf(projection, snapshot)).changesAt,
  });
  const runId = flow?.run?.id;
  useEffect(() => {
    if (runId) where.value = null;
  }, [runId]);
  const { phase, reminder: open } = flow?.projection ?? {};
  const openId = open?.id;
  const isBusy = !flow || Boolean(flow.run ?? flow.ended ?? flow.gate);
  useEffect(() => {
    /* The reminder was answered elsewhere, snoozed, or has ended. */
    const isPutOff = phase === 'snoozed' || phase === 'paused' || phase === 'off';
    if (asks && !isBusy && (isPutOff || openId !== asks)) window.close();
  }, [asks, isBusy, openId, phase]);
  const leaveFor = (group?: 'hours' | 'seen') => (): void => void port.openOptions(group).then(() => window.close());
  const openOptions = leaveFor();
  const leaveForHelp = (): void => void port.openPage('safety', '#help').then(() => window.close());
  const openLibrary = (at?: string): void => void port.openPage('library', at).then(() => window.close());
  const openWhere = (): void => void import('../foot-map/where.tsx').then((loaded) => (where.value = loaded));
  const leaveForQuestions = (request?: BreakRequest): void => {
    void port.openPage('safety', request && queryOf(request)).then(() => window.close());
  };

  if (!flow) {
    return (
      <main class="popup">
        <Header today="" onOptions={openOptions} />
        <p class="visually-hidden">{t('starting_soon')}</p>
      </main>
    );
  }
  const { snapshot, projection } = flow;
  const view = popupView(factsOf(projection, snapshot));
  const isMorning = isMorningAfter(snapshot.offer, dayOf(projection.now, zone));
  const answered = (): void => {
    memory.rememberFullscreenAsked();
    fullscreenAsked.value = true;
  };
  const isAskedAboutFullscreen =
    snapshot.state.lostToFullscreen >= LOST_REMINDERS && snapshot.settings.moments.fullscreen && !fullscreenAsked.value;
  const hasMissed =
    (projection.reminder?.asked ?? 0) > MAX_REPEATS ||
    (page.records.value ?? []).some(({ outcome, ritualId }) => outcome === 'missed' && ritualId === null);
  const isAskedWhetherSeen =
    hasMissed && snapshot.settings.moments.asks === 'notification' && !seenAsked.value && !isAskedAboutFullscreen;
  const seenAnswered = (): void => {
    memory.rememberSeenAsked();
    seenAsked.value = true;
  };
  const notices = (
    <>
      <Notices
        notices={snapshot.notices.filter(({ isRead }) => !isRead).slice(0, 1)}
        failure={page.failure.value}
        onDismiss={(noticeId) => void page.send({ kind: 'dismissNotice', noticeId })}
      />
      {isAskedAboutFullscreen && (
        <FullscreenQuestion
          onAlways={() => {
            answered();
            void page.send({ kind: 'saveSettings', group: 'moments', values: { fullscreen: false } });
          }}
          onWait={answered}
        />
      )}
      {isAskedWhetherSeen && (
        <SeenQuestion
          port={port}
          onDone={seenAnswered}
          onWindow={() => {
            seenAnswered();
            void page.send({ kind: 'saveSettings', group: 'moments', values: { asks: 'window' } });
          }}
        />
      )}
      <After port={port} plan={snapshot.plan} asOf={page.records.value}>
        <Morning port={port} isAsked={isMorning} onHelp={leaveForHelp} />
      </After>
    </>
  );

  if (flow.run || flow.ended) {
    const toWindow = (): void => void port.openBreakWindow().then(() => window.close());
    return (
      <BreakScreen
        {...{ port, page, wakeLock, guide, flow }}
        header={<Header today={view.today} onOptions={openOptions} {...(asks === null && { onWindow: toWindow })} />}
        {...(asks === null && { onWindow: toWindow })}
        onClose={flow.dismissEnded}
      />
    );
  }

  /* Opens the break window if the person wants breaks there, and this is none. */
  const start = (request: BreakRequest): void => {
    if (asks !== null || snapshot.settings.break.opensIn === 'popup') flow.start(request);
    else void port.openBreakWindow(request).then(() => window.close());
  };
  const picture = guide && <guide.PairFigure decorative />;
  if (flow.gate) {
    return (
      <BlockedScreen
        port={port}
        flow={flow}
        header={<Header today={view.today} onOptions={openOptions} />}
        onQuestions={leaveForQuestions}
        onHelp={leaveForHelp}
        onMove={(moveId) => openLibrary(`#move/${moveId}`)}
        guide={guide}
        onLeave={flow.leaveGate}
      />
    );
  }

  if (where.value) {
    const { Where } = where.value;
    return (
      <Where
        port={port}
        onStart={start}
        onHelp={leaveForHelp}
        onBack={() => {
          where.value = null;
          isBackFromWhere.value = true;
        }}
      />
    );
  }

  const chosen = view.choices.find((choice) => choice.id === (picked.value ?? view.suggested)) ?? view.choices[0];
  const startChosen = (): void => {
    const request = chosen && requestOf(chosen.id, chosen.minutes);
    if (request) start(request);
  };
  /* While paused, the popup must offer to resume. */
  const isNew = snapshot.state.breaks === 0 && snapshot.state.pause === null;
  if (isNew && !isWelcomed.value && view.answers === null) {
    return (
      <main class="popup">
        <Header today="" onOptions={openOptions} />
        {notices}
        <FirstUse
          sentence={firstBreakLine({ projection, settings: snapshot.settings, zone })}
          picture={picture}
          onStart={startChosen}
          onTry={() => flow.start({ kind: 'quiet', minutes: 1 })}
          onHours={leaveFor('hours')}
          onLater={() => {
            memory.rememberFirstUse();
            isWelcomed.value = true;
          }}
        />
      </main>
    );
  }

  const reminderId = view.answers?.reminderId;
  const { restFrom } = view;
  const readWhy = async (): Promise<readonly DiaryLine[]> => {
    const now = port.now();
    const state = advance(snapshot.state, now, rhythmSettings(snapshot.settings, zone));
    const today = dayStart(snapshot.settings.hours, zone, now);
    return whyLines(await port.notes(today), state, now, zone);
  };
  return (
    <Popup
      view={view}
      chosen={chosen?.id ?? ''}
      now={port.now}
      zone={zone}
      pauses={pauseMenu(workingHours(snapshot.settings.hours), zone, projection.now)}
      notices={notices}
      readWhy={readWhy}
      whyAsOf={snapshot}
      onPick={(id) => (picked.value = id)}
      onStart={startChosen}
      onSnooze={(minutes) =>
        reminderId && void page.dispatch({ type: 'snoozed', id: port.newId(), reminderId, minutes })
      }
      onSkip={() => reminderId && void page.dispatch({ type: 'skipped', id: port.newId(), reminderId })}
      onPause={(until) => void page.dispatch({ type: 'paused', id: port.newId(), until })}
      onResume={() => void page.dispatch({ type: 'resumed', id: port.newId() })}
      onDenyRest={() =>
        restFrom !== null && void page.dispatch({ type: 'restDenied', id: port.newId(), from: restFrom })
      }
      onOptions={openOptions}
      onLibrary={() => openLibrary()}
      onLeftOut={() => openLibrary('#routines')}
      onWhere={openWhere}
      isBackFromWhere={isBackFromWhere.value}
      takesNoFocus={asks !== null}
      onHours={leaveFor('hours')}
      onWorkToday={() => {
        const extra = restOfDay(snapshot.settings.hours, zone, port.now());
        void page.send({ kind: 'saveSettings', group: 'hours', values: { extra } });
      }}
      onWeek={leaveFor('seen')}
    />
  );
}
