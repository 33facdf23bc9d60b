import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { Notice, PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { Settings, SettingsGroup } from '../../utils/settings/types.ts';
import { createSaver } from '../shared/saver.ts';
import type { Change, Saver } from '../shared/saver.ts';
import type { ToastContent } from '../shared/toast.tsx';
import { changeSentence } from './change-text.ts';
import { asksToUndo, isUndone, withMore, withStep } from './undo-list.ts';
import type { KeyPlace, UndoStep } from './undo-list.ts';

/** How a change is reported. */
export interface Telling {
  /** Used instead of the changed fields' own descriptions. */
  sentence?: string;
  /** Consecutive changes of the same act, such as dragging a slider, are undone together. */
  act?: string;
}

export interface Options {
  /** Null before the first start has finished. */
  settings: Signal<Settings | null>;
  notices: Signal<readonly Notice[]>;
  toast: Signal<ToastContent | null>;
  /** Counts resets and undos: each discards the invalid input left in a field. */
  epoch: Signal<number>;
  /** Applies immediately, reports what changed and offers to undo it. */
  change: (changes: readonly Change[], telling?: Telling) => void;
  /** Resets whole groups, and the given values. */
  reset: (groups: readonly SettingsGroup[], changes: readonly Change[], sentence: string) => void;
  /** Undoes the last change that has not been undone, ten at most. */
  undo: () => void;
}

/** Text fields that undo their own text. A number field says whether it is saved; in the others, any text is unsaved. */
function placeOf(target: EventTarget | null): KeyPlace {
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search', 'url'].includes(target.type));
  if (!isText) return { isText, isUnsaved: false };
  const { unsaved } = target.dataset;
  return { isText, isUnsaved: unsaved === undefined ? target.value !== '' : unsaved === 'true' };
}

/** The options shown on the page, kept up to date while it is open. */
export function useOptions(port: PagePort): Options {
  const settings = useSignal<Settings | null>(null);
  const notices = useSignal<readonly Notice[]>([]);
  const toast = useSignal<ToastContent | null>(null);
  const saver = useRef<Saver | null>(null);
  const serial = useRef(0);

  const epoch = useSignal(0);
  const steps = useRef<readonly UndoStep[]>([]);

  const say = (sentence: string, undo: readonly Change[] | null, act: string | null = null): void => {
    serial.current += 1;
    toast.value = { serial: serial.current, sentence, undo, act };
  };

  useEffect(() => {
    const arrived = (snapshot: Snapshot): void => {
      notices.value = snapshot.notices;
      saver.current ??= createSaver(port, snapshot.settings, {
        shown: (shown) => (settings.value = shown),
        refused: (error) => say(error, null),
      });
      saver.current.receive(snapshot.settings);
    };
    const stop = port.onChange(arrived);
    void port.snapshot().then((first) => {
      if (first) arrived(first);
      else void port.send({ kind: 'ping' });
    });
    const leave = (): void => saver.current?.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
    };
  }, [port]);

  const before = (changes: readonly Change[]): Change[] => {
    const shown = saver.current?.shown();
    return changes.map(({ group, values }) => {
      const old: Record<string, unknown> = { ...shown?.[group] };
      return { group, values: Object.fromEntries(Object.keys(values).map((field) => [field, old[field]])) };
    });
  };

  const change = (changes: readonly Change[], { sentence, act }: Telling = {}): void => {
    const open = toast.value;
    const goesOn = act !== undefined && open?.act === act && steps.current.at(-1)?.act === act;
    const back = before(changes);
    for (const one of changes) saver.current?.set(one);
    const shown = saver.current?.shown();
    if (!shown) return;
    const fields = changes.flatMap(({ values }) => Object.keys(values));
    const step = { sentence: sentence ?? changeSentence(fields, shown), back, act: act ?? null };
    steps.current = goesOn ? withMore(steps.current, step) : withStep(steps.current, step);
    const last = steps.current.at(-1);
    if (last && isUndone(last.back, { ...shown })) {
      steps.current = steps.current.slice(0, -1);
      toast.value = null;
    } else say(step.sentence, last?.back ?? null, step.act);
  };

  const reset = (groups: readonly SettingsGroup[], changes: readonly Change[], sentence: string): void => {
    const shown = saver.current?.shown();
    if (!shown) return;
    const back = [...groups.map((group) => ({ group, values: { ...shown[group] } })), ...before(changes)];
    for (const group of groups) saver.current?.reset(group);
    for (const one of changes) saver.current?.set(one);
    epoch.value += 1;
    steps.current = withStep(steps.current, { sentence, back, act: null });
    say(sentence, back);
  };

  const undo = (): void => {
    const step = steps.current.at(-1);
    if (!step) return;
    steps.current = steps.current.slice(0, -1);
    for (const one of step.back) saver.current?.set(one);
    epoch.value += 1;
    say(t('options_undone', step.sentence), steps.current.at(-1)?.back ?? null);
  };

  /* Before the first paint, so that the undo key works as soon as there is something to undo. */
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || steps.current.length === 0 || !asksToUndo(event, placeOf(event.target))) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [port]);

  return { settings, notices, toast, epoch, change, reset, undo };
}
