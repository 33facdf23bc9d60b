import { ANSWER_MS, NoAnswer } from '../app/work.ts';
import type { Limit } from '../app/work.ts';

/** Waits for an answer no longer than so many ms. What comes later is for nobody. */
export const within: Limit = (answer, limitMs) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer in ${limitMs} ms`)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The same for a part of the browser. */
export const answered = <T>(answer: Promise<T>): Promise<T> => within(answer, ANSWER_MS);
