import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface SoftLight {
  isOn: boolean;
  toggle: () => void;
  /** Nothing was touched for a while: what is steered with steps back. */
  isQuiet: boolean;
}

/** Without a touch for so long, buttons fade. */
const QUIET_MS = 4000;

/* It goes on from the last move to what is shown after it. */
const light = signal(false);

/** A dim, warm view over the whole screen, for evenings. It ends with the full screen. `begins`: it is on from the start, in the window as it is. */
export function useSoftLight(begins: boolean): SoftLight {
  useState(() => void (light.value = begins));
  useLight();
  const isOn = light.value;
  const [isQuiet, setQuiet] = useState(false);

  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = (): void => {
      setQuiet(false);
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(true), QUIET_MS);
    };
    touched();
    const acts = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    for (const act of acts) document.addEventListener(act, touched);
    return () => {
      clearTimeout(timer);
      setQuiet(false);
      for (const act of acts) document.removeEventListener(act, touched);
    };
  }, [isOn]);

  const toggle = (): void => {
    light.value = !isOn;
    /* Refused in a popup, or by policy: the light is soft all the same. */
    if (!isOn) document.documentElement.requestFullscreen().catch(() => {});
    else leaveFullScreen();
  };
  return { isOn, toggle, isQuiet };
}

/** Keeps a light that is on for the view after a break, and puts it out with that. */
export function useLastLight(): void {
  useLight();
  useEffect(
    () => () => {
      if (light.value) leaveFullScreen();
      light.value = false;
    },
    [],
  );
}

/** The page in this light for as long as the view is there. Before painting: the next view may have it too. */
function useLight(): void {
  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) light.value = false;
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  const isOn = light.value;
  useLayoutEffect(() => {
    if (!isOn) return;
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = 'soft';
    return () => {
      if (before === undefined) delete dataset['theme'];
      else dataset['theme'] = before;
    };
  }, [isOn]);
}

function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}
