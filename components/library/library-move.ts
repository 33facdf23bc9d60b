import { bodyIn } from '../../utils/body/facts.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { minutesOfMove } from '../../utils/body/own-choices.ts';
import { EMPTY_BODY, latelyOf } from '../../utils/body/record.ts';
import { dayName, minutesShort } from '../../utils/i18n/format.ts';
import { listed } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import { hasLevels } from '../../utils/moves/breath.ts';
import { verdictOn } from '../../utils/moves/care.ts';
import type { Body } from '../../utils/moves/care.ts';
import { NO_BODY } from '../../utils/moves/care.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { MOVE_REFERENCES } from '../../utils/moves/data/references.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import type { MoveFeel } from '../../utils/moves/feel.ts';
import { verdictNow } from '../../utils/moves/lately.ts';
import type { WhyOut } from '../../utils/moves/lately.ts';
import type { Goal, Grade, Move, MoveId, Routine, RoutineId } from '../../utils/moves/types.ts';
import { moveName, routineName, stem, thingName } from '../../utils/words/names.ts';
import { leftOut } from '../../utils/words/reasons.ts';
import { flagLine } from '../../utils/words/reasons.ts';
import { CARD_IDS, CARDS } from './cards.ts';
import { whenNot } from './library-care.ts';
import type { WhenNot } from './library-care.ts';
import { tempoTexts, usualDose } from './library-dose.ts';
import { cardHash, moveHash, routineHash } from './library-route.ts';
import { goalName, moveSteps, thingsOf } from './library-shelf.ts';
import { withShoes } from './library-view.ts';

export interface Link {
  readonly href: string;
  readonly name: string;
}

interface GoalEvidence {
  readonly goal: Goal;
  readonly name: string;
  readonly grade: Grade;
  /** "results differ"; null if there is nothing to add. */
  readonly remark: string | null;
}

interface Study {
  readonly id: string;
  readonly short: string;
  readonly summary: string;
  readonly full: string;
}

/** Everything about a move. */
export interface MoveView {
  readonly id: MoveId;
  readonly name: string;
  /** "Stretch, from physiotherapy" */
  readonly kind: string;
  readonly facts: readonly string[];
  readonly steps: readonly string[];
  readonly breath: string;
  readonly easeOff: string;
  readonly easier: string;
  readonly harder: string;
  /** Why it cannot be started now, and what that answer changes; null if it can be started. */
  readonly out: {
    readonly reason: string;
    readonly line: string;
    /** It hurt and is resting: no answer to a question changes that. */
    readonly isResting: boolean;
  } | null;
  /** "Do it now, 2 min" */
  readonly start: string;
  readonly goals: readonly GoalEvidence[];
  readonly note: string;
  readonly studies: readonly Study[];
  readonly whenNot: WhenNot;
  readonly instead: readonly Link[];
  /** When it was last done and what felt right; empty if unknown. */
  readonly last: readonly string[];
  readonly routines: readonly Link[];
  /** The card of its tradition. */
  readonly origin: Link | null;
}

/** The page of a move, for a person. */
export function moveView(id: MoveId, facts: BodyFacts): MoveView {
  const text = (part: string): string => lookUp(`move_${stem(id)}_${part}`);
  const { tradition, substitutes, goals } = PURPOSES[id];
  const body = bodyIn(facts);
  return {
    id,
    name: moveName(id),
    kind: lookUp(`library_kind_${stem(tradition)}`, [lookUp(`family_${MOVES[id].family}`)]),
    facts: factsOf(id),
    steps: moveSteps(id),
    breath: text('breath'),
    easeOff: text('ease_off'),
    easier: text('easier'),
    harder: text('harder'),
    out: whyOut(id, facts, body),
    start: t('library_do_now', minutesShort(minutesOfMove(id, body ?? NO_BODY, facts.record ?? EMPTY_BODY))),
    goals: goals.map(({ goal, grade, evidence }) => ({
      goal,
      name: goalName(goal),
      grade,
      remark: evidence ? t(`evidence_${evidence}`) : null,
    })),
    note: text('note'),
    studies: MOVE_REFERENCES[id].map((ref) => ({
      id: ref,
      short: lookUp(`ref_${ref}_short`),
      full: lookUp(`ref_${ref}_full`),
      summary: lookUp(`ref_${ref}`),
    })),
    whenNot: whenNot(id),
    instead: substitutes
      .filter((other) => body === null || verdictOn(other, body).isAllowed)
      .map((other) => ({ href: moveHash(other), name: moveName(other) })),
    last: lastTime(id, facts),
    routines: routinesWith(id),
    origin: originOf(id),
  };
}

/** Why a move cannot be started now: a health answer, a week of rest, or enough of its kind today. */
function whyOut(id: MoveId, { record, now, zone }: BodyFacts, body: Body | null): MoveView['out'] {
  const verdict = verdictNow(id, body ?? NO_BODY, latelyOf(record ?? EMPTY_BODY, now, zone));
  if (verdict.isAllowed) return null;
  const { because } = verdict;
  const until = record?.feel[id]?.lockedUntil ?? null;
  if (because !== 'resting' || until === null) {
    return { reason: leftOut(because), line: lineFor(because), isResting: false };
  }
  return { reason: t('library_last_rest', dayName(until, now, zone)), line: '', isResting: true };
}

/** The effect of an answer; '' if the reason already says it. */
export function lineFor(because: WhyOut): string {
  return because === 'careful-mode' || because === 'numb-with-wound' || because === 'clot-now' ? '' : flagLine(because);
}

function factsOf(id: MoveId): string[] {
  const move: Move = MOVES[id];
  const optional = move.tools.optional.map(thingName);
  const things = [
    ...thingsOf(move).map(thingName),
    ...(optional.length > 0 ? [t('library_if_you_like', listed(optional))] : []),
  ];
  return [
    usualDose(id),
    ...tempoTexts(id),
    withShoes(t(`posture_${move.posture}`), move.shoes),
    ...(things.length > 0 ? things : [t('library_nothing_needed')]),
    lookUp(`discreet_${stem(move.discreet)}`),
  ];
}

function lastTime(id: MoveId, { record, now, zone }: BodyFacts): string[] {
  const feel = record?.feel[id];
  if (!feel) return [];
  const { lastAt } = feel;
  return [...(lastAt === null ? [] : [t('library_last_done', dayName(lastAt, now, zone))]), ...nextLevel(id, feel)];
}

/** The level that felt right, or the level at which it returns after it was too much. */
function nextLevel(id: MoveId, { level, halfNext }: MoveFeel): string[] {
  const name = level === null || !hasLevels(id) ? '' : lookUp(`level_${MOVES[id].intensity.scale}_${level}`);
  if (halfNext) return [name ? t('library_next_gentler', name) : t('library_next_shorter')];
  return name ? [t('library_last_level', name)] : [];
}

function routinesWith(id: MoveId): Link[] {
  /* The keys of a constant object are exactly the ids. */
  return (Object.keys(ROUTINES) as RoutineId[])
    .filter((routineId) => {
      const routine: Routine = ROUTINES[routineId];
      return routine.items.some(({ move }) => move === id);
    })
    .map((routineId) => ({ href: routineHash(routineId), name: routineName(routineId) }));
}

/** The card about a move's tradition. */
function originOf(id: MoveId): Link | null {
  const found = CARD_IDS.find((cardId) => CARDS[cardId].traditions?.includes(PURPOSES[id].tradition));
  return found ? { href: cardHash(found), name: t(CARDS[found].title) } : null;
}
