import type { RunPlan } from '../rhythm/person-events.ts';
import type { EndRecord, Note, RhythmState, Sight } from '../rhythm/types.ts';

/** An alarm as the browser keeps it. Instants in epoch ms, periods in minutes. */
export interface Alarm {
  name: string;
  when: number;
  periodMinutes: number | null;
}

/** The browser's alarms of this extension. */
export interface AlarmsPort {
  /** The timers behind the alarms pause while the computer sleeps, so that an alarm set before comes late. */
  readonly standStillInSleep: boolean;
  all(): Promise<Alarm[]>;
  set(alarm: Alarm): Promise<void>;
  clear(name: string): Promise<void>;
}

/** A reminder in words. */
export interface ReminderText {
  title: string;
  message: string;
  /** Null: nothing to do yet. */
  startLabel: string | null;
  snoozeLabel: string | null;
}

/** What the browser knows of the person and the moment. */
export interface PresencePort {
  /**
   * Looks now. Idle means no input for `idleSeconds` or longer. `hosts`: hosts of calls to look for; empty: none. Parts
   * that cannot be known are as if nothing was there.
   */
  look(idleSeconds: number, hosts: readonly string[]): Promise<Sight>;
  /**
   * From how many seconds without input on the browser reports idleness by itself: the same as for `look` while presence
   * matters, else so long that no report comes. Browsers keep it in memory, so it is told at each start.
   */
  watch(seconds: number): Promise<void>;
}

/** One entry of the icon's context menu. */
export interface MenuEntry {
  id: string;
  title: string;
  parent: string | null;
}

/** The menu of the toolbar icon. */
export interface MenuPort {
  /** Makes the menu so; nothing is done where it already is. */
  show(entries: readonly MenuEntry[]): Promise<void>;
}

/** The system's notifications. Showing an id that is on view changes nothing; hiding one that isn't, neither. */
export interface NotifierPort {
  /** Whether notifications can carry buttons here. */
  readonly hasButtons: boolean;
  show(id: string, text: ReminderText, silent: boolean): Promise<void>;
  /** Takes away every notification whose id begins with `idPrefix`, but for those whose id begins with `kept`. */
  hide(idPrefix: string, kept?: string): Promise<void>;
}

type IconState = 'working' | 'due' | 'paused' | 'off';

/** What the toolbar shows. An empty badge is none. */
export interface Toolbar {
  icon: IconState;
  badge: string;
  /** The badge asks for something (clay), or only informs (ink). */
  urgent: boolean;
  title: string;
}

export interface ToolbarPort {
  show(toolbar: Toolbar): Promise<void>;
}

/** The saved rhythm. */
export interface StateStore {
  load(): Promise<unknown>;
  /** Both in one write: a run is never there without its plan, nor with another's. */
  save(state: RhythmState, plan?: RunPlan): Promise<void>;
  /** Where that is refused: keeps the state for the workers after this one, for as long as the browser is open. */
  saveAside(state: RhythmState): Promise<void>;
  /** What was kept so and not saved since; undefined where nothing was. */
  loadAside(): Promise<unknown>;
}

/** The record of what ended, and of what was seen; adding the same id again changes nothing. */
export interface HistoryPort {
  add(record: EndRecord): Promise<void>;
  /** Notes are kept for a week. */
  addNote(id: string, note: Note): Promise<void>;
}
