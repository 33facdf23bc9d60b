import type { RunPlan } from '../rhythm/person-events.ts';
import type { EndRecord, Note, RhythmState, Sight } from '../rhythm/types.ts';

/** An alarm as the browser stores it. Instants in epoch ms, periods in minutes. */
export interface Alarm {
  name: string;
  when: number;
  periodMinutes: number | null;
}

/** This extension's alarms in the browser. */
export interface AlarmsPort {
  /** The timers behind the alarms pause while the computer sleeps, so an alarm set before sleep fires late. */
  readonly standStillInSleep: boolean;
  all(): Promise<Alarm[]>;
  set(alarm: Alarm): Promise<void>;
  clear(name: string): Promise<void>;
}

/** The texts of a reminder. */
export interface ReminderText {
  title: string;
  message: string;
  /** Null: nothing to do yet. */
  startLabel: string | null;
  snoozeLabel: string | null;
}

/** What the browser knows about the person and the moment. */
export interface PresencePort {
  /**
   * Checks presence now. Idle means no input for `idleSeconds` or longer. `hosts`: call hosts to look for; empty: none.
   * Anything the browser does not tell counts as absent.
   */
  look(idleSeconds: number, hosts: readonly string[]): Promise<Sight>;
  /**
   * Sets the seconds without input after which the browser reports idleness by itself: the same as for `look` while presence
   * matters, otherwise so long that no report comes; shorter while a reminder waits for a lull (`awaitsLull`), when tabs and
   * windows that come to the front are reported, too. Browsers keep this in memory, so it is set at each start.
   */
  watch(seconds: number, awaitsLull: boolean): Promise<void>;
}

/** One entry of the icon's context menu. */
export interface MenuEntry {
  id: string;
  title: string;
  parent: string | null;
}

/** The menu of the toolbar icon. */
export interface MenuPort {
  /** Sets the menu; does nothing if it is already the same. */
  show(entries: readonly MenuEntry[]): Promise<void>;
}

/** The system's notifications. Showing an id that is already visible, or hiding one that is not, has no effect. */
export interface NotifierPort {
  /** Whether notifications support buttons here. */
  readonly hasButtons: boolean;
  show(id: string, text: ReminderText, silent: boolean): Promise<void>;
  /** Removes every notification whose id starts with `idPrefix`, except those whose id starts with `kept`. */
  hide(idPrefix: string, kept?: string): Promise<void>;
}

/** Other ways to ask for attention than a notification. */
export interface AttentionPort {
  /**
   * Opens a small window about the open reminder, behind the window that is in use where the browser can do that. If it is there
   * already, the system points to it. It closes itself when that reminder is no longer open; null: only when it is closed.
   */
  openWindow(reminderId: string | null): Promise<void>;
  /** Plays Instep's own tone for a reminder, at a volume of 0 to 100. */
  ring(volume: number): Promise<void>;
}

type IconState = 'working' | 'due' | 'paused' | 'off';

/** The toolbar's content. An empty badge means no badge. */
export interface Toolbar {
  icon: IconState;
  badge: string;
  /** Whether the badge asks for action (clay) or only informs (ink). */
  urgent: boolean;
  title: string;
}

export interface ToolbarPort {
  show(toolbar: Toolbar): Promise<void>;
}

/** The saved rhythm. */
export interface StateStore {
  load(): Promise<unknown>;
  /** Saves both in one write: a run is never stored without its plan, or with another run's plan. */
  save(state: RhythmState, plan?: RunPlan): Promise<void>;
  /** If `save` is refused: keeps the state for later workers, as long as the browser is open. */
  saveAside(state: RhythmState): Promise<void>;
  /** What was kept aside and not saved since; undefined if nothing was. */
  loadAside(): Promise<unknown>;
}

/** The record of what ended and what was seen; adding the same id again has no effect. */
export interface HistoryPort {
  add(record: EndRecord): Promise<void>;
  /** Notes are kept for a week. */
  addNote(id: string, note: Note): Promise<void>;
}
