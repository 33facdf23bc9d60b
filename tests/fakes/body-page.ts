import type { BodyRecord } from '../../utils/body/record.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { EndRecord } from '../../utils/rhythm/types.ts';
import { wellBody } from './well-body.ts';

/** What a page has of a body and of what ended, in memory; in UTC, and always the same moment `now` (epoch ms). */
export function bodyPage(now: number, records: readonly EndRecord[] = []) {
  let record: BodyRecord = wellBody(now, 'UTC');
  const store: BodyStore = {
    read: async () => record,
    change: async (change) => (record = change(record)),
    plans: async () => [],
    changePlans: async (change) => change([]),
    onChange: () => () => {},
  };
  const port: Pick<PagePort, 'body' | 'records' | 'now' | 'zone'> = {
    body: async () => store,
    records: async (from) => records.filter(({ endedAt }) => endedAt >= from),
    now: () => now,
    zone: () => 'UTC',
  };
  return { port, store, record: () => record };
}
