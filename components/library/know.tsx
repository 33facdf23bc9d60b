import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { bodyIn } from '../../utils/body/facts.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { CardBlocks } from './card-blocks.tsx';
import type { CardId } from './cards.ts';
import { Crumb, Heading, PartHead } from './heading.tsx';
import { cardGroups, cardView } from './library-know.ts';
import type { CardLink } from './library-know.ts';
import type { Back, Likes } from './library-view.ts';
import { MoveGrid } from './move-card.tsx';
import { RoutineGrid } from './routine-card.tsx';

/** All cards. */
export function Know(): VNode {
  return (
    <>
      <PartHead part="know" intro={t('library_know_intro')} />
      {cardGroups().map(({ id, name, cards }) => (
        <section class="lib-group" key={id} data-group={id} aria-labelledby={`group-${id}`}>
          <h2 class="title" id={`group-${id}`}>
            {name}
          </h2>
          <CardLinks cards={cards} />
        </section>
      ))}
    </>
  );
}

export function CardLinks({ cards }: { cards: readonly CardLink[] }): VNode {
  return (
    <ul class="lib-cards">
      {cards.map(({ id, href, name, teaser }) => (
        <li key={id}>
          <a href={href}>
            <span class="lib-card-name">{name}</span>
            <span class="lib-teaser">{teaser}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface CardPageProps {
  cardId: CardId;
  facts: BodyFacts;
  likes: Likes;
  port: PagePort;
  /** The list the person came from. */
  back: Back;
  onTradition: () => void;
}

/** A card, with the moves and routines that belong to it. */
export function CardPage({ cardId, facts, likes, port, back, onTradition }: CardPageProps): VNode {
  const view = cardView(cardId);
  useEffect(() => {
    if (view.isTradition) onTradition();
  }, [cardId]);
  return (
    <>
      <Crumb back={back} />
      <div class="lib-reading">
        <article class="lib-article">
          <p class="label">{view.group}</p>
          <Heading>{view.title}</Heading>
          <CardBlocks blocks={view.blocks} onHelp={() => void port.openPage('safety', '#help')} />
          {view.isTradition && facts.record?.traditions && <p class="label">{t('library_traditions_on')}</p>}
        </article>
        {view.more.length > 0 && (
          <aside aria-labelledby="card-more">
            <h2 class="heading" id="card-more">
              {t('library_read_on')}
            </h2>
            <CardLinks cards={view.more} />
          </aside>
        )}
      </div>
      {view.moves.length > 0 && (
        <section class="lib-group" aria-labelledby="card-moves">
          <h2 class="title" id="card-moves">
            {t('library_moves_for')}
          </h2>
          <MoveGrid moves={view.moves} body={bodyIn(facts)} likes={likes} />
          {view.all && (
            <p class="lib-after">
              <a href={view.all.href}>{plural('library_see_moves', view.all.count)}</a>
            </p>
          )}
        </section>
      )}
      {view.routines.length > 0 && (
        <section class="lib-group" aria-labelledby="card-routines">
          <h2 class="title" id="card-routines">
            {t('library_routines_for')}
          </h2>
          <RoutineGrid routines={view.routines} facts={facts} />
        </section>
      )}
    </>
  );
}
