import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface SoftLight {
  isOn: boolean;
  toggle: () => void;
  /** There was no input for a while: the controls fade. */
  isQuiet: boolean;
}

/** Buttons fade after this long without input. */
const QUIET_MS = 4000;

/* Module state: the light stays on from the last move into the view after the break. */
const light = signal(false);

/**
 * A dim, warm full-screen view for evenings. Leaving full screen turns it off. `begins`: the light is on from the start,
 * without full screen.
 */
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
    /* A popup or a policy may refuse full screen. The light is still soft. */
    if (!isOn) document.documentElement.requestFullscreen().catch(() => {});
    else leaveFullScreen();
  };
  return { isOn, toggle, isQuiet };
}

/** Keeps the light on in the view after a break, and turns it off when that view unmounts. */
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

/** Applies the light to the page while the view is mounted. Does so before paint, because the next view may use it too. */
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
