import {
  LONGEST_NAME,
  LONGEST_NOTE,
  MOST_ITEMS,
  MOST_PLANS,
  MOST_SETS,
  doseLimits,
  levelLimits,
} from '../../utils/body/own-plans.ts';
import type { PlanFault } from '../../utils/body/own-plans.ts';
import { count } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { moveName } from '../../utils/words/names.ts';

/** Longer lists help nobody. */
const MOST_SHOWN = 12;

export interface OpenedText {
  taken: string;
  /** '' if nothing is wrong, or the file as a whole is. */
  heading: string;
  faults: readonly string[];
  /** How many more there are; '' if all are shown. */
  more: string;
}

/** The result of opening a file. */
export function openedText(file: string, taken: number, faults: readonly PlanFault[]): OpenedText {
  const hidden = Math.max(0, faults.length - MOST_SHOWN);
  return {
    taken: taken === 0 ? t('plans_opened_none', file) : plural('plans_opened', taken, file),
    heading: faults.every(({ plan }) => plan === null) ? '' : plural('plans_faults', faults.length),
    faults: faults.slice(0, MOST_SHOWN).map(faultText),
    more: hidden === 0 ? '' : plural('plans_faults_more', hidden),
  };
}

/** A fault in plain words, with its position: "Plan 1, line 3: there is no move called “flying”. The line was left out." */
export function faultText(fault: PlanFault): string {
  const { plan, line } = fault;
  const what = whatOf(fault);
  if (plan === null) return what;
  return line === null ? t('plans_in_plan', count(plan), what) : t('plans_in_line', count(plan), count(line), what);
}

function whatOf({ kind, plan, found, move }: PlanFault): string {
  const stood = found === '' ? '…' : found;
  switch (kind) {
    case 'notJson':
      return t('plans_fault_notjson');
    case 'newer':
      return t('plans_fault_newer');
    case 'tooBig':
      return t('plans_fault_toobig');
    case 'notPlans':
      return t(plan === null ? 'plans_fault_notplans' : 'plans_fault_no_plan');
    case 'tooMany':
      return plan === null
        ? plural('plans_fault_many_plans', MOST_PLANS)
        : plural('plans_fault_many_lines', MOST_ITEMS, stood);
    case 'name':
      return plural('plans_fault_name', LONGEST_NAME);
    case 'note':
      return plural('plans_fault_note', LONGEST_NOTE);
    case 'empty':
      return t('plans_fault_empty');
    case 'line':
      return t('plans_fault_line');
    case 'move':
      return found === '' ? t('plans_fault_no_move') : t('plans_fault_move', found);
    case 'sets':
      return plural('plans_fault_sets', MOST_SETS, stood, count(1));
    case 'side':
      return t('plans_fault_side', stood);
    case 'dose':
    case 'level': {
      /* Both are only checked if the move is known. */
      if (move === null) return t('plans_fault_line');
      const { min, max } = kind === 'dose' ? doseLimits(move) : levelLimits(move);
      return t(`plans_fault_${kind}`, stood, moveName(move), count(min), count(max));
    }
  }
}
