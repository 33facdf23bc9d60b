import { language, t } from '../../utils/i18n/messages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import type { Answer } from '../../utils/search/find.ts';
import type { CardId } from './cards.ts';

/** A sentence of a text, counted from 0; absent: the whole text. */
interface Quote {
  readonly on: CardId | 'help';
  /** The search words that the quote answers. */
  readonly words: MessageKey;
  readonly key: MessageKey;
  readonly sentence?: number;
}

const quote = (on: Quote['on'], words: MessageKey, key: MessageKey, sentence?: number): Quote => ({
  on,
  words,
  key,
  ...(sentence === undefined ? {} : { sentence }),
});

/** What the cards and the help signs say about words that people search for: their own sentences, nothing new. */
const QUOTES: readonly Quote[] = [
  quote('goal-circulation', 'find_answer_circulation', 'card_goal_circulation_p1', 0),
  quote('goal-circulation', 'find_answer_cold', 'card_goal_circulation_p2', 0),
  quote('goal-circulation', 'find_answer_tired', 'card_goal_circulation_p4', 0),
  quote('goal-tension', 'find_answer_knots', 'card_goal_tension_p1', 1),
  quote('goal-tension', 'find_answer_sore', 'card_goal_tension_p2', 0),
  quote('goal-lymph', 'find_answer_lymph', 'card_goal_lymph_p1', 1),
  quote('goal-heel-pain', 'find_answer_heel', 'card_goal_heel_pain_p1', 0),
  quote('goal-nerve-comfort', 'find_answer_nerve', 'card_goal_nerve_comfort_p1', 0),
  quote('goal-nerve-comfort', 'find_answer_numb', 'card_goal_nerve_comfort_p1', 3),
  quote('goal-mobility', 'find_answer_stiff', 'card_goal_mobility_p1', 0),
  quote('goal-calm', 'find_answer_stress', 'card_goal_calm_p1', 0),
  quote('goal-calm', 'find_answer_anxiety', 'card_goal_calm_p2', 1),
  quote('goal-mood', 'find_answer_mood', 'card_goal_mood_p1', 1),
  quote('goal-sleep', 'find_answer_sleep', 'card_goal_sleep_p1', 0),
  quote('inner', 'find_answer_breathing', 'card_inner_p1', 0),
  quote('inner', 'find_answer_mindfulness', 'card_inner_p2', 0),
  quote('inner', 'find_answer_imagery', 'card_inner_p3', 0),
  quote('listen', 'find_answer_cramp', 'card_listen_stop'),
  quote('oil', 'find_answer_aroma', 'card_oil_p1', 0),
  quote('oil', 'find_answer_lavender', 'card_oil_p2', 0),
  quote('oil', 'find_answer_peppermint', 'card_oil_p3', 1),
  quote('massager', 'find_answer_massager', 'card_massager_p1', 1),
  quote('light', 'find_answer_music', 'card_light_p2', 0),
  quote('tradition-china', 'find_answer_points', 'card_tradition_china_p1', 2),
  quote('tradition-reflexology', 'find_answer_reflexology', 'card_tradition_reflexology_p2', 1),
  quote('myth-detox', 'find_answer_detox', 'card_myth_detox_p1', 1),
  quote('myth-organ-map', 'find_answer_organs', 'card_myth_organ_map_p1', 1),
  quote('myth-happy-hormones', 'find_answer_hormones', 'card_myth_happy_hormones_p1', 1),
  quote('myth-happy-hormones', 'find_answer_cortisol', 'card_myth_happy_hormones_p3', 1),
  quote('myth-immune', 'find_answer_immune', 'card_myth_immune_p2', 1),
  quote('myth-blood-flow', 'find_answer_blood_flow', 'card_myth_blood_flow_p1', 1),
  quote('help', 'find_answer_swelling', 'help_today_1'),
  quote('help', 'find_answer_self_harm', 'help_now_8'),
];

export const answersOn = (on: Quote['on']): Answer[] =>
  QUOTES.filter((one) => one.on === on).map(({ words, key, sentence }) => ({
    words: t(words),
    says: sentence === undefined ? t(key) : sentenceOf(t(key), sentence),
  }));

/** A sentence of a text; the whole text if a translation has fewer sentences. */
function sentenceOf(text: string, at: number): string {
  const sentences = [...new Intl.Segmenter(language(), { granularity: 'sentence' }).segment(text)];
  return sentences[at]?.segment.trim() ?? text;
}
