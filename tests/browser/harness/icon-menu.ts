import type { Desktop } from './desktop.ts';
import type { IconMenu } from './types.ts';
import { waitUntil } from './wait.ts';

/** How the driver knows of a menu on the screen. */
export interface MenuWatch {
  readonly titles: readonly string[] | null;
  /** How many menus are open, one inside the other. */
  depth(): Promise<number>;
  /** What changes when another entry is marked. */
  look(): Promise<string>;
}

/** A menu that is open and has the keyboard; its first entries are the extension's. */
export function iconMenu(desktop: Desktop, { titles, depth, look }: MenuWatch): IconMenu {
  const untilDepth = (wanted: number): Promise<unknown> =>
    waitUntil(`${wanted} open menus`, async () => (await depth()) === wanted, { seen: depth });
  /** A key that changes nothing when it comes twice: one in the moment in which a menu appears is lost. */
  const pressUntil = (what: string, key: string, isTaken: () => Promise<boolean>): Promise<unknown> =>
    waitUntil(
      what,
      async () => {
        await desktop.key(key);
        return waitUntil(what, isTaken, { timeoutMs: 5000 }).catch(() => false);
      },
      { seen: depth },
    );
  const differsFrom = (before: string) => async (): Promise<boolean> => (await look()) !== before;
  const down = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) {
      const before = await look();
      await desktop.key('Down');
      await waitUntil('the next entry to be marked', differsFrom(before), { seen: depth });
    }
  };
  return {
    titles,
    async choose(entry, child) {
      await pressUntil('the last entry to be marked', 'End', differsFrom(await look()));
      await pressUntil('the first entry to be marked', 'Home', differsFrom(await look()));
      await down(entry);
      if (child !== undefined) {
        await desktop.key('Right');
        await untilDepth(2);
        await down(child);
      }
      await pressUntil('the menu to take the choice', 'Return', async () => (await depth()) === 0);
    },
    async close() {
      await desktop.key('Escape');
      await untilDepth(0);
    },
  };
}
