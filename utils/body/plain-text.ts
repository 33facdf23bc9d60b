/** Signs that turn the direction of the text around them, and stay in force after the name they stand in. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** What a person or a file gives as a text, at most so many letters (UTF-16 units): whole characters, and none that turns others. */
export function plainText(text: string, longest: number): string {
  const plain = text.toWellFormed().replaceAll(TURNS, '').slice(0, longest);
  /* A pair cut in its middle. */
  return plain.isWellFormed() ? plain : plain.slice(0, -1);
}
