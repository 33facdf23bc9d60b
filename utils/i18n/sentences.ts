import { t } from './messages.ts';

/** Joins sentences with the language's separator; empty ones are skipped. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.reduce((all, next) => (all && next ? t('join_sentences', all, next) : all || next), '');
}

/** A name or another piece of text as its own sentence, with the language's full stop. */
export const asSentence = (text: string): string => t('as_sentence', text);
