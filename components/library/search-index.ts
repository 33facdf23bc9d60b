import type { OwnPlan } from '../../utils/body/own-plans.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import { moveIds } from '../../utils/moves/compose/candidates.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import type { MoveId, Routine, RoutineId } from '../../utils/moves/types.ts';
import { indexed } from '../../utils/search/find.ts';
import type { Findable, Indexed } from '../../utils/search/find.ts';
import { moveName, routineName, stem } from '../../utils/words/names.ts';
import { planName } from '../plans/plans-view.ts';
import { CARD_IDS, CARDS } from './cards.ts';
import type { Card, CardBlock, CardId } from './cards.ts';
import type { Shelf } from './library-filter.ts';
import { goalName, moveShelf, moveSteps, routineShelf } from './library-shelf.ts';
import { answersOn } from './search-answers.ts';

/** Something that can be found in the library. */
export type Target =
  | { readonly kind: 'move'; readonly moveId: MoveId }
  | { readonly kind: 'routine'; readonly routineId: RoutineId }
  | { readonly kind: 'card'; readonly cardId: CardId }
  /** The signs that need help. */
  | { readonly kind: 'help' }
  | { readonly kind: 'plan'; readonly plan: OwnPlan };

export type Index = readonly Indexed<Target>[];

/** Everything that can be found, in the order in which equal results are shown. `favourites`: the person's own. */
export function libraryIndex(favourites: readonly MoveId[], plans: readonly OwnPlan[]): Index {
  const moves = moveShelf(favourites);
  const routines = routineShelf();
  return indexed<Target>([
    ...CARD_IDS.map(ofCard),
    ofHelp(),
    ...moveIds().map((moveId) => ofMove(moveId, moves)),
    ...routines.items.map((routineId) => ofRoutine(routineId, routines)),
    ...plans.map(ofPlan),
  ]);
}

/** Synonyms for something; '' if the language provides none. */
const wordsFor = (kind: 'move' | 'routine' | 'card' | 'goal' | 'region', id: string): string =>
  lookUp(`find_${kind}_${stem(id)}`);

/** The names of the filters that an item matches. */
const filtersOf = <Item>({ facets }: Shelf<Item>, item: Item): string[] =>
  facets.flatMap(({ choices, fits }) => choices.flatMap(({ value, label }) => (fits(item, value) ? [label] : [])));

function ofMove(moveId: MoveId, shelf: Shelf<MoveId>): Findable<Target> {
  const { goals, regions } = PURPOSES[moveId];
  const real = goals.filter(({ weight }) => weight > 1).toSorted((one, other) => other.weight - one.weight);
  return {
    target: { kind: 'move', moveId },
    name: moveName(moveId),
    words: wordsFor('move', moveId),
    answers: [],
    tags: [
      ...real.flatMap(({ goal }) => [goalName(goal), wordsFor('goal', goal)]),
      ...regions.flatMap((region) => [lookUp(`region_${stem(region)}`), wordsFor('region', region)]),
      ...filtersOf(shelf, moveId),
    ],
    texts: moveSteps(moveId),
  };
}

function ofRoutine(routineId: RoutineId, shelf: Shelf<RoutineId>): Findable<Target> {
  const { goals, items }: Routine = ROUTINES[routineId];
  return {
    target: { kind: 'routine', routineId },
    name: routineName(routineId),
    words: wordsFor('routine', routineId),
    answers: [],
    tags: [
      ...goals.flatMap((goal) => [goalName(goal), wordsFor('goal', goal)]),
      ...filtersOf(shelf, routineId),
      ...new Set(items.map(({ move }) => moveName(move))),
    ],
    texts: [lookUp(`routine_${stem(routineId)}_why`), lookUp(`routine_${stem(routineId)}_needs`)],
  };
}

function ofCard(cardId: CardId): Findable<Target> {
  const { title, group, goal, blocks }: Card = CARDS[cardId];
  return {
    target: { kind: 'card', cardId },
    name: t(title),
    words: wordsFor('card', cardId),
    answers: answersOn(cardId),
    tags: [...(goal ? [wordsFor('goal', goal)] : []), t(`library_group_${group}`), ...blocks.flatMap(wordsIn)],
    texts: blocks.flatMap(textsIn),
  };
}

function textsIn(block: CardBlock): string[] {
  switch (block.kind) {
    case 'text':
    case 'lead':
      return [t(block.key)];
    case 'list':
      return block.keys.map((key) => t(key));
    default:
      return [];
  }
}

/** The texts of headings and tables, which are not sentences. */
function wordsIn(block: CardBlock): string[] {
  if (block.kind === 'heading') return [t(block.key)];
  return block.kind === 'table' ? block.rows.flat().map((key) => t(key)) : [];
}

const ofHelp = (): Findable<Target> => ({
  target: { kind: 'help' },
  name: t('help_title'),
  words: t('find_help'),
  answers: answersOn('help'),
  tags: [],
  texts: (['now', 'today', 'soon'] as const).flatMap((tier) => [lookUp(`help_${tier}`), ...signsOf(tier)]),
});

/** All signs of a tier. */
function signsOf(tier: string): string[] {
  const signs: string[] = [];
  for (let sign = lookUp(`help_${tier}_1`); sign; sign = lookUp(`help_${tier}_${signs.length + 1}`)) signs.push(sign);
  return signs;
}

function ofPlan(plan: OwnPlan): Findable<Target> {
  return {
    target: { kind: 'plan', plan },
    name: planName(plan),
    words: '',
    answers: [],
    tags: [...new Set(plan.items.map(({ move }) => moveName(move)))],
    texts: [plan.note, ...plan.items.map(({ note }) => note)],
  };
}
