import type { Browser } from 'puppeteer-core';
import { callSource } from './page-popup.ts';
import type { InPage } from './types.ts';

/** A tab of which Firefox has not told after so long; one that it tells of later yet the driver lists twice. */
const LATE_MS = 2000;

/**
 * Runs code with the rights of the browser itself, which `--remote-allow-system-access` allows: the only
 * way to reach an extension's background and popup, which the protocol does not list.
 *
 * @see https://firefox-source-docs.mozilla.org/remote/Security.html
 */
export class PrivilegedFirefox {
  readonly #connection: unknown;
  readonly #extensionId: string;
  readonly #unknownSince = new Map<string, number>();

  constructor(browser: Browser, extensionId: string) {
    // The driver's own types leave out the connection, through which any command can be sent.
    this.#connection = dig(browser, 'connection');
    this.#extensionId = extensionId;
  }

  /**
   * Runs the body of an async function in the browser's window; in it `extension` is the extension as
   * the browser sees it, `args` what is given, and `ask(view, source, frame)` is defined. The result
   * is copied as JSON.
   *
   * @throws Error with the message of what was thrown there.
   */
  async run<Result>(body: string, ...args: readonly unknown[]): Promise<Result> {
    const expression = `(async (args) => {
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(this.#extensionId)})?.extension;
      ${PRELUDE}
      try {
        return JSON.stringify({ value: await (async () => { ${body} })() });
      } catch (error) {
        return JSON.stringify({ error: String(error?.stack ? error + '\\n' + error.stack : error) });
      }
    })(${JSON.stringify(args)})`;
    const answer = await this.#send('script.evaluate', {
      expression,
      target: { context: await this.#window() },
      awaitPromise: true,
      userActivation: false,
    });
    const text = dig(answer, 'result', 'result', 'value');
    if (typeof text !== 'string') throw new Error(`Firefox answered ${JSON.stringify(answer)}`);
    // The caller knows what its own code gives.
    return open(text) as Result;
  }

  /** Runs a function inside the background or the popup of the extension. */
  async inView<Args extends readonly unknown[], Result>(
    type: 'background' | 'popup',
    fn: InPage<Args, Result>,
    args: Args,
  ): Promise<Result> {
    const text = await this.run<string>(
      `${type === 'background' ? "if (extension.backgroundState !== 'running') await extension.wakeupBackground();" : ''}
      return ask(viewOf(args[0]), args[1]);`,
      type,
      callSource(fn, args),
    );
    // The caller knows what its own code gives.
    return open(text) as Result;
  }

  /**
   * Tells the driver of the tabs it does not know, given the ids of those it does. Firefox tells of a tab when its first, empty
   * document is there; where the tab's own page takes its place before that, as on a busy machine, it never does.
   *
   * @see BrowsingContextModule `#onContextAttached` in Firefox's remote/webdriver-bidi/modules/root/browsingContext.sys.mjs
   */
  async tellOfTabs(known: ReadonlySet<string>): Promise<void> {
    const tree = await this.#send('browsingContext.getTree', { maxDepth: 0 });
    const contexts = dig(tree, 'result', 'contexts');
    for (const context of Array.isArray(contexts) ? contexts : []) {
      const id = dig(context, 'context');
      if (typeof id !== 'string' || known.has(id)) continue;
      const since = this.#unknownSince.getOrInsert(id, performance.now());
      if (performance.now() - since > LATE_MS) this.#call('emit', 'browsingContext.contextCreated', context);
    }
  }

  #call(method: string, ...args: readonly unknown[]): unknown {
    const fn = dig(this.#connection, method);
    if (typeof fn !== 'function') throw new Error(`The driver's connection has no ${method}`);
    return Reflect.apply(fn, this.#connection, args);
  }

  async #send(method: string, params: object): Promise<unknown> {
    return this.#call('send', method, params);
  }

  async #window(): Promise<string> {
    const tree = await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const contexts = dig(tree, 'result', 'contexts');
    const main = Array.isArray(contexts)
      ? contexts.find((one: unknown) => dig(one, 'url') === 'chrome://browser/content/browser.xhtml')
      : undefined;
    const id = dig(main, 'context');
    if (typeof id !== 'string') throw new Error(`Firefox shows no window: ${JSON.stringify(tree)}`);
    return id;
  }
}

// The sandbox has the rights of the page and its globals, and is not held by the page's policy
// against evaluated code.
const PRELUDE = `
  const viewOf = (type) => {
    const view = [...(extension?.views ?? [])].find((one) => one.viewType === type);
    if (!view?.xulBrowser) throw new Error('There is no ' + type + ' of the extension');
    return view;
  };
  const ask = (view, source) => new Promise((resolve) => {
    const manager = view.xulBrowser.messageManager;
    const name = 'Test:' + Math.random();
    const heard = (message) => {
      manager.removeMessageListener(name, heard);
      resolve(message.data);
    };
    manager.addMessageListener(name, heard);
    const frame = '(async () => {' +
      'let answer;' +
      'try {' +
      '  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
      '  const code = "(async () => { try { const value = await (" + ' + JSON.stringify(source) + ' + ");' +
      '    return JSON.stringify({ value }); } catch (error) {' +
      '    return JSON.stringify({ error: String(error) }); } })()";' +
      '  answer = await Cu.evalInSandbox(code, sandbox);' +
      '} catch (error) { answer = JSON.stringify({ error: String(error) }); }' +
      'sendAsyncMessage(' + JSON.stringify(name) + ', answer);' +
      '})()';
    manager.loadFrameScript('data:,' + encodeURIComponent(frame), false);
  });
`;

function open(text: string): unknown {
  const answer: unknown = JSON.parse(text);
  const error = dig(answer, 'error');
  if (typeof error === 'string') throw new Error(error);
  return dig(answer, 'value');
}

/** What lies so deep in an object of unknown shape. */
export function dig(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
