/**
 * What Instep finds in a browser of `npm run dev`: working hours without an end, the health questions answered, the popup in a
 * tab. Only `scripts/dev.ts` puts this into the background, so that no build knows of it.
 */
import { ALL_ANSWERED, wellBody } from '../tests/fakes/well-body.ts';
import { saveSettings } from '../utils/background/settings.ts';
import { dispatch } from '../utils/background/wiring.ts';
import { browser } from '../utils/platform/browser.ts';

const ALL_DAY = [{ from: '00:00', to: '00:00' }];

/** The health answers come last: without them it begins again where it was cut short. */
async function seed(): Promise<void> {
  const { body } = await browser.storage.local.get('body');
  if (body !== undefined) return;
  await saveSettings('hours', { week: Array.from({ length: 7 }, () => ALL_DAY) });
  /* Before the first break the popup is a welcome. */
  const plan = { runId: 'seed' };
  const asked = { routineId: 'desk-reset-60', minutes: 1, firstSide: 'left', totalMs: 60_000, readyMs: 0 } as const;
  await dispatch({ type: 'breakStarted', id: 'seed', ...asked, plan });
  await dispatch({ type: 'breakEnded', id: 'seed-end' });
  await browser.storage.local.set({ offer: ALL_ANSWERED, body: wellBody(Date.now(), Temporal.Now.timeZoneId()) });
}

/** A reload of the extension closes its pages and empties the session's storage; a background that sleeps does neither. */
async function openPopup(): Promise<void> {
  const { opened } = await browser.storage.session.get('opened');
  if (opened === true) return;
  await browser.storage.session.set({ opened: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}

/* After the background has begun. */
setTimeout(() => {
  void seed()
    .catch((error: unknown) => console.error('Seeding failed:', error))
    .then(openPopup);
});
