import type { Feelings, FeelingsSaid } from '../../utils/body/feelings.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { mergeFeelings } from '../../utils/history/store.ts';
import type { Command, Reply } from '../../utils/messaging/protocol.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { EndRecord, Note } from '../../utils/rhythm/types.ts';

export interface FakePageOptions {
  snapshot: Snapshot | null;
  records?: EndRecord[];
  notes?: Note[];
  shortcuts?: Awaited<ReturnType<PagePort['shortcuts']>>;
  /** Epoch ms of now. */
  now: () => number;
  zone: string;
  browser?: 'chrome' | 'firefox';
  /** What a command does to the snapshot; nothing if left out. */
  answer?: (command: Command, snapshot: Snapshot) => Snapshot;
}

/** A `PagePort` in memory. Commands are recorded in order; `push` stands for a change made by the background. */
export class FakePage implements PagePort {
  readonly commands: Command[] = [];
  readonly opened: string[] = [];
  /** Whether the browser lets the page see addresses, and what the person would answer. */
  seesCalls = false;
  wouldAllow = true;
  /** Pages that say they show the break. */
  shown = 0;
  /** What the next commands are answered with. */
  reply: Reply = { ok: true };
  readonly browser: 'chrome' | 'firefox';
  readonly #feelings = new Map<string, Feelings>();
  readonly #options: FakePageOptions;
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  #snapshot: Snapshot | null;
  #ids = 0;

  constructor(options: FakePageOptions) {
    this.#options = options;
    this.#snapshot = options.snapshot;
    this.browser = options.browser ?? 'chrome';
  }

  push(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener(snapshot);
  }

  snapshot = async (): Promise<Snapshot | null> => this.#snapshot;

  onChange = (listener: (snapshot: Snapshot) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  send = async (command: Command): Promise<Reply> => {
    this.commands.push(command);
    if (this.reply.ok && this.#snapshot && this.#options.answer)
      this.push(this.#options.answer(command, this.#snapshot));
    return this.reply;
  };

  showBreak = (): (() => void) => {
    this.shown += 1;
    return () => {
      this.shown -= 1;
    };
  };

  records = async (from: number): Promise<EndRecord[]> =>
    (this.#options.records ?? []).filter((record) => record.endedAt >= from);

  notes = async (from: number): Promise<Note[]> => (this.#options.notes ?? []).filter((note) => note.to >= from);

  readonly faults: string[] = [];

  noteFault = async (where: string, what: string): Promise<void> => void this.faults.push(`${where}: ${what}`);

  feelings = async (runId: string): Promise<Feelings | null> => this.#feelings.get(runId) ?? null;

  allFeelings = async (): Promise<Feelings[]> => [...this.#feelings.values()];

  eraseFeelings = async (): Promise<void> => this.#feelings.clear();

  keepFeelings = async (said: FeelingsSaid): Promise<void> => {
    this.#feelings.set(said.id, mergeFeelings(this.#feelings.get(said.id), said));
  };

  shortcuts: PagePort['shortcuts'] = async () => this.#options.shortcuts ?? [];

  openShortcuts = async (): Promise<void> => void this.opened.push('shortcuts');

  canSeeCalls = async (): Promise<boolean> => this.seesCalls;

  hiddenZone = (): string | null => null;
  chooseZone = async (): Promise<void> => {};
  canSeePrivateWindows = async (): Promise<boolean> => true;

  allowCalls = async (allow: boolean): Promise<boolean> => {
    this.seesCalls = allow && (this.seesCalls || this.wouldAllow);
    return this.seesCalls;
  };

  openOptions = async (group?: string): Promise<void> => void this.opened.push(group ? `options ${group}` : 'options');

  openBreakWindow = async (): Promise<void> => void this.opened.push('breakWindow');

  isOwnRequest = async (): Promise<boolean> => true;

  forgetRequest = async (): Promise<void> => undefined;

  isPinned = async (): Promise<boolean | null> => null;
  system = async () => 'other' as const;
  closePage = async (): Promise<void> => {};
  openPage = async (page: string, at = ''): Promise<void> => void this.opened.push(`${page}${at}`);

  savePlan = async (plan: SavedPlan): Promise<void> => {
    if (this.#snapshot) this.#snapshot = { ...this.#snapshot, plan };
  };

  body = async (): Promise<BodyStore> => {
    throw new Error('no body here');
  };

  version = (): string => '0.1.0';

  readDocument = async (name: string): Promise<string> => `# ${name}`;

  now = (): number => this.#options.now();

  zone = (): string => this.#options.zone;

  newId = (): string => {
    this.#ids += 1;
    return `act-${this.#ids}`;
  };
}
