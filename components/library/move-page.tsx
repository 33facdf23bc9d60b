import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Figure } from '../figure/figure.tsx';
import type { Playing } from '../figure/use-motion.ts';
import { AddToPlan } from '../plans/add-to-plan.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { Note } from '../shared/note.tsx';
import { TurnSwitch } from '../shared/turn-switch.tsx';
import { Crumb, Heading } from './heading.tsx';
import { moveView } from './library-move.ts';
import type { MoveView } from './library-move.ts';
import { planHash } from './library-route.ts';
import type { Back } from './library-view.ts';
import { LikeButtons } from './likes.tsx';
import type { LikeButtonsProps } from './likes.tsx';
import { LinkList } from './link-list.tsx';
import { MoveEvidence } from './move-evidence.tsx';
import { OutNote } from './out-note.tsx';
import { WhenNotSection } from './when-not.tsx';

export interface MovePageProps extends Pick<LikeButtonsProps, 'likes' | 'onLikes'> {
  moveId: MoveId;
  facts: BodyFacts;
  /** The list the person came from. */
  back: Back;
  port: PagePort;
  /** The move did not hurt after all, so it no longer rests. */
  onMistake: () => Promise<void>;
  /** A new plan was created with it. */
  onPlan: (planId: string) => void;
}

/** The page of a move. */
export function MovePage({ moveId, facts, back, port, likes, onLikes, onMistake, onPlan }: MovePageProps): VNode {
  const view = moveView(moveId, facts);
  const [hasFailed, setFailed] = useState(false);
  const takeBack = (): void =>
    void onMistake().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <Crumb back={back} />
      <div class="lib-page">
        <MovingPicture key={moveId} moveId={moveId} />
        <div class="lib-words">
          <div>
            <p class="label">{view.kind}</p>
            <Heading>{view.name}</Heading>
            <ul class="facts">
              {view.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </div>
          <h2 class="visually-hidden">{t('library_steps')}</h2>
          <ol class="lib-steps">
            {view.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div class="note note-sage">
            <Icon name="info" />
            <p>{view.easeOff}</p>
          </div>
          {view.out ? (
            <OutNote
              out={view.out}
              {...(view.out.isResting
                ? { action: t('library_mistake'), onAction: takeBack }
                : { action: t('refused_answers'), onAction: () => void port.openPage('safety') })}
            />
          ) : (
            <div class="lib-begin">
              <Button look="primary" onClick={() => void port.openBreakWindow({ kind: 'move', moveId })}>
                {view.start}
              </Button>
              <AddToPlan port={port} moveId={moveId} hrefOf={planHash} onNew={onPlan} />
              {view.last.length > 0 && <p class="label">{joinSentences(...view.last)}</p>}
            </div>
          )}
          {hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
          <TurnSwitch port={port} id={`move:${moveId}`} />
          <LikeButtons moveId={moveId} likes={likes} onLikes={onLikes} />
        </div>
        <div class="lib-more">
          <Ways view={view} />
        </div>
        <MoveEvidence view={view} />
        <div class="lib-side">
          <WhenNotSection view={view} />
          {view.routines.length > 0 && <LinkList heading={t('library_in_routines')} links={view.routines} />}
          {view.origin && <LinkList heading={t('library_read_on')} links={[view.origin]} />}
        </div>
      </div>
    </>
  );
}

/** The picture of the move, animated on request. */
function MovingPicture({ moveId }: { moveId: MoveId }): VNode {
  const [playing, setPlaying] = useState(STANDING);
  const { isRunning } = playing;
  return (
    <div class="plate lib-big">
      <Figure moveId={moveId} {...(playing === STANDING ? {} : { playing })} />
      <IconButton
        icon={isRunning ? 'pause' : 'play'}
        label={t(isRunning ? 'library_hold_picture' : 'library_move_picture')}
        onClick={() => setPlaying({ isRunning: !isRunning })}
      />
    </div>
  );
}

const STANDING: Playing = { isRunning: false };

function Ways({ view }: { view: MoveView }): VNode {
  return (
    <dl class="lib-ways">
      <div>
        <dt>{t('library_breath')}</dt>
        <dd>{view.breath}</dd>
      </div>
      <div>
        <dt>{t('library_easier')}</dt>
        <dd>{view.easier}</dd>
      </div>
      <div>
        <dt>{t('library_harder')}</dt>
        <dd>{view.harder}</dd>
      </div>
    </dl>
  );
}
