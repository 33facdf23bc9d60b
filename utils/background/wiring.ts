import { leftOutOn, readRoutinesLeftOut } from '../body/routines-left-out.ts';
import type { RoutineId } from '../moves/types.ts';
import { alarms } from '../platform/alarms.ts';
import { now } from '../platform/clock.ts';
import { history } from '../platform/history.ts';
import { answered, within } from '../platform/limit.ts';
import { KEYS, readLocal, writeFirst } from '../platform/local.ts';
import { menu } from '../platform/menu.ts';
import { HAS_BUTTONS, notifier } from '../platform/notifier.ts';
import { keepOriginal } from '../platform/originals.ts';
import { presence } from '../platform/presence.ts';
import { keepAside, keptAside, rememberSaving, rememberWorker, sessionAtStart } from '../platform/session-storage.ts';
import { toolbar } from '../platform/toolbar.ts';
import { hasZone, zone } from '../platform/zone.ts';
import { rhythmSettings } from '../rhythm/settings.ts';
import type { RhythmEvent, RhythmState, RunPlan } from '../rhythm/types.ts';
import { canonical } from '../settings/items.ts';
import { settingsOf } from '../settings/mirror.ts';
import type { Settings } from '../settings/types.ts';
import { menuFor } from '../status/menu.ts';
import { headsUpText, reminderText } from '../status/notification-text.ts';
import { suggestion } from '../status/suggestion.ts';
import { toolbarOf } from '../status/toolbar.ts';
import { dayOf } from '../time/calendar.ts';
import { createRhythm } from './dispatch.ts';
import type { Rhythm } from './dispatch.ts';
import { addNotice } from './notices.ts';
import { followBreak } from './sound.ts';

let current: Settings | null = null;

/** The preferences this worker goes by: first those saved on this device, later what the keeper says. */
export async function settingsNow(): Promise<Settings> {
  current ??= settingsOf(await readLocal(KEYS.settings));
  return current;
}

/** The routines that are not offered today. */
export async function hiddenNow(): Promise<readonly RoutineId[]> {
  return leftOutOn(readRoutinesLeftOut(await readLocal(KEYS.offer)), dayOf(now(), zone()));
}

/** A worker lives for half a minute after its last event. */
const ALARMS_AGAIN_MS = 15_000;
let again: ReturnType<typeof setTimeout> | undefined;

let found: ReturnType<typeof sessionAtStart> | null = null;

/** What this worker found when it began; read once. */
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
  history,
  toolbar,
  menu,
  now,
  settings: async () => rhythmSettings(await settingsNow(), zone()),
  callHosts: async () => (await settingsNow()).moments.callHosts,
  async reminderText(effect, view, state) {
    const settings = await settingsNow();
    /* A reminder need not wait for what it may leave out. */
    const hidden = await answered(hiddenNow()).catch(() => []);
    if (effect.type === 'showHeadsUp') {
      return headsUpText(effect.dueAt, now(), suggestion(settings, state.breaks, null, hidden));
    }
    const next = suggestion(settings, state.breaks, view.reminder?.ritual, hidden);
    return reminderText(effect, view, next, settings, zone(), HAS_BUTTONS);
  },
  toolbarOf: async (view, isSaved) => toolbarOf(view, await settingsNow(), zone(), isSaved),
  menuOf: async (view) => menuFor(view, await settingsNow(), zone()),
  silent: async () => !(await settingsNow()).sound.sounds,
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
    /* Without alarms nothing wakes this worker: it tries once more while it lives. */
    if (what !== 'alarms') return;
    clearTimeout(again);
    again = setTimeout(() => void dispatch({ type: 'woke' }).catch(() => undefined), ALARMS_AGAIN_MS);
  },
});

/**
 * The first thing a worker does: looks at the clock, and at whether the browser (or the extension) began anew since the
 * last worker. `onStartup` tells of a restart only, and can come after an alarm's event.
 */
async function begin(): Promise<void> {
  const { isFirst } = await answered(atStart());
  await rhythm.dispatch({ type: isFirst ? 'browserStarted' : 'woke' });
  if (isFirst) await rememberWorker();
  if (!hasZone()) await addNotice({ id: 'zone', kind: 'zoneUnknown', at: now() });
}

let begun: Promise<unknown> | null = null;

/** Hands an event to the rhythm, after what a new worker has to do first. */
export async function dispatch(event: RhythmEvent, plan?: RunPlan): Promise<RhythmState> {
  begun ??= begin().catch(() => undefined);
  await begun;
  const state = await rhythm.dispatch(event, plan);
  /* Whoever sent the event need not wait for a room to open. */
  followBreak(state, (await settingsNow()).sound);
  return state;
}

/** The last preferences asked for; two changes can come while the first is waited for. */
let wanted: Settings | null = null;

/** Takes over other preferences: the time so far was lived under the old ones. */
export async function useSettings(next: Settings): Promise<void> {
  const before = await settingsNow();
  if (canonical(next) === canonical(wanted ?? before)) return;
  wanted = next;
  await dispatch({ type: 'woke' });
  current = wanted;
  await dispatch({ type: 'woke' });
}
