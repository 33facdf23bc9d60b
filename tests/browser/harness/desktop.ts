import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDunstConfig } from './dunst-config.ts';
import { NotificationWatch, type DesktopNotification } from './notification-watch.ts';
import { endProcess, makeTempDir, removeTempDir, run, spawnTied } from './processes.ts';
import { HANG_MS, waitUntil, within, type WaitOptions } from './wait.ts';

/** A virtual desktop: a screen, a session bus and a notification service of its own (Linux only). */
export interface Desktop {
  /** How often a second the screen is drawn; undefined: as often as browsers like. */
  readonly hertz: number | undefined;
  /** The environment a browser needs in order to appear on this desktop. */
  readonly env: NodeJS.ProcessEnv;
  /** Writes a picture of the whole screen; the ending of the name chooses the format. */
  screenshot(file: string): Promise<void>;
  /** What is displayed now, oldest first. */
  shownNotifications(): readonly DesktopNotification[];
  /** Everything displayed since the start, replacements included, oldest first. */
  allNotifications(): readonly DesktopNotification[];
  /** For the error: what came, was clicked and went, and when (ISO). */
  notificationLog(): readonly string[];
  /** For the error: the visible windows by their titles, and which has the keyboard. */
  windowTitles(): Promise<string>;
  /** Waits for a displayed notification that fits. */
  waitForNotification(
    fits?: (notification: DesktopNotification) => boolean,
    options?: WaitOptions,
  ): Promise<DesktopNotification>;
  /** Waits until nothing is displayed. */
  waitForNoNotification(options?: WaitOptions): Promise<void>;
  /**
   * Clicks the one displayed notification with the real pointer: its default action.
   *
   * @throws Error when none or several are displayed.
   */
  clickNotification(): Promise<void>;
  /**
   * Chooses a button of a displayed notification (the newest unless `id` is given) in the service's
   * own menu: by its label, or by its position among the buttons, 0 being the first.
   */
  invokeAction(button: string | number, id?: number): Promise<void>;
  /** Closes every notification, as a person does. */
  closeAll(): Promise<void>;
  /** Shows that somebody is there, by a pointer that moves and comes back. */
  touch(): Promise<void>;
  /** Moves the real pointer; x and y in pixels. */
  moveMouse(x: number, y: number): Promise<void>;
  /** Puts the screen saver up, which is how Chromium knows of a locked screen under X; any input takes it away. */
  lock(): Promise<void>;
  /** Clicks at a place on the screen; button 1 is left, 2 middle, 3 right. */
  clickMouse(x: number, y: number, button?: 1 | 2 | 3): Promise<void>;
  /**
   * Gives the keyboard to the first window of a process, as a window manager would: without one the
   * focus follows the pointer, and a panel closes when the pointer enters it. `isActive` tells whether the program has
   * noticed.
   */
  focusWindowOf(pid: number, isActive: () => Promise<boolean>): Promise<void>;
  /** Ids of the visible windows without a title: menus, and the root. */
  untitledWindows(): Promise<string[]>;
  /** Stands for how a window looks: another look is another text. */
  look(window: string): Promise<string>;
  /**
   * The middle of what is on the screen in exactly that colour ('#RRGGBB'), in pixels; null where there is none.
   */
  findColor(color: string): Promise<{ x: number; y: number } | null>;
  /** Presses a key or chord in the focused window, for example `Escape` or `ctrl+t`. */
  key(chord: string): Promise<void>;
  /** Types text into the focused window. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** The number by which the X server knows that the focus follows the pointer. */
const NOBODY = '1';

/** Size of the screen in pixels. */
export interface DesktopOptions {
  readonly width?: number;
  readonly height?: number;
  /** Browsers draw so often a second: less of it leaves more of the machine to the tests. Default: 60, as they do by themselves. */
  readonly hertz?: number;
  /** A window manager, without which no window of Firefox becomes full screen. Default: none. */
  readonly windowManager?: boolean;
}

/**
 * Starts a virtual desktop. Ready when the notification service answers.
 *
 * @throws Error naming the part that did not start.
 */
export async function startDesktop({
  width = 1280,
  height = 900,
  hertz,
  windowManager = false,
}: DesktopOptions = {}): Promise<Desktop> {
  const dir = makeTempDir('desktop');
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of children.toReversed()) await endProcess(child);
    removeTempDir(dir);
  };
  try {
    const screen = spawnTied(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
      { env: process.env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    children.push(screen);
    const display = `:${await firstLine(screen, 3, 'Xvfb')}`;
    const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: dir, GDK_BACKEND: 'x11' };
    delete env['WAYLAND_DISPLAY'];
    chmodSync(dir, 0o700);
    const bus = spawnTied(
      'dbus-daemon',
      [`--config-file=${writeBusConfig(dir)}`, '--nofork', '--nopidfile', '--print-address=3'],
      { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    children.push(bus);
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus, 3, 'dbus-daemon');
    if (hertz !== undefined) await setRefreshRate(env, width, height, hertz);
    if (windowManager) children.push(await startWindowManager(dir, env));
    const watch = new NotificationWatch();
    const monitor = spawnTied('dbus-monitor', ['--session', '--binary'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(monitor);
    monitor.stdout?.on('data', (chunk: Buffer) => watch.read(chunk));
    const config = writeDunstConfig(dir);
    children.push(spawnTied('dunst', ['-conf', config], { env, stdio: 'ignore' }));
    await waitUntil('the notification service', async () => {
      await run('dunstctl', ['count', 'displayed'], env);
      return watch.messages > 0;
    });
    return { ...actions(env, dir, watch), hertz, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(env: NodeJS.ProcessEnv, dir: string, watch: NotificationWatch): Omit<Desktop, 'close' | 'hertz'> {
  const pointer = (...args: string[]): Promise<string> => run('xdotool', args, env);
  const seen = (): unknown => ({ shown: watch.shown, all: watch.all.length });

  // The service answers before it draws; what is not drawn has no window and no menu.
  const isDrawn = async (): Promise<boolean> => {
    const count = await run('dunstctl', ['count', 'displayed'], env);
    return Number(count) === watch.shown.length;
  };

  const waitForNotification: Desktop['waitForNotification'] = async (fits = () => true, options = {}) => {
    const look = { seen, ...options };
    const found = await waitUntil('a notification', () => watch.shown.find(fits), look);
    await waitUntil('the drawn notification', isDrawn);
    return found;
  };

  /** Desktops close a notification whose action was chosen; this service leaves that to us. */
  const leaveAfterAction = async ({ id, appName }: DesktopNotification, key: string, before: number): Promise<void> => {
    await waitUntil(
      `the action ${key}`,
      () => watch.invoked.slice(before).some((one) => one.id === id && one.key === key),
      { seen: () => watch.invoked },
    );
    const isGone = (): boolean => watch.shown.every((one) => one.id !== id);
    // Firefox closes it itself, and loses a click whose notification is closed in the same moment.
    if (/firefox/i.test(appName)) {
      await waitUntil('the program to close it', isGone);
      return;
    }
    const service = 'org.freedesktop.Notifications';
    const path = `/${service.replaceAll('.', '/')}`;
    const call = [`--dest=${service}`, '--print-reply', path, `${service}.CloseNotification`];
    await run('dbus-send', [...call, `uint32:${id}`], env);
    await waitUntil('the closed notification', isGone);
  };

  const clickNotification = async (): Promise<void> => {
    const [notification, ...others] = watch.shown;
    if (notification === undefined || others.length > 0) {
      throw new Error(`One notification must be displayed for a click, seen: ${JSON.stringify(watch.shown)}`);
    }
    await waitUntil('the drawn notification', isDrawn);
    const window = await waitUntil('the window of the notification', async () => {
      const found = await pointer('search', '--onlyvisible', '--class', 'dunst');
      return found.trim().split('\n').at(-1);
    });
    const before = watch.invoked.length;
    /* A click in the moment in which the window appears is lost. */
    const click = async (): Promise<boolean> => {
      await pointer('mousemove', '--window', window, '30', '20', 'click', '1');
      const arrived = waitUntil('the click', () => watch.invoked.length > before, { timeoutMs: 2000 });
      return arrived.catch(() => false);
    };
    await waitUntil('the click to arrive', click, { seen });
    await leaveAfterAction(notification, 'default', before);
  };

  const invokeAction: Desktop['invokeAction'] = async (button, id) => {
    const notification = watch.shown.findLast((one) => id === undefined || one.id === id);
    const buttons = notification?.actions.filter(({ key }) => key !== 'default') ?? [];
    const chosen = typeof button === 'number' ? buttons[button] : buttons.find(({ label }) => label === button);
    if (notification === undefined || chosen === undefined) {
      throw new Error(`No button ${button} to press, seen: ${JSON.stringify(watch.shown)}`);
    }
    await waitUntil('the drawn notification', isDrawn);
    const before = watch.invoked.length;
    rmSync(join(dir, 'offered'), { force: true });
    writeFileSync(join(dir, 'choice'), `[${notification.id},${chosen.key}]`);
    /* Asked for in the moment in which the window appears, it can fail to come. */
    const openMenu = async (): Promise<boolean> => {
      await run('dunstctl', ['context'], env);
      const isOffered = waitUntil('the menu', () => existsSync(join(dir, 'offered')), { timeoutMs: 2000 });
      return isOffered.catch(() => false);
    };
    await waitUntil('the menu of the notification service', openMenu);
    const offered = readFileSync(join(dir, 'offered'), 'utf8');
    if (!offered.includes(`[${notification.id},${chosen.key}]`)) {
      throw new Error(`The menu does not offer ${chosen.label}, seen: ${offered}`);
    }
    await leaveAfterAction(notification, chosen.key, before);
  };

  const waitForNoNotification: Desktop['waitForNoNotification'] = async (options = {}) => {
    await waitUntil('an empty desktop', () => watch.shown.length === 0, { seen, ...options });
  };

  return {
    env,
    screenshot: async (file) => {
      await run('import', ['-window', 'root', file], env);
    },
    shownNotifications: () => watch.shown,
    allNotifications: () => watch.all,
    notificationLog: () => watch.log,
    windowTitles: () =>
      run(
        'sh',
        [
          '-c',
          'xdotool search --onlyvisible --name "" | while read -r id; do echo "$id $(xdotool getwindowname "$id" getwindowgeometry "$id" | tr "\n" " ")"; done; echo "focus $(xdotool getwindowfocus -f)"; xdotool getmouselocation',
        ],
        env,
      ),
    waitForNotification,
    waitForNoNotification,
    clickNotification,
    invokeAction,
    closeAll: async () => {
      await run('dunstctl', ['close-all'], env);
      await waitForNoNotification();
    },
    touch: async () => {
      await pointer('mousemove_relative', '1', '1', 'mousemove_relative', '--', '-1', '-1');
    },
    moveMouse: async (x, y) => {
      await pointer('mousemove', String(x), String(y));
    },
    lock: async () => {
      await run('xset', ['s', 'on', 's', 'activate'], env);
    },
    clickMouse: async (x, y, button = 1) => {
      await pointer('mousemove', String(x), String(y), 'click', String(button));
    },
    focusWindowOf: async (pid, isActive) => {
      let turn = 0;
      await waitUntil(`the focus in a window of process ${pid}`, async () => {
        const found = (await pointer('search', '--onlyvisible', '--pid', String(pid))).trim().split('\n');
        /* A window that is about to close, or that is none to the program, does not make it active: then another one. */
        const window = found[turn++ % found.length] ?? '';
        /* One that has the focus already is told nothing: first nobody has it. */
        await pointer('windowfocus', NOBODY);
        await pointer('windowfocus', window);
        if ((await pointer('getwindowfocus', '-f')).trim() !== window) return false;
        return waitUntil('the program to be active', isActive, { timeoutMs: 1000 }).catch(() => false);
      });
    },
    untitledWindows: async () => {
      const found = await pointer('search', '--onlyvisible', '--maxdepth', '1', '--name', '^$');
      return found.trim().split('\n');
    },
    look: async (window) => {
      const file = join(dir, `window-${window}.png`);
      await run('import', ['-window', window, file], env);
      return run('identify', ['-format', '%#', file]);
    },
    findColor: async (color) => {
      const file = join(dir, 'screen.png');
      await run('import', ['-window', 'root', file], env);
      const others = ['-fill', 'black', '+opaque', color, '-trim'];
      const found = await run('convert', [file, ...others, '-format', '%w %h %X %Y', 'info:']);
      const [w = 0, h = 0, x = 0, y = 0] = found.split(' ').map(Number);
      /* A picture of one colour alone is trimmed to nothing, which lies at -1. */
      return x < 0 ? null : { x: Math.round(x + w / 2), y: Math.round(y + h / 2) };
    },
    key: async (chord) => {
      await pointer('key', '--clearmodifiers', chord);
    },
    type: async (text) => {
      await pointer('type', '--delay', '20', text);
    },
  };
}

/** Gives the screen a mode of the same size that is drawn less often; Chromium goes by it. */
async function setRefreshRate(env: NodeJS.ProcessEnv, width: number, height: number, hertz: number): Promise<void> {
  /* Only the product counts: all dots of a line, times all lines, times the rate. */
  const [dots, lines] = [width + 20, height + 20];
  const megahertz = ((dots * lines * hertz) / 1e6).toFixed(2);
  const across = [width, width + 1, width + 2, dots].map(String);
  const down = [height, height + 1, height + 2, lines].map(String);
  await run('xrandr', ['--newmode', 'seldom', megahertz, ...across, ...down], env);
  await run('xrandr', ['--addmode', 'screen', 'seldom'], env);
  await run('xrandr', ['--output', 'screen', '--mode', 'seldom'], env);
}

/**
 * A bus that starts no service by itself: it would start another notification service, with the settings of the person who runs
 * the tests, when somebody calls ours before it is there.
 */
function writeBusConfig(dir: string): string {
  const file = join(dir, 'bus.conf');
  const policy = '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>';
  const lines = [
    '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"',
    ' "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">',
    '<busconfig>',
    '<type>session</type>',
    '<keep_umask/>',
    `<listen>unix:dir=${dir}</listen>`,
    '<auth>EXTERNAL</auth>',
    `<policy context="default">${policy}</policy>`,
    '</busconfig>',
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Plain windows with a frame, and nothing else on the screen. */
async function startWindowManager(dir: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const config = join(dir, 'jwmrc');
  writeFileSync(config, '<?xml version="1.0"?><JWM></JWM>');
  const manager = spawnTied('jwm', ['-f', config], { env, stdio: 'ignore' });
  await waitUntil('the window manager', () => run('xdotool', ['get_num_desktops'], env));
  return manager;
}

function firstLine(child: ChildProcess, descriptor: number, what: string): Promise<string> {
  const stream = child.stdio[descriptor];
  const line = new Promise<string>((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${what} ended with ${String(code)}`)));
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end).trim());
    });
  });
  return within(HANG_MS, what, line);
}
