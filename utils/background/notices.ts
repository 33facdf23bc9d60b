import { KEYS, noticesOf, readLocal, writeLocal } from '../platform/local.ts';
import { dismissedNotices, rememberDismissed } from '../platform/session-storage.ts';
import type { Notice } from '../ports/page.ts';
import { serialQueue } from './queue.ts';

const enqueue = serialQueue();

/** Applies one change after the other, so that none is lost. */
const change = (work: (notices: Notice[]) => Notice[]): Promise<void> =>
  enqueue(async () => writeLocal(KEYS.notices, work(noticesOf(await readLocal(KEYS.notices)))));

/** Tells the person something once. A dismissed notice comes again only after the browser has been restarted. */
export async function addNotice(notice: Notice): Promise<void> {
  if ((await dismissedNotices()).includes(notice.id)) return;
  await change((notices) => (notices.some((known) => known.id === notice.id) ? notices : [...notices, notice]));
}

export async function dismissNotice(id: string): Promise<void> {
  await rememberDismissed(id);
  await change((notices) => notices.filter((notice) => notice.id !== id));
}
