import { queryOf, requestOf } from '../break/request.ts';
import type { BreakRequest } from '../break/request.ts';
import { browser } from './browser.ts';

const WINDOW_KEY = 'breakWindow';
/** Other extensions can open our pages too: a request in an address is accepted only if this key shows that it came from us. */
const requestKey = (id: string): string => `request.${id}`;

/** On a smaller screen the page reduces its height (fit-window.ts): the background cannot see the screen. */
const SIZE = { width: 480, height: 800 };

async function focusExisting(url: string | null): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(WINDOW_KEY);
  const id = kept[WINDOW_KEY];
  if (typeof id !== 'number') return false;
  try {
    await browser.windows.update(id, { focused: true, drawAttention: true });
    if (url === null) return true;
    /* The window may still show how the last break ended. */
    const [tab] = await browser.tabs.query({ windowId: id });
    if (tab?.id !== undefined) await browser.tabs.update(tab.id, { url });
    return true;
  } catch {
    /* The window was closed in the meantime. */
    return false;
  }
}

/** Whether Instep itself put a request into an address, and the request is not fulfilled yet. */
export async function isOwnRequest(id: string): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(requestKey(id));
  return kept[requestKey(id)] === true;
}

export async function forgetRequest(id: string): Promise<void> {
  await browser.storage.session.remove(requestKey(id));
}

/**
 * Opens the guided break in its own small window, or brings it to the front. Only call it for an action by the person.
 * `request`: what to start if no break is in progress; opening twice with the same `id` starts only one.
 */
export async function openBreakWindow(request: BreakRequest | null, id: string): Promise<void> {
  const url = browser.runtime.getURL('/break.html') + (request ? queryOf(request, { id }) : '');
  if (request) await browser.storage.session.set({ [requestKey(id)]: true });
  if (await focusExisting(request && url)) return;
  const opened = await browser.windows.create({ url, type: 'popup', ...SIZE });
  if (opened?.id !== undefined) await browser.storage.session.set({ [WINDOW_KEY]: opened.id });
}

/**
 * Opens a small window that asks for the break, and leaves the keyboard where it is: whoever types goes on typing. Firefox does
 * not know `focused: false` (https://searchfox.org/mozilla-central/source/browser/components/extensions/schemas/windows.json),
 * so the keyboard is given back at once to the browser's own window. In the new one no key does anything before Tab or a click.
 */
export async function openAskingWindow(reminderId: string | null): Promise<void> {
  const kept: Record<string, unknown> = await browser.storage.session.get(WINDOW_KEY);
  const id = kept[WINDOW_KEY];
  const url = browser.runtime.getURL('/popup.html') + `?${new URLSearchParams({ asks: reminderId ?? '' }).toString()}`;
  if (typeof id === 'number' && (await pointTo(id, url))) return;
  const front = await browser.windows.getLastFocused();
  const opened = await browser.windows.create({ url, type: 'popup', focused: false, ...SIZE });
  if (opened?.focused && front.focused && front.id !== undefined)
    await browser.windows.update(front.id, { focused: true });
  if (opened?.id === undefined) return;
  await browser.storage.session.set({ [WINDOW_KEY]: opened.id });
  /* It may lie behind the window in use. Chromium gives a window that is not focused the size of the last one. */
  await browser.windows.update(opened.id, { drawAttention: true, ...SIZE });
}

/** Shows a page in a window that is there already, and lets the system point to it; false if it is not there. */
async function pointTo(id: number, url: string): Promise<boolean> {
  try {
    await browser.windows.update(id, { drawAttention: true });
    const [tab] = await browser.tabs.query({ windowId: id });
    if (tab?.id !== undefined && tab.url !== url) await browser.tabs.update(tab.id, { url });
    return true;
  } catch {
    /* The window was closed in the meantime. */
    return false;
  }
}

/** Opens the break window with the offered routine, plan or move. */
export async function openSuggested(offer: { routineId: string; minutes: number } | null, id: string): Promise<void> {
  await openBreakWindow(offer && requestOf(offer.routineId, offer.minutes), id);
}

/** Opens the options, at the given group if there is one. */
export async function openOptions(group?: string): Promise<void> {
  if (!group) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${group}`) });
}
