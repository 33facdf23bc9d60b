import { ANSWER_MS } from '../platform/limit.ts';
import type { Limit } from '../platform/limit.ts';

/** A call to a browser or a disk. After `limitMs` without an answer it counts as failed. */
interface Call {
  readonly act: () => unknown;
  readonly limitMs: number;
}

/** What the worker does, as a generator: each `yield` is a call, and the worker can die between any two. */
export type Steps<T> = Generator<Call, T, unknown>;

/** The same for the disk, on which everything depends. */
export const DISK_MS = 10_000;

/** One call as a step. Gives its result, awaited. Throws what the call throws, or `NoAnswer`. */
export function* call<T>(act: () => T | Promise<T>, limitMs = ANSWER_MS): Steps<Awaited<T>> {
  const result = yield { act, limitMs };
  /* Whoever drives the work hands back what the call gave, awaited. */
  return result as Awaited<T>;
}

/** Does the work, one call after the other; none is waited for longer than its limit. */
export async function runSteps<T>(work: Steps<T>, limit: Limit): Promise<T> {
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
