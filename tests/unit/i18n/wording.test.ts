import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';

/** Habits that make English sound translated, each with what to write. CONTRIBUTING.md says how a text is written. */
const HABITS: readonly (readonly [pattern: RegExp, write: string])[] = [
  [/\b(go|goes|going) on (lighter|with|at)\b|^go on\b/i, 'continue'],
  [/\bclinicians?\b/i, 'doctor (or physiotherapist, for exercise)'],
  [/\boff[- ](hours|duty)\b/i, 'outside working hours'],
  [/\b(the|this) app\b/i, 'Instep'],
  [/\bfirm mode\b/i, 'strict mode'],
  [/\b(work|the) clock\b/i, 'work timer'],
  [/^(it|that|this) is no\b|^no \S+ is (called|named)/i, '"is not a …", "no … matches"'],
  [/\bas at first\b|\bfirst values\b|\busual ones\b/i, 'default'],
  [/\b(value|time) (before )?still counts\b|\bacts? (at once|from now)/i, 'applies'],
  [/\btaken over\b|\btakes? the place of\b|\bin its place\b/i, 'added, replaces'],
  [/\bdos(e|es)\b/i, 'amount'],
  [/\bred flags?\b/i, 'signs that need medical help'],
  [/\bpads? behind the toes\b|\bfront pads?\b/i, 'ball of the foot'],
  [/\b(move|routine|it) rests\b/i, 'is left out for 7 days'],
  [/\bmoments? to hold\b|\bheld for too long\b/i, 'waiting'],
  [/\bnothing (to see|will remind)\b/i, 'say what comes: "No reminders before then."'],
  [/\bgets? nothing\b/i, 'we leave … out'],
  [/\b(oops|sorry|yay|awesome|great job|well done)\b/i, 'what happened, and what to do'],
  [/\b(proven|detoxif\w*|heals?|boosts?)\b/i, 'how sure it is: well studied, some studies, common practice, tradition'],
  [/\w'\w/, '’ between letters'],
  [/\.\.\./, '…'],
  [/\S! |!$/, 'a full stop'],
];

/** Words that people type into a search, names of studies, and a sign of one letter are no sentences. */
const isSentence = (key: string): boolean => !/^(find|ref)_|^badge_/.test(key);

/** What was thought about, and stays. */
const KEPT: Readonly<Record<string, string>> = {
  card_myth_ancient_p1: 'says that old does not mean proven',
};

/** Without the names of what is put in. */
const texts = Object.entries(messages)
  .filter(([key]) => isSentence(key) && !Object.hasOwn(KEPT, key))
  .map(([key, { message }]) => [key, message.replaceAll(/\$\w+\$/g, '…')] as const);

test.each(HABITS)('no text says %s', (pattern, write) => {
  const found = texts.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);
  expect(found, `write: ${write}`).toEqual([]);
});

test('a habit is found where it stands', () => {
  const wrong = [
    'Go on lighter',
    'See a clinician',
    'Firm mode',
    'That is no address',
    "It isn't",
    'Great job, keep rolling',
  ];
  for (const text of wrong) expect(HABITS.some(([pattern]) => pattern.test(text))).toBe(true);
});
