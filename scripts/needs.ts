import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { faketimeLibrary } from '../tests/browser/harness/faketime.ts';
import { findBrowser, isExecutable, onPath, type BrowserKind } from './find-browser.ts';

/** Something that this machine must have. */
export interface Need {
  readonly what: string;
  /** Package in Debian; Ubuntu has its own names for the browsers. */
  readonly debian: string;
  readonly isThere: () => boolean;
}

/** A browser. */
export const BROWSERS: Readonly<Record<BrowserKind, Need>> = {
  chromium: { what: 'Chromium or Chrome', debian: 'chromium', isThere: () => findBrowser('chromium') !== undefined },
  firefox: { what: 'Firefox', debian: 'firefox-esr', isThere: () => findBrowser('firefox') !== undefined },
};

/** A virtual desktop: a screen, a bus, notifications, a pointer and a keyboard, pictures of it all. */
export const DESKTOP: readonly Need[] = [
  { what: 'Xvfb', debian: 'xvfb', isThere: () => hasCommand('Xvfb') },
  {
    what: 'dbus-run-session and dbus-daemon',
    debian: 'dbus-daemon',
    isThere: () => hasCommand('dbus-run-session', 'dbus-daemon'),
  },
  { what: 'dbus-monitor and dbus-send', debian: 'dbus-bin', isThere: () => hasCommand('dbus-monitor', 'dbus-send') },
  { what: 'dunst', debian: 'dunst', isThere: () => hasCommand('dunst', 'dunstctl') },
  { what: 'xdotool', debian: 'xdotool', isThere: () => hasCommand('xdotool') },
  { what: 'import and convert of ImageMagick', debian: 'imagemagick', isThere: () => hasCommand('import', 'convert') },
];

/** What only tests use. */
export const TESTS: readonly Need[] = [
  { what: 'xset and xrandr', debian: 'x11-xserver-utils', isThere: () => hasCommand('xset', 'xrandr') },
  { what: 'the window manager jwm', debian: 'jwm', isThere: () => hasCommand('jwm') },
  { what: 'the library of faketime', debian: 'libfaketime', isThere: () => faketimeLibrary() !== undefined },
];

/** Of these, the ones that are not there. */
export const missingOf = (needs: readonly Need[]): Need[] => needs.filter(({ isThere }) => !isThere());

/** True where packages can be installed without asking anybody: on Debian and Ubuntu as root. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');
}

/** Installs Debian's packages; gives those that are missing all the same, each named on stderr. */
export function install(needs: readonly Need[]): Need[] {
  apt('update');
  return needs.filter(({ what, debian, isThere }) => {
    // The names of the browsers differ between Debian and Ubuntu.
    const names = debian === 'firefox-esr' ? ['firefox-esr', 'firefox'] : [debian];
    const installed = names.find((name) => apt('install', '--no-install-recommends', name) && isThere());
    if (installed !== undefined) {
      console.log(`Installed ${installed} (${what})`);
      return false;
    }
    console.error(`${what}: installing ${names.join(' or ')} did not bring it. Install it by hand.`);
    return true;
  });
}

/** How to get what is missing, in lines. */
export function howToInstall(needs: readonly Need[]): string[] {
  return [
    ...needs.map(({ what, debian }) => `  ${what} (in Debian the package ${debian})`),
    process.platform === 'linux'
      ? `On Debian and Ubuntu: sudo apt-get install ${needs.map(({ debian }) => debian).join(' ')}`
      : 'They run on Linux only: use a container or a virtual machine with Debian or Ubuntu.',
  ];
}

function apt(...args: readonly string[]): boolean {
  const { status, stderr } = spawnSync('apt-get', ['-qq', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')}: ${stderr.trim()}`);
  return status === 0;
}

function hasCommand(...commands: readonly string[]): boolean {
  return commands.every((command) => onPath([command]).some((file) => existsSync(file) && isExecutable(file)));
}
