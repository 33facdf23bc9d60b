import type { Feelings, FeelingsSaid } from '../body/feelings.ts';
import type { RoutinesLeftOut } from '../body/routines-left-out.ts';
import type { BreakRequest } from '../break/request.ts';
import type { SavedPlan } from '../break/saved-plan.ts';
import type { Command, Reply } from '../messaging/protocol.ts';
import type { EndRecord, Note, RhythmState } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import type { BodyStore } from './body-store.ts';

export const NOTICE_KINDS = [
  /** The saved rhythm was damaged: mended, the damaged copy kept. */
  'stateMended',
  /** Written by a newer version: read as far as understood, the original kept. */
  'stateNewer',
  /** A group of the options was damaged. */
  'settingsMended',
  /** The options come from a newer version; they are not written over. */
  'settingsNewer',
  /** What is kept of the body could not be read whole: the original is kept, what is missing is asked for again. */
  'bodyMended',
  /** The same of plans of one's own. */
  'plansMended',
  /** Nothing can be saved now; no page puts it aside. */
  'notSaved',
  /** The browser refused to sync; everything works here. */
  'syncFailed',
  /** The browser knows no time zone; the offset of the clock serves instead. */
  'zoneUnknown',
] as const;

/** Something the person has to be told, kept until dismissed. */
export interface Notice {
  id: string;
  kind: (typeof NOTICE_KINDS)[number];
  /** Epoch ms. */
  at: number;
}

/** What a page is shown. The rhythm's state goes with the preferences it was made under. */
export interface Snapshot {
  state: RhythmState;
  settings: Settings;
  notices: readonly Notice[];
  /** The plan of the break that was begun last. */
  plan: SavedPlan | null;
  offer: RoutinesLeftOut;
}

/** All that a page may ask of the browser. */
export interface PagePort {
  /** Reads what is saved; does not wait for the background worker. Null before the first start has finished. */
  snapshot(): Promise<Snapshot | null>;
  /** Calls back after each change; returns the way to stop. */
  onChange(listener: (snapshot: Snapshot) => void): () => void;
  /** Asks the background for something; an answer always comes, errors are values. */
  send(command: Command): Promise<Reply>;
  /** Says that this page shows the running break; returns how to say that it no longer does. */
  showBreak(): () => void;
  /** What ended since `from` (epoch ms), oldest first. */
  records(from: number): Promise<EndRecord[]>;
  /** What the engine saw since `from` (epoch ms), oldest first; kept for a week. */
  notes(from: number): Promise<Note[]>;
  /** Keeps a line of what could not be shown. `where` and `what` are for a report: no more than 250 letters, nothing of the person. */
  noteFault(where: string, what: string): Promise<void>;
  /** How feet felt before and after the break of a run; null where nobody said. Rejects where the browser keeps nothing. */
  feelings(runId: string): Promise<Feelings | null>;
  /** All that is kept of how feet felt, oldest first. Rejects where the browser keeps nothing. */
  allFeelings(): Promise<Feelings[]>;
  /** Deletes all of it. */
  eraseFeelings(): Promise<void>;
  /** Adds answers to what is kept of their break; rejects when the disk refuses. */
  keepFeelings(said: FeelingsSaid): Promise<void>;
  /** Opens the options, at one of their groups if it is named. */
  openOptions(group?: 'hours' | 'seen'): Promise<void>;
  /** The keyboard shortcuts as they are set now; an empty key is none. */
  shortcuts(): Promise<{ name: 'start-break' | 'snooze' | 'pause-toggle'; keys: string }[]>;
  /** Opens the browser's own page for them. */
  openShortcuts(): Promise<void>;
  /** Whether the browser lets Instep see the addresses of tabs. */
  canSeeCalls(): Promise<boolean>;
  /** Asks the person for that, or gives it back; resolves to whether it is allowed afterwards. Call it in the turn of a click. */
  allowCalls(allow: boolean): Promise<boolean>;
  /** What is kept of the body; loaded when first needed. */
  body(): Promise<BodyStore>;
  /** Opens the guided break in a window of its own, or brings it to the front; begins what is asked for if none is there. */
  openBreakWindow(request?: BreakRequest): Promise<void>;
  /** Whether Instep itself put the request with this id into an address, and it has not been fulfilled yet. */
  isOwnRequest(id: string): Promise<boolean>;
  forgetRequest(id: string): Promise<void>;
  /** Opens one of the pages that are read at leisure, in a tab, or brings it to the front. `at`: a place in it, or what to go on with. */
  openPage(page: 'library' | 'safety', at?: string): Promise<void>;
  /** Whether the icon stands on the toolbar, where it is seen; null where the browser does not say. */
  isPinned(): Promise<boolean | null>;
  /** The operating system, for texts that differ. */
  system(): Promise<'windows' | 'mac' | 'linux' | 'chromeos' | 'other'>;
  /** Closes the tab of this page. */
  closePage(): Promise<void>;
  /** The version of Instep, "0.1.0". */
  version(): string;
  /** A document of the project, which lies in the extension; rejects where it cannot be read. */
  readDocument(name: 'CHANGELOG.md' | 'PRIVACY.md' | 'LICENSE'): Promise<string>;
  /** Browser family, for texts that differ. */
  browser: 'chrome' | 'firefox';
  now(): number;
  zone(): string;
  newId(): string;
}
