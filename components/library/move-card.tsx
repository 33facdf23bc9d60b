import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { Icon } from '../shared/icon.tsx';
import { GradeMark } from './grade-mark.tsx';
import { moveCard } from './library-view.ts';
import type { Likes } from './library-view.ts';
import { Picture } from './picture.tsx';

export interface MoveGridProps {
  moves: readonly MoveId[];
  /** Null before the health questions are answered. */
  body: Body | null;
  likes: Likes;
}

/** Moves in a grid; excluded ones are still shown, pale, with the reason. */
export function MoveGrid({ moves, body, likes }: MoveGridProps): VNode {
  return (
    <ul class="lib-grid">
      {moves.map((id) => (
        <li key={id}>
          <MoveCard id={id} body={body} likes={likes} />
        </li>
      ))}
    </ul>
  );
}

function MoveCard({ id, body, likes }: Omit<MoveGridProps, 'moves'> & { id: MoveId }): VNode {
  const view = moveCard(id, body, likes);
  return (
    <a class={`lib-card${view.out === null ? '' : ' is-out'}`} href={view.href}>
      <Picture moveId={id} />
      <span class="lib-card-name">
        {view.name}
        {view.isFavourite && <Mark icon="star-on" name={t('library_favourite')} />}
        {view.isBanned && <Mark icon="ban" name={t('library_banned')} />}
      </span>
      <span class="lib-card-line">
        <span>{view.seen}</span>
        <span class="num">{view.dose}</span>
      </span>
      <GradeMark grade={view.grade} />
      {view.out !== null && <OutLine reason={view.out} />}
    </a>
  );
}

function Mark({ icon, name }: { icon: string; name: string }): VNode {
  return (
    <>
      <Icon name={icon} />
      <span class="visually-hidden">, {name}</span>
    </>
  );
}

/** Why something is not offered. */
export function OutLine({ reason }: { reason: string }): VNode {
  return (
    <span class="lib-out">
      <Icon name="info" />
      {reason}
    </span>
  );
}
