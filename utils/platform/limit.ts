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

/** Rejects with `NoAnswer` where the promise is not settled in time. */
export type Limit = <T>(answer: Promise<T>, limitMs: number) => Promise<T>;

/** Waits for an answer no longer than so many ms. What comes later is for nobody. */
export const within: Limit = (answer, limitMs) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer in ${limitMs} ms`)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The same for a part of the browser. */
export const answered = <T>(answer: Promise<T>): Promise<T> => within(answer, ANSWER_MS);
