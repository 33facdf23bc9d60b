/** A call to something outside: a browser, a disk. After `limitMs` without an answer it counts as failed. */
interface Call {
  readonly act: () => unknown;
  readonly limitMs: number;
}

/** Work in steps: between any two of them the worker can die, and then the rest is not done. */
export type Work<T> = Generator<Call, T, unknown>;

/** An outside part has not answered in time. What was asked of it may still be done, or not. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * The longest a browser's own part may take. Much longer than any takes on a slow machine, and short enough that all of them
 * together leave a worker time before the browser ends it: Chrome gives one 30 seconds without an event.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
export const ANSWER_MS = 4000;

/** The same for the disk, on which everything depends. */
export const DISK_MS = 10_000;

/** One call outside, as a step; its result, once it has been awaited. Throws what the call throws, or `NoAnswer`. */
export function* outside<T>(act: () => T | Promise<T>, limitMs = ANSWER_MS): Work<Awaited<T>> {
  const result = yield { act, limitMs };
  /* Whoever drives the work hands back what the call gave, awaited. */
  return result as Awaited<T>;
}

/** Rejects with `NoAnswer` where the promise is not settled in time. */
export type Limit = <T>(answer: Promise<T>, limitMs: number) => Promise<T>;

/** Does the work, one call after the other; none is waited for longer than its limit. */
export async function perform<T>(work: Work<T>, limit: Limit): Promise<T> {
  let turn = work.next();
  while (!turn.done) {
    let result: unknown;
    try {
      const answer = turn.value.act();
      result = answer instanceof Promise ? await limit<unknown>(answer, turn.value.limitMs) : answer;
    } catch (error) {
      turn = work.throw(error);
      continue;
    }
    turn = work.next(result);
  }
  return turn.value;
}
