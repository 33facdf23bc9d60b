/** A rule that was broken, with the seed and what led to it, so that it can be lived again. */
export class Broken extends Error {}
