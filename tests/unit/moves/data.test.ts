import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { QUESTIONS } from '../../../utils/body/answers.ts';
import type { Condition } from '../../../utils/moves/care.ts';
import { ANSWER_RULES, CARE } from '../../../utils/moves/data/care.ts';
import { DRAWING_BRIEFS } from '../../../utils/moves/data/drawing-briefs.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../../utils/moves/data/purposes.ts';
import { MOVE_REFERENCES, REFERENCES } from '../../../utils/moves/data/references.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import type { Move, MoveId, Routine } from '../../../utils/moves/types.ts';
import { flagLine } from '../../../utils/words/reasons.ts';
import { useEnglish } from '../../fakes/english.ts';

useEnglish();

const messages: Record<string, { message: string } | undefined> = english;

function text(key: string): string {
  return messages[key]?.message ?? '';
}

const moves: [string, Move][] = Object.entries(MOVES);
const routines: [string, Routine][] = Object.entries(ROUTINES);

describe.each(moves)('%s', (id, move) => {
  const key = `move_${id.replaceAll('-', '_')}`;

  test('has limits in order', () => {
    const { min, max, default: usual } = move.dose;
    expect(0 < min && min <= usual && usual <= max).toBe(true);
    expect(move.intensity.min <= move.intensity.default && move.intensity.default <= move.intensity.max).toBe(true);
    expect(move.intensity.default).toBeLessThan(5);
  });

  test('has all its texts, the spoken ones short enough to speak', () => {
    for (const part of ['name', 'breath', 'easier', 'harder', 'ease_off', 'note'])
      expect(text(`${key}_${part}`)).not.toBe('');
    const steps = Array.from({ length: move.stepCount }, (_, index) => text(`${key}_step_${index + 1}`));
    for (const line of [...steps, text(`${key}_breath`), text(`${key}_ease_off`)]) {
      expect(line).not.toBe('');
      expect(line.length).toBeLessThanOrEqual(90);
    }
    expect(text(`${key}_step_${move.stepCount + 1}`)).toBe('');
    expect(text(`figure_${id.replaceAll('-', '_')}`)).not.toBe('');
  });
});

test('lines that name a pace are short enough to speak, and take the place of a line', () => {
  const paced = Object.keys(messages).filter((key) => /_step_\d_level_\d$/.test(key));
  expect(paced).not.toEqual([]);
  for (const key of paced) {
    expect(text(key).length).toBeLessThanOrEqual(90);
    expect(text(key.replace(/_level_\d$/, ''))).not.toBe('');
  }
});

describe.each(routines)('%s', (id, routine) => {
  test('has all its texts', () => {
    const key = `routine_${id.replaceAll('-', '_')}`;
    for (const part of ['name', 'why', 'closing', 'needs']) expect(text(`${key}_${part}`)).not.toBe('');
    for (const prep of routine.prep) expect(text(`prep_${prep.replaceAll('-', '_')}`)).not.toBe('');
  });

  test('has doses inside the limits and refers to its own moves', () => {
    const own = routine.items.map((item) => item.move);
    for (const { move, dose } of routine.items) {
      expect(dose).toBeGreaterThanOrEqual(MOVES[move].dose.min);
      expect(dose).toBeLessThanOrEqual(MOVES[move].dose.max);
    }
    for (const move of [...routine.core, ...(routine.fitMove ? [routine.fitMove] : [])]) expect(own).toContain(move);
  });

  test('lists every tool its moves need', () => {
    for (const { move } of routine.items) {
      for (const tool of MOVES[move].tools.required) expect(routine.tools).toContain(tool);
    }
  });

  test('suits its place and its shoes', () => {
    const moves = routine.items.map(({ move }) => MOVES[move]);
    const unfit = moves.filter(
      ({ discreet, shoes }) =>
        (routine.setting === 'open-office' && discreet === 'private') || (routine.shoes === 'on' && shoes === 'off'),
    );
    expect(unfit).toEqual([]);
  });
});

const ids = new Set(Object.keys(MOVES));

describe.each(Object.entries(PURPOSES))('%s', (id, purpose) => {
  test('has goals in order, the main one first, and the grade of the main one or tradition', () => {
    const weights = purpose.goals.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(['T', purpose.goals[0].grade]).toContain(purpose.grade);
    /* Indirect evidence is never more than B. */
    for (const { grade, evidence } of purpose.goals) expect(grade === 'A' && evidence === 'indirect').toBe(false);
    expect(new Set(purpose.goals.map(({ goal }) => goal)).size).toBe(purpose.goals.length);
  });

  test('has substitutes that exist, and none is itself', () => {
    for (const other of purpose.substitutes) expect(ids.has(other) && other !== id).toBe(true);
  });

  test('says where it comes from and what it is for', () => {
    expect(text(`tradition_${purpose.tradition.replaceAll('-', '_')}`)).not.toBe('');
    for (const { goal } of purpose.goals) expect(text(`goal_${goal.replaceAll('-', '_')}`)).not.toBe('');
    for (const region of purpose.regions) expect(text(`region_${region.replaceAll('-', '_')}`)).not.toBe('');
  });
});

describe('care', () => {
  test('no hard tool is ever only light: it is excluded instead', () => {
    const hard = Object.entries(CARE).filter(([id]) => {
      const tools: readonly string[] = MOVES[id as MoveId].tools.required;
      return tools.includes('roller') || tools.includes('bottle') || tools.includes('massager');
    });
    expect(hard).toHaveLength(4);
    expect(hard.flatMap(([, care]) => Object.values(care))).not.toContain('light');
  });

  test('rules name moves that exist', () => {
    for (const rule of Object.values(ANSWER_RULES)) {
      const named = [
        ...(rule.only ?? []),
        ...(rule.exclude ?? []),
        ...(rule.caution ?? []),
        ...Object.keys(rule.capLevel ?? {}),
      ];
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test('every flag and answer says what it changes, and each caution has a line short enough to speak', () => {
    const flags = [...new Set(Object.values(CARE).flatMap((care) => Object.keys(care)))];
    for (const flag of [...flags.filter((one) => one !== 'thinners-only'), ...Object.keys(ANSWER_RULES)]) {
      /* The ids of flags are those of conditions; a line that there is not would be the id itself. */
      expect(flagLine(flag as Condition), flag).toMatch(/ .+[.”]$/);
    }
    const cautions = new Set<string>(
      Object.values(CARE).flatMap((care) =>
        Object.entries(care).flatMap(([flag, act]) => (act === 'caution' ? [flag] : [])),
      ),
    );
    for (const [answer, rule] of Object.entries(ANSWER_RULES)) if (rule.caution) cautions.add(answer);
    for (const caution of cautions) {
      const line = text(`caution_${caution.replaceAll('-', '_')}`);
      expect(line, caution).not.toBe('');
      expect(line.length).toBeLessThanOrEqual(90);
    }
  });
});

describe('references', () => {
  test('each move names studies that are shown, and each study says what it found', () => {
    expect(Object.keys(MOVE_REFERENCES)).toEqual(Object.keys(MOVES));
    for (const named of Object.values(MOVE_REFERENCES))
      expect(named.filter((id) => !REFERENCES.includes(id))).toEqual([]);
    for (const id of REFERENCES) {
      for (const part of ['', '_short', '_full']) expect(text(`ref_${id}${part}`)).not.toBe('');
    }
  });

  test('those whose results were not seen are not among them', () => {
    for (const id of ['stein2009', 'soe2025', 'chanumklang']) expect(REFERENCES).not.toContain(id);
  });
});

describe('drawing briefs', () => {
  test('there is one for each move, with key poses', () => {
    expect(Object.keys(DRAWING_BRIEFS)).toEqual(Object.keys(MOVES));
    for (const { poses, loopSeconds } of Object.values(DRAWING_BRIEFS)) {
      expect(poses.length).toBeGreaterThan(0);
      expect(loopSeconds).toBeGreaterThan(0);
    }
  });
});

/** Words that are never used for our own moves, with any ending. */
const NEVER = [
  'cure',
  'heal',
  'treat',
  'treatment',
  'remedy',
  'therapy',
  'therapeutic',
  'detox',
  'toxin',
  'flush',
  'cleanse',
  'boost',
  'release endorphins',
  'proven',
  'guarantee',
  'miracle',
  'anti-inflammatory',
  'breaks? down knots',
  'scar tissue',
  'opens energy channels',
  'balances organs',
  'rejuvenate',
  'clinically tested',
];
const BANNED = new RegExp(`\\b(?:${NEVER.join('|')})(?:s|d|ed|er|ing|ly|ments?|ies)?\\b`, 'i');

/** Myth cards say what is not so, the summaries of studies what was studied, and words to search by are those of others. */
const EXEMPT = /^(?:ref|card_myth|card_evidence|find_answer|find_card)_/;

test('no text promises what nobody knows', () => {
  const promises = Object.entries(messages).filter(
    ([key, entry]) => !EXEMPT.test(key) && BANNED.test(entry?.message ?? ''),
  );
  expect(promises.map(([key, entry]) => `${key}: ${entry?.message}`)).toEqual([]);
});

test('the words of the safety screen are all there', () => {
  for (const { id } of QUESTIONS) expect(text(`safety_q_${id.replaceAll('-', '_')}`)).not.toBe('');
  const tiers = { now: 8, today: 14, soon: 10 };
  for (const [tier, signs] of Object.entries(tiers)) {
    for (let at = 1; at <= signs; at += 1) expect(text(`help_${tier}_${at}`)).not.toBe('');
    expect(text(`help_${tier}_${signs + 1}`)).toBe('');
  }
});
