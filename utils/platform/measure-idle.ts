/** The shortest time without input that browsers report, in seconds. */
export const LEAST_IDLE_SECONDS = 15;

/** The longest: Chrome reduces anything above to this. */
export const MOST_IDLE_SECONDS = 4 * 3600;

const GROWTH = 4;
const EXACT_UP_TO_SECONDS = 3600;
const EXACT_SECONDS = 10;
const ROUGH_SECONDS = 60;

/**
 * For how long nobody has touched the computer, in seconds: browsers only say whether it has been longer than a given time.
 *
 * @param isIdleFor Whether there was no input for this many seconds; called about 12 times, and never beyond four hours.
 * @param fromSeconds The computer is known to be idle for at least this long.
 * @returns At most 10 s less than the truth up to an hour, 60 s above; four hours for anything longer.
 */
export async function measureIdleSeconds(
  isIdleFor: (seconds: number) => Promise<boolean>,
  fromSeconds: number,
): Promise<number> {
  let least = Math.min(fromSeconds, MOST_IDLE_SECONDS);
  let less = Math.min(Math.max(least, LEAST_IDLE_SECONDS) * GROWTH, MOST_IDLE_SECONDS);
  while (await isIdleFor(less)) {
    least = less;
    if (less === MOST_IDLE_SECONDS) return least;
    less = Math.min(less * GROWTH, MOST_IDLE_SECONDS);
  }
  while (less - least > (least < EXACT_UP_TO_SECONDS ? EXACT_SECONDS : ROUGH_SECONDS)) {
    const middle = Math.round((least + less) / 2);
    if (await isIdleFor(middle)) least = middle;
    else less = middle;
  }
  return least;
}
