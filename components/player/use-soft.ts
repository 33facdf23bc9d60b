import { useEffect, useState } from 'preact/hooks';

export interface SoftLight {
  isOn: boolean;
  toggle: () => void;
  /** Nothing was touched for a while: what is steered with steps back. */
  isQuiet: boolean;
}

/** Without a touch for so long, buttons fade. */
const QUIET_MS = 4000;

/** A dim, warm view over the whole screen, for evenings. It ends with the full screen. `begins`: it is on from the start, in the window as it is. */
export function useSoftLight(begins: boolean): SoftLight {
  const [isOn, setOn] = useState(begins);
  const [isQuiet, setQuiet] = useState(false);

  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    if (isOn) dataset['theme'] = 'soft';
    return () => {
      if (before === undefined) delete dataset['theme'];
      else dataset['theme'] = before;
    };
  }, [isOn]);

  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) setOn(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

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
    setOn(!isOn);
    /* Refused in a popup, or by policy: the light is soft all the same. */
    if (!isOn) document.documentElement.requestFullscreen().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
  return { isOn, toggle, isQuiet };
}
