import { routinesLeftOutFor } from '../body/left-out-for.ts';
import { readPlans } from '../body/own-plans.ts';
import type { OwnPlan } from '../body/own-plans.ts';
import { readBody } from '../body/record.ts';
import type { BodyRecord } from '../body/record.ts';
import type { Command, DamageKind } from '../messaging/protocol.ts';
import type { BodyStore } from '../ports/body-store.ts';
import { browser } from './browser.ts';
import { now } from './clock.ts';
import { KEYS, readLocal, writeLocal } from './local.ts';
import { keepOriginal } from './originals.ts';

const LOCK = 'instep-body';

async function body(): Promise<BodyRecord> {
  const saved = await readLocal(KEYS.body);
  const { record, isWhole } = readBody(saved);
  if (!isWhole) await setAside(KEYS.body, 'bodyMended', saved);
  return record;
}

async function plans(): Promise<readonly OwnPlan[]> {
  const saved = await readLocal(KEYS.plans);
  const { plans: found, isWhole } = readPlans(saved);
  if (!isWhole) await setAside(KEYS.plans, 'plansMended', saved);
  return found;
}

/** Keeps a copy of data that could not be read completely before it is overwritten, and reports it; once per original. */
async function setAside(key: string, kind: DamageKind, saved: unknown): Promise<void> {
  const isNew = await keepOriginal(key, saved, now());
  const told: Command = { kind: 'tellDamage', what: kind };
  if (isNew) await browser.runtime.sendMessage(told).catch(() => undefined);
}

/** An offer saved by an earlier version knows no plans and no moves: rebuild it. */
async function renewOffer(): Promise<void> {
  const saved = await readLocal(KEYS.offer);
  if (typeof saved === 'object' && saved !== null && 'own' in saved) return;
  await writeLocal(KEYS.offer, routinesLeftOutFor(await body(), await plans(), now()));
}

/** The store for a page. Changes from several pages wait for each other. */
export function createBodyStore(): BodyStore {
  /* If it cannot be saved now, the next change rebuilds it. */
  void navigator.locks.request(LOCK, renewOffer).catch(() => undefined);
  return {
    read: body,
    change: (change) =>
      navigator.locks.request(LOCK, async () => {
        const next = change(await body());
        const offer = routinesLeftOutFor(next, await plans(), now());
        await browser.storage.local.set({ [KEYS.body]: next, [KEYS.offer]: offer });
        return next;
      }),
    plans,
    changePlans: (change) =>
      navigator.locks.request(LOCK, async () => {
        const next = change(await plans());
        const offer = routinesLeftOutFor(await body(), next, now());
        await browser.storage.local.set({ [KEYS.plans]: next, [KEYS.offer]: offer });
        return next;
      }),
    onChange(listener) {
      const changed = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' && (KEYS.body in changes || KEYS.plans in changes)) listener();
      };
      browser.storage.onChanged.addListener(changed);
      return () => browser.storage.onChanged.removeListener(changed);
    },
  };
}
