import { minutesShort } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { moveIds } from '../../utils/moves/compose/candidates.ts';
import type { BreakSetting, Thing } from '../../utils/moves/compose/request.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import { GOALS } from '../../utils/moves/goals.ts';
import type { Goal, Grade, Move, MoveGoal, MoveId, Routine, RoutineId, Tradition } from '../../utils/moves/types.ts';
import { settingName, stem, thingName } from '../../utils/words/names.ts';
import { usualSeconds } from './library-dose.ts';
import { chosenOf, look } from './library-filter.ts';
import type { Facet, FacetId, Filter, Found, Shelf } from './library-filter.ts';

type Setting = BreakSetting['setting'];

const SETTINGS: readonly Setting[] = ['open-office', 'private-room', 'home'];
const THINGS: readonly Thing[] = [
  'hands',
  'ball',
  'roller',
  'bottle',
  'towel',
  'massager',
  'oil',
  'support',
  'second-chair',
];
const TRADITIONS: readonly Tradition[] = [
  'physiotherapy',
  'general',
  'swedish',
  'reflexology',
  'shiatsu',
  'chinese',
  'thai',
  'ayurveda',
  'mld-style',
  'mindfulness',
  'breathwork',
  'device',
];
const NOTHING = 'nothing';
/** A goal that is only a side benefit (weight 1) does not count as a purpose of a move. */
const REAL_PURPOSE = 2;

/** A goal's name in everyday words. */
export const goalName = (goal: Goal): string => lookUp(`goal_${stem(goal)}`);

/** What has to be available for a move. */
export function thingsOf({ tools, hand, badge }: Move): Thing[] {
  const things: Thing[] = [...tools.required];
  if (hand === 'support') things.push('support');
  if (badge === 'second-chair') things.push('second-chair');
  return things;
}

/** The most public setting a move suits. Oil and machines stay at home, as in the routines. */
function settingOf(move: Move): Setting {
  if (move.discreet !== 'private') return 'open-office';
  return move.tools.required.some((tool) => tool === 'oil' || tool === 'massager') ? 'home' : 'private-room';
}

/**
 * Whether something for the setting `own` can be done in `wanted`: what suits a public place also suits all less public ones.
 */
const suits = (own: Setting, wanted: string): boolean =>
  SETTINGS.indexOf(own) <= SETTINGS.findIndex((setting) => setting === wanted);

const servesGoal = (moveId: MoveId, goal: string): boolean =>
  PURPOSES[moveId].goals.some((served) => served.goal === goal && served.weight >= REAL_PURPOSE);

const facet = <Item>(
  id: FacetId,
  name: MessageKey,
  choices: readonly (readonly [value: string, label: string])[],
  fits: Facet<Item>['fits'],
  isMain = true,
): Facet<Item> => ({
  id,
  name: t(name),
  isMain,
  choices: choices.map(([value, label]) => ({ value, label })),
  fits,
});

const goalChoices = (): [string, string][] => GOALS.map((goal) => [goal, goalName(goal)]);
const settingChoices = (): [string, string][] => SETTINGS.map((setting) => [setting, settingName(setting)]);
const timeChoices = (minutes: readonly number[]): [string, string][] =>
  minutes.map((most) => [String(most), t('library_up_to', minutesShort(most))]);
const thingChoices = (found: readonly Thing[]): [string, string][] => [
  [NOTHING, t('library_nothing_needed')],
  ...THINGS.filter((thing) => found.includes(thing)).map((thing): [string, string] => [thing, thingName(thing)]),
];
const needs = (things: readonly Thing[], value: string): boolean =>
  value === NOTHING ? things.length === 0 : things.some((thing) => thing === value);

/** All moves and their facets. `favourites`: the person's own; without any there is no filter for them. */
export function moveShelf(favourites: readonly MoveId[]): Shelf<MoveId> {
  const items = moveIds();
  const things = items.flatMap((id) => thingsOf(MOVES[id]));
  const traditions = TRADITIONS.filter((tradition) => items.some((id) => PURPOSES[id].tradition === tradition));
  return {
    items,
    facets: [
      facet('goal', 'library_filter_goal', goalChoices(), servesGoal),
      facet('where', 'library_filter_where', settingChoices(), (id, value) => suits(settingOf(MOVES[id]), value)),
      facet('time', 'library_filter_time', timeChoices([1, 2]), (id, value) => usualSeconds(id) <= Number(value) * 60),
      facet(
        'tools',
        'library_filter_tools',
        thingChoices(things),
        (id, value) => needs(thingsOf(MOVES[id]), value),
        false,
      ),
      facet(
        'tradition',
        'library_filter_tradition',
        traditions.map((tradition) => [tradition, lookUp(`tradition_${stem(tradition)}`)]),
        (id, value) => PURPOSES[id].tradition === value,
        false,
      ),
      ...(favourites.length > 0
        ? [
            facet<MoveId>('mine', 'library_filter_mine', [['favourites', t('library_favourites')]], (id) =>
              favourites.includes(id),
            ),
          ]
        : []),
    ],
  };
}

/** All routines and their facets. */
export function routineShelf(): Shelf<RoutineId> {
  /* The keys of a constant object are exactly the ids. */
  const items = Object.keys(ROUTINES) as RoutineId[];
  const routine = (id: RoutineId): Routine => ROUTINES[id];
  const things = items.flatMap((id) => routine(id).tools);
  return {
    items,
    facets: [
      facet('goal', 'library_filter_goal', goalChoices(), (id, value) =>
        routine(id).goals.some((one) => one === value),
      ),
      facet('where', 'library_filter_where', settingChoices(), (id, value) => suits(routine(id).setting, value)),
      facet(
        'time',
        'library_filter_time',
        timeChoices([2, 5, 10]),
        (id, value) => routine(id).minutes <= Number(value),
      ),
      facet(
        'tools',
        'library_filter_tools',
        thingChoices(things),
        (id, value) => needs(routine(id).tools, value),
        false,
      ),
    ],
  };
}

const GRADE_WORTH: Readonly<Record<Grade, number>> = { A: 3, B: 2, C: 1, T: 0 };
const EVIDENCE_WORTH = { indirect: 1, mixed: 0 } as const;

/** How well a move serves a goal; between two with equal weight, the better studied one is worth more. */
const worthOf = ({ weight, grade, evidence }: MoveGoal): number =>
  weight * 100 + GRADE_WORTH[grade] * 10 + (evidence ? EVIDENCE_WORTH[evidence] : 2);

/** How certain it is that anything here helps a goal: the grade of the move with the best evidence for it. */
export function goalGrade(goal: Goal): Grade {
  const served = Object.values(PURPOSES).flatMap(({ goals }): readonly MoveGoal[] =>
    goals.filter((one) => one.goal === goal && one.weight >= REAL_PURPOSE),
  );
  return served.reduce<Grade>((best, { grade }) => (GRADE_WORTH[grade] > GRADE_WORTH[best] ? grade : best), 'T');
}

/** The moves that match a filter; if goals are chosen, the moves that serve them most come first. */
export function findMoves(shelf: Shelf<MoveId>, filter: Filter): Found<MoveId> {
  const found = look(shelf, filter);
  const goals = chosenOf(filter, 'goal');
  if (goals.length === 0) return found;
  const worth = (id: MoveId): number =>
    Math.max(0, ...PURPOSES[id].goals.filter(({ goal }) => goals.includes(goal)).map(worthOf));
  return { ...found, items: [...found.items].sort((one, other) => worth(other) - worth(one)) };
}

/** The instruction of a move, line by line. */
export function moveSteps(moveId: MoveId): string[] {
  return Array.from({ length: MOVES[moveId].stepCount }, (_, at) => lookUp(`move_${stem(moveId)}_step_${at + 1}`));
}
