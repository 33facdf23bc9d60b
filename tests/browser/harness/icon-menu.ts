import type { Desktop } from './desktop.ts';
import type { IconMenu } from './types.ts';
import { waitUntil } from './wait.ts';

/** How the driver knows of a menu on the screen. */
export interface MenuWatch {
  readonly titles: readonly string[] | null;
  /** How many menus are open, one inside the other. */
  depth(): Promise<number>;
}

/** A menu that is open and has the keyboard; its first entries are the extension's. */
export function iconMenu(desktop: Desktop, { titles, depth }: MenuWatch): IconMenu {
  const untilDepth = (wanted: number): Promise<unknown> =>
    waitUntil(`${wanted} open menus`, async () => (await depth()) === wanted, { seen: depth });
  const down = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await desktop.key('Down');
  };
  /* A key in the moment in which a menu appears is lost. */
  const enter = async (): Promise<boolean> => {
    await desktop.key('Return');
    const isClosed = waitUntil('the menu to close', async () => (await depth()) === 0, { timeoutMs: 5000 });
    return isClosed.catch(() => false);
  };
  return {
    titles,
    async choose(entry, child) {
      await down(entry + 1);
      if (child !== undefined) {
        await desktop.key('Right');
        await untilDepth(2);
        await down(child);
      }
      await waitUntil('the menu to take the key', enter, { seen: depth });
    },
    async close() {
      await desktop.key('Escape');
      await untilDepth(0);
    },
  };
}
