import { createRhythm, createDispatchSteps, reminderOfNotification } from '../../utils/background/dispatch.ts';
import type { DispatchEvent, Rhythm, Surroundings } from '../../utils/background/dispatch.ts';
import { setTextSource } from '../../utils/i18n/messages.ts';
import { ALL_ROUTINES } from '../../utils/moves/catalogue.ts';
import { NoAnswer } from '../../utils/platform/limit.ts';
import type { Alarm, MenuEntry, Toolbar } from '../../utils/ports/background.ts';
import type { RunPlan } from '../../utils/rhythm/person-events.ts';
import { project } from '../../utils/rhythm/project.ts';
import type {
  EndRecord,
  Note,
  Projection,
  RhythmEvent,
  RhythmSettings,
  RhythmState,
  Sight,
} from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { preferencesFor } from './rhythm-settings.ts';

/** A part that will answer, or not before then. */
class Hangs extends Error {
  readonly until: number;

  constructor(until: number) {
    super('hangs');
    this.until = until;
  }
}

/** How a browser treats alarms; see docs/browsers.md. */
export type Flavour = 'chrome' | 'firefox';

/** Parts of the browser that can refuse. */
export type Part = 'store' | 'save' | 'alarms' | 'presence' | 'notifier' | 'history' | 'toolbar' | 'menu';

export interface Shown {
  at: number;
  id: string;
  /** Null: the word before a reminder. */
  reminderId: string | null;
  silent: boolean;
}

interface KeptAlarm extends Alarm {
  behindWhenSetMs: number;
  /** How much later than due the browser gets to it. */
  lateMs: number;
}

/** What is looked at from outside while the worker works. */
export interface Watcher {
  /** A state was saved: the first time in an event with the event as it was taken in. */
  saved?(before: RhythmState | null, after: RhythmState, event: RhythmEvent | null): void;
  shown?(shown: Shown): void;
  recorded?(record: EndRecord): void;
  noted?(note: Note): void;
  /** What the toolbar is about to show. */
  viewed?(view: Projection): void;
}

const AT_THE_DESK: Sight = {
  idle: 'active',
  idleSince: null,
  audible: false,
  fullscreen: false,
  call: null,
  openCalls: [],
  lull: false,
};

/** Before the extension says otherwise. https://developer.chrome.com/docs/extensions/reference/api/idle */
const DEFAULT_WATCH_SECONDS = 60;

/* The driver hands on what a call gives, promise or not; without promises weeks pass in milliseconds. */
const given = <T>(value: T): Promise<T> => value as unknown as Promise<T>;

/**
 * A browser in memory, on a clock of its own: storage, alarms that fire late, a person in front of it (or not),
 * notifications, a menu, a history, and a background worker that can be killed before any call it makes.
 */
export class World {
  now: number;
  settings: RhythmSettings;
  readonly flavour: Flavour;
  saved: RhythmState | null = null;
  /** The plan that was saved last. */
  plan: RunPlan | null = null;
  readonly alarms = new Map<string, KeptAlarm>();
  /** How far Firefox's timers are behind the wall clock, because they stood still in sleep. */
  timersBehindMs = 0;
  alarmWrites = 0;
  /** The lateness of the next alarm that is set; real browsers have their own. */
  lateness: () => number = () => 0;
  /** What a look at the person finds; asked with the seconds from which on no input counts as idle. */
  sight: (idleSeconds: number) => Sight = () => AT_THE_DESK;
  watchSeconds = DEFAULT_WATCH_SECONDS;
  /** The worker hears of tabs and windows that come to the front. */
  hearsSwitches = false;
  readonly visible = new Set<string>();
  readonly shown: Shown[] = [];
  /** The windows that were opened for a reminder, and the volumes of its tone. */
  readonly windows: (string | null)[] = [];
  readonly rung: number[] = [];
  /** Preferences that the engine does not know. */
  preferences: (of: Settings) => Settings = (of) => of;
  readonly records = new Map<string, EndRecord>();
  readonly notes = new Map<string, Note>();
  toolbar: Toolbar | null = null;
  menu: readonly MenuEntry[] = [];
  failures: string[] = [];
  problems: unknown[] = [];
  /** Calls the worker may still make before it dies; null: it lives. */
  callsToLive: number | null = null;
  /** Workers that died over their work. */
  deaths = 0;
  /** Fails the next calls of a part. */
  readonly failing = new Set<Part>();
  /** Until when a part answers nobody (epoch ms). */
  readonly hanging = new Map<Part, number>();
  /** Whether the worker last said that states are saved. */
  isSaving = true;
  /** What could not be saved, kept while the browser is open. */
  private aside: string | null = null;
  watcher: Watcher = {};
  private work: ReturnType<typeof createDispatchSteps> | null = null;
  private told: RhythmEvent | null = null;
  private fresh = false;

  constructor(now: number, settings: RhythmSettings, flavour: Flavour) {
    this.now = now;
    this.settings = settings;
    this.flavour = flavour;
    setTextSource(
      (key, parts) => [key, ...parts].join(' '),
      () => 'en',
    );
  }

  /** Whether the toolbar says that nothing can be saved. */
  saysUnsaved(): boolean {
    return this.toolbar?.title.includes('tooltip_not_saved') ?? false;
  }

  /** Ends the worker; the next event starts a new one, which reads what is saved. */
  kill(): void {
    this.work = null;
    this.hearsSwitches = false;
    this.callsToLive = null;
  }

  /** Hands an event to the worker, starting it if need be. False: the worker died over it. */
  event(event: DispatchEvent): boolean {
    this.work ??= createDispatchSteps(this.surroundings());
    this.told = event.type === 'settingsChanged' ? { type: 'woke' } : event;
    this.fresh = true;
    const work = this.work(event);
    let turn = work.next();
    while (!turn.done) {
      if (this.callsToLive !== null && this.callsToLive-- <= 0) {
        this.deaths += 1;
        this.kill();
        return false;
      }
      let result: unknown;
      try {
        result = this.wait(turn.value);
      } catch (error) {
        turn = work.throw(error);
        continue;
      }
      turn = work.next(result);
    }
    return true;
  }

  /** One call of the worker, which may take its time, or no end. */
  private wait({ act, limitMs }: { act: () => unknown; limitMs: number }): unknown {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof Hangs)) throw error;
      const waitMs = Math.min(limitMs, error.until - this.now);
      this.now += waitMs;
      if (this.now < error.until) throw new NoAnswer(`no answer in ${waitMs} ms`);
      return act();
    }
  }

  /** A worker that takes events as the real one does, several at once. */
  rhythm(): Rhythm {
    return createRhythm(this.surroundings());
  }

  state(): RhythmState | null {
    return this.saved;
  }

  /** The next alarm: its name, and when the browser gets to it. */
  nextAlarm(): { name: string; at: number } | null {
    let first: { name: string; at: number } | null = null;
    for (const { name, when, behindWhenSetMs, lateMs } of this.alarms.values()) {
      const at = Math.max(this.now, when + this.timersBehindMs - behindWhenSetMs + lateMs);
      if (!first || at < first.at) first = { name, at };
    }
    return first;
  }

  /** The alarm fires: a one-shot alarm is gone, a repeating one is set again. */
  fired(name: string): void {
    const alarm = this.alarms.get(name);
    if (!alarm) return;
    if (alarm.periodMinutes === null) this.alarms.delete(name);
    else {
      /* Chrome keeps to the grid, Firefox goes on from when the alarm really fired. */
      const from = this.flavour === 'chrome' ? alarm.when : this.now;
      const periodMs = alarm.periodMinutes * 60_000;
      this.keep({ ...alarm, when: from + periodMs * Math.max(1, Math.ceil((this.now - from) / periodMs)) });
    }
  }

  /** The browser closes and starts again: notifications are gone, in Firefox the alarms too. */
  restart(): void {
    this.kill();
    this.visible.clear();
    this.isSaving = true;
    this.aside = null;
    this.timersBehindMs = 0;
    this.watchSeconds = DEFAULT_WATCH_SECONDS;
    if (this.flavour === 'firefox') this.alarms.clear();
  }

  /** The extension is updated or reloaded: all alarms are gone, in both browsers. */
  update(): void {
    this.kill();
    this.alarms.clear();
    this.watchSeconds = DEFAULT_WATCH_SECONDS;
  }

  private keep(alarm: Alarm): void {
    this.alarms.set(alarm.name, { ...alarm, behindWhenSetMs: this.timersBehindMs, lateMs: this.lateness() });
  }

  private check(part: Part): void {
    const until = this.hanging.get(part);
    if (until !== undefined && until > this.now) throw new Hangs(until);
    if (this.failing.has(part)) throw new Error(`${part} refused`);
  }

  private show(id: string, silent: boolean): void {
    this.check('notifier');
    if (this.visible.has(id)) return;
    this.visible.add(id);
    const shown = { at: this.now, id, reminderId: reminderOfNotification(id), silent };
    this.shown.push(shown);
    this.watcher.shown?.(shown);
  }

  private save(state: RhythmState, plan?: RunPlan): void {
    this.check('save');
    if (plan) this.plan = plan;
    const before = this.saved;
    this.saved = state;
    /* Of the instant that it is of: what hung before it was saved took its time. */
    const { now } = this;
    if (this.hanging.size > 0) this.now = state.asOf;
    this.watcher.saved?.(before, state, this.fresh ? this.told : null);
    this.now = now;
    this.fresh = false;
  }

  private look(idleSeconds: number): Sight {
    this.check('presence');
    const sight = this.sight(idleSeconds);
    if (this.told?.type === 'woke') this.told = { type: 'looked', sight };
    return sight;
  }

  /** The ports of this browser, and what else a worker is given. */
  surroundings(): Surroundings {
    return {
      now: () => this.now,
      facts: () => ({
        settings: this.preferences(preferencesFor(this.settings)),
        zone: this.settings.zone,
        offered: ALL_ROUTINES,
      }),
      store: {
        load: () => {
          this.check('store');
          return given(this.saved === null ? undefined : (JSON.parse(JSON.stringify(this.saved)) as unknown));
        },
        save: (state, plan) => given(this.save(state, plan)),
        saveAside: (state) => given(void (this.aside = JSON.stringify(state))),
        loadAside: () => given(this.aside === null ? undefined : (JSON.parse(this.aside) as unknown)),
      },
      alarms: {
        standStillInSleep: this.flavour === 'firefox',
        all: () => {
          this.check('alarms');
          return given([...this.alarms.values()]);
        },
        clear: (name) => {
          this.check('alarms');
          return given(void this.alarms.delete(name));
        },
        set: (alarm) => {
          this.check('alarms');
          this.alarmWrites += 1;
          const soonest = this.flavour === 'chrome' ? this.now + 30_000 : this.now;
          return given(this.keep({ ...alarm, when: Math.max(alarm.when, soonest) }));
        },
      },
      presence: {
        look: (idleSeconds) => given(this.look(idleSeconds)),
        watch: (seconds, awaitsLull) => {
          this.hearsSwitches = awaitsLull;
          return given(void (this.watchSeconds = seconds));
        },
      },
      notifier: {
        hasButtons: this.flavour === 'chrome',
        show: (id, _text, silent) => given(this.show(id, silent)),
        hide: (prefix, kept) => {
          this.check('notifier');
          for (const id of this.visible)
            if (id.startsWith(prefix) && !(kept && id.startsWith(kept))) this.visible.delete(id);
          return given(undefined);
        },
      },
      attention: {
        openWindow: (reminderId) => given(void this.windows.push(reminderId)),
        ring: (volume) => given(void this.rung.push(volume)),
      },
      history: {
        add: (record) => {
          this.check('history');
          if (!this.records.has(record.id)) {
            this.records.set(record.id, record);
            this.watcher.recorded?.(record);
          }
          return given(undefined);
        },
        addNote: (id, note) => {
          this.check('history');
          if (!this.notes.has(id)) {
            this.notes.set(id, note);
            this.watcher.noted?.(note);
          }
          return given(undefined);
        },
      },
      toolbar: {
        show: (toolbar) => {
          this.check('toolbar');
          if (this.saved) this.watcher.viewed?.(project(this.saved, this.now, this.settings));
          return given(void (this.toolbar = toolbar));
        },
      },
      menu: {
        show: (entries) => {
          this.check('menu');
          return given(void (this.menu = entries));
        },
      },
      wasUnsaved: () => !this.isSaving,
      onSaving: (isSaved) => {
        this.isSaving = isSaved;
        if (isSaved) this.aside = null;
      },
      /* Nothing in memory keeps anybody waiting; `event` plays the parts that do. */
      limit: (answer) => answer,
      onProblem: (read) => void this.problems.push(read.kept),
      onFailure: (what, error) => void this.failures.push(`${what}: ${String(error)}`),
    };
  }
}
