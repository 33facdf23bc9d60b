import type { PresencePort } from '../ports/background.ts';
import { LULL_SECONDS } from '../rhythm/presence.ts';
import type { Sight } from '../rhythm/types.ts';
import { matchesHost } from '../settings/call-hosts.ts';
import { browser } from './browser.ts';
import { canSeeTabs } from './calls.ts';
import { LEAST_IDLE_SECONDS, measureIdleSeconds, MOST_IDLE_SECONDS } from './measure-idle.ts';
import { hasSwitched, watchSwitches } from './switches.ts';

type Idle = Pick<Sight, 'idle' | 'idleSince' | 'lull'>;

const PRESENT: Idle = { idle: 'active', idleSince: null, lull: false };

/** A report counts as belonging to another, earlier idle period if input was absent for this much longer than it says. */
const SLACK_SECONDS = 15;

/** The browser's last report of a change that this worker received. */
let heard: { state: Sight['idle']; at: number } | null = null;
let watched: number | null = null;

/** Records the browser's report that someone is present or not; call it before the first look. */
export function heardIdle(state: Sight['idle']): void {
  if (heard?.state !== state) heard = { state, at: Date.now() };
}

async function idleNow(idleSeconds: number): Promise<Idle> {
  const still = await browser.idle.queryState(LULL_SECONDS);
  if (still === 'active') return { ...PRESENT, lull: hasSwitched() };
  const least = Math.max(LEAST_IDLE_SECONDS, idleSeconds);
  const idle = still === 'locked' ? still : await browser.idle.queryState(least);
  if (idle === 'locked') return { idle, idleSince: heard?.state === 'locked' ? heard.at : null, lull: true };
  if (idle === 'idle') return { idle, idleSince: await idleSince(least), lull: true };
  /* An idle report was about the shorter time of a lull. The next one says since when nobody has been there. */
  if (heard?.state === 'idle') heard = null;
  return { ...PRESENT, lull: true };
}

async function idleSince(idleSeconds: number): Promise<number> {
  const now = Date.now();
  const isIdleFor = async (seconds: number): Promise<boolean> => (await browser.idle.queryState(seconds)) === 'idle';
  if (heard?.state === 'idle') {
    const reported = heard.at - idleSeconds * 1000;
    const longer = Math.ceil((now - reported) / 1000) + SLACK_SECONDS;
    if (longer > MOST_IDLE_SECONDS || !(await isIdleFor(longer))) return reported;
  }
  return now - (await measureIdleSeconds(isIdleFor, idleSeconds)) * 1000;
}

/** Music in a tab behind, or in a muted one, proves nothing. */
async function audibleNow(): Promise<boolean> {
  return (await browser.tabs.query({ audible: true, muted: false, active: true })).length > 0;
}

/** If a window of another program is in front, none of the browser's windows is focused. */
async function fullscreenNow(): Promise<boolean> {
  const windows = await browser.windows.getAll();
  return windows.some((window) => window.focused && window.state === 'fullscreen');
}

type Calls = Pick<Sight, 'call' | 'openCalls'>;

const NO_CALLS: Calls = { call: null, openCalls: [] };

async function callsNow(hosts: readonly string[]): Promise<Calls> {
  if (hosts.length === 0 || !(await canSeeTabs())) return NO_CALLS;
  const calls = (await browser.tabs.query({})).flatMap(({ url, audible }) => {
    const host = URL.parse(url ?? '')?.hostname;
    return host !== undefined && matchesHost(host, hosts) ? [{ host, isHeard: audible === true }] : [];
  });
  return { call: calls.find(({ isHeard }) => isHeard)?.host ?? null, openCalls: calls.map(({ host }) => host) };
}

/** Anything the browser does not tell counts as absent. */
async function known<T>(what: string, ask: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask;
  } catch (error) {
    console.error(`Instep: the browser does not tell ${what}.`, error);
    return otherwise;
  }
}

export const presence: PresencePort = {
  async look(idleSeconds, hosts) {
    const [idle, audible, fullscreen, calls] = await Promise.all([
      known<Idle>('whether anybody is there', idleNow(idleSeconds), PRESENT),
      known('whether a tab can be heard', audibleNow(), false),
      known('which windows are full screen', fullscreenNow(), false),
      known('where a call is', callsNow(hosts), NO_CALLS),
    ]);
    return { ...idle, ...calls, audible, fullscreen };
  },
  watch(seconds, awaitsLull) {
    watchSwitches(awaitsLull);
    const wanted = Math.max(LEAST_IDLE_SECONDS, seconds);
    if (wanted !== watched) browser.idle.setDetectionInterval(wanted);
    watched = wanted;
    return Promise.resolve();
  },
};
