/* The polyfilled `browser`, with promises everywhere; the other files in this folder import it from here. */
export { browser } from 'wxt/browser';

/** The browser family of this build. This is the only place that checks it. */
export const BROWSER: 'chrome' | 'firefox' = import.meta.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome';
