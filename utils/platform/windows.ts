import { browser } from './browser.ts';

const WINDOW_KEY = 'breakWindow';
/** Other extensions can open our pages too: what is asked for in an address counts where this says that it comes from us. */
const wishKey = (id: string): string => `wish.${id}`;

const SIZE = { width: 480, height: 720 };

async function focusExisting(url: string | null): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(WINDOW_KEY);
  const id = kept[WINDOW_KEY];
  if (typeof id !== 'number') return false;
  try {
    await browser.windows.update(id, { focused: true, drawAttention: true });
    /* It may still show how the last break ended. */
    const [tab] = url === null ? [] : await browser.tabs.query({ windowId: id });
    if (tab?.id !== undefined && url !== null) await browser.tabs.update(tab.id, { url });
    return true;
  } catch {
    /* The window was closed meanwhile. */
    return false;
  }
}

/** Whether a wish in an address was put there by Instep itself, and has not been fulfilled yet. */
export async function isOwnWish(id: string): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(wishKey(id));
  return kept[wishKey(id)] === true;
}

export async function forgetWish(id: string): Promise<void> {
  await browser.storage.session.remove(wishKey(id));
}

/**
 * Opens the guided break in a small window of its own, or brings it to the front. Only on an act of the person. `query`: what it
 * begins with when no break is under way; an `id` in it makes opening it twice start only one.
 */
export async function openBreakWindow(query: Record<string, string> | null): Promise<void> {
  const url = `${browser.runtime.getURL('/break.html')}${query ? `?${new URLSearchParams(query).toString()}` : ''}`;
  if (query?.['id']) await browser.storage.session.set({ [wishKey(query['id'])]: true });
  if (await focusExisting(query && url)) return;
  const opened = await browser.windows.create({ url, type: 'popup', ...SIZE });
  if (opened?.id !== undefined) await browser.storage.session.set({ [WINDOW_KEY]: opened.id });
}
