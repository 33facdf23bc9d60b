import { ANSWER_MS } from '../platform/limit.ts';
import type { Limit } from '../platform/limit.ts';

/** A call to something outside: a browser, a disk. After `limitMs` without an answer it counts as failed. */
interface Call {
  readonly act: () => unknown;
  readonly limitMs: number;
}

/** Work in steps: between any two of them the worker can die, and then the rest is not done. */
export type Work<T> = Generator<Call, T, unknown>;

/** The same for the disk, on which everything depends. */
export const DISK_MS = 10_000;

/** One call outside, as a step; its result, once it has been awaited. Throws what the call throws, or `NoAnswer`. */
export function* outside<T>(act: () => T | Promise<T>, limitMs = ANSWER_MS): Work<Awaited<T>> {
  const result = yield { act, limitMs };
  /* Whoever drives the work hands back what the call gave, awaited. */
  return result as Awaited<T>;
}

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
