import type { Offered } from '../moves/catalogue.ts';
import { NoAnswer } from '../platform/limit.ts';
import type { Limit } from '../platform/limit.ts';
import type {
  AlarmsPort,
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
import { idleSeconds, watchSeconds } from '../rhythm/presence.ts';
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

/** Effects that fail are tried again on each wake; more than this many waiting, and the oldest are given up. */
const OUTBOX_LIMIT = 200;

/** What the worker goes by at this moment. */
export interface Facts {
  settings: Settings;
  /** The zone of this computer; see `zone` in `utils/platform/zone.ts`. */
  zone: string;
  /** What may be offered now. */
  offered: Offered;
}

/** What the rhythm is played on. Everything a browser does comes in here. */
export interface Surroundings {
  store: StateStore;
  alarms: AlarmsPort;
  presence: PresencePort;
  notifier: NotifierPort;
  history: HistoryPort;
  toolbar: ToolbarPort;
  menu: MenuPort;
  /** Epoch ms. */
  now(): number;
  /** Asked once for each event; they may have to be loaded. */
  facts(): Facts | Promise<Facts>;
  /** What was read could not be read whole; its original is handed over before anything is written over it. */
  onProblem(read: ReadState): void | Promise<void>;
  /** Whether the worker before could not save what it did. */
  wasUnsaved(): boolean | Promise<boolean>;
  /** From now on states are saved, or they are not. */
  onSaving(isSaved: boolean): void | Promise<void>;
  limit: Limit;
  /** Something failed that will be tried again. */
  onFailure(what: string, error: unknown): void;
}

/** The facts, and what the engine makes of them. */
interface Known extends Facts {
  rhythm: RhythmSettings;
}

/** The facts have other preferences now; the time so far was lived under those before. */
interface SettingsChanged {
  type: 'settingsChanged';
  before: RhythmSettings;
}

export type DispatchEvent = RhythmEvent | SettingsChanged;

export interface Rhythm {
  /**
   * Takes an event in, in the order of calls; resolves when it is saved and what follows from it is done. The plan that comes with
   * a break is saved with it if the break that runs then began with it or goes on with it, else it is lost, as the event was.
   */
  dispatch(event: DispatchEvent): Promise<RhythmState>;
}

type ShowEffect = Extract<Effect, { type: 'showReminder' | 'showHeadsUp' }>;

const HEADS_UP = 'headsup:';

/** The part of a notification's id that all showings of one reminder share; of '' that of all reminders. */
const notificationPrefix = (reminderId: string): string => (reminderId ? `reminder:${reminderId}:` : 'reminder:');

/** The reminder a notification is about, or null where it is about something else. */
export function reminderOfNotification(id: string): string | null {
  return /^reminder:([^:]+):/.exec(id)?.[1] ?? null;
}

/**
 * The one writer of the rhythm, as work in steps for one event after the other: look, step, save, arm the alarms, show what is
 * to be shown, the toolbar too, then keep records and notes, and save that all is done. A worker killed between any two steps
 * loses nothing (the outbox is saved) and repeats nothing (each effect knows whether it was done). A part that refuses or does
 * not answer holds up nothing but itself. Where nothing can be saved, what a person asks for is refused, and time goes on in
 * memory: reminders come, and the toolbar says what is wrong.
 */
export function createDispatchSteps(world: Surroundings): (event: DispatchEvent) => Steps<RhythmState> {
  let known: RhythmState | null = null;
  let isSaving = true;

  function* load(): Steps<RhythmState> {
    if (known) return known;
    yield* attempt('session', recall());
    const aside = isSaving ? undefined : yield* call(() => world.store.loadAside());
    const read = readState(aside ?? (yield* call(() => world.store.load(), DISK_MS)), world.now());
    /* Where its original cannot be kept there is no room to write over it either. */
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

  /** Whether it could be saved; the state is the one to go on from in any case. */
  function* trySave(state: RhythmState): Steps<boolean> {
    const isSaved = yield* attempt('save', save(state));
    if (!isSaved) yield* keepAside(state);
    return isSaved;
  }

  /** A state that cannot be saved: this worker goes on from it, and so do those after it. */
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

  /** What was shown by a worker that could not save it, and died, is known to nobody. */
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

  /** A wake is an occasion to look; where that fails, time has passed all the same. */
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
    const { breaks } = state;
    if (effect.type === 'showHeadsUp')
      return headsUpText(effect.dueAt, world.now(), suggestion(settings, breaks, null, offered));
    const view = project(state, world.now(), rhythm);
    const next = suggestion(settings, breaks, view.reminder?.ritual, offered);
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
        const isSilent = !isReminder || !facts.settings.sound.sounds;
        return yield* call(() => notifier.show(id, textOf(effect, state, facts), isSilent));
      }
    }
  }

  /** Does these effects of the outbox, in order; the ids of those that are done. */
  function* actAll(effects: readonly Effect[], state: RhythmState, facts: Known): Steps<string[]> {
    const done: string[] = [];
    for (const effect of effects) {
      try {
        yield* act(effect, state, facts);
        done.push(effect.id);
      } catch (error) {
        world.onFailure(effect.type, error);
        /* It would keep the next ones waiting as long. */
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
    /* An alarm too early is harmless, one too late is not: whichever is earlier stands while the worker may die. */
    if (since !== null || (state.wakeAt ?? Infinity) < (before.wakeAt ?? Infinity)) {
      yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, since, world.now(), true));
    }
    /* Firefox goes on with what it was asked for last, also when the worker that asks next is ended before it can. */
    const wanted = watchSeconds(state, settings);
    yield* attempt(
      'presence',
      call(() => world.presence.watch(wanted)),
    );
    try {
      const plan = 'plan' in event && hasTakenUp(event.plan, before.run, state.run) ? event.plan : undefined;
      yield* save(state, plan);
      yield* tellSaving(true, state);
    } catch (error) {
      yield* tellSaving(false, before);
      if (isFromPerson(event)) {
        /* It has not happened. Whether it was saved all the same, where no answer came, is seen at the next reading. */
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
      /* What is not saved would be kept once more by the worker after this one. */
      if (isSaving) ids.push(...lost, ...(yield* actAll(keeps, state, facts)));
      const tried = new Set(state.outbox.map(({ id }) => id));
      state = step(state, { type: 'effectsDone', ids }, world.now(), settings);
      /* What came up meanwhile is for the guard; what failed is tried on each wake. */
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

/** The effects by what matters most: what people see, then records, then notes. Of too many that wait the notes are lost first. */
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

/** Whether the break that runs now began with this plan, or goes on with it. */
const hasTakenUp = ({ runId }: RunPlan, before: BreakRun | null, after: BreakRun | null): boolean =>
  after?.id === runId && (before?.id !== runId || before.revision !== after.revision);

/** The same, one event at a time, in the order they come in. */
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
