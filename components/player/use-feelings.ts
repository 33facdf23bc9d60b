import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feeling, Feelings } from '../../utils/body/feelings.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';

export interface FeelingBefore {
  /** Whether the question stands; null while that is not known. Where nothing can be kept, nothing is asked. */
  isAsked: boolean | null;
  said: Feeling | null;
  /** The answer could not be kept. */
  hasFailed: boolean;
  say: (feeling: Feeling) => void;
  /** What was said is final: once it is kept, and was seen to be chosen, the question gives way. */
  leave: () => void;
  /** The question gives way, in all breaks of this day. */
  leaveToday: () => void;
}

/** What was chosen is seen for so long. */
const SEEN_MS = 500;

/** How feet feel before a break: one answer, or none. The very first one comes after questions enough. */
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
  /** Null while nothing is known; false where nothing can be kept: then nothing is asked. */
  isAsked: boolean | null;
  before: Feeling | null;
  /** What is kept. */
  after: Feeling | null;
  /** What was picked last, and is kept in a moment. */
  picked: Feeling | null;
  hasFailed: boolean;
  say: (feeling: Feeling) => void;
  /** The question was put aside; resolves when that is kept, or cannot be. */
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

/** Whether nobody is asked now: for good, for this day, or after the break of that run. */
export async function isUnasked(
  port: Pick<PagePort, 'snapshot' | 'body' | 'now' | 'zone'>,
  runId: string | null = null,
): Promise<boolean> {
  const [now, { unasked }] = await Promise.all([port.snapshot(), port.body().then((body) => body.read())]);
  if (now?.settings.break.feelings === false) return true;
  return unasked.day === dayOf(port.now(), port.zone()) || (runId !== null && unasked.runId === runId);
}

/** What is asked no more. Where that cannot be kept it is asked again, which does no harm. */
async function keepUnasked(port: PagePort, what: { day: string } | { runId: string }): Promise<void> {
  const keep = async (): Promise<void> => {
    const store = await port.body();
    await store.change((record) => ({ ...record, unasked: { ...record.unasked, ...what } }));
  };
  await keep().catch(() => {});
}
