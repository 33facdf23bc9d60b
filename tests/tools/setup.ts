/**
 * Makes sure that this machine can run the tests in real browsers: `node tests/tools/setup.ts`.
 * Installs what is missing on Debian and Ubuntu as root; elsewhere says what to install and ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { faketimeLibrary } from '../browser/harness/chromium.ts';
import { findBrowser, isExecutable, onPath } from './find-browser.ts';

interface Need {
  readonly what: string;
  /** Package in Debian; Ubuntu has its own names for the browsers. */
  readonly debian: string;
  readonly isThere: () => boolean;
}

const NEEDS: readonly Need[] = [
  { what: 'Chromium or Chrome', debian: 'chromium', isThere: () => findBrowser('chromium') !== undefined },
  { what: 'Firefox', debian: 'firefox-esr', isThere: () => findBrowser('firefox') !== undefined },
  { what: 'Xvfb', debian: 'xvfb', isThere: () => hasCommand('Xvfb') },
  {
    what: 'dbus-run-session and dbus-daemon',
    debian: 'dbus-daemon',
    isThere: () => hasCommand('dbus-run-session', 'dbus-daemon'),
  },
  { what: 'dbus-monitor and dbus-send', debian: 'dbus-bin', isThere: () => hasCommand('dbus-monitor', 'dbus-send') },
  { what: 'dunst', debian: 'dunst', isThere: () => hasCommand('dunst', 'dunstctl') },
  { what: 'xset', debian: 'x11-xserver-utils', isThere: () => hasCommand('xset') },
  { what: 'xdotool', debian: 'xdotool', isThere: () => hasCommand('xdotool') },
  { what: 'import and convert of ImageMagick', debian: 'imagemagick', isThere: () => hasCommand('import', 'convert') },
  { what: 'the window manager jwm', debian: 'jwm', isThere: () => hasCommand('jwm') },
  { what: 'the library of faketime', debian: 'libfaketime', isThere: hasFaketime },
];

const missing = NEEDS.filter(({ isThere }) => !isThere());
if (missing.length === 0) {
  console.log('Everything the browser tests need is there.');
} else if (process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get')) {
  install(missing);
} else {
  console.error('The browser tests need what is missing here:');
  for (const { what, debian } of missing) console.error(`  ${what} (in Debian the package ${debian})`);
  console.error(
    process.platform === 'linux'
      ? `On Debian and Ubuntu: sudo apt-get install ${missing.map(({ debian }) => debian).join(' ')}`
      : 'They run on Linux only: use a container or a virtual machine with Debian or Ubuntu.',
  );
  process.exitCode = 1;
}

function install(needs: readonly Need[]): void {
  apt('update');
  for (const { what, debian, isThere } of needs) {
    // The names of the browsers differ between Debian and Ubuntu.
    const names = debian === 'firefox-esr' ? ['firefox-esr', 'firefox'] : [debian];
    const installed = names.find((name) => apt('install', '--no-install-recommends', name) && isThere());
    if (installed === undefined) {
      console.error(`${what}: installing ${names.join(' or ')} did not bring it. Install it by hand.`);
      process.exitCode = 1;
    } else {
      console.log(`Installed ${installed} (${what})`);
    }
  }
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

function hasFaketime(): boolean {
  try {
    return faketimeLibrary() !== '';
  } catch {
    return false;
  }
}
