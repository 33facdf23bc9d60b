import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { minutesShort } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { RoutineId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Figure } from '../figure/figure.tsx';
import { Button } from '../shared/button.tsx';
import { TurnSwitch } from '../shared/turn-switch.tsx';
import { Crumb, Heading } from './heading.tsx';
import { routineView } from './library-routine.ts';
import type { RoutineView } from './library-routine.ts';
import type { Back } from './library-view.ts';
import { LinkList } from './link-list.tsx';
import { OutNote } from './out-note.tsx';
import { Picture } from './picture.tsx';

export interface RoutinePageProps {
  routineId: RoutineId;
  facts: BodyFacts;
  /** The list the person came from. */
  back: Back;
  port: PagePort;
}

/** The page of a routine. */
export function RoutinePage({ routineId, facts, back, port }: RoutinePageProps): VNode {
  const [wanted, setWanted] = useState<number | null>(null);
  const view = routineView(routineId, wanted, facts);
  const { minutes } = view;
  return (
    <>
      <Crumb back={back} />
      <div class="lib-page is-routine">
        <div class="plate lib-big">
          <Figure moveId={view.moveId} decorative />
        </div>
        <div class="lib-words">
          <div>
            <p class="label lib-inline">
              {view.goals.map(({ href, name }) => (
                <a key={href} href={href}>
                  {name}
                </a>
              ))}
            </p>
            <Heading>{view.name}</Heading>
            <ul class="facts">
              {view.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </div>
          <p class="voice lib-why">{view.why}</p>
          {view.out ? (
            <OutNote out={view.out} action={t('refused_answers')} onAction={() => void port.openPage('safety')} />
          ) : (
            <div class="lib-begin">
              <Button look="primary" onClick={() => void port.openBreakWindow({ kind: 'routine', routineId, minutes })}>
                {view.start}
              </Button>
              {view.lengths.length > 1 && <Length view={view} onLength={setWanted} />}
            </div>
          )}
          <TurnSwitch port={port} id={routineId} />
        </div>
        <div class="lib-more">
          <section>
            <h2 class="heading">{t('ready_prep')}</h2>
            <ul class="lib-prep">
              {view.prep.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          {view.cards.length > 0 && <LinkList heading={t('library_read_on')} links={view.cards} />}
        </div>
        <div class="lib-rest">
          <Steps view={view} />
          {view.changes && <Changes lines={view.changes} />}
          <section>
            <h2 class="heading">{t('library_closing')}</h2>
            <p class="voice">{view.closing}</p>
          </section>
        </div>
      </div>
    </>
  );
}

function Length({ view, onLength }: { view: RoutineView; onLength: (minutes: number) => void }): VNode {
  const id = useId();
  return (
    <div class="lib-length">
      <label class="label" for={id}>
        {t('library_length')}
      </label>
      <select
        class="select"
        id={id}
        value={view.minutes}
        onChange={(event) => onLength(Number(event.currentTarget.value))}
      >
        {view.lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutesShort(minutes)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Steps({ view }: { view: RoutineView }): VNode {
  return (
    <section>
      <h2 class="heading">{t('library_order')}</h2>
      <ol class="lib-order">
        {view.steps.map(({ moveId, href, name, dose, level }, at) => (
          /* The same move can appear twice; the order does not change while the page is shown. */
          <li key={`${at} ${moveId}`}>
            <a href={href}>
              <Picture moveId={moveId} />
              <span class="lib-order-name">{name}</span>
              <span class="facts">
                <span>{dose}</span>
                {level && <span>{level}</span>}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ lines }: { lines: readonly string[] }): VNode {
  return (
    <section>
      <h2 class="heading">{t('library_changes')}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{t('library_no_changes')}</p>
      ) : (
        <ul class="lib-prep">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
