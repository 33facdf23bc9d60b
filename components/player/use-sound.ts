import { useEffect, useRef, useState } from 'preact/hooks';
import type { PagePort } from '../../utils/ports/page.ts';
import type { Settings } from '../../utils/settings/types.ts';
import type { PageState } from '../shared/page-state.ts';
import { createSaver } from '../shared/saver.ts';
import type { Saver } from '../shared/saver.ts';
import type { SoundControls } from './sound-panel.tsx';

/** The sound settings of a break. A change shows at once, even while an earlier change is still being saved. */
export function useSound(port: PagePort, page: PageState, settings: Settings): SoundControls {
  const [shown, setShown] = useState(settings.sound);
  const saver = useRef<Saver | null>(null);
  saver.current ??= createSaver(port, settings, {
    shown: ({ sound }) => setShown(sound),
    refused: (error) => (page.failure.value = error),
  });
  useEffect(() => saver.current?.receive(settings), [settings]);
  useEffect(() => {
    const leave = (): void => saver.current?.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
    };
  }, []);
  return { sound: shown, onSound: (values) => saver.current?.set({ group: 'sound', values }) };
}
