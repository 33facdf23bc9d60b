import { offeredAt, readRoutinesLeftOut } from '../body/routines-left-out.ts';
import { setHabits } from '../i18n/habits.ts';
import { alarms } from '../platform/alarms.ts';
import { now } from '../platform/clock.ts';
import { history } from '../platform/history.ts';
import { answered, within } from '../platform/limit.ts';
import { KEYS, readLocal, writeFirst } from '../platform/local.ts';
import { menu } from '../platform/menu.ts';
import { notifier } from '../platform/notifier.ts';
import { keepOriginal } from '../platform/originals.ts';
import { presence } from '../platform/presence.ts';
import { keepAside, keptAside, rememberSaving, rememberWorker, sessionAtStart } from '../platform/session-storage.ts';
import { toolbar } from '../platform/toolbar.ts';
import { openAskingWindow } from '../platform/windows.ts';
import { hasZone, hiddenZone, useZone, zone } from '../platform/zone.ts';
import { rhythmSettings } from '../rhythm/settings.ts';
import type { RhythmState } from '../rhythm/types.ts';
import { canonical } from '../settings/items.ts';
import { settingsOf } from '../settings/mirror.ts';
import type { Settings } from '../settings/types.ts';
import { dayOf } from '../time/calendar.ts';
import { createRhythm } from './dispatch.ts';
import type { DispatchEvent, Facts, Rhythm } from './dispatch.ts';
import { addNotice, resolveNotice } from './notices.ts';
import { followBreak, ring } from './sound.ts';

let current: Settings | null = null;

/** The preferences this worker uses: at first those saved on this device, later those from the keeper. */
async function settingsNow(): Promise<Settings> {
  if (current) return current;
  const saved = settingsOf(await readLocal(KEYS.settings));
  current ??= saved;
  setHabits(current.look);
  return current;
}

/** The facts this worker uses now. */
export async function facts(): Promise<Facts> {
  /* A reminder must not wait for the list of routines it may leave out. */
  const offer = answered(readLocal(KEYS.offer)).catch(() => undefined);
  const settings = await settingsNow();
  if (hiddenZone() !== null) useZone(await answered(readLocal(KEYS.zone)).catch(() => undefined));
  const at = now();
  return { settings, zone: zone(), offered: offeredAt(readRoutinesLeftOut(await offer), at, dayOf(at, zone())) };
}

/** A worker lives for half a minute after its last event. */
const ALARMS_AGAIN_MS = 15_000;
let again: ReturnType<typeof setTimeout> | undefined;

let found: ReturnType<typeof sessionAtStart> | null = null;

/** The session as this worker found it when it began; read once. */
const atStart = (): ReturnType<typeof sessionAtStart> => (found ??= sessionAtStart());

const rhythm: Rhythm = createRhythm({
  store: {
    load: () => readLocal(KEYS.rhythm),
    saveAside: keepAside,
    loadAside: keptAside,
    save: (state, plan) => writeFirst({ [KEYS.rhythm]: state, ...(plan && { [KEYS.plan]: plan }) }),
  },
  alarms,
  presence,
  notifier,
  attention: { openWindow: openAskingWindow, ring },
  history,
  toolbar,
  menu,
  now,
  facts,
  async onProblem({ problem, kept }) {
    const at = now();
    const kind = problem === 'newer' ? 'stateNewer' : 'stateMended';
    if (await keepOriginal(KEYS.rhythm, kept, at)) await addNotice({ id: kind, kind, at });
  },
  wasUnsaved: async () => (await atStart()).isUnsaved,
  onSaving: rememberSaving,
  limit: within,
  onFailure(what, error) {
    console.error(`Instep: ${what} failed and will be tried again.`, error);
    /* Without alarms nothing wakes this worker, so it tries once more while it lives. */
    if (what !== 'alarms') return;
    clearTimeout(again);
    again = setTimeout(() => void dispatch({ type: 'woke' }).catch(() => undefined), ALARMS_AGAIN_MS);
  },
});

/**
 * A worker's first task: checks the clock, and whether the browser (or the extension) has restarted since the last worker.
 * `onStartup` reports only a restart, and can come after an alarm's event.
 */
async function begin(): Promise<void> {
  const { isFirst } = await answered(atStart());
  if (isFirst) {
    await take({ type: 'browserStarted' });
    await rememberWorker();
  }
  await take({ type: 'woke' });
  await (hasZone() ? resolveNotice('zone') : addNotice({ id: 'zone', kind: 'zoneUnknown', at: now() }));
}

let begun: Promise<unknown> | null = null;

/** A new worker's first tasks. They account for the time before it, under the preferences that applied then. */
export function ready(): Promise<unknown> {
  begun ??= begin().catch(() => undefined);
  return begun;
}

/** Hands an event to the rhythm, after a new worker's first tasks. */
export async function dispatch(event: DispatchEvent): Promise<RhythmState> {
  await ready();
  return take(event);
}

async function take(event: DispatchEvent): Promise<RhythmState> {
  const state = await rhythm.dispatch(event);
  /* The sender of the event need not wait for a room to open. */
  followBreak(state, (await settingsNow()).sound);
  return state;
}

/** Applies changed preferences. */
export async function useSettings(next: Settings): Promise<void> {
  await ready();
  await settingsNow();
  /* Two changes can arrive while the first one is still awaited. */
  const before = current ?? next;
  if (canonical(next) === canonical(before)) return;
  current = next;
  setHabits(next.look);
  await dispatch({ type: 'settingsChanged', before: rhythmSettings(before, zone()) });
}
