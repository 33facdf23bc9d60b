import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_IDLE_SECONDS, measureIdleSeconds, MOST_IDLE_SECONDS } from '../../../utils/platform/measure-idle.ts';

/** A computer that nobody touches; each question takes a moment. */
function untouchedFor(seconds: number, secondsPerQuestion = 0) {
  const asked: number[] = [];
  let idle = seconds;
  const isIdleFor = async (threshold: number): Promise<boolean> => {
    asked.push(threshold);
    idle += secondsPerQuestion;
    return idle >= threshold;
  };
  return { asked, isIdleFor };
}

describe('how long nobody has touched the computer', () => {
  test('is found to within ten seconds in the first hour, in a dozen questions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 0, max: 3480 }), async (from, more) => {
        const computer = untouchedFor(from + more);
        const found = await measureIdleSeconds(computer.isIdleFor, from);
        expect(found).toBeLessThanOrEqual(from + more);
        expect(from + more - found).toBeLessThanOrEqual(10);
        expect(computer.asked.length).toBeLessThanOrEqual(13);
      }),
    );
  });

  test('is found to within a minute up to four hours, and is four hours beyond', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: LEAST_IDLE_SECONDS, max: 3600 }),
        fc.integer({ min: 0, max: 100_000 }),
        async (from, more) => {
          const computer = untouchedFor(from + more);
          const found = await measureIdleSeconds(computer.isIdleFor, from);
          const truth = Math.min(from + more, MOST_IDLE_SECONDS);
          expect(found).toBeLessThanOrEqual(truth);
          expect(truth - found).toBeLessThanOrEqual(60);
          expect(Math.max(...computer.asked)).toBeLessThanOrEqual(MOST_IDLE_SECONDS);
          expect(Math.min(...computer.asked)).toBeGreaterThanOrEqual(LEAST_IDLE_SECONDS);
          expect(computer.asked.length).toBeLessThanOrEqual(16);
        },
      ),
    );
  });

  test('is never more than is known, also when somebody comes back in the middle or the questions take long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 60, max: 7200 }),
        fc.integer({ min: 0, max: 20 }),
        async (idle, questionsUntilTouched) => {
          let left = questionsUntilTouched;
          const found = await measureIdleSeconds(async (seconds) => left-- > 0 && idle >= seconds, 60);
          expect(found).toBeLessThanOrEqual(idle);
          expect(found).toBeGreaterThanOrEqual(60);
        },
      ),
    );
    const slow = untouchedFor(300, 0.01);
    expect(await measureIdleSeconds(slow.isIdleFor, 120)).toBeGreaterThanOrEqual(290);
  });
});
