import { readFileSync } from 'node:fs';
import { setTextSource } from '../../utils/i18n/messages.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const url = new URL('../../public/_locales/en/messages.json', import.meta.url);
/* The shape is the browser's own; the texts are checked by the tests that read them. */
const messages = JSON.parse(readFileSync(url, 'utf8')) as Record<string, Message>;

/** An English text, filled in as the browser does it; '' where there is none. */
export function englishText(key: string, substitutions: readonly string[]): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message
    .replaceAll(/\$([a-z_]+)\$/gi, (mark, name: string) => placeholders[name.toLowerCase()]?.content ?? mark)
    .replaceAll(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}

/** The English texts; `language` decides on numbers and times. */
export function useEnglish(language = 'en-GB'): void {
  setTextSource(englishText, () => language);
}
