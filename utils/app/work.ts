/** A call to something outside: a browser, a disk. */
type Call = () => unknown;

/** Work in steps: between any two of them the worker can die, and then the rest is not done. */
export type Work<T> = Generator<Call, T, unknown>;

/** One call outside, as a step; its result, once it has been awaited. Throws what the call throws. */
export function* outside<T>(act: () => T | Promise<T>): Work<Awaited<T>> {
  const result = yield act;
  /* Whoever drives the work hands back what the call gave, awaited. */
  return result as Awaited<T>;
}

/** Does the work, one call after the other. */
export async function perform<T>(work: Work<T>): Promise<T> {
  let turn = work.next();
  while (!turn.done) {
    let result: unknown;
    try {
      result = await turn.value();
    } catch (error) {
      turn = work.throw(error);
      continue;
    }
    turn = work.next(result);
  }
  return turn.value;
}
