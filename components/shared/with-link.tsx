import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';

/** Stands for the link among what a text is filled with. */
export const HERE = '\u{e000}';

/** A text with a link, or another element, in the place its language has for it: where `parts` say `HERE`. */
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

/** A sentence, and a link after it. */
export const thenLink = (sentence: string, link: VNode): VNode => withLink('join_sentences', [sentence, HERE], link);
