import { browser } from './browser.ts';

const WINDOW_KEY = 'breakWindow';
const SIZE = { width: 480, height: 720 };

/** What the break window begins with when no break is under way; `id` makes opening it twice start only one. */
export interface BreakStart {
  routineId: string;
  minutes: number;
  id: string;
}

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

/** Opens the guided break in a small window of its own, or brings it to the front. Only on an act of the person. */
export async function openBreakWindow(start: BreakStart | null): Promise<void> {
  const query = start
    ? `?${new URLSearchParams({ start: start.routineId, minutes: String(start.minutes), id: start.id }).toString()}`
    : '';
  const url = `${browser.runtime.getURL('/break.html')}${query}`;
  if (await focusExisting(start && url)) return;
  const opened = await browser.windows.create({ url, type: 'popup', ...SIZE });
  if (opened?.id !== undefined) await browser.storage.session.set({ [WINDOW_KEY]: opened.id });
}
