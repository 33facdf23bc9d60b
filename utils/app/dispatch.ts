import type {
  AlarmsPort,
  HistoryPort,
  NotifierPort,
  ReminderText,
  StateStore,
  Toolbar,
  ToolbarPort,
} from '../ports/background.ts';
import { project } from '../rhythm/project.ts';
import { step } from '../rhythm/step.ts';
import type { Effect, Projection, RhythmEvent, RhythmSettings, RhythmState } from '../rhythm/types.ts';
import { reconcileAlarms } from './alarms.ts';
import { readState } from './saved-state.ts';
import type { ReadState } from './saved-state.ts';

/** Effects that fail are tried again on each wake; more than this many waiting, and the oldest are given up. */
const OUTBOX_LIMIT = 200;

/** What the rhythm is played on. Everything a browser does comes in here. */
export interface Surroundings {
  store: StateStore;
  alarms: AlarmsPort;
  notifier: NotifierPort;
  history: HistoryPort;
  toolbar: ToolbarPort;
  /** Epoch ms. */
  now(): number;
  /** The preferences as they are now; they may have to be loaded. */
  settings(): Promise<RhythmSettings>;
  reminderText(
    effect: Extract<Effect, { type: 'showReminder' }>,
    view: Projection,
    state: RhythmState,
  ): Promise<ReminderText>;
  toolbarOf(view: Projection): Toolbar;
  silent(): Promise<boolean>;
  /** What was read could not be read whole; its original is handed over before anything is written over it. */
  onProblem(read: ReadState): Promise<void>;
  /** Something failed that will be tried again. */
  onFailure(what: string, error: unknown): void;
}

export interface Rhythm {
  /** Takes an event in, in the order of calls; resolves when it is saved and what follows from it is done. */
  dispatch(event: RhythmEvent): Promise<RhythmState>;
}

/** The part of a notification's id that all showings of one reminder share. */
const notificationPrefix = (reminderId: string): string => `reminder:${reminderId}:`;

/** The reminder a notification is about, or null where it is none of ours. */
export function reminderOfNotification(id: string): string | null {
  return /^reminder:([^:]+):/.exec(id)?.[1] ?? null;
}

/**
 * The one writer of the rhythm. For each event: step, save, arm the alarm, then do what the outbox says, then save that it
 * is done. A worker killed anywhere in between loses nothing (the outbox is saved) and repeats nothing (each effect knows
 * whether it was done).
 */
export function createRhythm(world: Surroundings): Rhythm {
  let known: RhythmState | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function load(): Promise<RhythmState> {
    if (known) return known;
    const read = readState(await world.store.load(), world.now());
    if (read.problem) await world.onProblem(read);
    return read.state;
  }

  async function save(state: RhythmState): Promise<void> {
    await world.store.save(state);
    known = state;
  }

  async function perform(effect: Effect, state: RhythmState, settings: RhythmSettings): Promise<void> {
    if (effect.type === 'record') return world.history.add(effect.record);
    if (effect.type === 'hideReminder') return world.notifier.hide(notificationPrefix(effect.reminderId));
    const prefix = notificationPrefix(effect.reminderId);
    const id = `${prefix}${effect.id}`;
    await world.notifier.hide(prefix, id);
    const text = await world.reminderText(effect, project(state, world.now(), settings), state);
    return world.notifier.show(id, text, await world.silent());
  }

  /** Does what waits in the outbox, in order; the ids that are done. */
  async function performAll(state: RhythmState, settings: RhythmSettings): Promise<string[]> {
    const done = state.outbox.slice(0, -OUTBOX_LIMIT).map((effect) => effect.id);
    for (const effect of state.outbox.slice(-OUTBOX_LIMIT)) {
      try {
        await perform(effect, state, settings);
        done.push(effect.id);
      } catch (error) {
        world.onFailure(effect.type, error);
      }
    }
    return done;
  }

  async function attempt(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      world.onFailure(what, error);
    }
  }

  async function handle(event: RhythmEvent): Promise<RhythmState> {
    const settings = await world.settings();
    let state = step(await load(), event, world.now(), settings);
    await save(state);
    const since = state.outbox.length > 0 ? state.asOf : null;
    await attempt('alarms', () => reconcileAlarms(world.alarms, state.wakeAt, since));
    if (since !== null) {
      const ids = await performAll(state, settings);
      state = step(state, { type: 'effectsDone', ids }, world.now(), settings);
      await save(state);
      await attempt('alarms', () => reconcileAlarms(world.alarms, state.wakeAt, null));
    }
    await attempt('toolbar', () => world.toolbar.show(world.toolbarOf(project(state, world.now(), settings))));
    return state;
  }

  return {
    dispatch(event) {
      const result = queue.then(() => handle(event));
      queue = result.catch((error: unknown) => world.onFailure('dispatch', error));
      return result;
    },
  };
}
