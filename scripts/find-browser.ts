import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly kind: BrowserKind;
  /** What people call it. */
  readonly name: string;
  readonly path: string;
}

interface Candidate {
  readonly kind: BrowserKind;
  readonly name: string;
  readonly commands: readonly string[];
  /** Below /Applications. */
  readonly mac: string;
  /** Below the folders for programs. */
  readonly windows: string;
}

const CANDIDATES: readonly Candidate[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

/** All browsers of this machine; the environment variable INSTEP_BROWSER (a path) comes first. */
function findBrowsers(): FoundBrowser[] {
  const found = CANDIDATES.flatMap(({ kind, name, ...places }) => {
    const path = placesOf(places).find((place) => isExecutable(place));
    return path === undefined ? [] : [{ kind, name, path }];
  });
  const chosen = process.env['INSTEP_BROWSER'];
  if (chosen === undefined || chosen === '') return found;
  const path = [chosen, ...onPath([chosen])].find((place) => isExecutable(place));
  if (path === undefined) throw new Error(`INSTEP_BROWSER is ${chosen}, which cannot be run`);
  const kind = /firefox/i.test(basename(path)) ? 'firefox' : 'chromium';
  return [{ kind, name: basename(path), path }, ...found];
}

/** The best browser of a kind, or of any kind. */
export function findBrowser(kind?: BrowserKind): FoundBrowser | undefined {
  return findBrowsers().find((one) => kind === undefined || one.kind === kind);
}

/** @throws Error that says what to install. */
export function requireBrowser(kind?: BrowserKind): FoundBrowser {
  const found = findBrowser(kind);
  if (found === undefined) throw new Error(missingBrowser(kind));
  return found;
}

/** Says, for this platform, how to get a browser. */
export function missingBrowser(kind?: BrowserKind): string {
  const wanted = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };
  const what = kind === undefined ? `neither ${wanted.chromium} nor ${wanted.firefox}` : `no ${wanted[kind]}`;
  return [
    `There is ${what} on this machine. Install one:`,
    ...installLines(kind).map((line) => `  ${line}`),
    'or set INSTEP_BROWSER to the path of the executable.',
  ].join('\n');
}

function installLines(kind: BrowserKind | undefined): string[] {
  const lines: Record<string, Record<BrowserKind, string>> = {
    darwin: {
      chromium: 'brew install --cask google-chrome   (or https://www.google.com/chrome/)',
      firefox: 'brew install --cask firefox   (or https://www.mozilla.org/firefox/)',
    },
    win32: {
      chromium: 'winget install Google.Chrome   (or https://www.google.com/chrome/)',
      firefox: 'winget install Mozilla.Firefox   (or https://www.mozilla.org/firefox/)',
    },
    linux: {
      chromium: 'sudo apt install chromium   (Fedora: sudo dnf install chromium)',
      firefox: 'sudo apt install firefox-esr   (Ubuntu, Fedora: firefox)',
    },
  };
  const here = lines[process.platform] ?? lines['linux'];
  const kinds: readonly BrowserKind[] = kind === undefined ? ['chromium', 'firefox'] : [kind];
  return kinds.map((one) => here?.[one] ?? '');
}

function placesOf({ commands, mac, windows }: Omit<Candidate, 'kind' | 'name'>): string[] {
  if (process.platform === 'darwin') {
    return [join('/Applications', mac), join(homedir(), 'Applications', mac), ...onPath(commands)];
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return folders.map((folder) => join(folder, windows));
  }
  return [...onPath(commands), ...commands.map((command) => join('/snap/bin', command))];
}

/** Where the commands would lie, in the order of the PATH for each. */
export function onPath(commands: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
