/**
 * After so long a wait is given up. What works comes much sooner on the slowest machine, so this only ends what hangs: no test
 * passes or fails by the pace of the machine.
 */
export const HANG_MS = 180_000;

/** Between two looks of a long wait. */
const RAREST_MS = 300;

/** How long a wait may take and how often it looks, in milliseconds of real time. */
export interface WaitOptions {
  /** Default: until it hangs. Shorter only where "not within that time" is an answer, and not a failure. */
  readonly timeoutMs?: number;
  /** Default: often at first and ever less, because looking costs the machine what others wait for. */
  readonly everyMs?: number;
  /** Tells, for the error, what was seen instead. */
  readonly seen?: () => unknown;
}

/** Ends the waits around it too. */
class OnPurpose extends Error {}

let waitsLeft = Infinity;

/** Lets every wait fail after so many, to see what a test leaves behind that ends in its middle. */
export function failAfterWaits(count: number): void {
  waitsLeft = count;
}

/**
 * Polls until `probe` gives something other than `undefined`, `null` or `false`.
 * A probe that throws counts as "not yet"; its last error stands in the message.
 *
 * @throws Error naming `what`, the time waited and what was seen.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => T | Promise<T>,
  { timeoutMs = HANG_MS, everyMs, seen }: WaitOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  waitsLeft -= 1;
  if (waitsLeft < 0) throw new OnPurpose(`Failed on purpose, in the wait for ${what}.`);
  const startedAt = performance.now();
  const deadline = startedAt + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const found = await within(timeoutMs, what, Promise.resolve(probe()));
      // The comparison removes exactly what the return type excludes.
      if (found !== undefined && found !== null && found !== false) {
        return found as NonNullable<Exclude<T, false>>;
      }
      lastError = undefined;
    } catch (error) {
      if (error instanceof OnPurpose) throw error;
      lastError = error;
    }
    if (performance.now() >= deadline) throw await failure(what, timeoutMs, seen, lastError);
    const waited = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, everyMs ?? Math.min(RAREST_MS, 50 + waited / 10)));
  }
}

/**
 * Gives what `promise` gives, or fails when that takes too long.
 *
 * @throws Error naming `what`.
 */
export async function within<T>(timeoutMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function failure(what: string, timeoutMs: number, seen: WaitOptions['seen'], cause: unknown): Promise<Error> {
  const parts = [`Waited ${timeoutMs} ms for ${what}.`];
  if (seen !== undefined) {
    try {
      parts.push(`Seen: ${JSON.stringify(await seen())}`);
    } catch (error) {
      parts.push(`What was there could not be told: ${String(error)}`);
    }
  }
  if (cause !== undefined) parts.push(`Last error: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`);
  return new Error(parts.join(' '), { cause });
}
