import { browser } from './browser.ts';

const BREAK_PORT = 'break';

/** How often a page that shows a break reports its presence; browsers slow this down to once a minute for hidden pages. */
const REPORT_MS = 5000;

export interface BreakViews {
  /** A page shows the break. */
  seen(): void;
  /** The last page that showed the break is gone. */
  left(): void;
}

/** Listens to the pages that show a break. Call it at the top level of the background. */
export function watchBreakViews(views: BreakViews): void {
  const open = new Set<object>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== BREAK_PORT) return;
    open.add(port);
    port.onMessage.addListener(() => views.seen());
    port.onDisconnect.addListener(() => {
      open.delete(port);
      if (open.size === 0) views.left();
    });
  });
}

/** Tells the background that this page shows the break, until the returned function is called or the page closes. */
export function showBreakView(): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let shown = true;
  const report = (): void => {
    try {
      port?.postMessage('here');
    } catch {
      /* The worker has just died; onDisconnect connects to a new one. */
    }
  };
  const connect = (): void => {
    if (!shown) return;
    port = browser.runtime.connect({ name: BREAK_PORT });
    port.onDisconnect.addListener(connect);
    report();
  };
  connect();
  const timer = setInterval(report, REPORT_MS);
  return () => {
    shown = false;
    clearInterval(timer);
    port?.disconnect();
  };
}
