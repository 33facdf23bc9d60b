import type { PagePort } from '../ports/page.ts';
import { BROWSER, browser } from './browser.ts';

type Shortcut = Awaited<ReturnType<PagePort['shortcuts']>>[number];

/** The commands of the manifest. */
const NAMES = ['start-break', 'snooze', 'pause-toggle'] as const satisfies readonly Shortcut['name'][];

/** Firefox has this since version 137; the types do not know it. */
type FirefoxCommands = typeof browser.commands & { openShortcutSettings(): Promise<void> };

/** One of our commands, or undefined for a command that the browser added. */
export function shortcutNamed(name: string): Shortcut['name'] | undefined {
  return NAMES.find((known) => known === name);
}

/** The current shortcuts, in the order of the manifest; an empty key means none. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return NAMES.map((name) => ({ name, keys: commands.find((command) => command.name === name)?.shortcut ?? '' }));
}

/** Opens the browser's page for changing shortcuts; Edge supports Chrome's address too. */
export async function openShortcuts(): Promise<void> {
  if (BROWSER === 'firefox') await (browser.commands as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
