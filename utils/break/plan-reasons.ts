import { dayName, inList } from '../i18n/format.ts';
import { lookUp, t } from '../i18n/messages.ts';
import type { Exchange } from '../moves/adapt.ts';
import type { Reason } from '../moves/compose/compose.ts';
import type { BreakPlan } from '../moves/plan.ts';
import { moveName, stem } from '../words/names.ts';
import { flagLine } from '../words/reasons.ts';

export interface SaidView {
  /** Moves that were left out or exchanged, and goals that cannot be served. */
  readonly changes: readonly string[];
  /** Why each move is in the plan. */
  readonly reasons: readonly { readonly name: string; readonly why: string }[];
}

/** The plan's explanations, shown before it begins. `now` in epoch ms. */
export function saidView({ said }: BreakPlan, now: number, zone: string): SaidView {
  if (!said) return { changes: [], reasons: [] };
  const exchanged = said.exchanges.map((exchange) => exchangeText(exchange, now, zone));
  const unserved = said.unserved.map(({ goal, because }) => {
    const name = lookUp(`goal_${stem(goal)}`);
    return because === null ? t('said_no_place', name) : t('said_no_goal', name, flagLine(because));
  });
  const less = (said.less ?? []).map((move) => t('said_less', moveName(move), flagLine('enough-today')));
  return {
    changes: [...new Set([...unserved, ...exchanged, ...less])],
    reasons: said.reasons.map(({ move, reasons }) => ({
      name: moveName(move),
      why: inList(reasons.map((reason) => reasonText(reason, now, zone))),
    })),
  };
}

function exchangeText({ from, to, because, until }: Exchange, now: number, zone: string): string {
  const move = moveName(from);
  if (until !== undefined) {
    const when = dayName(until, now, zone);
    return to === null ? t('said_without', move, when) : t('said_instead_until', move, moveName(to), when);
  }
  return to === null
    ? t('said_left_out', move, flagLine(because))
    : t('said_instead', move, moveName(to), flagLine(because));
}

function reasonText(reason: Reason, now: number, zone: string): string {
  switch (reason.kind) {
    case 'goal':
      return t('said_goal', lookUp(`goal_${stem(reason.goal)}`), lookUp(`grade_${reason.grade.toLowerCase()}_inline`));
    case 'region':
      return t('said_region', inList(reason.regions.map((region) => lookUp(`where_at_${stem(region)}`))));
    case 'lastDone':
      return t('said_last', dayName(reason.at, now, zone));
    case 'light':
      return t('said_light');
    case 'warm':
    case 'settle':
    case 'noTool':
    case 'neverDone':
    case 'liked':
    case 'tradition':
      return t(PLAIN[reason.kind]);
  }
}

const PLAIN = {
  warm: 'said_warm',
  settle: 'said_settle',
  noTool: 'said_no_tool',
  neverDone: 'said_never',
  liked: 'said_liked',
  tradition: 'said_tradition',
} as const;
