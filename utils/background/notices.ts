import { KEYS, noticesOf, readLocal, writeLocal } from '../platform/local.ts';
import { dismissedNotices, forgetDismissed, rememberDismissed } from '../platform/session-storage.ts';
import type { Notice } from '../ports/page.ts';
import { serialQueue } from './queue.ts';

/** What these tell of can last. Each is told once, and again only after it had been put right. */
const LASTING: ReadonlySet<Notice['kind']> = new Set(['syncFailed', 'zoneUnknown']);

const enqueue = serialQueue();

/** Applies one change after the other, so that none is lost. A list that stays the same is not written. */
const change = (work: (notices: Notice[]) => Notice[]): Promise<void> =>
  enqueue(async () => {
    const before = noticesOf(await readLocal(KEYS.notices));
    const after = work(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await writeLocal(KEYS.notices, after);
  });

/** Tells the person something once. A dismissed notice comes again only after the browser has been restarted. */
export async function addNotice(notice: Notice): Promise<void> {
  if ((await dismissedNotices()).includes(notice.id)) return;
  await change((notices) => (notices.some((known) => known.id === notice.id) ? notices : [...notices, notice]));
}

/** The person has read it. What lasts stays in the options. */
export async function dismissNotice(id: string): Promise<void> {
  const read = (notice: Notice): Notice[] => (LASTING.has(notice.kind) ? [{ ...notice, isRead: true }] : []);
  await change((notices) => notices.flatMap((notice) => (notice.id === id ? read(notice) : [notice])));
  await rememberDismissed(id);
}

/** What it told of has been put right. */
export async function resolveNotice(id: string): Promise<void> {
  await change((notices) => notices.filter((notice) => notice.id !== id));
  await forgetDismissed(id);
}
