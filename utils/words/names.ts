import { listed } from '../i18n/format.ts';
import { lookUp, plural, t } from '../i18n/messages.ts';
import type { BreakSetting, Thing } from '../moves/compose/request.ts';
import type { MoveSegment } from '../moves/plan.ts';
import type { MoveId, RoutineId } from '../moves/types.ts';

/** The message stem of an id made of words and dashes. */
export const stem = (id: string): string => id.replaceAll('-', '_');

export function moveName(id: MoveId): string {
  return lookUp(`move_${stem(id)}_name`) || id;
}

/** More names than these are a number. */
const MOST_NAMED = 3;

/** "Ball roll, Heel raises and 2 more": each name once. */
export function moveNames(ids: readonly MoveId[]): string {
  const names = [...new Set(ids.map(moveName))];
  const more = names.length - MOST_NAMED;
  /* One more is as long as its name. */
  return listed(more > 1 ? [...names.slice(0, MOST_NAMED), plural('plans_and_more', more)] : names);
}

export function routineName(id: RoutineId): string {
  return lookUp(`routine_${stem(id)}_name`) || id;
}

/** What a routine asks at its end. */
export function closingQuestion(id: RoutineId): string {
  return lookUp(`routine_${stem(id)}_closing`);
}

/** The name of what a break was: a routine, a single move, or what was made for the moment. '' for what is not known. */
export function titleOf(routineId: string): string {
  const [kind = '', id = ''] = routineId.split(':');
  return kind === 'move' ? lookUp(`move_${stem(id)}_name`) : lookUp(`routine_${stem(kind)}_name`);
}

/** "Open office" */
export function settingName(setting: BreakSetting['setting']): string {
  return lookUp(`setting_${stem(setting)}`);
}

/** "Massage ball" */
export function thingName(thing: Thing): string {
  return lookUp(`tool_${stem(thing)}`);
}

/** "Ball roll, left foot" */
export function nameWithSide(move: MoveSegment): string {
  const name = moveName(move.moveId);
  return move.side === 'both' ? name : t('move_with_side', name, t(`side_${move.side}_inline`));
}
