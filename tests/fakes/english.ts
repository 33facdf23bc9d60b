import { readFileSync } from 'node:fs';
import { setTextSource } from '../../utils/i18n/messages.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const url = new URL('../../public/_locales/en/messages.json', import.meta.url);

/** The English texts, filled in as the browser does it; `language` decides on numbers and times. */
export function useEnglish(language = 'en-GB'): void {
  /* The shape is the browser's own; the texts are checked by the tests that read them. */
  const messages = JSON.parse(readFileSync(url, 'utf8')) as Record<string, Message>;
  setTextSource(
    (key, substitutions) => {
      const { message = '', placeholders = {} } = messages[key] ?? {};
      return message
        .replaceAll(/\$([a-z_]+)\$/gi, (mark, name: string) => placeholders[name.toLowerCase()]?.content ?? mark)
        .replaceAll(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
    },
    () => language,
  );
}
