/** What becomes of the texts on their way into a build. */

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

type Messages = Record<string, Message>;

/** Languages that nobody speaks, to see what another language would do: English with accents and longer, or from the right. */
export type Pseudo = 'accents' | 'rtl';

const TAGS: Readonly<Record<Pseudo, string>> = { accents: 'en-XA', rtl: 'ar-XB' };
/** German, Finnish or Greek take as much more room. */
const LONGER = 0.4;
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
/** In the signs of a language that is written from right to left. It knows no capitals. */
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףץאבגדהוזחטיכלמנסעפצקרשתםןףץ';

/** Marks the end of a text: what is cut off, or glued, is seen by it. */
const [OPEN, CLOSE] = ['⟦', '⟧'];
/** Words that make a text longer, in signs that no other text has: so they can be told from it. */
const MORE = 'ŏňė ťẘő ťħȓęę ḟȏǔȓ ḟȉṿę ṡȉẍ ṡęṿęň ';

/** What is no text, or joins others: what is glued in it carries marks of its own. */
const UNTOUCHED =
  /^(locale_tag|extension_.*|join_sentences|as_sentence|ref_.*_(full|short)|plans_file_.*|options_seen_file|badge_.*)$/;
/** Words of which a voice needs to be fast, and words to search by. */
const SHORT = /^said_([1-8]|in|out|more|rest)$/;

const SIGNS: Readonly<Record<Pseudo, string>> = { accents: ACCENTED, rtl: HEBREW };

/** A word of somebody who writes in the pseudo-language. */
export function inSigns(text: string, pseudo: Pseudo): string {
  return Array.from(text, (sign) => Array.from(SIGNS[pseudo])[PLAIN.indexOf(sign)] ?? sign).join('');
}

/** The English of what is shown in a pseudo-language, in small letters where that has no others. */
export function inEnglish(shown: string, pseudo: Pseudo): string {
  const signs = Array.from(SIGNS[pseudo]);
  const added = new RegExp(`( ?[${MORE.trim().replaceAll(' ', '')}]+)+|[${OPEN}${CLOSE}]`, 'g');
  return Array.from(shown.replaceAll(added, ''), (sign) => PLAIN[signs.indexOf(sign)] ?? sign).join('');
}

/** A text as the pseudo-language has it; placeholders stay. */
export function pseudoText(key: string, text: string, pseudo: Pseudo): string {
  if (UNTOUCHED.test(key)) return text;
  const parts = text.split(/(\$[A-Za-z_]+\$)/);
  const told = parts.map((part, index) => (index % 2 === 1 ? part : inSigns(part, pseudo))).join('');
  if (pseudo === 'rtl' || SHORT.test(key)) return OPEN + told + CLOSE;
  /* Vowels doubled at the end of words would be longer words; more words is what a translation has. */
  const letters = parts.filter((_, index) => index % 2 === 0).join('').length;
  const more = MORE.repeat(20)
    .slice(0, Math.ceil(letters * LONGER))
    .trim();
  return `${OPEN}${told}${more && ` ${more}`}${CLOSE}`;
}

export function pseudoMessages(messages: Messages, pseudo: Pseudo): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, one]) => [key, { ...one, message: pseudoText(key, one.message, pseudo) }]),
  );
}

/** Texts as a browser reads them: what tells a translator about them is half of the file. */
export function builtMessages(json: string, pseudo?: string): string {
  /* The shape is the browser's own, and held to it by the tests of the texts. */
  const all = JSON.parse(json) as Messages;
  const told = pseudo === 'accents' || pseudo === 'rtl' ? pseudoMessages(all, pseudo) : all;
  if (pseudo === 'accents' || pseudo === 'rtl') told['locale_tag'] = { message: TAGS[pseudo] };
  const bare = Object.entries(told).map(([key, { message, placeholders }]) => [
    key,
    {
      message,
      ...(placeholders && {
        placeholders: Object.fromEntries(
          Object.entries(placeholders).map(([name, { content }]) => [name, { content }]),
        ),
      }),
    },
  ]);
  return JSON.stringify(Object.fromEntries(bare));
}
