import { t } from './messages.ts';

/** Sentences one after the other, as the language sets them apart; what is empty is passed over. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.reduce((all, next) => (all && next ? t('join_sentences', all, next) : all || next), '');
}

/** A name or another piece of text as a sentence of its own, with the stop of the language. */
export const asSentence = (text: string): string => t('as_sentence', text);
