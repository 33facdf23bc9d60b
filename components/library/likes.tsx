import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { Button } from '../shared/button.tsx';
import { Note } from '../shared/note.tsx';
import { likesAfter } from './library-view.ts';
import type { Likes } from './library-view.ts';

export interface LikeButtonsProps {
  moveId: MoveId;
  likes: Likes;
  onLikes: (change: (likes: Likes) => Likes) => Promise<void>;
}

/** Favourite, or not for me; the effect of a press is explained below. */
export function LikeButtons({ moveId, likes, onLikes }: LikeButtonsProps): VNode {
  const [said, setSaid] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const isFavourite = likes.favourites.includes(moveId);
  const isBanned = likes.banned.includes(moveId);
  const press = (which: keyof Likes, sentence: string): void => {
    onLikes((now) => likesAfter(now, which, moveId)).then(
      () => {
        setFailed(false);
        setSaid(sentence);
      },
      () => {
        setFailed(true);
        setSaid('');
      },
    );
  };
  return (
    <div class="lib-likes">
      <Button
        icon={isFavourite ? 'star-on' : 'star'}
        aria-pressed={isFavourite}
        onClick={() => press('favourites', t(isFavourite ? 'library_favourite_off' : 'library_favourite_on'))}
      >
        {t('library_favourite')}
      </Button>
      <Button
        icon="ban"
        aria-pressed={isBanned}
        onClick={() => press('banned', t(isBanned ? 'library_banned_off' : 'library_banned_on'))}
      >
        {t('library_banned')}
      </Button>
      <p class="label" role="status">
        {said}
      </p>
      {hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
    </div>
  );
}
