import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARDS } from '../../../components/library/cards.ts';
import { lookUp } from '../../../utils/i18n/messages.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { stem } from '../../../utils/words/names.ts';
import { useEnglish } from '../../fakes/english.ts';

useEnglish();

/* What is read are the texts themselves. */
const messages = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string }>;
const keys = Object.keys(messages);
const linesOf = (id: keyof typeof CARDS): string =>
  CARDS[id].blocks
    .flatMap((block) => ('keys' in block ? block.keys : 'key' in block ? [block.key] : []))
    .map((key) => lookUp(key))
    .join('\n');

/** What a clot in a leg looks and feels like. */
const CLOT_SIGNS = ['swollen', 'warm', 'red', 'darker', 'sore', 'cramping', 'throbbing'];

describe('a clot', () => {
  test.each(['safety_q_clot', 'clot_1', 'help_today_1', 'move_calf_knead_ease_off'])(
    '%s names all its signs, not its diagnosis alone',
    (key) => {
      for (const sign of CLOT_SIGNS) expect(lookUp(key), sign).toMatch(new RegExp(`\\b${sign}\\b`));
    },
  );

  test('is asked for in calf and thigh, and the look of the day takes in the legs', () => {
    expect(lookUp('safety_q_clot')).toMatch(/calf or thigh/);
    expect(lookUp('check_title')).toMatch(/feet or legs/);
    expect(lookUp('check_swelling')).toMatch(/foot or leg/);
    expect(lookUp('check_swelling_text')).toMatch(/calf or leg .*medical help today/);
  });
});

describe('what needs help', () => {
  test('a new swelling, and a new ache or numbness, are sent on, not waited for', () => {
    expect(lookUp('flag_acute_swelling_or_gout')).toMatch(/new.*get medical help today/);
    expect(lookUp('flag_acute_swelling_or_gout')).not.toMatch(/calmed down/);
    expect(lookUp('flag_artery_risk')).toMatch(/new, see a doctor soon/);
    expect(lookUp('flag_diabetes_or_numb_feet')).toMatch(/new, see a doctor soon/);
  });

  test.each(['hurt_note', 'dizzy_note'])('%s says whom to call for a chest that hurts or breath that fails', (key) => {
    expect(lookUp(key)).toMatch(/Chest pain or trouble breathing: call your emergency number/);
  });

  test('chest pain counts with or without a swollen leg, and so does being unable to pee', () => {
    expect(lookUp('help_now_1')).toMatch(/with or without/);
    expect(lookUp('help_now_1')).not.toMatch(/above all/);
    expect(lookUp('help_now_5')).toMatch(/unable to pee/);
    expect(lookUp('help_now_8')).toMatch(/someone you trust today/);
  });
});

describe('colours', () => {
  const ofSkin = keys.filter(
    (key) =>
      !/^(find_|ref_|figure_|options_|card_tradition|card_myth)/.test(key) && /\b(red|redness)\b/i.test(lookUp(key)),
  );

  test('whatever says red says what it looks like on dark skin', () => {
    expect(ofSkin.length).toBeGreaterThan(8);
    for (const key of ofSkin) expect(lookUp(key), key).toMatch(/dark/i);
  });

  test('whatever says blue says grey, but for toes in the cold', () => {
    const blue = keys.filter((key) => /^(help_now|hurt_note|card_listen)/.test(key) && /\bblue\b/.test(lookUp(key)));
    expect(blue.length).toBeGreaterThan(2);
    for (const key of blue) expect(lookUp(key), key).toMatch(/\bgrey\b/);
  });

  test('the signs that need help begin with a word about brown and black skin', () => {
    expect(lookUp('help_skin')).toMatch(/brown or black skin/);
  });
});

describe('what a move says', () => {
  test('no text invites a level that no one can have', () => {
    for (const id of moveIds())
      expect(lookUp(`move_${stem(id)}_harder`), id).not.toMatch(/level (five|5)|use one leg/i);
    expect(lookUp('card_listen_pressure_2')).not.toMatch(/level 5/i);
  });

  test('hives from cold are asked for and named with the cool bottle', () => {
    for (const key of ['safety_q_cold', 'ask_cold', 'when_cold_sensitive', 'move_cool_bottle_roll_note']) {
      expect(lookUp(key), key).toMatch(/hives/);
    }
  });

  test('of bulging veins no more is said of heel raises than one trial shows', () => {
    expect(lookUp('flag_varicose_veins')).not.toMatch(/good/);
  });

  test('a wound leaves out both feet', () => {
    expect(lookUp('flag_open_wound_or_infection')).toMatch(/either foot/);
  });

  test('blood thinners: a new start is asked about, and a bruise ends it', () => {
    expect(lookUp('flag_thinners_only')).toMatch(/just started them.*ask your doctor first.* bruise/);
  });
});

describe('where it is not for', () => {
  test('not while driving or near machines', () => {
    for (const text of [lookUp('safety_not_while'), linesOf('skin')]) {
      expect(text).toMatch(/driving, cycling, on a treadmill desk or near machines/);
    }
  });

  test('the first lines of the health page say for whom it is, and so does the line in the stores', () => {
    expect(lookUp('safety_foot')).toMatch(/^For people aged 16 and over\..*not a medical device/);
    expect(lookUp('extension_description')).toMatch(/16/);
    expect(lookUp('extension_description')).toMatch(/[Nn]ot a medical device/);
    expect(lookUp('extension_description').length).toBeLessThanOrEqual(132);
  });

  test('oily towels can burn, and no oil goes into a microwave', () => {
    expect(linesOf('oil')).toMatch(/Wash oily towels hot .*tumble-dry/);
    expect(linesOf('oil')).toMatch(/never in a microwave/);
    expect(lookUp('prep_oily_towels')).toMatch(/tumble-dry/);
    expect(lookUp('routine_weekly_ritual_10_why')).not.toMatch(/warm oil/);
  });

  test('a machine is not for whoever feels less, after alcohol or pills or under a blanket', () => {
    expect(linesOf('massager')).toMatch(/alcohol or sleeping pills.*blanket/);
  });

  test('light legs send swelling that has a cause to a doctor first', () => {
    expect(lookUp('routine_lymph_style_5_why')).toMatch(/heart, kidney, liver or lymph.*ask a doctor first/);
  });
});

describe('what is claimed is no more than is known', () => {
  test.each([
    ['card_for_p2', /breaks add up/, /may add up/],
    ['card_make_it_yours_p6', /beats/, /easier to keep up/],
    ['card_goal_circulation_p3', /whole body good/, /more than your feet/],
    ['card_goal_circulation_p4', /^Short breaks give/, /of any kind/],
    ['card_goal_lymph_p1', /help fluid on its way/, /usual advice/],
    ['card_goal_tension_p2', /^Massage takes/, /by someone else/],
    ['card_goal_mobility_p1', /^Calf stretching adds/, /for weeks/],
    ['card_for_p3', /looser feet/, /looser ankles/],
    ['card_myth_ancient_p1', /the age and the evidence of each/, /where we know/],
    ['routine_after_workout_8_closing', /Tomorrow/, /How sore/],
  ])('%s', (key, before, now) => {
    expect(lookUp(key)).not.toMatch(before);
    expect(lookUp(key)).toMatch(now);
  });

  test('a health answer is named as one, whether it was yes, not sure or a look at the feet', () => {
    for (const key of ['library_left_out', 'library_exchange', 'library_exchange_none']) {
      expect(lookUp(key)).not.toMatch(/you answered/);
    }
  });
});
