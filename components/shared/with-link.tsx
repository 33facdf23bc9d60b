import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';

/** Placeholder for the link among the parts of a text. */
export const HERE = '\u{e000}';

/** A text with a link, or another element, where the language puts it: at the part `HERE`. */
export function withLink(key: MessageKey, parts: readonly string[], link: VNode): VNode {
  const [before, after] = t(key, ...parts).split(HERE);
  return (
    <>
      {before}
      {link}
      {after}
    </>
  );
}

/** A sentence, followed by a link. */
export const thenLink = (sentence: string, link: VNode): VNode => withLink('join_sentences', [sentence, HERE], link);
