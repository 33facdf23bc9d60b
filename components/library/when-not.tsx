import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { MoveView } from './library-move.ts';
import { cardHash } from './library-route.ts';

/** Whom a move is not for, and what can replace it. */
export function WhenNotSection({ view }: { view: MoveView }): VNode {
  const { notAtAll, lightly, withCare } = view.whenNot;
  const rows = [
    { name: t('library_not_at_all'), lines: notAtAll },
    { name: t('library_lightly'), lines: lightly },
    { name: t('library_with_care'), lines: withCare },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section aria-labelledby="move-when-not">
      <h2 class="heading" id="move-when-not">
        {t('library_when_not')}
      </h2>
      <dl class="lib-when">
        {rows.map(({ name, lines }) => (
          <div key={name}>
            <dt>{name}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
        {view.instead.length > 0 && (
          <div>
            <dt>{t('library_instead')}</dt>
            {view.instead.map(({ href, name }) => (
              <dd key={href}>
                <a href={href}>{name}</a>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {rows.length === 0 && <p class="quiet">{t('when_nobody')}</p>}
      <p class="label lib-after">
        <a href={cardHash('not-for')}>{t('card_not_for_title')}</a>
      </p>
    </section>
  );
}
