import { lookUp, t } from '../../utils/i18n/messages.ts';
import { NO_BODY, verdictOn } from '../../utils/moves/care.ts';
import type { Allowance, Condition, SidedFlag, Verdict } from '../../utils/moves/care.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { stem } from '../../utils/words/names.ts';

/** Whom a move is not for, as lists of whole sentences. */
export interface WhenNot {
  readonly notAtAll: readonly string[];
  readonly lightly: readonly string[];
  readonly withCare: readonly string[];
}

/** All answers, in the order of the questions. A possible clot stands for a known one. */
const CONDITIONS: readonly Condition[] = [
  'dvt-or-blood-thinners',
  'thinners-only',
  'pregnancy',
  'diabetes-or-numb-feet',
  'artery-risk',
  'numb-with-wound',
  'recent-injury-or-surgery',
  'open-wound-or-infection',
  'acute-swelling-or-gout',
  'varicose-veins',
  'osteoporosis',
  'balance-risk',
  'cold-sensitive',
  'serious-illness',
  'implant',
  'no-leg-crossing',
  'tendon-risk',
  'stiff-big-toe',
  'careful-mode',
];

const SIDED: readonly SidedFlag[] = ['recent-injury-or-surgery', 'acute-swelling-or-gout'];

/** Who should leave a move out, do it lightly or with care, according to the effect of each answer alone. */
export function whenNot(moveId: MoveId): WhenNot {
  const free = allowed(verdictOn(moveId, NO_BODY));
  const verdicts = CONDITIONS.map((condition) => ({
    condition,
    verdict: verdictOn(moveId, { conditions: [condition] }),
  }));
  const isOut = (condition: Condition): boolean =>
    verdicts.some((one) => one.condition === condition && !one.verdict.isAllowed);
  /* If one of the two answers is enough, their combination need not be named. */
  const out = verdicts.filter(
    ({ condition, verdict }) =>
      !verdict.isAllowed &&
      (condition !== 'numb-with-wound' || !(isOut('diabetes-or-numb-feet') || isOut('open-wound-or-infection'))),
  );
  const left = verdicts.flatMap(({ condition, verdict }) => {
    const allowance = allowed(verdict);
    return allowance ? [{ condition, allowance }] : [];
  });
  const light = left.filter(({ allowance }) => isLighter(allowance, free));
  const careful = left.filter(({ allowance }) => allowance.cautions.length > 0);
  return {
    notAtAll: [...out.map(({ condition }) => who(condition)), ...otherFoot(moveId)],
    lightly: light.map(({ condition }) => who(condition)),
    withCare: [
      ...careful.map(({ condition, allowance }) => {
        const line = allowance.cautions.map((one) => lookUp(`caution_${stem(one)}`)).find((text) => text !== '');
        return line === undefined ? who(condition) : t('when_with_line', who(condition), line);
      }),
      /* Not a question, because it leaves the move to people who breathe at their own pace. */
      ...(MOVES[moveId].family === 'breath' ? [t('card_not_for_p1')] : []),
    ],
  };
}

const who = (condition: Condition): string => lookUp(`when_${stem(condition)}`);

const allowed = (verdict: Verdict): Allowance | null => (verdict.isAllowed ? verdict : null);

const isLighter = (allowance: Allowance, free: Allowance | null): boolean =>
  allowance.isLight || (free !== null && allowance.maxLevel < free.maxLevel);

/** With an injury or a swelling, the other foot may still do the move. */
function otherFoot(moveId: MoveId): string[] {
  const isLeft = SIDED.some((flag) => {
    const verdict = verdictOn(moveId, { conditions: [flag], sides: { [flag]: 'left' } });
    return verdict.isAllowed && verdict.onlySide === 'right';
  });
  return isLeft ? [t('when_other_foot')] : [];
}
