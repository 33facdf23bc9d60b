import { bodyOf } from '../body/answers.ts';
import type { BodyRecord } from '../body/record.ts';
import { lookUp, t } from '../i18n/messages.ts';
import { verdictOn } from '../moves/care.ts';
import type { Allowance, Body, Condition, SidedFlag, Verdict } from '../moves/care.ts';
import type { WhyOut } from '../moves/lately.ts';
import type { MoveId } from '../moves/types.ts';
import { dayOf } from '../time/calendar.ts';
import { stem } from './move-names.ts';

/** What a page knows of the person. */
export interface LibraryFacts {
  /** Null where it could not be read. */
  readonly record: BodyRecord | null;
  /** Epoch ms. */
  readonly now: number;
  readonly zone: string;
}

/** A body that nothing is known of. */
export const NO_BODY: Body = { conditions: [] };

/** The body that the answers describe; null before the questions were answered. */
export function bodyIn({ record, now, zone }: LibraryFacts): Body | null {
  if (record === null || record.answeredAt === null) return null;
  return bodyOf(record.answers, record.check, dayOf(now, zone));
}

/** "Left out: you answered “varicose veins”" */
export function leftOut(because: WhyOut): string {
  if (because === 'enough-today') return t('library_left_out_enough');
  if (because === 'resting') return t('library_left_out_resting');
  if (because === 'half-dose') return t('library_left_out_half');
  return because === 'careful-mode' ? t('library_left_out_careful') : t('library_left_out', answered(because));
}

/** A health answer in a few words. */
export const answered = (condition: Condition): string => lookUp(`answered_${stem(condition)}`);

/** Whom a move is not for, each list in whole sentences. */
export interface WhenNot {
  readonly notAtAll: readonly string[];
  readonly lightly: readonly string[];
  readonly withCare: readonly string[];
}

/** Every answer there is, in the order of the questions. A clot that is possible stands for one that is known. */
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
  'implant',
  'no-leg-crossing',
  'tendon-risk',
  'stiff-big-toe',
  'careful-mode',
];

const SIDED: readonly SidedFlag[] = ['recent-injury-or-surgery', 'acute-swelling-or-gout'];

/** Who should leave a move out, do it lightly or with care: what each answer alone would do to it. */
export function whenNot(moveId: MoveId): WhenNot {
  const free = allowed(verdictOn(moveId, NO_BODY));
  const verdicts = CONDITIONS.map((condition) => ({
    condition,
    verdict: verdictOn(moveId, { conditions: [condition] }),
  }));
  const isOut = (condition: Condition): boolean =>
    verdicts.some((one) => one.condition === condition && !one.verdict.isAllowed);
  /* Where one half of it is enough, the meeting of the two need not be named. */
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
    withCare: careful.map(({ condition, allowance }) => {
      const line = allowance.cautions.map((one) => lookUp(`caution_${stem(one)}`)).find((text) => text !== '');
      return line === undefined ? who(condition) : t('when_with_line', who(condition), line);
    }),
  };
}

const who = (condition: Condition): string => lookUp(`when_${stem(condition)}`);

const allowed = (verdict: Verdict): Allowance | null => (verdict.isAllowed ? verdict : null);

const isLighter = (allowance: Allowance, free: Allowance | null): boolean =>
  allowance.isLight || (free !== null && allowance.maxLevel < free.maxLevel);

/** An injury or a swelling may leave the other foot its turn. */
function otherFoot(moveId: MoveId): string[] {
  const isLeft = SIDED.some((flag) => {
    const verdict = verdictOn(moveId, { conditions: [flag], sides: { [flag]: 'left' } });
    return verdict.isAllowed && verdict.onlySide === 'right';
  });
  return isLeft ? [t('when_other_foot')] : [];
}
