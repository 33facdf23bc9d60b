import type { VNode } from 'preact';
import type { BodyFacts } from '../../utils/body/facts.ts';
import type { RoutineId } from '../../utils/moves/types.ts';
import { routineCard } from './library-routine.ts';
import { OutLine } from './move-card.tsx';
import { Picture } from './picture.tsx';

/** Routines side by side. */
export function RoutineGrid({ routines, facts }: { routines: readonly RoutineId[]; facts: BodyFacts }): VNode {
  return (
    <ul class="lib-grid is-routines">
      {routines.map((id) => {
        const view = routineCard(id, facts);
        return (
          <li key={id}>
            <a class={`lib-card${view.out === null ? '' : ' is-out'}`} href={view.href}>
              <Picture moveId={view.moveId} />
              <span class="lib-card-name">{view.name}</span>
              <span class="lib-card-line">
                <span>{view.setting}</span>
                <span class="num">{view.length}</span>
              </span>
              <span class="lib-card-why">{view.why}</span>
              <span class="lib-card-needs">{view.needs}</span>
              {view.out !== null && <OutLine reason={view.out} />}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
