import type { Offered } from '../moves/catalogue.ts';
import { NoAnswer } from '../platform/limit.ts';
import type { Limit } from '../platform/limit.ts';
import type {
  AlarmsPort,
  AttentionPort,
  HistoryPort,
  MenuPort,
  NotifierPort,
  PresencePort,
  ReminderText,
  StateStore,
  ToolbarPort,
} from '../ports/background.ts';
import { isFromPerson } from '../rhythm/person-events.ts';
import type { RunPlan } from '../rhythm/person-events.ts';
import { awaitsLull, idleSeconds, watchSeconds } from '../rhythm/presence.ts';
import { project } from '../rhythm/project.ts';
import { readState } from '../rhythm/saved.ts';
import type { ReadState } from '../rhythm/saved.ts';
import { rhythmSettings } from '../rhythm/settings.ts';
import { step } from '../rhythm/step.ts';
import type { BreakRun, Effect, RhythmEvent, RhythmSettings, RhythmState } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { menuFor } from '../status/menu.ts';
import { headsUpText, reminderText } from '../status/notification-text.ts';
import { suggestion } from '../status/suggestion.ts';
import { toolbarOf } from '../status/toolbar.ts';
import { reconcileAlarms } from './alarms.ts';
import { serialQueue } from './queue.ts';
import { DISK_MS, call, runSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/**
 * Failed effects are tried again on each wake. If more than this many wait, the oldest notes are given up, then the oldest records;
 * effects that people see never are.
 */
const OUTBOX_LIMIT = 200;

/** The facts the worker works with at this moment. */
export interface Facts {
  settings: Settings;
  /** The zone of this computer; see `zone` in `utils/platform/zone.ts`. */
  zone: string;
  /** What may be offered now. */
  offered: Offered;
}

/** The environment the rhythm runs in. Everything a browser does comes in here. */
export interface Surroundings {
  store: StateStore;
  alarms: AlarmsPort;
  presence: PresencePort;
  notifier: NotifierPort;
  attention: AttentionPort;
  history: HistoryPort;
  toolbar: ToolbarPort;
  menu: MenuPort;
  /** Epoch ms. */
  now(): number;
  /** Called once per event; the facts may have to be loaded. */
  facts(): Facts | Promise<Facts>;
  /** The saved state could not be read in full. Its original is handed over before anything overwrites it. */
  onProblem(read: ReadState): void | Promise<void>;
  /** Whether the previous worker could not save its state. */
  wasUnsaved(): boolean | Promise<boolean>;
  /** Saving works again from now on, or no longer does. */
  onSaving(isSaved: boolean): void | Promise<void>;
  limit: Limit;
  /** Something failed that will be tried again. */
  onFailure(what: string, error: unknown): void;
}

/** The facts, and the engine's view of them. */
interface Known extends Facts {
  rhythm: RhythmSettings;
}

/** The preferences have changed; the time so far passed under the previous ones. */
interface SettingsChanged {
  type: 'settingsChanged';
  before: RhythmSettings;
}

export type DispatchEvent = RhythmEvent | SettingsChanged;

export interface Rhythm {
  /**
   * Handles events in the order of calls; resolves when the state is saved and its effects are done. The plan that comes with a
   * break is saved with the state if the break that then runs was begun or resized by the event. Otherwise the plan is dropped,
   * as the event was.
   */
  dispatch(event: DispatchEvent): Promise<RhythmState>;
}

type ShowReminder = Extract<Effect, { type: 'showReminder' }>;
type ShowEffect = ShowReminder | Extract<Effect, { type: 'showHeadsUp' }>;

const HEADS_UP = 'headsup:';

/** The part of a notification's id that all showings of one reminder share; for '', the part that all reminders share. */
const notificationPrefix = (reminderId: string): string => (reminderId ? `reminder:${reminderId}:` : 'reminder:');

/** The reminder a notification is about, or null if it is about something else. */
export function reminderOfNotification(id: string): string | null {
  return /^reminder:([^:]+):/.exec(id)?.[1] ?? null;
}

/**
 * The only writer of the rhythm. Handles one event after the other as work in steps: look, step, save, set the alarms, show
 * what is to be shown (including the toolbar), write records and notes, and save that all is done. A worker killed between any
 * two steps loses nothing (the outbox is saved) and repeats nothing (each effect knows whether it was done). A part that
 * refuses or does not answer holds up nothing but itself. When nothing can be saved, a person's requests are refused and time
 * continues in memory: reminders come, and the toolbar says what is wrong.
 */
export function createDispatchSteps(world: Surroundings): (event: DispatchEvent) => Steps<RhythmState> {
  let known: RhythmState | null = null;
  let isSaving = true;

  function* load(): Steps<RhythmState> {
    if (known) return known;
    yield* attempt('session', recall());
    const aside = isSaving ? undefined : yield* call(() => world.store.loadAside());
    const read = readState(aside ?? (yield* call(() => world.store.load(), DISK_MS)), world.now());
    /* If the original cannot be kept, there is no room to overwrite the state either. */
    if (read.problem)
      yield* attempt(
        'original',
        call(() => world.onProblem(read), DISK_MS),
      );
    return read.state;
  }

  function* recall(): Steps<void> {
    isSaving = !(yield* call(() => world.wasUnsaved()));
  }

  function* save(state: RhythmState, plan?: RunPlan): Steps<void> {
    yield* call(() => world.store.save(state, plan), DISK_MS);
    known = state;
  }

  /** Whether the state could be saved. Work continues from it in any case. */
  function* trySave(state: RhythmState): Steps<boolean> {
    const isSaved = yield* attempt('save', save(state));
    if (!isSaved) yield* keepAside(state);
    return isSaved;
  }

  /** The state cannot be saved: this worker continues from it, and so do later workers. */
  function* keepAside(state: RhythmState): Steps<void> {
    known = state;
    yield* attempt(
      'aside',
      call(() => world.store.saveAside(state)),
    );
  }

  function* tellSaving(isSaved: boolean, state: RhythmState): Steps<void> {
    if (isSaved === isSaving) return;
    isSaving = isSaved;
    yield* attempt(
      'saving',
      call(() => world.onSaving(isSaved)),
    );
    if (isSaved) yield* attempt('hide', hideStray(state));
  }

  /** Hides notifications shown by a worker that died before it could save that it had shown them. */
  function* hideStray({ reminder, headsUp }: RhythmState): Steps<void> {
    const { notifier } = world;
    yield* call(() => notifier.hide(notificationPrefix(''), reminder ? notificationPrefix(reminder.id) : undefined));
    if (headsUp !== 'shown') yield* call(() => notifier.hide(HEADS_UP));
  }

  function* attempt(what: string, work: Steps<void>): Steps<boolean> {
    try {
      yield* work;
      return true;
    } catch (error) {
      world.onFailure(what, error);
      return false;
    }
  }

  /** A wake is an occasion to look. If the look fails, time has passed all the same. */
  function* seen(event: DispatchEvent, { settings, rhythm }: Known): Steps<RhythmEvent> {
    if (event.type !== 'woke' && event.type !== 'settingsChanged') return event;
    try {
      const hosts = rhythm.holdCalls ? settings.moments.callHosts : [];
      return { type: 'looked', sight: yield* call(() => world.presence.look(idleSeconds(rhythm), hosts)) };
    } catch (error) {
      world.onFailure('presence', error);
      return { type: 'woke' };
    }
  }

  function textOf(effect: ShowEffect, state: RhythmState, { settings, zone, offered, rhythm }: Known): ReminderText {
    if (effect.type === 'showHeadsUp')
      return headsUpText(effect.dueAt, world.now(), suggestion(settings, state, null, offered));
    const view = project(state, world.now(), rhythm);
    const next = suggestion(settings, state, view.reminder?.ritual, offered);
    return reminderText(effect, view, next, settings, zone, world.notifier.hasButtons);
  }

  function* act(effect: Effect, state: RhythmState, facts: Known): Steps<void> {
    const { notifier, history } = world;
    switch (effect.type) {
      case 'record':
        return yield* call(() => history.add(effect.record));
      case 'note':
        return yield* call(() => history.addNote(effect.id, effect.note));
      case 'hideReminder':
        return yield* call(() => notifier.hide(notificationPrefix(effect.reminderId)));
      case 'hideHeadsUp':
        return yield* call(() => notifier.hide(HEADS_UP));
      case 'showReminder':
      case 'showHeadsUp': {
        const isReminder = effect.type === 'showReminder';
        const prefix = isReminder ? notificationPrefix(effect.reminderId) : HEADS_UP;
        const id = `${prefix}${effect.id}`;
        yield* call(() => notifier.hide(prefix, id));
        if (!isReminder) return yield* call(() => notifier.show(id, textOf(effect, state, facts), true));
        return yield* ask(effect, id, state, facts);
      }
    }
  }

  /** Shows a reminder in the way that the person chose, and lets its tone be heard. The badge and the icon show it in any case. */
  function* ask(effect: ShowReminder, id: string, state: RhythmState, facts: Known): Steps<void> {
    const { notifier, attention } = world;
    const { moments, sound } = facts.settings;
    const tone = sound.sounds ? sound.reminderTone : 'none';
    if (moments.asks === 'window') yield* call(() => attention.openWindow(effect.reminderId));
    if (moments.asks === 'notification')
      yield* call(() => notifier.show(id, textOf(effect, state, facts), tone !== 'system'));
    if (tone === 'own')
      yield* attempt(
        'tone',
        call(() => attention.ring(sound.reminderVolume)),
      );
  }

  /** Runs these effects of the outbox in order; returns the ids of those that are done. */
  function* actAll(effects: readonly Effect[], state: RhythmState, facts: Known): Steps<string[]> {
    const done: string[] = [];
    for (const effect of effects) {
      try {
        yield* act(effect, state, facts);
        done.push(effect.id);
      } catch (error) {
        world.onFailure(effect.type, error);
        /* The next effects would have to wait as long. */
        if (error instanceof NoAnswer) break;
      }
    }
    return done;
  }

  function* show(state: RhythmState, { settings, zone, offered, rhythm }: Known): Steps<void> {
    const view = project(state, world.now(), rhythm);
    yield* call(() => world.toolbar.show(toolbarOf(view, settings, zone, isSaving, offered)));
    yield* call(() => world.menu.show(menuFor(view, settings, zone)));
  }

  return function* handle(event) {
    const found = yield* call(() => world.facts(), DISK_MS);
    const settings = rhythmSettings(found.settings, found.zone);
    const facts = { ...found, rhythm: settings };
    const occasion = yield* seen(event, facts);
    const before = yield* load();
    const now = world.now();
    const lived = event.type === 'settingsChanged' ? step(before, occasion, now, event.before) : before;
    let state = step(lived, occasion, now, settings);
    const since = state.outbox.length > 0 ? state.asOf : null;
    /* An alarm too early is harmless, one too late is not: the earlier one stays while the worker may die. */
    if (since !== null || (state.wakeAt ?? Infinity) < (before.wakeAt ?? Infinity)) {
      yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, since, world.now(), true));
    }
    /* Firefox continues with the last request, even if the worker is ended before it can make the next one. */
    const wanted = watchSeconds(state, settings);
    yield* attempt(
      'presence',
      call(() => world.presence.watch(wanted, awaitsLull(state))),
    );
    try {
      const plan = 'plan' in event && hasTakenUp(event.plan, before.run, state.run) ? event.plan : undefined;
      yield* save(state, plan);
      yield* tellSaving(true, state);
    } catch (error) {
      yield* tellSaving(false, before);
      if (isFromPerson(event)) {
        /* The event has not happened. If no answer came, the next read shows whether it was saved all the same. */
        if (error instanceof NoAnswer) known = null;
        yield* attempt('toolbar', show(before, facts));
        throw error;
      }
      world.onFailure('save', error);
      yield* keepAside(state);
    }
    yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, since, world.now(), !isSaving));
    if (since !== null) {
      const { shows, keeps, lost } = sorted(state.outbox);
      const ids = yield* actAll(shows, state, facts);
      if (keeps.length > 0) yield* attempt('toolbar', show(state, facts));
      /* The next worker would write unsaved effects a second time. */
      if (isSaving) ids.push(...lost, ...(yield* actAll(keeps, state, facts)));
      const tried = new Set(state.outbox.map(({ id }) => id));
      state = step(state, { type: 'effectsDone', ids }, world.now(), settings);
      /* The guard takes care of effects that came up meanwhile; failed effects are tried on each wake. */
      const isNew = state.outbox.some(({ id }) => !tried.has(id));
      if (isSaving) yield* tellSaving(yield* trySave(state), state);
      else yield* keepAside(state);
      const again = isNew ? state.asOf : null;
      yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, again, world.now(), !isSaving));
    }
    yield* attempt('toolbar', show(state, facts));
    return state;
  };
}

/**
 * Sorts the effects by importance: what people see, then records, then notes. If too many are waiting, notes are lost first.
 */
function sorted(outbox: readonly Effect[]): { shows: Effect[]; keeps: Effect[]; lost: string[] } {
  const of = (...types: readonly Effect['type'][]): Effect[] => outbox.filter(({ type }) => types.includes(type));
  const records = of('record').slice(-OUTBOX_LIMIT);
  const room = OUTBOX_LIMIT - records.length;
  const keeps = [...records, ...(room > 0 ? of('note').slice(-room) : [])];
  return {
    shows: of('hideReminder', 'showReminder', 'hideHeadsUp', 'showHeadsUp'),
    keeps,
    lost: of('record', 'note').flatMap((effect) => (keeps.includes(effect) ? [] : [effect.id])),
  };
}

/** Whether the break that runs now began with this plan, or continues with it. */
const hasTakenUp = ({ runId }: RunPlan, before: BreakRun | null, after: BreakRun | null): boolean =>
  after?.id === runId && (before?.id !== runId || before.revision !== after.revision);

/** The same steps, run for one event at a time in order of arrival. */
export function createRhythm(world: Surroundings): Rhythm {
  const handle = createDispatchSteps(world);
  const enqueue = serialQueue();
  return {
    dispatch(event) {
      const result = enqueue(() => runSteps(handle(event), world.limit));
      result.catch((error: unknown) => world.onFailure('dispatch', error));
      return result;
    },
  };
}
