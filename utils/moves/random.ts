/** Repeatable random numbers: the same seed gives the same numbers, each from 0 (inclusive) to 1 (exclusive). */
export function seededRandom(seed: string): () => number {
  /* FNV-1a hashes the seed to a number; mulberry32 generates the sequence from it. */
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
