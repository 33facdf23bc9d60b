import { browser } from './browser.ts';

/** Calls to the browser this often keep the worker alive: it ends after 30 s without any. */
const KEEP_ALIVE_MS = 20_000;

let report = (): void => undefined;
let isSwitch = false;
let stop: (() => void) | null = null;

/** Sets what to do when the person turns to something else; called only while `watchSwitches` is on. */
export function onSwitch(act: () => void): void {
  report = act;
}

function switched(): void {
  isSwitch = true;
  report();
}

/** A page finished loading; those behind are nobody's pause. */
const loaded = (_id: number, change: { status?: string | undefined }, tab: { active: boolean }): void => {
  if (change.status === 'complete' && tab.active) switched();
};

/** Whether the person has turned to something else since the last question. */
export function hasSwitched(): boolean {
  const had = isSwitch;
  isSwitch = false;
  return had;
}

/**
 * Watches for another tab or window that comes to the front, and for pages that finish loading. Listeners registered in a
 * worker's first turn would wake it at every change of tabs, all day, so these are added for the minutes in which they matter,
 * and the worker is kept alive for as long. If it ends all the same, the reminder comes at the end of its wait.
 */
export function watchSwitches(isWanted: boolean): void {
  if (isWanted === (stop !== null)) return;
  stop?.();
  isSwitch = false;
  stop = isWanted ? listen() : null;
}

function listen(): () => void {
  const { tabs, windows, runtime } = browser;
  tabs.onActivated.addListener(switched);
  windows.onFocusChanged.addListener(switched);
  tabs.onUpdated.addListener(loaded);
  const beat = setInterval(() => void runtime.getPlatformInfo(), KEEP_ALIVE_MS);
  return () => {
    tabs.onActivated.removeListener(switched);
    windows.onFocusChanged.removeListener(switched);
    tabs.onUpdated.removeListener(loaded);
    clearInterval(beat);
  };
}
