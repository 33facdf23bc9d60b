import { lookUp, t } from '../i18n/messages.ts';
import type { Condition } from '../moves/care.ts';
import { stem } from './move-names.ts';

/** What an answer changes, in one line. */
export function flagLine(condition: Condition): string {
  return lookUp(`flag_${stem(condition)}`) || condition;
}

/** Why something is not offered. */
export function gateTitle(because: Condition | null): string {
  return t(because === null ? 'refused_length' : 'refused_title');
}
