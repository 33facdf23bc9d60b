import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { offeredAt } from '../../utils/body/routines-left-out.ts';
import { queryOf, requestIn, requestOf } from '../../utils/break/request.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { lengthInWords } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { isHeldReady } from '../../utils/rhythm/break-run.ts';
import { suggestion } from '../../utils/status/suggestion.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Button } from '../shared/button.tsx';
import { Header } from '../shared/header.tsx';
import { usePageState } from '../shared/page-state.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { BreakScreen } from './break-screen.tsx';
import { useBreakFlow } from './use-break-flow.ts';
import { useGuide } from './use-guide.ts';

/**
 * A break left this recently was handed over by the popup, which closed as this window opened, or by this page before a reload:
 * it simply continues. The news that the old page is gone may arrive only after this page has begun.
 */
const HANDOVER_MS = 5000;

export interface BreakAppProps {
  port: PagePort;
  wakeLock: WakeLock;
  /** The page's query: `start`, `minutes` and `id` begin a break when none is running. */
  query: string;
  /** The request in the URL has been fulfilled: a reload must not begin another break. */
  onBegun: () => void;
  onClose: () => void;
  /** Takes this window to the questions; `query` brings it back to the break. */
  onQuestions: (query: string) => void;
}

/** The guided break in a window of its own. */
export function BreakApp({ port, wakeLock, query, onBegun, onClose, onQuestions: leave }: BreakAppProps): VNode {
  const page = usePageState(port);
  const guide = useGuide();
  const flow = useBreakFlow({ port, page, nextChange: () => null });
  const [hasBegun, setBegun] = useState(false);
  const openOptions = (): void => void port.openOptions();
  const onHelp = (): void => void port.openPage('safety', '#help');
  const { snapshot, run, ended } = flow ?? {};

  const request = requestIn(query);
  const id = new URLSearchParams(query).get('id');
  /* The window comes back with the same request. */
  const onQuestions = (asked: BreakRequest): void => leave(`${queryOf(asked, id ? { id } : {})}&here`);
  /* Null until known. Anyone may have opened a URL that is not ours, so the page asks first. */
  const [isOwn, setOwn] = useState<boolean | null>(null);
  useEffect(() => {
    if (!request || !id) return setOwn(false);
    void port.isOwnRequest(id).then(setOwn, () => setOwn(false));
  }, []);

  useEffect(() => {
    if (!flow || !snapshot || !guide || hasBegun || isOwn === null) return;
    setBegun(true);
    /* Do not begin the same request twice. */
    if (!run && request && id && isOwn && !snapshot.state.seen.includes(id)) flow.start(request, id);
  }, [flow, guide, isOwn]);

  useEffect(() => {
    if (!run) return;
    onBegun();
    if (id) void port.forgetRequest(id);
  }, [run?.id]);

  const untouchedUntil = useRef(port.now() + HANDOVER_MS);
  useEffect(() => {
    const touched = (): void => void (untouchedUntil.current = -Infinity);
    const acts = ['pointerdown', 'keydown'] as const;
    for (const act of acts) window.addEventListener(act, touched, true);
    return () => {
      for (const act of acts) window.removeEventListener(act, touched, true);
    };
  }, []);
  const waitingSince = snapshot?.state.run?.waitingSince ?? null;
  useEffect(() => {
    const now = port.now();
    /* A break begun here is waiting for a question on this page. A held break is waiting until the person is ready. */
    const isHandedOver = run !== undefined && run !== null && run.id !== id && !isHeldReady(run);
    if (waitingSince !== null && isHandedOver && now - waitingSince < HANDOVER_MS && now < untouchedUntil.current)
      void page.dispatch({ type: 'breakResumed', id: port.newId() });
  }, [waitingSince]);

  if (flow && (run || ended)) {
    return (
      <BreakScreen
        {...{ port, page, wakeLock, guide, flow, onClose }}
        header={<Header today="" onOptions={openOptions} />}
      />
    );
  }
  if (!flow || !snapshot || !hasBegun) return <main class="popup" />;
  const header = <Header today="" onOptions={openOptions} />;
  if (flow.gate) {
    const onMove = (moveId: MoveId): void => void port.openPage('library', `#move/${moveId}`);
    return <BlockedScreen {...{ port, flow, header, guide, onQuestions, onHelp, onMove }} onLeave={onClose} />;
  }

  const offered = offeredAt(snapshot.offer, port.now(), dayOf(port.now(), port.zone()));
  const next = suggestion(snapshot.settings, snapshot.state, null, offered);
  const wanted: BreakRequest = request ?? requestOf(next.routineId, next.minutes) ?? { kind: 'quiet', minutes: 1 };
  const minutes = request ? ('minutes' in request ? request.minutes : null) : next.minutes;
  return (
    <main class="popup">
      <Header today="" onOptions={openOptions} />
      <div class="plate hero-plate">{guide && <guide.PairFigure decorative />}</div>
      <div class="first-words">
        <h2 class="title">{t('none_title')}</h2>
        {minutes !== null && <p class="voice quiet">{t('none_text', lengthInWords(minutes * MINUTE_MS))}</p>}
      </div>
      <div class="stack">
        <Button look="primary" block onClick={() => flow.start(wanted)}>
          {t('action_start')}
        </Button>
        <Button look="quiet" block onClick={onClose}>
          {t('action_close')}
        </Button>
      </div>
    </main>
  );
}
