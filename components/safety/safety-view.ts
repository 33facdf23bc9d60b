import { othersOpen } from '../../utils/body/answering.ts';
import { QUESTIONS, conditionOf, isAnyGiven, whyOpen } from '../../utils/body/answers.ts';
import type { Answer, Answers, Question, QuestionId } from '../../utils/body/answers.ts';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { lookUp, plural, t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import { withConsequences } from '../../utils/moves/care.ts';
import type { Condition } from '../../utils/moves/care.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { stem } from '../../utils/words/names.ts';
import { flagLine } from '../../utils/words/reasons.ts';

export interface QuestionRow {
  readonly id: QuestionId;
  readonly text: string;
  readonly answer: Answer | null;
  /** What the answer changes; null if nothing. */
  readonly effect: string | null;
  /** The flag whose side the question asks for. */
  readonly asksSide: Question['sided'] | null;
  readonly card: 'clot' | 'wound' | 'help' | 'doctor' | null;
}

export interface SafetyView {
  readonly brow: string;
  /** Rows in groups. A group with a heading holds the parts of one question. */
  readonly groups: readonly { readonly heading: string | null; readonly rows: readonly QuestionRow[] }[];
  readonly count: string;
  /** "No to all the others" would answer something. */
  readonly hasOthers: boolean;
  /** Some answers are old: the page asks whether they still apply. */
  readonly isOld: boolean;
  /** What the answers leave out; null before the first answer and while answers are old. */
  readonly leftOut: { readonly text: string; readonly isAny: boolean } | null;
}

/** The last three are parts of one question. */
const PARTS = new Set<QuestionId>(['hip', 'tendon', 'big-toe']);

/** The safety screen. Pure; `now` in epoch ms. */
export function safetyView(record: BodyRecord, now: number): SafetyView {
  const rows = QUESTIONS.map((question) => rowOf(question, record.answers));
  const done = rows.filter(({ answer }) => answer !== null).length;
  const { answers } = record;
  const old = QUESTIONS.map(({ id }) => whyOpen(id, answers, now)).filter((why) => why === 'old' || why === 'wound');
  const why = !isAnyGiven(answers) ? 'never' : old.includes('old') ? 'old' : (old[0] ?? 'again');
  return {
    brow: t(BROWS[why]),
    groups: [
      { heading: null, rows: rows.filter(({ id }) => !PARTS.has(id)) },
      { heading: t('safety_any'), rows: rows.filter(({ id }) => PARTS.has(id)) },
    ],
    count: t('safety_count', done, rows.length),
    hasOthers: othersOpen(answers).length > 0,
    isOld: old.length > 0,
    leftOut: why === 'again' ? leftOutOf(record) : null,
  };
}

function leftOutOf(record: BodyRecord): SafetyView['leftOut'] {
  const { length } = routinesLeftOutFor(record).hidden;
  const text = length === 0 ? t('safety_none_out') : plural('safety_out', length, CATALOGUE.length);
  return { text, isAny: length > 0 };
}

const BROWS = {
  never: 'safety_brow',
  old: 'safety_brow_old',
  wound: 'safety_brow_wound',
  again: 'safety_brow_again',
} as const;

function rowOf(question: Question, answers: Answers): QuestionRow {
  const { id, sided } = question;
  const answer = answers.given[id] ?? null;
  const isYes = answer === 'yes' || answer === 'unsure';
  return {
    id,
    text: lookUp(`safety_q_${stem(id)}`),
    answer,
    effect: effectOf(question, answers),
    asksSide: isYes && sided ? sided : null,
    card: isYes ? cardOf(id, answers) : null,
  };
}

function effectOf(question: Question, answers: Answers): string | null {
  const { id, sided } = question;
  const answer = answers.given[id];
  if (answer === 'skip') return id === 'scents' ? t('safety_scents_note') : t('safety_skip_note');
  if (answer !== 'yes' && answer !== 'unsure') return null;
  if (id === 'scents') return t('safety_scents_note');
  if (sided && answers.sides[sided]) return t('safety_other_foot');
  const condition = conditionOf(question, answers);
  if (condition === null) return null;
  const line = condition === 'dvt-or-blood-thinners' ? t('safety_thinners_note') : effectLine(id, condition);
  return answer === 'unsure' ? t('safety_unsure_note', line) : line;
}

/** The line of a flag, joined with the lines of its consequences. */
function effectLine(id: QuestionId, condition: Condition): string {
  /* The clot card says everything. */
  if (id === 'clot') return t('clot_2');
  return joinSentences(...withConsequences([condition]).map(flagLine));
}

function cardOf(id: QuestionId, answers: Answers): QuestionRow['card'] {
  if (id === 'clot') return 'clot';
  if (id === 'swelling') return 'help';
  if (id === 'illness') return 'doctor';
  const conditions = QUESTIONS.flatMap((question) => conditionOf(question, answers) ?? []);
  return id === 'wound' && withConsequences(conditions).includes('numb-with-wound') ? 'wound' : null;
}

/** The signs that need help, the most urgent first. */
export function helpTiers(): { tier: 'now' | 'today' | 'soon'; title: string; signs: string[] }[] {
  return (['now', 'today', 'soon'] as const).map((tier) => {
    const signs: string[] = [];
    for (let sign = ''; (sign = lookUp(`help_${tier}_${signs.length + 1}`));) signs.push(sign);
    return { tier, title: t(`help_${tier}`), signs };
  });
}
