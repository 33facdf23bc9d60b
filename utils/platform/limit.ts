/** A browser API has not answered in time. The request may still be carried out, or not. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * The longest a browser API may take. Much longer than any takes on a slow machine, and short enough that all of them together
 * leave a worker time before the browser ends it: Chrome gives one 30 seconds without an event.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
export const ANSWER_MS = 4000;

/** Rejects with `NoAnswer` if the promise is not settled in time. */
export type Limit = <T>(answer: Promise<T>, limitMs: number) => Promise<T>;

/** Waits for an answer for at most this many ms. A later answer is ignored. */
export const within: Limit = (answer, limitMs) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer in ${limitMs} ms`)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The same, with the limit for browser APIs. */
export const answered = <T>(answer: Promise<T>): Promise<T> => within(answer, ANSWER_MS);
