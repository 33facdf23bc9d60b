import { lookUp, t } from '../i18n/messages.ts';
import type { Condition } from '../moves/care.ts';
import { stem } from './move-names.ts';

/** Answers whose line speaks to us; these speak to the person. */
const OWN_LINES = {
  'clot-now': 'clot_2',
  'careful-mode': 'safety_skip_note',
  'numb-with-wound': 'wound_card',
} as const;

const hasOwnLine = (condition: Condition): condition is keyof typeof OWN_LINES => Object.hasOwn(OWN_LINES, condition);

/** What an answer changes, in a line or two. */
export function flagLine(condition: Condition): string {
  return hasOwnLine(condition) ? t(OWN_LINES[condition]) : lookUp(`flag_${stem(condition)}`) || condition;
}

/** Why something is not offered. */
export function gateTitle(because: Condition | null): string {
  return t(because === null ? 'refused_length' : 'refused_title');
}
