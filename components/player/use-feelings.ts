import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feeling, Feelings } from '../../utils/body/feelings.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';

export interface FeelingBefore {
  /** Whether the question is open; null until known. Nothing is asked if answers cannot be saved. */
  isAsked: boolean | null;
  said: Feeling | null;
  /** The answer could not be saved. */
  hasFailed: boolean;
  say: (feeling: Feeling) => void;
  /** The answer is final. Once it is saved and has been visible for a moment, the question closes. */
  leave: () => void;
  /** Closes the question for all breaks of this day. */
  leaveToday: () => void;
}

/** How long the chosen answer stays visible. */
const SEEN_MS = 500;

/** How feet feel before a break: one answer, or none. The very first break does not ask, as it follows enough questions. */
export function useFeelingBefore(
  port: PagePort,
  { id, at }: Pick<Feelings, 'id' | 'at'>,
  isFirst: boolean,
): FeelingBefore {
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Feeling | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isKept = useRef(Promise.resolve(false));
  const today = (): string => dayOf(port.now(), port.zone());

  useEffect(() => {
    let isOpen = true;
    const read = async (): Promise<boolean> => {
      const [kept, isOff] = await Promise.all([port.feelings(id), isUnasked(port)]);
      return !isFirst && (kept?.before ?? null) === null && !isOff;
    };
    void read()
      .catch(() => false)
      .then((isToAsk) => isOpen && setAsked(isToAsk));
    return () => {
      isOpen = false;
    };
  }, [id]);

  const say = (feeling: Feeling): void => {
    setSaid(feeling);
    setFailed(false);
    isKept.current = port.keepFeelings({ id, at, before: feeling }).then(
      () => true,
      () => {
        setSaid(null);
        setFailed(true);
        return false;
      },
    );
  };
  const leave = (): void => void isKept.current.then((isLast) => isLast && setTimeout(() => setAsked(false), SEEN_MS));
  const leaveToday = (): void => {
    setAsked(false);
    void keepUnasked(port, { day: today() });
  };
  return { isAsked, said, hasFailed, say, leave, leaveToday };
}

export interface FeelingAfter {
  /** Null until known. False, so that nothing is asked, if answers cannot be saved. */
  isAsked: boolean | null;
  before: Feeling | null;
  /** The saved answer. */
  after: Feeling | null;
  /** The answer picked last; it may still be saving. */
  picked: Feeling | null;
  hasFailed: boolean;
  say: (feeling: Feeling) => void;
  /** Dismisses the question. Resolves when that is saved, or when saving fails. */
  leave: () => Promise<void>;
}

/** How feet feel after a break; an answer can be changed. */
export function useFeelingAfter(port: PagePort, { id, at }: Pick<Feelings, 'id' | 'at'>): FeelingAfter {
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const [before, setBefore] = useState<Feeling | null>(null);
  const [after, setAfter] = useState<Feeling | null>(null);
  const [picked, setPicked] = useState<Feeling | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const keeping = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isOpen = true;
    void Promise.all([port.feelings(id), isUnasked(port)]).then(
      ([kept, isOff]) => {
        if (!isOpen) return;
        setBefore(kept?.before ?? null);
        setAfter((now) => now ?? kept?.after ?? null);
        setPicked((now) => now ?? kept?.after ?? null);
        setAsked(!isOff);
      },
      () => isOpen && setAsked(false),
    );
    return () => {
      isOpen = false;
    };
  }, [id]);

  const say = (feeling: Feeling): void => {
    setPicked(feeling);
    setFailed(false);
    keeping.current = port.keepFeelings({ id, at, after: feeling }).then(
      () => setAfter(feeling),
      () => {
        setPicked(after);
        setFailed(true);
      },
    );
  };
  const leave = async (): Promise<void> => {
    await keeping.current;
    if (isAsked && picked === null) await keepUnasked(port, { runId: id });
  };
  return { isAsked, before, after, picked, hasFailed, say, leave };
}

/** Whether the question is off: for good, for this day, or after the break of this run. */
export async function isUnasked(
  port: Pick<PagePort, 'snapshot' | 'body' | 'now' | 'zone'>,
  runId: string | null = null,
): Promise<boolean> {
  const [now, { unasked }] = await Promise.all([port.snapshot(), port.body().then((body) => body.read())]);
  if (now?.settings.break.feelings === false) return true;
  return unasked.day === dayOf(port.now(), port.zone()) || (runId !== null && unasked.runId === runId);
}

/** Saves which question not to ask again. If saving fails, the question comes again, which does no harm. */
async function keepUnasked(port: PagePort, what: { day: string } | { runId: string }): Promise<void> {
  const keep = async (): Promise<void> => {
    const store = await port.body();
    await store.change((record) => ({ ...record, unasked: { ...record.unasked, ...what } }));
  };
  await keep().catch(() => {});
}
