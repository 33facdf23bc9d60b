import { withoutClearNo } from '../../utils/body/answers.ts';
import { bodyIn } from '../../utils/body/facts.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { latelyOf } from '../../utils/body/record.ts';
import { minutesShort } from '../../utils/i18n/format.ts';
import { listed } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import type { Exchange } from '../../utils/moves/adapt.ts';
import { hasLevels } from '../../utils/moves/breath.ts';
import { isQuiet } from '../../utils/moves/care.ts';
import type { Body } from '../../utils/moves/care.ts';
import { NO_BODY } from '../../utils/moves/care.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import { ANYBODY, planRoutine } from '../../utils/moves/plan.ts';
import type { BreakPlan, MoveSegment, PlannedRoutine } from '../../utils/moves/plan.ts';
import type { MoveId, Routine, RoutineId, Side } from '../../utils/moves/types.ts';
import { closingQuestion, moveName, routineName, settingName, stem } from '../../utils/words/names.ts';
import { answered, leftOut } from '../../utils/words/reasons.ts';
import { flagLine, gateTitle } from '../../utils/words/reasons.ts';
import { CARD_IDS, CARDS } from './cards.ts';
import { sidedDose } from './library-dose.ts';
import { lineFor } from './library-move.ts';
import type { Link } from './library-move.ts';
import { cardHash, moveHash, routineHash } from './library-route.ts';
import { goalName } from './library-shelf.ts';

/** A routine's card in the grid. */
export interface RoutineCardView {
  readonly id: RoutineId;
  readonly href: string;
  readonly moveId: MoveId;
  readonly name: string;
  readonly why: string;
  readonly length: string;
  readonly needs: string;
  readonly setting: string;
  /** Why it is not offered; null if it is. */
  readonly out: string | null;
}

export function routineCard(id: RoutineId, facts: BodyFacts): RoutineCardView {
  const routine: Routine = ROUTINES[id];
  const planned = bodyIn(facts) ? planFor(id, routine.minutes, facts) : null;
  return {
    id,
    href: routineHash(id),
    moveId: pictureOf(id),
    name: routineName(id),
    why: lookUp(`routine_${stem(id)}_why`),
    length: minutesShort(routine.minutes),
    needs: lookUp(`routine_${stem(id)}_needs`),
    setting: settingName(routine.setting),
    out: planned && !planned.plan ? refusal(planned.because) : null,
  };
}

/** One line of a routine: a move, or one foot's turn of it. */
interface RoutineStepView extends Link {
  readonly moveId: MoveId;
  /** "0:54 each side" */
  readonly dose: string;
  /** '' if there is none, or if it only sets how often the voice speaks, which the list can omit. */
  readonly level: string;
}

/** Everything about a routine. */
export interface RoutineView {
  readonly id: RoutineId;
  readonly moveId: MoveId;
  readonly name: string;
  readonly goals: readonly Link[];
  readonly facts: readonly string[];
  readonly why: string;
  /** Why it cannot be started now, and what that answer changes; null if it can be started. */
  readonly out: { readonly reason: string; readonly line: string } | null;
  /** Whole minutes to choose from; a single value if the length is fixed. */
  readonly lengths: readonly number[];
  readonly minutes: number;
  readonly start: string;
  readonly prep: readonly string[];
  readonly steps: readonly RoutineStepView[];
  /** What the health answers change; null before they are given. */
  readonly changes: readonly string[] | null;
  readonly closing: string;
  /** Cards of the traditions that it draws on. */
  readonly cards: readonly Link[];
}

/** The page of a routine, for a person; `wantedMinutes` null: the written length. */
export function routineView(id: RoutineId, wantedMinutes: number | null, facts: BodyFacts): RoutineView {
  const routine: Routine = ROUTINES[id];
  const lengths = lengthsOf(id, facts);
  const minutes = lengths.find((one) => one === wantedMinutes) ?? routine.minutes;
  const planned = planFor(id, minutes, facts);
  /* A routine that is not offered is still shown, as it is for anybody. */
  const shown = planned.plan ?? planRoutine(id, { ...ANYONE, minutes: routine.minutes }).plan;
  const text = (part: string): string => lookUp(`routine_${stem(id)}_${part}`);
  return {
    id,
    moveId: pictureOf(id),
    name: routineName(id),
    goals: routine.goals.map((goal) => ({ href: cardHash(`goal-${goal}`), name: goalName(goal) })),
    facts: [minutesShort(minutes), settingName(routine.setting), text('needs')],
    why: text('why'),
    out: planned.plan
      ? null
      : { reason: refusal(planned.because), line: planned.because ? lineFor(planned.because) : '' },
    lengths,
    minutes,
    start: t('library_start', minutesShort(minutes)),
    prep: shown?.prep.map((prep) => lookUp(`prep_${stem(prep)}`)) ?? [],
    steps: shown ? stepsOf(shown) : [],
    changes: bodyIn(facts) && planned.plan ? changesOf(planned.exchanges, planned.plan) : null,
    closing: closingQuestion(id),
    cards: CARD_IDS.filter((cardId) => CARDS[cardId].routines?.includes(id)).map((cardId) => ({
      href: cardHash(cardId),
      name: t(CARDS[cardId].title),
    })),
  };
}

const ANYONE = { ...ANYBODY, firstSide: 'left' } as const;

const refusal = (because: Parameters<typeof leftOut>[0] | null): string =>
  because === null ? gateTitle(null) : leftOut(because);

function planFor(id: RoutineId, minutes: number, facts: BodyFacts): PlannedRoutine {
  const { record, now, zone } = facts;
  const { experience } = record ?? ANYONE;
  const lately = record ? latelyOf(record, now, zone) : ANYBODY;
  return planRoutine(id, { ...ANYONE, ...lately, minutes, body: bodyFor(id, facts), experience });
}

/** For the goal "sensitive or numb feet", feet count as numb unless the person said they are healthy. */
function bodyFor(id: RoutineId, facts: BodyFacts): Body {
  const body = bodyIn(facts);
  if (body === null || facts.record === null) return NO_BODY;
  const { goals }: Routine = ROUTINES[id];
  return goals.includes('nerve-comfort') ? withoutClearNo(body, facts.record.answers) : body;
}

function lengthsOf(id: RoutineId, facts: BodyFacts): number[] {
  const entry = CATALOGUE.find((known) => known.id === id);
  if (!entry) return [ROUTINES[id].minutes];
  const all = Array.from({ length: entry.maxMinutes - entry.minMinutes + 1 }, (_, at) => entry.minMinutes + at);
  return all.filter((minutes) => planFor(id, minutes, facts).plan !== null);
}

/** The core move of a routine, otherwise its first move that is more than breath. */
function pictureOf(id: RoutineId): MoveId {
  const { core, items }: Routine = ROUTINES[id];
  const [first] = items;
  return core[0] ?? items.find(({ move }) => !isQuiet(move))?.move ?? first?.move ?? 'slow-breath-feet';
}

/** The moves in order; two consecutive turns of the feet share one line. */
function stepsOf({ segments }: BreakPlan): RoutineStepView[] {
  const moves = segments.filter((segment) => segment.kind === 'move');
  const lines: RoutineStepView[] = [];
  for (let at = 0; at < moves.length; at += 1) {
    const move = moves[at];
    const next = moves[at + 1];
    if (!move) continue;
    const isPair = move.side !== 'both' && next?.moveId === move.moveId && next.side !== move.side;
    lines.push(stepOf(move, isPair ? 'each' : move.side));
    if (isPair) at += 1;
  }
  return lines;
}

function stepOf({ moveId, dose, level }: MoveSegment, side: Side | 'each' | 'both'): RoutineStepView {
  const { scale } = MOVES[moveId].intensity;
  return {
    moveId,
    href: moveHash(moveId),
    name: moveName(moveId),
    dose: sidedDose(moveId, dose, side),
    level: scale === 'guidance' || !hasLevels(moveId) ? '' : lookUp(`level_${scale}_${level}`),
  };
}

function changesOf(exchanges: readonly Exchange[], { segments }: BreakPlan): string[] {
  const light = new Set(
    segments.flatMap((part) => (part.kind === 'move' && part.isLight ? [moveName(part.moveId)] : [])),
  );
  const lines = exchanges.map(exchangeText);
  if (light.size > 0) lines.push(t('library_light_moves', listed([...light])));
  return lines;
}

function exchangeText({ from, to, because }: Exchange): string {
  const move = moveName(from);
  if (because === 'enough-today' || because === 'resting' || because === 'half-dose') {
    const why = flagLine(because);
    return to === null ? t('said_left_out', move, why) : t('said_instead', move, moveName(to), why);
  }
  if (because === 'careful-mode') {
    return to === null ? t('library_exchange_careful_none', move) : t('library_exchange_careful', move, moveName(to));
  }
  return to === null
    ? t('library_exchange_none', move, answered(because))
    : t('library_exchange', move, answered(because), moveName(to));
}
