/** Whole numbers, both ends allowed. */
export interface NumberRange {
  min: number;
  max: number;
}

/** A number while it is being typed. */
export interface Typing {
  text: string;
  /** The value there was before the first key: what still applies where the text does not fit. */
  before: number;
  /** The text was taken and does not fit. */
  isWrong: boolean;
}

/** How long somebody has to stop typing for the number to be taken. */
export const TYPING_PAUSE_MS = 800;

/** The number that a text says; null where it says none or one out of range. */
export function wholeNumber(text: string, { min, max }: NumberRange): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** One more key: nothing is taken yet, and a reason that no longer holds goes. */
export function typed(typing: Typing | null, text: string, value: number, range: NumberRange): Typing {
  const isWrong = typing?.isWrong === true && wholeNumber(text, range) === null;
  return { text, before: typing?.before ?? value, isWrong };
}

/**
 * The text as it stands is taken. A pause in the middle of "99" takes the 9; what then turns out to be too much leaves the
 * value that was there before all of it.
 */
export function taken(typing: Typing, range: NumberRange): { value: number; typing: Typing } {
  const value = wholeNumber(typing.text, range);
  return { value: value ?? typing.before, typing: { ...typing, isWrong: value === null } };
}
