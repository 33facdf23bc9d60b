/**
 * Makes sure that this machine can run the tests in real browsers: `node scripts/setup.ts`.
 * Installs what is missing on Debian and Ubuntu as root; elsewhere says what to install and ends with 1.
 */
import { BROWSERS, canInstall, DESKTOP, howToInstall, install, missingOf, TESTS } from './needs.ts';

const missing = missingOf([BROWSERS.chromium, BROWSERS.firefox, ...DESKTOP, ...TESTS]);
if (missing.length === 0) {
  console.log('Everything the browser tests need is there.');
} else if (canInstall()) {
  if (install(missing).length > 0) process.exitCode = 1;
} else {
  console.error('The browser tests need what is missing here:');
  for (const line of howToInstall(missing)) console.error(line);
  process.exitCode = 1;
}
