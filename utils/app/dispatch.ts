import type {
  AlarmsPort,
  HistoryPort,
  MenuEntry,
  MenuPort,
  NotifierPort,
  PresencePort,
  ReminderText,
  StateStore,
  Toolbar,
  ToolbarPort,
} from '../ports/background.ts';
import { idleSeconds, watchSeconds } from '../rhythm/presence.ts';
import { project } from '../rhythm/project.ts';
import { step } from '../rhythm/step.ts';
import type {
  BreakRun,
  Effect,
  Projection,
  RhythmEvent,
  RhythmSettings,
  RhythmState,
  RunPlan,
} from '../rhythm/types.ts';
import { reconcileAlarms } from './alarms.ts';
import { readState } from './saved-state.ts';
import type { ReadState } from './saved-state.ts';
import { outside, perform } from './work.ts';
import type { Work } from './work.ts';

/** Effects that fail are tried again on each wake; more than this many waiting, and the oldest are given up. */
const OUTBOX_LIMIT = 200;

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
  /** The preferences as they are now; they may have to be loaded. */
  settings(): RhythmSettings | Promise<RhythmSettings>;
  /** Hosts of calls to look for. */
  callHosts(): readonly string[] | Promise<readonly string[]>;
  reminderText(
    effect: Extract<Effect, { type: 'showReminder' | 'showHeadsUp' }>,
    view: Projection,
    state: RhythmState,
  ): ReminderText | Promise<ReminderText>;
  toolbarOf(view: Projection): Toolbar | Promise<Toolbar>;
  menuOf(view: Projection): MenuEntry[] | Promise<MenuEntry[]>;
  silent(): boolean | Promise<boolean>;
  /** What was read could not be read whole; its original is handed over before anything is written over it. */
  onProblem(read: ReadState): void | Promise<void>;
  /** Something failed that will be tried again. */
  onFailure(what: string, error: unknown): void;
}

export interface Rhythm {
  /**
   * Takes an event in, in the order of calls; resolves when it is saved and what follows from it is done. `plan` is saved with
   * it if it is the plan of the break that the event began or changed, else it is lost, as the event was.
   */
  dispatch(event: RhythmEvent, plan?: RunPlan): Promise<RhythmState>;
}

const HEADS_UP = 'headsup:';

/** The part of a notification's id that all showings of one reminder share. */
const notificationPrefix = (reminderId: string): string => `reminder:${reminderId}:`;

/** The reminder a notification is about, or null where it is none of ours. */
export function reminderOfNotification(id: string): string | null {
  return /^reminder:([^:]+):/.exec(id)?.[1] ?? null;
}

/**
 * The one writer of the rhythm, as work in steps for one event after the other: look, step, save, arm the alarms, do what
 * the outbox says, save that it is done. A worker killed between any two steps loses nothing (the outbox is saved) and
 * repeats nothing (each effect knows whether it was done).
 */
export function createWork(world: Surroundings): (event: RhythmEvent, plan?: RunPlan) => Work<RhythmState> {
  let known: RhythmState | null = null;

  function* load(): Work<RhythmState> {
    if (known) return known;
    const read = readState(yield* outside(() => world.store.load()), world.now());
    if (read.problem) yield* outside(() => world.onProblem(read));
    return read.state;
  }

  function* save(state: RhythmState, plan?: RunPlan): Work<void> {
    yield* outside(() => world.store.save(state, plan));
    known = state;
  }

  function* attempt(what: string, work: Work<void>): Work<boolean> {
    try {
      yield* work;
      return true;
    } catch (error) {
      world.onFailure(what, error);
      return false;
    }
  }

  /** A wake is an occasion to look; where that fails, time has passed all the same. */
  function* seen(event: RhythmEvent, settings: RhythmSettings): Work<RhythmEvent> {
    if (event.type !== 'woke') return event;
    try {
      const hosts = settings.holdCalls ? yield* outside(() => world.callHosts()) : [];
      return { type: 'looked', sight: yield* outside(() => world.presence.look(idleSeconds(settings), hosts)) };
    } catch (error) {
      world.onFailure('presence', error);
      return event;
    }
  }

  function* act(effect: Effect, state: RhythmState, settings: RhythmSettings): Work<void> {
    const { notifier, history } = world;
    switch (effect.type) {
      case 'record':
        return yield* outside(() => history.add(effect.record));
      case 'note':
        return yield* outside(() => history.addNote(effect.id, effect.note));
      case 'hideReminder':
        return yield* outside(() => notifier.hide(notificationPrefix(effect.reminderId)));
      case 'hideHeadsUp':
        return yield* outside(() => notifier.hide(HEADS_UP));
      case 'showReminder':
      case 'showHeadsUp': {
        const isReminder = effect.type === 'showReminder';
        const prefix = isReminder ? notificationPrefix(effect.reminderId) : HEADS_UP;
        const id = `${prefix}${effect.id}`;
        yield* outside(() => notifier.hide(prefix, id));
        const text = yield* outside(() => world.reminderText(effect, project(state, world.now(), settings), state));
        const isSilent = !isReminder || (yield* outside(() => world.silent()));
        return yield* outside(() => notifier.show(id, text, isSilent));
      }
    }
  }

  /** Does what waits in the outbox, in order; the ids that are done. */
  function* actAll(state: RhythmState, settings: RhythmSettings): Work<string[]> {
    const done = state.outbox.slice(0, -OUTBOX_LIMIT).map((effect) => effect.id);
    for (const effect of state.outbox.slice(-OUTBOX_LIMIT)) {
      if (yield* attempt(effect.type, act(effect, state, settings))) done.push(effect.id);
    }
    return done;
  }

  function* show(state: RhythmState, settings: RhythmSettings): Work<void> {
    const view = project(state, world.now(), settings);
    const toolbar = yield* outside(() => world.toolbarOf(view));
    yield* outside(() => world.toolbar.show(toolbar));
    const entries = yield* outside(() => world.menuOf(view));
    yield* outside(() => world.menu.show(entries));
  }

  return function* handle(event, plan) {
    const settings = yield* outside(() => world.settings());
    const occasion = yield* seen(event, settings);
    const before = yield* load();
    let state = step(before, occasion, world.now(), settings);
    const since = state.outbox.length > 0 ? state.asOf : null;
    /* An alarm too early is harmless, one too late is not: whichever is earlier stands while the worker may die. */
    if (since !== null || (state.wakeAt ?? Infinity) < (before.wakeAt ?? Infinity)) {
      yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, since, world.now(), true));
    }
    /* Firefox goes on with what it was asked for last, also when the worker that asks next is ended before it can. */
    const wanted = watchSeconds(state, settings);
    yield* attempt(
      'presence',
      outside(() => world.presence.watch(wanted)),
    );
    yield* save(state, plan && hasTakenUp(plan, before.run, state.run) ? plan : undefined);
    yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, since, world.now()));
    if (since !== null) {
      const tried = new Set(state.outbox.map(({ id }) => id));
      const ids = yield* actAll(state, settings);
      state = step(state, { type: 'effectsDone', ids }, world.now(), settings);
      /* What came up meanwhile is for the guard; what failed is tried on each wake. */
      const isNew = state.outbox.some(({ id }) => !tried.has(id));
      yield* save(state);
      yield* attempt('alarms', reconcileAlarms(world.alarms, state.wakeAt, isNew ? state.asOf : null, world.now()));
    }
    yield* attempt('toolbar', show(state, settings));
    return state;
  };
}

/** Whether the break that runs now began with this plan, or goes on with it. */
const hasTakenUp = ({ runId }: RunPlan, before: BreakRun | null, after: BreakRun | null): boolean =>
  after?.id === runId && (before?.id !== runId || before.revision !== after.revision);

/** The same, one event at a time, in the order they come in. */
export function createRhythm(world: Surroundings): Rhythm {
  const handle = createWork(world);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    dispatch(event, plan) {
      const result = queue.then(() => perform(handle(event, plan)));
      queue = result.catch((error: unknown) => world.onFailure('dispatch', error));
      return result;
    },
  };
}
