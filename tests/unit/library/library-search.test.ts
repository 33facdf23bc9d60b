import { beforeAll, describe, expect, test } from 'vitest';
import { CARD_IDS } from '../../../components/library/cards.ts';
import { NO_FILTER } from '../../../components/library/library-filter.ts';
import type { Filter } from '../../../components/library/library-filter.ts';
import { PARTS } from '../../../components/library/library-route.ts';
import { searchView } from '../../../components/library/library-search.ts';
import type { FoundGroup, Search } from '../../../components/library/library-search.ts';
import { moveShelf, routineShelf } from '../../../components/library/library-shelf.ts';
import { libraryIndex } from '../../../components/library/search-index.ts';
import type { Index } from '../../../components/library/search-index.ts';
import { lookUp, t } from '../../../utils/i18n/messages.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { GOALS } from '../../../utils/moves/goals.ts';
import type { RoutineId } from '../../../utils/moves/types.ts';
import { moveName, routineName, stem } from '../../../utils/words/names.ts';
import { useEnglish } from '../../fakes/english.ts';

const PLAN = {
  id: 'p1',
  name: 'Physio heel',
  note: 'After the marathon',
  items: [{ move: 'ankle-pumps', sets: 1, dose: 10, level: 3, sides: 'both', note: '' }],
  changedAt: 0,
} as const;

let index: Index;
beforeAll(() => {
  useEnglish();
  index = libraryIndex(['foot-scan'], [PLAN]);
});

const search = (query: string, more: Partial<Search> = {}) =>
  searchView(index, { query, part: 'moves', filter: NO_FILTER, favourites: [], body: null, ...more });
const choosing = (chosen: Filter['chosen']): Filter => ({ chosen });
const idsIn = (group: FoundGroup | undefined): string[] =>
  group ? group.items.map((item) => (typeof item === 'string' ? item : item.id)) : [];
const idsOf = (part: FoundGroup['part'], query: string, more: Partial<Search> = {}): string[] =>
  idsIn(search(query, more).groups.find((group) => group.part === part));
const first = (query: string): string | undefined => idsIn(search(query).groups[0])[0];
const teaser = (query: string): string => {
  const [item] = search(query).groups[0]?.items ?? [];
  return typeof item === 'object' ? item.teaser : '';
};

/** What is honestly said about a word, and where. */
const SAID: readonly (readonly [word: string, first: string, says: RegExp])[] = [
  ['plantar fasciitis', 'goal-heel-pain', /^For sore heels.* one stretch has the best support\.$/],
  ['plantar fascitis', 'goal-heel-pain', /one stretch has the best support/],
  ['heel spur', 'goal-heel-pain', /one stretch has the best support/],
  ['heel spurs', 'goal-heel-pain', /one stretch has the best support/],
  ['neuropathy', 'goal-nerve-comfort', /^Massage does not repair nerves/],
  ['numb', 'goal-nerve-comfort', /^Numb feet need light hands/],
  ['diabetes', 'goal-nerve-comfort', /^Numb feet need light hands/],
  ['circulation', 'goal-circulation', /^Moving your ankles speeds up the blood in your leg veins while you do it\.$/],
  ['cold feet', 'goal-circulation', /^Massage warms the skin/],
  ['blood flow', 'myth-blood-flow', /^To move blood, move the ankle\.$/],
  ['aromatherapy', 'oil', /^Smell is a pleasant extra, not a medicine\.$/],
  ['lavender', 'oil', /^Lavender smell lowered anxiety scores in pooled trials, mostly before medical procedures\.$/],
  ['peppermint', 'oil', /^No good evidence/],
  ['visualisation', 'inner', /^Picture a place your feet like\.$/],
  ['visualization', 'inner', /^Picture a place your feet like\.$/],
  ['detox', 'myth-detox', /^No foot massage or foot bath has been shown to draw out toxins\.$/],
  ['toxins', 'myth-detox', /^No foot massage or foot bath/],
  ['serotonin', 'myth-happy-hormones', /serotonin.* not settled\.$/],
  ['endorphins', 'myth-happy-hormones', /endorphins.* not settled\.$/],
  ['cortisol', 'myth-happy-hormones', /^Cortisol, the stress hormone, hardly changes\.$/],
  ['stress', 'goal-calm', /^Slow breathing .*heartbeat/],
  ['anxiety', 'goal-calm', /^If anxiety weighs on you, talk to a/],
  ['cramp', 'listen', /cramp that does not ease in 20 seconds/],
  ['swollen', 'help', /newly swollen.* Do not massage it and do not exercise it\.$/],
  ['blood clot', 'help', /Do not massage it/],
  ['sleep', 'goal-sleep', /^Foot massage and reflexology trials report better sleep, many of them weak\.$/],
  ['insomnia', 'goal-sleep', /many of them weak/],
  ['lymphedema', 'goal-lymph', /for medical swelling, with mixed results\.$/],
  ['muscle knots', 'goal-tension', /^No study has shown that knots dissolve\.$/],
  ['immune', 'myth-immune', /^Nobody has shown fewer infections\.$/],
  ['acupuncture', 'tradition-china', /channels/i],
  ['reflexology', 'tradition-reflexology', /^Anatomy shows no such link/],
];

describe('the search of the library', () => {
  test.each(SAID)('%s: first %s, with what is honestly said', (word, id, says) => {
    expect(first(word)).toBe(id);
    expect(teaser(word)).toMatch(says);
  });

  test('begins with names', () => {
    expect(moveName('heel-bounce')).toMatch(/^Heel/);
    for (const query of ['heel', 'Heel', 'heels']) {
      expect(search(query).groups[0]?.part).toBe('moves');
      expect(lookUp(`move_${stem(first(query) ?? '')}_name`)).toMatch(/^Heel/);
    }
    expect(first('heel')).not.toBe('ankle-pumps');
  });

  test('knows every move, routine and card by its name', () => {
    for (const id of moveIds()) expect(idsOf('moves', moveName(id))[0]).toBe(id);
    /* The keys of a constant object are exactly the ids. */
    for (const id of Object.keys(ROUTINES) as RoutineId[]) expect(idsOf('routines', routineName(id))[0]).toBe(id);
    expect(first('ball under the desk')).toBe('ball-break-3');
    expect(first('sore heel')).toBe('goal-heel-pain');
  });

  test('knows the filters by their own names', () => {
    for (const shelf of [moveShelf([]), routineShelf()]) {
      for (const { id, choices } of shelf.facets) {
        for (const { label } of choices) expect(search(label).count, `${id}: ${label}`).not.toMatch(/matches/);
      }
    }
    for (const goal of GOALS) {
      const fits = moveShelf([]).facets.find(({ id }) => id === 'goal')?.fits;
      const those = moveIds().filter((id) => fits?.(id, goal));
      expect(idsOf('moves', lookUp(`goal_${stem(goal)}`))).toEqual(expect.arrayContaining(those));
    }
    expect(idsOf('moves', t('library_favourites'))).toEqual(['foot-scan']);
  });

  test('finds plans of one’s own by name, note and moves', () => {
    for (const query of ['physio heel', 'marathon', 'ankle pumps']) expect(idsOf('plans', query)).toEqual(['p1']);
  });

  test('shows of equal groups first what belongs to the tab it is searched from', () => {
    const groups = (part: Search['part']) => search('heel', { part }).groups.map((group) => group.part);
    expect(groups('moves').slice(0, 2)).toEqual(['moves', 'routines']);
    expect(groups('routines').slice(0, 2)).toEqual(['routines', 'moves']);
    for (const part of PARTS) expect(search('detox', { part }).groups[0]?.part).toBe('know');
  });

  test('finds the same in every tab', () => {
    const all = (part: Search['part']) => search('stress', { part }).groups.flatMap(idsIn).toSorted();
    for (const part of PARTS) expect(all(part)).toEqual(all('moves'));
  });

  test('counts what it shows', () => {
    const { count, said, groups } = search('tennis ball');
    const shown = groups.flatMap(idsIn).length;
    expect(count).toBe(`${shown} results`);
    expect(said).toBe(`${shown} results for “tennis ball”`);
    expect(search(' after training ').title).toBe('Results for “after training”');
  });

  test('applies the filters to what they are for, and says how much they hide', () => {
    const all = idsOf('moves', 'heel');
    const filter = choosing({ tools: ['ball'] });
    const { groups } = search('heel', { filter });
    const moves = groups.find(({ part }) => part === 'moves');
    expect(idsIn(moves)).toEqual(['ball-roll-sole']);
    expect(moves?.hidden).toBe(all.length - 1);
    expect(idsOf('routines', 'heel', { filter })).toEqual(idsOf('routines', 'heel'));
    expect(idsOf('know', 'heel', { filter })).toEqual(idsOf('know', 'heel'));
  });

  test('offers the nearest three where nothing is found', () => {
    const { count, said, groups } = search('neropathie', { filter: choosing({ tools: ['ball'] }) });
    expect(count).toBe('No move, routine or card matches “neropathie”. The nearest:');
    expect(groups.flatMap(idsIn)).toHaveLength(3);
    expect(first('neropathie')).toBe('goal-nerve-comfort');
    expect(said).toContain(`The nearest: ${lookUp('goal_nerve_comfort')}`);
    expect(search('xyz').groups.flatMap(idsIn)).toHaveLength(3);
    expect(first('visualisatoin')).toBe('inner');
    expect(first('ankel pumps')).toBe('ankle-pumps');
  });

  test('has words of its own for every move, routine, card, goal and place', () => {
    const words = (kind: string, id: string) => lookUp(`find_${kind}_${stem(id)}`);
    const all = [
      ...moveIds().map((id) => words('move', id)),
      ...Object.keys(ROUTINES).map((id) => words('routine', id)),
      ...CARD_IDS.map((id) => words('card', id)),
      ...GOALS.map((id) => words('goal', id)),
      ...['toes', 'ball', 'arch', 'heel', 'outer-edge', 'top', 'ankle', 'calf'].map((id) => words('region', id)),
    ];
    expect(all).not.toContain('');
  });
});
