import { createRhythm, reminderOfNotification } from '../../utils/app/dispatch.ts';
import type { Rhythm } from '../../utils/app/dispatch.ts';
import type { Alarm, Toolbar } from '../../utils/ports/background.ts';
import type { EndRecord, RhythmEvent, RhythmSettings, RhythmState } from '../../utils/rhythm/types.ts';

/** How a browser treats alarms; see ARCHITECTURE.md, "What the browsers do". */
export type Flavour = 'chrome' | 'firefox';

export interface Shown {
  at: number;
  id: string;
  reminderId: string;
}

/** A worker that was killed hears nothing any more: whatever it awaits never comes. */
const never = (): Promise<never> => new Promise(() => {});

/**
 * A browser in memory, on a clock of its own: storage that copies, alarms that fire late, notifications, a history, and a
 * background worker that can be killed at any call it makes.
 */
export class World {
  now: number;
  settings: RhythmSettings;
  readonly flavour: Flavour;
  saved: string | undefined;
  /** An alarm fires as much later than asked as the timers have stood still since it was set. */
  alarms = new Map<string, Alarm & { behindWhenSetMs: number }>();
  /** How far Firefox's timers are behind the wall clock, because they stood still in sleep. */
  timersBehindMs = 0;
  alarmWrites = 0;
  readonly visible = new Set<string>();
  readonly shown: Shown[] = [];
  readonly records = new Map<string, EndRecord>();
  toolbar: Toolbar | null = null;
  failures: string[] = [];
  problems: unknown[] = [];
  /** Calls the worker may still make before it dies; null: it lives. */
  callsToLive: number | null = null;
  /** Workers that died over their work. */
  deaths = 0;
  /** Fails the next calls of a port. */
  failing = new Set<'store' | 'save' | 'alarms' | 'notifier' | 'history' | 'toolbar'>();
  private generation = 0;
  private died: (() => void) | null = null;
  private rhythm: Rhythm | null = null;

  constructor(now: number, settings: RhythmSettings, flavour: Flavour) {
    this.now = now;
    this.settings = settings;
    this.flavour = flavour;
  }

  /** Ends the worker; the next event starts a new one. */
  kill(): void {
    this.generation += 1;
    this.rhythm = null;
    this.callsToLive = null;
    this.died?.();
  }

  /** Hands an event to the worker, starting it if need be; resolves when it is through, or dead. */
  async event(event: RhythmEvent): Promise<void> {
    this.rhythm ??= this.start();
    const death = new Promise<void>((resolve) => (this.died = resolve));
    await Promise.race([this.rhythm.dispatch(event).catch(() => undefined), death]);
  }

  state(): RhythmState | null {
    return this.saved === undefined ? null : (JSON.parse(this.saved) as RhythmState);
  }

  /** The next alarm: its name, and when the browser gets to it, before its own lateness. */
  nextAlarm(): { name: string; at: number } | null {
    let first: { name: string; at: number } | null = null;
    for (const { name, when, behindWhenSetMs } of this.alarms.values()) {
      const at = Math.max(this.now, when + this.timersBehindMs - behindWhenSetMs);
      if (!first || at < first.at) first = { name, at };
    }
    return first;
  }

  /** The alarm fires: a one-shot alarm is gone, a repeating one is set again. */
  fired(name: string): void {
    const alarm = this.alarms.get(name);
    if (!alarm) return;
    if (alarm.periodMinutes === null) this.alarms.delete(name);
    else this.set({ ...alarm, when: this.now + alarm.periodMinutes * 60_000 });
  }

  private set(alarm: Alarm): void {
    this.alarms.set(alarm.name, { ...alarm, behindWhenSetMs: this.timersBehindMs });
  }

  /** The browser closes and starts again: notifications are gone, in Firefox the alarms too. */
  restart(): void {
    this.kill();
    this.visible.clear();
    this.timersBehindMs = 0;
    if (this.flavour === 'firefox') this.alarms.clear();
  }

  /** The extension is updated or reloaded: all alarms are gone, in both browsers. */
  update(): void {
    this.kill();
    this.alarms.clear();
  }

  private start(): Rhythm {
    const mine = this.generation;
    const call = async <T>(
      port: 'store' | 'save' | 'alarms' | 'notifier' | 'history' | 'toolbar',
      act: () => T,
    ): Promise<T> => {
      if (mine !== this.generation) return never();
      if (this.callsToLive !== null && this.callsToLive-- <= 0) {
        this.deaths += 1;
        this.kill();
        return never();
      }
      if (this.failing.has(port)) throw new Error(`${port} refused`);
      return act();
    };
    return createRhythm({
      now: () => this.now,
      settings: () => Promise.resolve(this.settings),
      silent: () => Promise.resolve(false),
      store: {
        load: () => call('store', () => (this.saved === undefined ? undefined : (JSON.parse(this.saved) as unknown))),
        save: (state) => call('save', () => void (this.saved = JSON.stringify(state))),
      },
      alarms: {
        standStillInSleep: this.flavour === 'firefox',
        all: () => call('alarms', () => [...this.alarms.values()]),
        clear: (name) => call('alarms', () => void this.alarms.delete(name)),
        set: (alarm) =>
          call('alarms', () => {
            this.alarmWrites += 1;
            const soonest = this.flavour === 'chrome' ? this.now + 30_000 : this.now;
            this.set({ ...alarm, when: Math.max(alarm.when, soonest) });
          }),
      },
      notifier: {
        show: (id) =>
          call('notifier', () => {
            if (this.visible.has(id)) return;
            this.visible.add(id);
            this.shown.push({ at: this.now, id, reminderId: reminderOfNotification(id) ?? '' });
          }),
        hide: (prefix, kept) =>
          call('notifier', () => {
            for (const id of this.visible) if (id.startsWith(prefix) && id !== kept) this.visible.delete(id);
          }),
      },
      history: {
        add: (record) =>
          call('history', () => void (this.records.has(record.id) || this.records.set(record.id, record))),
      },
      toolbar: { show: (toolbar) => call('toolbar', () => void (this.toolbar = toolbar)) },
      reminderText: () => Promise.resolve({ title: '', message: '', startLabel: '', snoozeLabel: null }),
      toolbarOf: (view) => ({ icon: 'working', badge: view.phase, urgent: false, title: '' }),
      onProblem: (read) => Promise.resolve(void this.problems.push(read.kept)),
      onFailure: (what, error) => void this.failures.push(`${what}: ${String(error)}`),
    });
  }
}
