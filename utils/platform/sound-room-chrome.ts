import { browser } from './browser.ts';

async function open(page: string): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: page,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'The voice, the tones and the music of a guided break go on when its popup closes.',
  });
}

async function close(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
}

/** A separate document that survives the end of the worker. Only one can exist. */
export const chromeRoom = { open, close };
