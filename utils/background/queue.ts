/**
 * Makes a queue that runs one piece of asynchronous work after the other. Each call returns the result of its work and rejects
 * if the work does; the next one runs all the same.
 */
export function serialQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
