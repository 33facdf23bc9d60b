import type { Feelings, FeelingsSaid } from '../body/feelings.ts';
import type { RoutinesLeftOut } from '../body/routines-left-out.ts';
import type { BreakRequest } from '../break/request.ts';
import type { SavedPlan } from '../break/saved-plan.ts';
import type { Command, Reply } from '../messaging/protocol.ts';
import type { EndRecord, Note, RhythmState } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import type { BodyStore } from './body-store.ts';

export const NOTICE_KINDS = [
  /** The saved rhythm was damaged: repaired, and the damaged copy kept. */
  'stateMended',
  /** Written by a newer version: read as far as understood, and the original kept. */
  'stateNewer',
  /** A group of the options was damaged. */
  'settingsMended',
  /** The options come from a newer version; they are not overwritten. */
  'settingsNewer',
  /** The body record could not be read completely: the original is kept, and missing answers are asked for again. */
  'bodyMended',
  /** The same for the person's own plans. */
  'plansMended',
  /** Nothing can be saved now; no page can dismiss this. */
  'notSaved',
  /** The browser refused to sync; everything works here. */
  'syncFailed',
  /** The browser knows no time zone; the clock's offset is used instead. */
  'zoneUnknown',
] as const;

/** Something to tell the person, kept until dismissed. */
export interface Notice {
  id: string;
  kind: (typeof NOTICE_KINDS)[number];
  /** Epoch ms. */
  at: number;
  /** It was read and still applies: only the options still show it. */
  isRead?: true;
}

/** The data a page shows. The rhythm's state comes with the preferences it was created under. */
export interface Snapshot {
  state: RhythmState;
  settings: Settings;
  notices: readonly Notice[];
  /** The plan of the last started break. */
  plan: SavedPlan | null;
  offer: RoutinesLeftOut;
}

/** Everything a page may ask of the browser. */
export interface PagePort {
  /** Reads saved data without waiting for the background worker. Null before the first start has finished. */
  snapshot(): Promise<Snapshot | null>;
  /** Calls back after each change; returns a function to unsubscribe. */
  onChange(listener: (snapshot: Snapshot) => void): () => void;
  /** Sends a command to the background. There is always an answer; errors are values. */
  send(command: Command): Promise<Reply>;
  /** Reports that this page shows the running break; returns a function to report that it no longer does. */
  showBreak(): () => void;
  /** Reminders and breaks that ended since `from` (epoch ms), oldest first. */
  records(from: number): Promise<EndRecord[]>;
  /** What the engine saw since `from` (epoch ms), oldest first; kept for a week. */
  notes(from: number): Promise<Note[]>;
  /**
   * Stores a line about something that could not be shown. `where` and `what` are for a report: at most 250 characters, nothing
   * about the person.
   */
  noteFault(where: string, what: string): Promise<void>;
  /** How feet felt before and after the break of a run; null if not said. Rejects if the browser stores nothing. */
  feelings(runId: string): Promise<Feelings | null>;
  /** Everything stored about how feet felt, oldest first. Rejects if the browser stores nothing. */
  allFeelings(): Promise<Feelings[]>;
  /** Deletes everything stored about how feet felt. */
  eraseFeelings(): Promise<void>;
  /** Adds answers to those stored for their break; rejects if the disk refuses. */
  keepFeelings(said: FeelingsSaid): Promise<void>;
  /** Opens the options, at the given group if there is one. */
  openOptions(group?: 'hours' | 'seen'): Promise<void>;
  /** The current keyboard shortcuts; an empty key means none. */
  shortcuts(): Promise<{ name: 'start-break' | 'snooze' | 'pause-toggle'; keys: string }[]>;
  /** Opens the browser's own shortcuts page. */
  openShortcuts(): Promise<void>;
  /** Whether the browser lets Instep see the addresses of tabs. */
  canSeeCalls(): Promise<boolean>;
  /**
   * Requests or gives up that permission; resolves to whether it is granted afterwards. Must be called during the click's
   * event.
   */
  allowCalls(allow: boolean): Promise<boolean>;
  /** Whether the browser lets Instep see private windows. */
  canSeePrivateWindows(): Promise<boolean>;
  /** The stored body record; loaded when first needed. */
  body(): Promise<BodyStore>;
  /** Opens the guided break in its own window, or brings it to the front. Starts the requested break if none is there. */
  openBreakWindow(request?: BreakRequest): Promise<void>;
  /** Whether Instep itself put the request with this id into an address, and the request is not fulfilled yet. */
  isOwnRequest(id: string): Promise<boolean>;
  forgetRequest(id: string): Promise<void>;
  /** Opens one of the longer pages in a tab, or brings it to the front. `at`: a place in the page, or what to continue with. */
  openPage(page: 'library' | 'safety', at?: string): Promise<void>;
  /** Whether the icon is visible on the toolbar; null if the browser does not say. */
  isPinned(): Promise<boolean | null>;
  /** The operating system, for texts that differ by system. */
  system(): Promise<'windows' | 'mac' | 'linux' | 'chromeos' | 'other'>;
  /** Closes the tab of this page. */
  closePage(): Promise<void>;
  /** The version of Instep, such as "0.1.0". */
  version(): string;
  /** A document of the project that ships with the extension; rejects if it cannot be read. */
  readDocument(name: 'CHANGELOG.md' | 'PRIVACY.md' | 'LICENSE'): Promise<string>;
  /** Browser family, for texts that differ by browser. */
  browser: 'chrome' | 'firefox';
  now(): number;
  /** This computer's time zone; see `zone` in `utils/platform/zone.ts`. */
  zone(): string;
  /** The browser's name for the zone, if it may stand for another one; otherwise null. */
  hiddenZone(): string | null;
  /** Chooses the zone for this computer (an IANA name); null: as the browser says. Rejects if it cannot be saved. */
  chooseZone(name: string | null): Promise<void>;
  newId(): string;
}
