import type { MenuEntry, MenuPort } from '../ports/background.ts';
import { BROWSER, browser } from './browser.ts';

/** In `storage.session`, which lasts as long as the browser's menu. */
const KEY = 'menu';

/** Chrome adds the options to the icon's menu by itself. */
const LISTED_BY_BROWSER: readonly string[] = BROWSER === 'chrome' ? ['options'] : [];

let made: string | null = null;

async function madeBefore(): Promise<string> {
  const kept: Record<string, unknown> = await browser.storage.session.get(KEY);
  return typeof kept[KEY] === 'string' ? kept[KEY] : '';
}

/** The API returns no promise in either browser: it reports errors to a callback. */
function create({ id, title, parent }: MenuEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create(
      /* A single ampersand would underline the letter after it. */
      {
        id,
        title: title.replaceAll('&', '&&'),
        contexts: ['action'],
        ...(parent === null ? {} : { parentId: parent }),
      },
      () => {
        const error = browser.runtime.lastError;
        if (error) reject(new Error(error.message));
        else resolve();
      },
    );
  });
}

export const menu: MenuPort = {
  async show(entries) {
    const wanted = entries.filter(({ id }) => !LISTED_BY_BROWSER.includes(id));
    const key = JSON.stringify(wanted);
    made ??= await madeBefore();
    if (made === key) return;
    /* Forget the key first: if a worker dies halfway, nobody knows how far it got. */
    made = '';
    await browser.storage.session.remove(KEY);
    await browser.contextMenus.removeAll();
    for (const entry of wanted) await create(entry);
    await browser.storage.session.set({ [KEY]: key });
    made = key;
  },
};
