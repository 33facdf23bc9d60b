import { KEYS, noticesOf, readLocal, writeLocal } from '../../utils/platform/local.ts';
import type { Notice } from '../../utils/ports/page.ts';

let last: Promise<unknown> = Promise.resolve();

/** One change after the other, so that none is lost. */
function change(work: (notices: Notice[]) => Notice[]): Promise<void> {
  const run = last.then(async () => writeLocal(KEYS.notices, work(noticesOf(await readLocal(KEYS.notices)))));
  last = run.catch(() => undefined);
  return run;
}

/** Tells the person something, once. */
export function addNotice(notice: Notice): Promise<void> {
  return change((notices) => (notices.some((known) => known.id === notice.id) ? notices : [...notices, notice]));
}

export function dismissNotice(id: string): Promise<void> {
  return change((notices) => notices.filter((notice) => notice.id !== id));
}
