import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withoutRest } from '../../utils/body/after-break.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { isSearch } from '../../utils/search/find.ts';
import { MyPlans } from '../plans/my-plans.tsx';
import { useBody } from '../shared/use-body.ts';
import type { BodyAccess } from '../shared/use-body.ts';
import { Header } from './header.tsx';
import { PartHead } from './heading.tsx';
import { CardPage, Know } from './know.tsx';
import { isList, searchIn } from './library-route.ts';
import { backTo, routeName } from './library-view.ts';
import type { Likes } from './library-view.ts';
import { Moves, Routines } from './lists.tsx';
import { MovePage } from './move-page.tsx';
import { Results } from './results.tsx';
import { RoutinePage } from './routine-page.tsx';
import { usePlace } from './use-route.ts';
import type { Places } from './use-route.ts';

/** The library: moves, routines, the person's own plans, and "Good to know". */
export function LibraryApp({ port }: { port: PagePort }): VNode {
  const places = usePlace();
  const person = useBody(port);
  const { place, search } = places;
  const query = searchIn(place);
  const isSearching = isSearch(query);
  const name = isSearching ? t('library_results', query.trim()) : routeName(place);
  const [said, setSaid] = useState('');

  useEffect(() => {
    document.title = t('library_page_title', name);
  }, [name]);
  useEffect(() => {
    if (!isSearching) setSaid('');
  }, [isSearching]);

  return (
    <div class="page">
      <Header query={query} onSearch={search} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <main class="lib-wrap">
        {person.record.value !== undefined && <View {...{ port, places, person }} onSay={setSaid} />}
      </main>
    </div>
  );
}

interface ViewProps {
  port: PagePort;
  places: Places;
  person: BodyAccess;
  onSay: (said: string) => void;
}

function View({ port, places, person, onSay }: ViewProps): VNode {
  const { place, go, refine } = places;
  const record = person.record.value ?? null;
  const facts: BodyFacts = { record, now: port.now(), zone: port.zone() };
  const likes: Likes = { favourites: record?.favourites ?? [], banned: record?.banned ?? [] };
  const onLikes = (change: (likes: Likes) => Likes): Promise<void> =>
    person.change((now) => ({ ...now, ...change({ favourites: now.favourites, banned: now.banned }) }));

  if (isList(place) && isSearch(searchIn(place))) {
    return <Results {...{ place, facts, likes, port, onSay }} onFilter={refine} />;
  }
  switch (place.kind) {
    case 'moves':
      return <Moves filter={place.filter} facts={facts} onFilter={refine} />;
    case 'routines':
      return <Routines filter={place.filter} facts={facts} onFilter={refine} />;
    case 'plans':
    case 'plan':
      return (
        <>
          <PartHead part="plans" intro={t('library_plans_intro')} />
          <MyPlans
            port={port}
            openId={place.kind === 'plan' ? place.planId : null}
            onOpen={(planId) => go(planId === null ? { kind: 'plans' } : { kind: 'plan', planId })}
          />
        </>
      );
    case 'know':
      return <Know />;
    case 'move': {
      const { moveId } = place;
      const onMistake = (): Promise<void> => person.change((now) => withoutRest(now, moveId));
      return (
        <MovePage
          key={moveId}
          {...{ moveId, facts, port, likes, onLikes, onMistake }}
          back={backTo('moves', places)}
          onPlan={(planId) => go({ kind: 'plan', planId })}
        />
      );
    }
    case 'routine':
      return (
        <RoutinePage
          key={place.routineId}
          routineId={place.routineId}
          {...{ facts, port }}
          back={backTo('routines', places)}
        />
      );
    case 'card':
      return (
        <CardPage
          key={place.cardId}
          cardId={place.cardId}
          {...{ facts, likes, port }}
          back={backTo('know', places)}
          onTradition={() => {
            /* If this cannot be saved, the next card tries again. */
            person.change((now) => (now.traditions ? now : { ...now, traditions: true })).catch(() => undefined);
          }}
        />
      );
  }
}
