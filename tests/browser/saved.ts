import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { asksReady, startOf, totalMs } from '../../utils/break/position.ts';
import type { Command, Reply } from '../../utils/messaging/protocol.ts';
import type { PersonalPlan, Segment } from '../../utils/moves/plan.ts';
import type { RoutineId } from '../../utils/moves/types.ts';
import { breakAt } from '../../utils/rhythm/break-run.ts';
import { newReminder } from '../../utils/rhythm/reminder.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { BreakRun, Reminder, RhythmState } from '../../utils/rhythm/types.ts';
import type { SettingsGroup } from '../../utils/settings/types.ts';
import { planFor } from '../fakes/plans.ts';
import { waitUntil } from './harness/wait.ts';
import { containsEnglish } from './shown-language.ts';
import type { Stage } from './stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

export const MINUTE = 60_000;

type Items = Record<string, unknown>;
type Area = 'local' | 'sync';

/** All that an area of the extension's storage holds. */
export function stored(stage: Stage, area: Area): Promise<Items> {
  return stage.browser.inBackground((name: Area): Promise<Items> => chrome.storage[name].get(null), area);
}

/** Writes as if it came from elsewhere. */
export function store(stage: Stage, area: Area, items: Items): Promise<void> {
  return stage.browser.inBackground((name: Area, all: Items) => chrome.storage[name].set(all), area, items);
}

export function forget(stage: Stage, area: Area, keys: readonly string[]): Promise<void> {
  return stage.browser.inBackground(
    (name: Area, all: readonly string[]) => chrome.storage[name].remove([...all]),
    area,
    keys,
  );
}

/** What the background answers to a message from a page; any message, so that nonsense can be sent too. */
export function send(page: Page, message: unknown): Promise<Reply | undefined> {
  return page.evaluate(
    (json: string): Promise<Reply | undefined> => chrome.runtime.sendMessage(JSON.parse(json)),
    JSON.stringify(message),
  );
}

/** Sends a command that must be obeyed. */
export async function tell(page: Page, command: Command): Promise<void> {
  const reply = await send(page, command);
  if (reply?.ok !== true) throw new Error(`${command.kind} was refused: ${JSON.stringify(reply)}`);
}

export type Preferences = Partial<Record<SettingsGroup, Record<string, unknown>>>;

/** Hours that never end: what tests live in. */
export const EVERY_DAY = Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]);

/** Changes preferences from a page; gives the way to undo it. */
export async function prefer(page: Page, preferences: Preferences): Promise<() => Promise<void>> {
  /* The keys of such an object are groups. */
  const entries = Object.entries(preferences) as [SettingsGroup, Record<string, unknown>][];
  for (const [group, values] of entries) await tell(page, { kind: 'saveSettings', group, values });
  return async () => {
    for (const [group] of entries) {
      if (group === 'hours') await tell(page, { kind: 'saveSettings', group, values: { week: EVERY_DAY } });
      else await tell(page, { kind: 'resetSettings', group });
    }
  };
}

/**
 * Shows a page what the background would see at once not to be so. One that was just at work saves its own state over what
 * was written: then it is written again.
 */
export async function showUntrue(page: Page, text: string, state: () => Partial<RhythmState>): Promise<void> {
  const isShown = async (): Promise<boolean> =>
    containsEnglish(await page.evaluate(() => document.body.innerText), text);
  const isKept = async (asOf: number): Promise<boolean> => {
    const { rhythm } = await chrome.storage.local.get<{ rhythm: RhythmState }>('rhythm');
    return rhythm.asOf === asOf;
  };
  for (;;) {
    const now = Date.now();
    const untrue = { ...initialState(now), wakeAt: now + 5 * MINUTE, breaks: 6, ...state() };
    await page.evaluate(async (json: string) => {
      await chrome.storage.local.set({ rhythm: JSON.parse(json) as object });
    }, JSON.stringify(untrue));
    const outcome = await waitUntil(`the text "${text}"`, async () => {
      if (await isShown()) return 'shown';
      return !(await page.evaluate(isKept, untrue.asOf)) && 'written over';
    });
    if (outcome === 'shown') return;
  }
}

export interface MirrorItem {
  v: number;
  rev: number;
  values: Items;
}

/** What this device goes by for one group of preferences. */
export async function mirrorOf(stage: Stage, group: SettingsGroup): Promise<MirrorItem | undefined> {
  const { settings } = (await stored(stage, 'local')) as {
    settings?: { groups: Partial<Record<SettingsGroup, MirrorItem>> };
  };
  return settings?.groups[group];
}

/** A reminder that was shown a minute ago and waits for an answer. */
export function dueNow(now = Date.now()): Partial<RhythmState> {
  return { workedMs: 45 * MINUTE, lastAskedAt: now - MINUTE, reminder: reminderAt(now - MINUTE) };
}

export function snoozed(now = Date.now()): Partial<RhythmState> {
  const reminder = { ...reminderAt(now - MINUTE), snoozes: 1, snoozedUntil: now + 4 * MINUTE, asked: 0 };
  return { workedMs: 45 * MINUTE, lastAskedAt: now - MINUTE, reminder };
}

function reminderAt(at: number): Reminder {
  return { ...newReminder(`r${at}-0`, at), asked: 1, askedAt: at };
}

/** Where parts of a break begin, in ms from its start. */
export interface BreakPlaces {
  run: BreakRun;
  /** Start of the first segment that fits. */
  startOf(fits: (segment: Segment) => boolean): number;
}

/** A break that waits at `elapsedMs`, begun by hand. */
export function waitingBreak(routineId: RoutineId, minutes: number, elapsedMs = 0): BreakPlaces {
  const now = Date.now();
  const plan = planFor(routineId, { minutes, firstSide: 'left' });
  const readyMs = (plan.segments[0]?.seconds ?? 0) * 1000;
  return {
    run: {
      id: `b${now}`,
      revision: 'b',
      reminder: null,
      routineId,
      minutes,
      firstSide: 'left',
      totalMs: totalMs(plan),
      readyMs,
      asksReady: asksReady(plan),
      startedAt: now - MINUTE,
      elapsedMs,
      doneMs: Math.max(0, elapsedMs - readyMs),
      runningSince: null,
      waitingSince: now - MINUTE,
      seenAt: now - MINUTE,
    },
    startOf(fits) {
      const index = plan.segments.findIndex(fits);
      if (index < 0) throw new RangeError(`${routineId} has no such part`);
      return startOf(plan, index);
    },
  };
}

/** A part that no machine is too slow for: so long it is on view before the next one comes. */
const LONG_SECONDS = 900;

/** The plan with the first part that fits made so long that a test has all the time it needs in it. */
export function withLong(
  plan: PersonalPlan,
  fits: (segment: Segment) => boolean,
  seconds = LONG_SECONDS,
): PersonalPlan {
  const at = plan.segments.findIndex(fits);
  if (at < 0) throw new RangeError('the plan has no such part');
  return {
    ...plan,
    segments: plan.segments.map((part, index) => (index === at ? { ...part, seconds } : part)),
  };
}

/** The run of a plan, waiting at `elapsedMs`, with the plan saved with it. */
export async function waitIn(
  stage: Stage,
  plan: PersonalPlan,
  elapsedMs: number,
  patch: Partial<BreakRun> = {},
): Promise<BreakRun> {
  const { run: made } = waitingBreak(plan.routineId as RoutineId, plan.minutes, elapsedMs);
  const { totalMs: length, readyMs } = plannedBreak(plan);
  const run = {
    ...made,
    readyMs,
    totalMs: length,
    doneMs: Math.max(0, elapsedMs - readyMs),
    ...patch,
  };
  await store(stage, 'local', { plan: { runId: run.id, startedAt: run.startedAt, plan, score: [] } });
  await stage.seed({ run });
  return run;
}

/** The break that must be there. */
export function runOf(state: RhythmState): BreakRun {
  if (!state.run) throw new Error('No break is under way');
  return state.run;
}

/** Where the break stands now by what is saved, in ms. */
export function elapsedNow(state: RhythmState, now = Date.now()): number {
  return breakAt(runOf(state), now).elapsedMs;
}
