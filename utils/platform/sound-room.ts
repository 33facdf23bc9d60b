import type { SoundRoom, SoundRoomEvents } from '../sound/room.ts';
import type { SoundState } from '../sound/state.ts';
import { showBreakView } from './break-views.ts';
import { BROWSER, browser } from './browser.ts';
import { chromeRoom } from './sound-room-chrome.ts';
import { firefoxRoom } from './sound-room-firefox.ts';

const SOUND_PORT = 'sound';
const PAGE = '/sound.html';
const { open, close } = BROWSER === 'firefox' ? firefoxRoom : chromeRoom;

type Port = ReturnType<typeof browser.runtime.connect>;

/** What the background tells a room: what to play from now on, or to ring once. */
type Told = SoundState | { readonly ring: number } | null;

export interface SoundHost {
  /** Plays this state, opening the room if there is none. Null: no break is running. */
  play(state: SoundState | null): Promise<void>;
  /** Plays the tone of a reminder, at a volume of 0 to 100. */
  ring(volume: number): Promise<void>;
}

/**
 * The room that plays the sound of breaks: an invisible document. Chrome keeps it apart from the worker and lets it outlive the
 * worker; in Firefox the background has a page, and the room is a frame in it. `asked`: a room has opened and needs to know
 * what to play, or the computer was asleep. Call it at the top level of the background.
 */
export function hostSound(asked: () => void): SoundHost {
  const rooms = new Set<Port>();
  let isWanted = false;
  /** The volume at which the room that opens next rings. */
  let toRing: number | null = null;
  const tell = (port: Port, told: Told): void => port.postMessage(told);
  let opening: Promise<void> | null = null;
  let closing: Promise<void> = Promise.resolve();

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SOUND_PORT) return;
    rooms.add(port);
    port.onMessage.addListener(asked);
    if (toRing !== null) tell(port, { ring: toRing });
    toRing = null;
    port.onDisconnect.addListener(() => {
      rooms.delete(port);
      if (rooms.size > 0) return;
      /* A closing room may be wanted again before it has closed. */
      closing = close()
        .catch(() => {})
        .then(() => {
          if (isWanted) asked();
        });
    });
    asked();
  });

  const openRoom = async (): Promise<void> => {
    opening ??= open(PAGE).finally(() => (opening = null));
    await opening;
  };

  return {
    async play(state) {
      isWanted = state !== null;
      for (const port of rooms) tell(port, state);
      if (!isWanted || rooms.size > 0) return;
      await closing;
      if (isWanted && rooms.size === 0) await openRoom();
    },
    async ring(volume) {
      for (const port of rooms) tell(port, { ring: volume });
      if (rooms.size > 0) return;
      toRing = volume;
      try {
        await closing;
        await openRoom();
      } catch (error) {
        /* A room that opens later is one for a break. */
        toRing = null;
        throw error;
      }
    },
  };
}

/**
 * Inside the room: follows the background's messages, and asks again when the background restarts. With a voice, the break
 * counts as visible while it can be heard, so it continues with every window closed.
 */
export function joinSound(createRoom: (events: SoundRoomEvents) => SoundRoom): void {
  let port: Port | null = null;
  let isOpen = true;
  let leaveView: (() => void) | null = null;
  const stopShowing = (): void => {
    leaveView?.();
    leaveView = null;
  };
  const room = createRoom({
    onEmpty() {
      stopShowing();
      isOpen = false;
      port?.disconnect();
      /* If the background is gone, nothing else would close the room. This does not close a frame. */
      window.close();
    },
    onSlept: () => port?.postMessage('slept'),
  });
  const connect = (): void => {
    port = browser.runtime.connect({ name: SOUND_PORT });
    port.onMessage.addListener((message: unknown) => {
      // Only the background is connected at the other end.
      const told = message as Told;
      isOpen = true;
      if (told && 'ring' in told) return room.ring(told.ring);
      const state = told;
      if (state?.sound.voice) leaveView ??= showBreakView();
      else stopShowing();
      room.follow(state);
    });
    port.onDisconnect.addListener(() => {
      if (isOpen) connect();
    });
  };
  connect();
}
