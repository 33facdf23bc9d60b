import { ANSWER_MS } from '../platform/limit.ts';
import type { Limit } from '../platform/limit.ts';

/** A call to a browser or a disk. After `limitMs` without an answer it counts as failed. */
interface Call {
  readonly act: () => unknown;
  readonly limitMs: number;
}

/** The worker's work as a generator: each `yield` is a call, and the worker can die between any two. */
export type Steps<T> = Generator<Call, T, unknown>;

/** The time limit for the disk, on which everything depends. */
export const DISK_MS = 10_000;

/** Makes one call as a step. Returns the awaited result. Throws what the call throws, or `NoAnswer`. */
export function* call<T>(act: () => T | Promise<T>, limitMs = ANSWER_MS): Steps<Awaited<T>> {
  const result = yield { act, limitMs };
  /* The driver of the steps hands back the call's awaited result. */
  return result as Awaited<T>;
}

/** Runs the work, one call after the other. No call is awaited for longer than its limit. */
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
