import { lookUp, t } from '../i18n/messages.ts';
import type { Condition } from '../moves/care.ts';
import type { WhyOut } from '../moves/lately.ts';
import { stem } from './names.ts';

/** Answers whose line speaks to us; these speak to the person. */
const OWN_LINES = {
  'clot-now': 'clot_2',
  'careful-mode': 'safety_skip_note',
  'numb-with-wound': 'wound_card',
  'enough-today': 'out_enough_today',
  resting: 'out_resting',
  'half-dose': 'out_half_dose',
} as const;

const hasOwnLine = (condition: WhyOut): condition is keyof typeof OWN_LINES => Object.hasOwn(OWN_LINES, condition);

/** What an answer changes, in a line or two; or why a move is left out at all. */
export function flagLine(condition: WhyOut): string {
  return hasOwnLine(condition) ? t(OWN_LINES[condition]) : lookUp(`flag_${stem(condition)}`) || condition;
}

/** Why something is not offered. */
export function gateTitle(because: WhyOut | null): string {
  return t(because === null ? 'refused_length' : 'refused_title');
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
