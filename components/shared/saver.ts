import type { PagePort } from '../../utils/ports/page.ts';
import { DEFAULTS, GROUPS } from '../../utils/settings/defaults.ts';
import type { Settings, SettingsGroup } from '../../utils/settings/types.ts';

type Values = Record<string, unknown>;

/** Dragging a slider sends at most one command in this time. */
const SEND_SPACING_MS = 150;

/** New values of one group. */
export interface Change {
  group: SettingsGroup;
  values: Values;
}

export interface Saver {
  /** The settings that the page shows: the saved ones, with the person's unsaved changes on top. */
  shown(): Settings;
  /** The background saved something, here or elsewhere. */
  receive(settings: Settings): void;
  set(change: Change): void;
  /** Puts a whole group back to its defaults. */
  reset(group: SettingsGroup): void;
  /** Sends all waiting changes at once; for a page that is about to close. */
  flush(): void;
}

export interface SaverEvents {
  shown(settings: Settings): void;
  /** A change was refused and is no longer shown. */
  refused(error: string): void;
}

interface OnItsWay {
  /** Values shown on top of the saved ones until those have caught up. */
  overlay: Values;
  waiting: Values | null;
  sentAt: number;
  underWay: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/** Saves changes as they are made: shows a change at once, sends it soon, and then lets the saved settings take over. */
export function createSaver(port: PagePort, first: Settings, events: SaverEvents): Saver {
  let saved = first;
  const ways = new Map<SettingsGroup, OnItsWay>(
    GROUPS.map((group) => [group, { overlay: {}, waiting: null, sentAt: -Infinity, underWay: 0, timer: null }]),
  );
  const wayOf = (group: SettingsGroup): OnItsWay => {
    const way = ways.get(group);
    if (!way) throw new RangeError(`unknown group ${group}`);
    return way;
  };

  function shown(): Settings {
    const merged: Record<string, unknown> = Object.fromEntries(
      GROUPS.map((group) => [group, { ...saved[group], ...wayOf(group).overlay }]),
    );
    /* These are the groups of `saved`, with values from the fields of this page. */
    return merged as unknown as Settings;
  }

  async function send(group: SettingsGroup, command: Parameters<PagePort['send']>[0]): Promise<void> {
    const way = wayOf(group);
    way.sentAt = port.now();
    way.underWay += 1;
    const reply = await port.send(command);
    const snapshot = await port.snapshot();
    way.underWay -= 1;
    if (snapshot) saved = snapshot.settings;
    if (!reply.ok) events.refused(reply.error);
    if (way.underWay === 0 && way.waiting === null) way.overlay = {};
    events.shown(shown());
  }

  function sendWaiting(group: SettingsGroup): void {
    const way = wayOf(group);
    if (way.timer !== null) clearTimeout(way.timer);
    way.timer = null;
    const values = way.waiting;
    if (!values) return;
    way.waiting = null;
    void send(group, { kind: 'saveSettings', group, values });
  }

  return {
    shown,
    receive(settings) {
      saved = settings;
      events.shown(shown());
    },
    set({ group, values }) {
      const way = wayOf(group);
      way.overlay = { ...way.overlay, ...values };
      way.waiting = { ...way.waiting, ...values };
      const wait = Math.max(0, way.sentAt + SEND_SPACING_MS - port.now());
      if (wait === 0) sendWaiting(group);
      else way.timer ??= setTimeout(() => sendWaiting(group), Math.min(wait, SEND_SPACING_MS));
      events.shown(shown());
    },
    reset(group) {
      sendWaiting(group);
      wayOf(group).overlay = { ...DEFAULTS[group] };
      void send(group, { kind: 'resetSettings', group });
      events.shown(shown());
    },
    flush() {
      for (const group of GROUPS) sendWaiting(group);
    },
  };
}
