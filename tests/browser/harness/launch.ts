import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, RealBrowser } from './types.ts';

/** Launches a real browser with the extension freshly installed; always `close()` it. */
export function launch(browser: RealBrowser['name'], options: LaunchOptions): Promise<RealBrowser> {
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
