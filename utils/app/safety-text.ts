import { lookUp, t } from '../i18n/messages.ts';
import type { WhyOut } from '../moves/lately.ts';
import { stem } from './move-names.ts';

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
