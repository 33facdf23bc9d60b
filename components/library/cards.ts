import type { MessageKey } from '../../utils/i18n/messages.ts';
import type { Goal, RoutineId, Tradition } from '../../utils/moves/types.ts';

/** The cards of "Good to know": ids and text keys. Clinicians check their wording, which stays as it is. */

export type CardGroup = 'start' | 'goals' | 'care' | 'traditions' | 'myths';

/** A part of a card, from top to bottom. */
export type CardBlock =
  | { readonly kind: 'text' | 'heading' | 'lead'; readonly key: MessageKey }
  | { readonly kind: 'list'; readonly keys: readonly MessageKey[]; readonly isOrdered?: true }
  | {
      readonly kind: 'table';
      /** Names the table for screen readers. */
      readonly caption: MessageKey;
      readonly head: readonly MessageKey[];
      /** The first cell of each row is its heading. */
      readonly rows: readonly (readonly MessageKey[])[];
    }
  /** The four grades with their marks. */
  | { readonly kind: 'grades' }
  /** Links to the cards of all goals. */
  | { readonly kind: 'goals' }
  /** Leads to the signs that need help. */
  | { readonly kind: 'help' };

export interface Card {
  readonly group: CardGroup;
  readonly title: MessageKey;
  readonly blocks: readonly CardBlock[];
  /** The card shows the moves and routines of this goal. */
  readonly goal?: Goal;
  readonly traditions?: readonly Tradition[];
  readonly routines?: readonly RoutineId[];
  /** Further reading. */
  readonly more?: readonly CardId[];
}

const text = (...keys: MessageKey[]): CardBlock[] => keys.map((key) => ({ kind: 'text', key }));
const lead = (key: MessageKey): CardBlock => ({ kind: 'lead', key });
const heading = (key: MessageKey): CardBlock => ({ kind: 'heading', key });
const list = (...keys: MessageKey[]): CardBlock => ({ kind: 'list', keys });
const numbered = (...keys: MessageKey[]): CardBlock => ({ kind: 'list', keys, isOrdered: true });

const CARDS_BY_ID = {
  for: {
    group: 'start',
    title: 'card_for_title',
    blocks: [
      lead('card_for_p1'),
      ...text('card_for_p2', 'card_for_p3', 'card_for_p4', 'card_for_p5', 'card_for_p6', 'card_for_p7'),
      { kind: 'goals' },
    ],
    more: ['evidence', 'make-it-yours'],
  },
  evidence: {
    group: 'start',
    title: 'card_evidence_title',
    blocks: [lead('card_evidence_p1'), { kind: 'grades' }],
    more: ['for'],
  },
  'make-it-yours': {
    group: 'start',
    title: 'card_make_it_yours_title',
    blocks: [
      lead('card_make_it_yours_p1'),
      ...text(
        'card_make_it_yours_p2',
        'card_make_it_yours_p3',
        'card_make_it_yours_p4',
        'card_make_it_yours_p5',
        'card_make_it_yours_p6',
        'card_make_it_yours_p7',
        'card_make_it_yours_p8',
        'card_make_it_yours_p9',
        'card_make_it_yours_p10',
      ),
    ],
    more: ['listen', 'light'],
  },
  inner: {
    group: 'start',
    title: 'card_inner_title',
    blocks: [
      heading('card_inner_breath'),
      ...text('card_inner_p1'),
      heading('card_inner_attention'),
      ...text('card_inner_p2'),
      heading('card_inner_pictures'),
      ...text('card_inner_p3'),
    ],
    traditions: ['mindfulness', 'breathwork'],
    routines: ['calm-pause-3'],
  },
  'goal-circulation': {
    group: 'goals',
    title: 'goal_circulation',
    blocks: [
      lead('card_goal_circulation_p1'),
      ...text('card_goal_circulation_p2', 'card_goal_circulation_p3', 'card_goal_circulation_p4'),
    ],
    goal: 'circulation',
    more: ['myth-blood-flow'],
  },
  'goal-tension': {
    group: 'goals',
    title: 'goal_tension',
    blocks: [lead('card_goal_tension_p1'), ...text('card_goal_tension_p2')],
    goal: 'tension',
    more: ['listen'],
  },
  'goal-lymph': {
    group: 'goals',
    title: 'goal_lymph',
    blocks: [lead('card_goal_lymph_p1')],
    goal: 'lymph',
    more: ['myth-detox', 'tradition-lymph'],
  },
  'goal-heel-pain': {
    group: 'goals',
    title: 'goal_heel_pain',
    blocks: [lead('card_goal_heel_pain_p1')],
    goal: 'heel-pain',
    more: ['listen'],
  },
  'goal-nerve-comfort': {
    group: 'goals',
    title: 'goal_nerve_comfort',
    blocks: [lead('card_goal_nerve_comfort_p1')],
    goal: 'nerve-comfort',
    more: ['skin'],
  },
  'goal-mobility': {
    group: 'goals',
    title: 'goal_mobility',
    blocks: [lead('card_goal_mobility_p1')],
    goal: 'mobility',
  },
  'goal-calm': {
    group: 'goals',
    title: 'goal_calm',
    blocks: [lead('card_goal_calm_p1'), ...text('card_goal_calm_p2')],
    goal: 'calm',
    more: ['inner'],
  },
  'goal-mood': {
    group: 'goals',
    title: 'goal_mood',
    blocks: [lead('card_goal_mood_p1'), ...text('card_goal_circulation_p4')],
    goal: 'mood',
    more: ['myth-happy-hormones'],
  },
  'goal-sleep': {
    group: 'goals',
    title: 'goal_sleep',
    blocks: [lead('card_goal_sleep_p1')],
    goal: 'sleep',
    more: ['light'],
  },
  listen: {
    group: 'care',
    title: 'card_listen_title',
    blocks: [
      lead('card_listen_p1'),
      ...text('card_listen_p2', 'card_listen_p3'),
      heading('card_listen_scale_title'),
      ...text('card_listen_scale'),
      {
        kind: 'table',
        caption: 'card_listen_scale_title',
        head: ['card_listen_scale_number', 'card_listen_scale_word', 'card_listen_scale_do'],
        rows: [
          ['card_listen_scale_1_number', 'card_listen_scale_1_word', 'card_listen_scale_1_do'],
          ['card_listen_scale_2_number', 'card_listen_scale_2_word', 'card_listen_scale_2_do'],
          ['card_listen_scale_3_number', 'card_listen_scale_3_word', 'card_listen_scale_3_do'],
          ['card_listen_scale_4_number', 'card_listen_scale_4_word', 'card_listen_scale_4_do'],
        ],
      },
      ...text('card_listen_stop'),
      { kind: 'help' },
      heading('card_listen_five_title'),
      numbered(
        'card_listen_five_1',
        'card_listen_five_2',
        'card_listen_five_3',
        'card_listen_five_4',
        'card_listen_five_5',
      ),
      heading('card_listen_pressure_title'),
      list('card_listen_pressure_1', 'card_listen_pressure_2', 'card_listen_pressure_3', 'card_listen_pressure_4'),
      heading('card_listen_duration_title'),
      {
        kind: 'table',
        caption: 'card_listen_duration_title',
        head: ['card_listen_duration_what', 'card_listen_duration_once', 'card_listen_duration_day'],
        rows: [
          ['card_listen_duration_1_what', 'card_listen_duration_1_once', 'card_listen_duration_1_day'],
          ['card_listen_duration_2_what', 'card_listen_duration_2_once', 'card_listen_duration_2_day'],
          ['card_listen_duration_3_what', 'card_listen_duration_3_once', 'card_listen_duration_3_day'],
          ['card_listen_duration_4_what', 'card_listen_duration_4_once', 'card_listen_duration_4_day'],
          ['card_listen_duration_5_what', 'card_listen_duration_5_once', 'card_listen_duration_5_day'],
          ['card_listen_duration_6_what', 'card_listen_duration_6_once', 'card_listen_duration_6_day'],
          ['card_listen_duration_7_what', 'card_listen_duration_7_once', 'card_listen_duration_7_day'],
          ['card_listen_duration_8_what', 'card_listen_duration_8_once', 'card_listen_duration_8_day'],
        ],
      },
      ...text('card_listen_duration_note'),
      heading('card_listen_morning_title'),
      ...text('card_listen_morning'),
    ],
    more: ['not-for', 'skin'],
  },
  skin: {
    group: 'care',
    title: 'card_skin_title',
    blocks: [
      list(
        'card_skin_l1',
        'card_skin_l2',
        'card_skin_l3',
        'card_skin_l4',
        'card_skin_l5',
        'card_skin_l6',
        'card_skin_l7',
        'card_skin_l8',
        'card_skin_l9',
      ),
    ],
    more: ['oil'],
  },
  oil: {
    group: 'care',
    title: 'card_oil_title',
    blocks: [
      lead('card_oil_p1'),
      heading('card_oil_lavender'),
      ...text('card_oil_p2'),
      heading('card_oil_peppermint'),
      ...text('card_oil_p3'),
      heading('card_oil_mix'),
      ...text('card_oil_p4'),
      heading('card_oil_rules'),
      numbered(
        'card_oil_l1',
        'card_oil_l2',
        'card_oil_l3',
        'card_oil_l4',
        'card_oil_l5',
        'card_oil_l6',
        'card_oil_l7',
        'card_oil_l8',
        'card_oil_l9',
        'card_oil_l10',
        'card_oil_l11',
      ),
    ],
    more: ['skin', 'tradition-india'],
  },
  massager: {
    group: 'care',
    title: 'card_massager_title',
    blocks: [
      lead('card_massager_p1'),
      list(
        'card_massager_l1',
        'card_massager_l2',
        'card_massager_l3',
        'card_massager_l4',
        'card_massager_l5',
        'card_massager_l6',
      ),
    ],
    traditions: ['device'],
    routines: ['massager-companion-10'],
  },
  light: {
    group: 'care',
    title: 'card_light_title',
    blocks: [
      lead('card_light_p1'),
      ...text('card_light_p2', 'card_light_p3'),
      list('card_light_l1', 'card_light_l2', 'card_light_l3', 'card_light_l4'),
    ],
    more: ['oil'],
  },
  'not-for': {
    group: 'care',
    title: 'card_not_for_title',
    blocks: [
      list(
        'card_not_for_l1',
        'card_not_for_l2',
        'card_not_for_l3',
        'card_not_for_l4',
        'card_not_for_l5',
        'card_not_for_l6',
        'card_not_for_l7',
        'card_not_for_l8',
      ),
      ...text('card_not_for_p1', 'card_not_for_p2'),
      { kind: 'help' },
    ],
    more: ['listen'],
  },
  'tradition-history': {
    group: 'traditions',
    title: 'card_tradition_history_title',
    blocks: [lead('card_tradition_history_p1'), ...text('card_tradition_history_p2')],
    routines: ['traditions-tour-10'],
    more: ['myth-ancient'],
  },
  'tradition-egypt': {
    group: 'traditions',
    title: 'card_tradition_egypt_title',
    blocks: [lead('card_tradition_egypt_p1')],
    more: ['tradition-history'],
  },
  'tradition-china': {
    group: 'traditions',
    title: 'card_tradition_china_title',
    blocks: [lead('card_tradition_china_p1')],
    traditions: ['chinese'],
    routines: ['shiatsu-sampler-4', 'traditions-tour-10'],
    more: ['myth-organ-map'],
  },
  'tradition-india': {
    group: 'traditions',
    title: 'card_tradition_india_title',
    blocks: [lead('card_tradition_india_p1')],
    traditions: ['ayurveda'],
    routines: ['weekly-ritual-10', 'traditions-tour-10'],
    more: ['oil'],
  },
  'tradition-thailand': {
    group: 'traditions',
    title: 'card_tradition_thailand_title',
    blocks: [lead('card_tradition_thailand_p1')],
    traditions: ['thai'],
    routines: ['traditions-tour-10'],
    more: ['tradition-history'],
  },
  'tradition-japan': {
    group: 'traditions',
    title: 'card_tradition_japan_title',
    blocks: [lead('card_tradition_japan_p1')],
    traditions: ['shiatsu'],
    routines: ['shiatsu-sampler-4', 'traditions-tour-10'],
    more: ['tradition-history'],
  },
  'tradition-reflexology': {
    group: 'traditions',
    title: 'card_tradition_reflexology_title',
    blocks: [lead('card_tradition_reflexology_p1'), ...text('card_tradition_reflexology_p2')],
    traditions: ['reflexology'],
    routines: ['reflexology-sampler-5', 'traditions-tour-10'],
    more: ['myth-organ-map'],
  },
  'tradition-swedish': {
    group: 'traditions',
    title: 'card_tradition_swedish_title',
    blocks: [lead('card_tradition_swedish_p1')],
    traditions: ['swedish'],
    routines: ['traditions-tour-10'],
    more: ['tradition-history'],
  },
  'tradition-lymph': {
    group: 'traditions',
    title: 'card_tradition_lymph_title',
    blocks: [lead('card_tradition_lymph_p1')],
    traditions: ['mld-style'],
    routines: ['lymph-style-5'],
    more: ['goal-lymph'],
  },
  'tradition-physiotherapy': {
    group: 'traditions',
    title: 'card_tradition_physiotherapy_title',
    blocks: [lead('card_tradition_physiotherapy_p1')],
    traditions: ['physiotherapy'],
    more: ['evidence'],
  },
  'myth-detox': {
    group: 'myths',
    title: 'card_myth_detox_title',
    blocks: [lead('card_myth_detox_p1'), ...text('card_myth_detox_p2')],
    more: ['goal-lymph'],
  },
  'myth-organ-map': {
    group: 'myths',
    title: 'card_myth_organ_map_title',
    blocks: [lead('card_myth_organ_map_p1')],
    more: ['tradition-reflexology'],
  },
  'myth-happy-hormones': {
    group: 'myths',
    title: 'card_myth_happy_hormones_title',
    blocks: [
      lead('card_myth_happy_hormones_p1'),
      ...text('card_myth_happy_hormones_p2', 'card_myth_happy_hormones_p3'),
    ],
    more: ['goal-mood'],
  },
  'myth-immune': {
    group: 'myths',
    title: 'card_myth_immune_title',
    blocks: [lead('card_myth_immune_p1'), ...text('card_myth_immune_p2')],
    more: ['for'],
  },
  'myth-blood-flow': {
    group: 'myths',
    title: 'card_myth_blood_flow_title',
    blocks: [lead('card_myth_blood_flow_p1')],
    more: ['goal-circulation'],
  },
  'myth-ancient': {
    group: 'myths',
    title: 'card_myth_ancient_title',
    blocks: [lead('card_myth_ancient_p1')],
    more: ['tradition-history'],
  },
} as const satisfies Record<string, Omit<Card, 'more'> & { more?: readonly string[] }>;

export type CardId = keyof typeof CARDS_BY_ID;

export const CARDS: Readonly<Record<CardId, Card>> = CARDS_BY_ID;

/* The keys of a constant object are exactly the ids. */
export const CARD_IDS = Object.keys(CARDS_BY_ID) as CardId[];

export const isCardId = (id: string): id is CardId => Object.hasOwn(CARDS_BY_ID, id);
