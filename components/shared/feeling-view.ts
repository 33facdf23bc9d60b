import type { Feeling, Feelings } from '../../utils/body/feelings.ts';
import { FEELINGS } from '../../utils/body/feelings.ts';
import { BARELY_BEGUN_MS } from '../../utils/break/ended-break.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { EndRecord } from '../../utils/rhythm/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';

/** How long after its end a break is asked about. */
export const ASKED_FOR_MS = 30 * MINUTE_MS;

/** The answers, worst to best. */
export function feelingChoices(): { value: Feeling; label: string }[] {
  return FEELINGS.map((value) => ({ value, label: t(`feeling_${value}`) }));
}

/** The line below the question after a break: the answer before the break, or how both answers compare; '' without answers. */
export function feelingLine({ before, after }: Pick<Feelings, 'before' | 'after'>): string {
  if (after === null) return before === null ? '' : t('feeling_said', t(`feeling_${before}_inline`));
  const now = t(`feeling_${after}_inline`);
  if (before === null) return t('feeling_noted', now);
  if (before === after) return t('feeling_same');
  return t(after > before ? 'feeling_better' : 'feeling_worse', t(`feeling_${before}_inline`), now);
}

/**
 * The break that ended recently, if it followed this plan; null if there is none, or if too little of it was done to ask about.
 * `records`: recent history, oldest first; `now`: epoch ms.
 */
export function endedLately(
  plan: Pick<SavedPlan, 'runId' | 'startedAt'> | null,
  records: readonly EndRecord[],
  now: number,
): Pick<Feelings, 'id' | 'at'> | null {
  const last = records.findLast(({ runId }) => runId !== null);
  if (plan?.startedAt === undefined || last?.runId !== plan.runId || now - last.endedAt > ASKED_FOR_MS) return null;
  return last.doneMs >= BARELY_BEGUN_MS ? { id: plan.runId, at: plan.startedAt } : null;
}
