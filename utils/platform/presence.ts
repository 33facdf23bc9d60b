import type { PresencePort } from '../ports/background.ts';
import type { Sight } from '../rhythm/types.ts';
import { matchesHost } from '../settings/call-hosts.ts';
import { browser } from './browser.ts';
import { canSeeTabs } from './calls.ts';
import { LEAST_IDLE_SECONDS, measureIdleSeconds, MOST_IDLE_SECONDS } from './measure-idle.ts';

type Idle = Pick<Sight, 'idle' | 'idleSince'>;

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
  const least = Math.max(LEAST_IDLE_SECONDS, idleSeconds);
  const idle = await browser.idle.queryState(least);
  if (idle === 'active') return { idle, idleSince: null };
  if (idle === 'locked') return { idle, idleSince: heard?.state === 'locked' ? heard.at : null };
  return { idle, idleSince: await idleSince(least) };
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

async function audibleNow(): Promise<boolean> {
  return (await browser.tabs.query({ audible: true })).length > 0;
}

/** If a window of another program is in front, none of the browser's windows is focused. */
async function fullscreenNow(): Promise<boolean> {
  const windows = await browser.windows.getAll();
  return windows.some((window) => window.focused && window.state === 'fullscreen');
}

async function callNow(hosts: readonly string[]): Promise<string | null> {
  if (hosts.length === 0 || !(await canSeeTabs())) return null;
  for (const { url } of await browser.tabs.query({ audible: true })) {
    const host = URL.parse(url ?? '')?.hostname;
    if (host !== undefined && matchesHost(host, hosts)) return host;
  }
  return null;
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
    const [idle, audible, fullscreen, call] = await Promise.all([
      known<Idle>('whether anybody is there', idleNow(idleSeconds), { idle: 'active', idleSince: null }),
      known('whether a tab can be heard', audibleNow(), false),
      known('which windows are full screen', fullscreenNow(), false),
      known('where a call is', callNow(hosts), null),
    ]);
    return { ...idle, audible, fullscreen, call };
  },
  watch(seconds) {
    const wanted = Math.max(LEAST_IDLE_SECONDS, seconds);
    if (wanted !== watched) browser.idle.setDetectionInterval(wanted);
    watched = wanted;
    return Promise.resolve();
  },
};
