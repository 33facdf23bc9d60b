import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Feelings } from '../../utils/body/feelings.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { isUnasked, useFeelingAfter } from '../player/use-feelings.ts';
import { IconButton } from '../shared/button.tsx';
import { ASKED_FOR_MS, endedLately, feelingLine } from '../shared/feeling-view.ts';
import { FeelingScale } from '../shared/feeling.tsx';
import { Note } from '../shared/note.tsx';

type Ended = Pick<Feelings, 'id' | 'at'>;

/** Records a break that ended unseen and returns it if its question is still open; null if not, or if nothing can be saved. */
export async function openQuestion(port: PagePort, plan: SavedPlan): Promise<Ended | null> {
  const find = async (): Promise<Ended | null> => {
    const { recordUnseenBreak } = await import('../player/finish-break.ts');
    await recordUnseenBreak(port, plan);
    const now = port.now();
    const ended = endedLately(plan, await port.records(now - ASKED_FOR_MS), now);
    if (!ended) return null;
    const [kept, isOff] = await Promise.all([port.feelings(ended.id), isUnasked(port, ended.id)]);
    const isOver = kept !== null && kept.after !== null;
    return isOver || isOff ? null : ended;
  };
  return find().catch(() => null);
}

export interface AfterQuestionProps {
  port: PagePort;
  ended: Ended;
  onClose: () => void;
}

/** The question how the feet feel now, in a few lines. The answer replaces the question. */
export function AfterQuestion({ port, ended, onClose }: AfterQuestionProps): VNode {
  const feeling = useFeelingAfter(port, ended);
  const [isDone, setDone] = useState(false);
  const isOver = isDone && feeling.after !== null;
  return (
    <div class="note feet-after" role="group" aria-label={t('feeling_after')}>
      {!isOver && <p class="feet-after-title">{t('feeling_after')}</p>}
      <p role="status" class={isOver ? 'voice' : 'label'}>
        {feelingLine(feeling)}
      </p>
      <IconButton icon="close" label={t('action_dismiss')} onClick={() => void feeling.leave().then(onClose)} />
      {!isOver && (
        <FeelingScale
          legend={t('feeling_after')}
          value={feeling.picked}
          before={feeling.before}
          onPick={feeling.say}
          onDone={() => setDone(true)}
        />
      )}
      {feeling.hasFailed && <Note tone="alert">{t('error_not_saved')}</Note>}
    </div>
  );
}
