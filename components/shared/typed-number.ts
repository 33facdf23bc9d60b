/** Whole numbers, both ends allowed. */
export interface NumberRange {
  min: number;
  max: number;
}

/** A number while it is being typed. */
export interface Typing {
  text: string;
  /** The value before the first key. It still applies if the text does not fit. */
  before: number;
  /** The text was taken and does not fit. */
  isWrong: boolean;
}

/** How long a pause in typing has to be before the number is taken. */
export const TYPING_PAUSE_MS = 800;

/** The number in a text; null if there is none or it is out of range. */
export function wholeNumber(text: string, { min, max }: NumberRange): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** Handles one more key: takes nothing yet, and clears an error that no longer applies. */
export function typed(typing: Typing | null, text: string, value: number, range: NumberRange): Typing {
  const isWrong = typing?.isWrong === true && wholeNumber(text, range) === null;
  return { text, before: typing?.before ?? value, isWrong };
}

/**
 * Takes the current text. A pause in the middle of "99" takes the 9. If the full number is then out of range, the value from
 * before typing applies.
 */
export function taken(typing: Typing, range: NumberRange): { value: number; typing: Typing } {
  const value = wholeNumber(typing.text, range);
  return { value: value ?? typing.before, typing: { ...typing, isWrong: value === null } };
}
