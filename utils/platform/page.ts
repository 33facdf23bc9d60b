import { readRoutinesLeftOut } from '../body/routines-left-out.ts';
import { readSavedPlan } from '../break/saved-plan.ts';
import {
  addNote,
  eraseFeelings,
  feelingsOf,
  feelingsSince,
  keepFeelings,
  notesSince,
  recordsSince,
} from '../history/store.ts';
import { setHabits } from '../i18n/habits.ts';
import { t } from '../i18n/messages.ts';
import type { Command, Reply } from '../messaging/protocol.ts';
import type { Notice, PagePort, Snapshot } from '../ports/page.ts';
import { readState } from '../rhythm/saved.ts';
import type { Note } from '../rhythm/types.ts';
import { settingsOf } from '../settings/mirror.ts';
import { showBreakView } from './break-views.ts';
import { BROWSER, browser } from './browser.ts';
import { allowTabs, canSeeTabs } from './calls.ts';
import { now } from './clock.ts';
import { withHistory } from './history.ts';
import { within } from './limit.ts';
import { KEYS, noticesOf, writeLocal } from './local.ts';
import { isUnsaved, onSavingChange } from './session-storage.ts';
import { openShortcuts, shortcuts } from './shortcuts.ts';
import { forgetRequest, isOwnRequest, openBreakWindow, openOptions } from './windows.ts';
import { hiddenZone, useZone, zone } from './zone.ts';

export { followLook } from './look.ts';
export { connectPageTexts } from './messages.ts';

const isReply = (answer: unknown): answer is Reply => typeof answer === 'object' && answer !== null && 'ok' in answer;

/** The data a page shows; the body and the plans are read only where needed. */
const SHOWN = [KEYS.rhythm, KEYS.settings, KEYS.notices, KEYS.plan, KEYS.offer, KEYS.zone];

const NOT_SAVED: Notice = { id: 'notSaved', kind: 'notSaved', at: 0 };

async function snapshot(): Promise<Snapshot | null> {
  const [saved, isNotSaving] = await Promise.all([
    browser.storage.local.get<Record<string, unknown>>(SHOWN),
    isUnsaved(),
  ]);
  if (saved[KEYS.rhythm] === undefined) return null;
  const settings = settingsOf(saved[KEYS.settings]);
  /* Must happen before a view shows a time. */
  setHabits(settings.look);
  useZone(saved[KEYS.zone]);
  return {
    state: readState(saved[KEYS.rhythm], now()).state,
    settings,
    notices: [...(isNotSaving ? [NOT_SAVED] : []), ...noticesOf(saved[KEYS.notices])],
    plan: readSavedPlan(saved[KEYS.plan]),
    offer: readRoutinesLeftOut(saved[KEYS.offer]),
  };
}

/**
 * A worker that dies while handling a message leaves it unanswered: the call rejects, or resolves to nothing. The outcome of
 * the command is then unknown. A retry reaches a new worker, and a command takes effect only once, whatever happened to the
 * first try.
 */
async function send(command: Command): Promise<Reply> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const answer: unknown = await within(browser.runtime.sendMessage(command), REPLY_MS).catch(() => null);
    if (isReply(answer)) return answer;
  }
  return { ok: false, error: t('error_send') };
}

const MOST_TRIES = 3;

/** Even a worker that has to start, and has to wait for every browser API, answers sooner. */
const REPLY_MS = 30_000;

/** The browsers' names for operating systems. */
const SYSTEMS: Readonly<Record<string, 'windows' | 'mac' | 'linux' | 'chromeos'>> = {
  win: 'windows',
  mac: 'mac',
  linux: 'linux',
  openbsd: 'linux',
  cros: 'chromeos',
};

/** The browser as seen by a page. */
export function createPagePort(): PagePort {
  return {
    snapshot,
    onChange(listener) {
      const tell = (): void => void snapshot().then((now) => now && listener(now));
      const changed = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' && SHOWN.some((key) => key in changes)) tell();
      };
      browser.storage.onChanged.addListener(changed);
      const stop = onSavingChange(tell);
      return () => {
        browser.storage.onChanged.removeListener(changed);
        stop();
      };
    },
    send,
    showBreak: showBreakView,
    records: async (from) => withHistory((db) => recordsSince(db, from, now())),
    notes: async (from) => withHistory((db) => notesSince(db, from, now())),
    noteFault: async (where, what) => {
      const at = now();
      const note: Note = { from: at, to: at, kind: 'fault', detail: null, text: `${where}: ${what}` };
      await withHistory((db) => addNote(db, `fault-${crypto.randomUUID()}`, note));
    },
    feelings: async (runId) => withHistory((db) => feelingsOf(db, runId)),
    allFeelings: async () => withHistory((db) => feelingsSince(db, 0)),
    eraseFeelings: async () => withHistory(eraseFeelings),
    keepFeelings: async (said) => withHistory((db) => keepFeelings(db, said)),
    openOptions,
    shortcuts,
    openShortcuts,
    canSeeCalls: canSeeTabs,
    allowCalls: allowTabs,
    canSeePrivateWindows: () => browser.extension.isAllowedIncognitoAccess(),
    body: async () => (await import('./body-store.ts')).createBodyStore(),
    openBreakWindow: async (request) => openBreakWindow(request ?? null, crypto.randomUUID()),
    isOwnRequest,
    forgetRequest,
    openPage: async (page, at = '') => {
      const url = browser.runtime.getURL(`/${page}.html`);
      const [open] = await browser.tabs.query({ url: `${url}*` });
      /* The library may hold a plan that is being edited; the health page saves each tap. */
      if (open?.id === undefined || (page === 'library' && at !== '')) {
        await browser.tabs.create({ url: `${url}${at}` });
        return;
      }
      await browser.tabs.update(open.id, { active: true, ...(at === '' ? {} : { url: `${url}${at}` }) });
      if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
    },
    isPinned: async () => {
      try {
        return (await browser.action.getUserSettings()).isOnToolbar ?? null;
      } catch {
        return null;
      }
    },
    system: async () => SYSTEMS[(await browser.runtime.getPlatformInfo()).os] ?? 'other',
    closePage: async () => {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    },
    version: () => browser.runtime.getManifest().version,
    readDocument: async (name) => {
      const found = await fetch(`/about/${name}`);
      if (!found.ok) throw new Error(`${name}: ${found.status}`);
      return found.text();
    },
    browser: BROWSER,
    now,
    zone,
    hiddenZone,
    chooseZone: async (name) => {
      useZone(name);
      await writeLocal(KEYS.zone, name);
      await send({ kind: 'look' });
      if (name !== null) await send({ kind: 'dismissNotice', noticeId: 'zone' });
    },
    newId: () => crypto.randomUUID(),
  };
}
