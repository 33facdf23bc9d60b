import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { thenLink } from '../shared/with-link.tsx';
import { GradeMark } from './grade-mark.tsx';
import type { MoveView } from './library-move.ts';
import { cardHash } from './library-route.ts';

/** How certain a move's effects are, goal by goal, and the studies behind them. */
export function MoveEvidence({ view }: { view: MoveView }): VNode {
  return (
    <section class="lib-evidence" aria-labelledby="move-sure">
      <h2 class="heading" id="move-sure">
        {t('library_sure')}
      </h2>
      <ul class="lib-goals">
        {view.goals.map(({ goal, name, grade, remark }) => (
          <li key={goal}>
            <a href={cardHash(`goal-${goal}`)}>{name}</a>
            <GradeMark grade={grade} />
            {remark !== null && <span class="label">{remark}</span>}
          </li>
        ))}
      </ul>
      <p class="voice">{view.note}</p>
      <p class="label">{thenLink(t('library_sure_kind'), <a href={cardHash('evidence')}>{t('library_graded')}</a>)}</p>
      {view.studies.length > 0 && (
        <ul class="lib-studies" aria-label={t('library_studies')}>
          {view.studies.map(({ id, short, summary, full }) => (
            <li key={id}>
              <b>{short}</b>
              <span>{summary}</span>
              <cite lang="en">{full}</cite>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
