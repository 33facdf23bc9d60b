import { browser } from './browser.ts';

let frame: HTMLIFrameElement | null = null;

async function open(page: '/sound.html'): Promise<void> {
  if (frame) return;
  frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL(page);
  document.body.append(frame);
}

async function close(): Promise<void> {
  frame?.remove();
  frame = null;
}

/** A frame in the background's own page; its messages to the background keep both awake. */
export const firefoxRoom = { open, close };
