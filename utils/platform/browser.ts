/* The polyfilled `browser`, with promises everywhere; the other files of this room take it from here. */
export { browser } from 'wxt/browser';

/** Which family of browsers this build is for. The only place that asks. */
export const BROWSER: 'chrome' | 'firefox' = import.meta.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome';
