import { t } from './messages.ts';

/** Sentences one after the other, as the language sets them apart; what is empty or missing is passed over. */
export function joinSentences(...sentences: readonly (string | null)[]): string {
  return sentences.reduce<string>(
    (before, next) => (before && next ? t('join_sentences', before, next) : before || next || ''),
    '',
  );
}

/** A name or another piece of text as a sentence of its own, with the stop of the language. */
export const asSentence = (text: string): string => t('as_sentence', text);
