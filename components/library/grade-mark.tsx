import type { VNode } from 'preact';
import type { Grade } from '../../utils/moves/types.ts';
import { gradeName } from './library-view.ts';

/** How certain the evidence is: three strokes and the word; three open circles for tradition. */
export function GradeMark({ grade }: { grade: Grade }): VNode {
  return (
    <span class="grade" data-grade={grade}>
      <i aria-hidden="true">
        <b />
        <b />
        <b />
      </i>
      {gradeName(grade)}
    </span>
  );
}
