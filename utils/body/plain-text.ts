/** Characters that change the direction of the surrounding text, and stay in effect beyond the name that contains them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text from a person or a file, cut to `longest` UTF-16 units: whole characters only, and none that change text direction. */
export function plainText(text: string, longest: number): string {
  const plain = text.toWellFormed().replaceAll(TURNS, '').slice(0, longest);
  /* The cut split a surrogate pair. */
  return plain.isWellFormed() ? plain : plain.slice(0, -1);
}
