import { beforeAll, describe, expect, it } from 'vitest';
import { CARDS, CARD_IDS } from '../../../components/library/cards.ts';
import type { CardBlock } from '../../../components/library/cards.ts';
import { whenNot } from '../../../components/library/library-care.ts';
import { sidedDose, tempoTexts, usualDose } from '../../../components/library/library-dose.ts';
import { NO_FILTER, isEmpty, look, toggled } from '../../../components/library/library-filter.ts';
import type { Filter } from '../../../components/library/library-filter.ts';
import { cardGroups, cardView } from '../../../components/library/library-know.ts';
import { moveView } from '../../../components/library/library-move.ts';
import { hashOf, partOf, routeIn } from '../../../components/library/library-route.ts';
import { routineCard, routineView } from '../../../components/library/library-routine.ts';
import { findMoves, moveShelf, routineShelf } from '../../../components/library/library-shelf.ts';
import { likesAfter, moveCard, routeName } from '../../../components/library/library-view.ts';
import { NO_ANSWERS, QUESTIONS } from '../../../utils/body/answers.ts';
import type { Answer, QuestionId } from '../../../utils/body/answers.ts';
import { bodyIn } from '../../../utils/body/facts.ts';
import type { BodyFacts } from '../../../utils/body/facts.ts';
import { EMPTY_BODY } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { lookUp, t } from '../../../utils/i18n/messages.ts';
import { isQuiet, verdictOn } from '../../../utils/moves/care.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { CARE } from '../../../utils/moves/data/care.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../../utils/moves/data/purposes.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import { GOALS } from '../../../utils/moves/goals.ts';
import type { MoveId, RoutineId } from '../../../utils/moves/types.ts';
import { useEnglish } from '../../fakes/english.ts';

beforeAll(() => useEnglish('en'));

const NOW = Date.UTC(2026, 2, 10, 10);
const ALL_ROUTINES = Object.keys(ROUTINES) as RoutineId[];
const factsOf = (record: BodyRecord | null): BodyFacts => ({ record, now: NOW, zone: 'UTC' });
const NOBODY = factsOf(null);

/** All questions answered no, but for these. */
function answering(given: Partial<Record<QuestionId, Answer>>, more: Partial<BodyRecord> = {}): BodyFacts {
  const no = Object.fromEntries(QUESTIONS.map(({ id }) => [id, 'no' as const]));
  return factsOf({
    ...EMPTY_BODY,
    answers: { ...NO_ANSWERS, given: { ...no, ...given } },
    ...more,
  });
}

const choosing = (chosen: Filter['chosen']): Filter => ({ chosen });
const moves = (filter: Filter, favourites: MoveId[] = []): readonly MoveId[] =>
  findMoves(moveShelf(favourites), filter).items;

describe('places', () => {
  it('are found again by their hash, every one', () => {
    const places = [
      ...moveIds().map((moveId) => ({ kind: 'move', moveId }) as const),
      ...ALL_ROUTINES.map((routineId) => ({ kind: 'routine', routineId }) as const),
      ...CARD_IDS.map((cardId) => ({ kind: 'card', cardId }) as const),
      { kind: 'plans' } as const,
      { kind: 'plan', planId: 'a/b %2?#' } as const,
      { kind: 'know' } as const,
      { kind: 'know', query: 'cold feet?' } as const,
      { kind: 'plans', query: 'a/b' } as const,
      { kind: 'routines', filter: choosing({ goal: ['calm'] }) } as const,
      {
        kind: 'moves',
        filter: choosing({ goal: ['calm', 'heel-pain'], tools: ['ball'] }),
        query: 'roll & press ',
      } as const,
    ];
    for (const place of places) {
      expect(routeIn(hashOf(place))).toEqual(place);
      expect(routeName(place)).not.toBe('');
    }
  });

  it('are the moves where the hash names none', () => {
    for (const hash of ['', '#', '#nonsense', '#move/no-such-move', '#routine/toString', '#moves']) {
      expect(routeIn(hash)).toEqual({ kind: 'moves', filter: NO_FILTER });
    }
    expect(routeIn('#know/no-such-card')).toEqual({ kind: 'know' });
    expect(routeIn('#plans/%E0%A4%A')).toEqual({ kind: 'plans' });
  });

  it('belong to a part', () => {
    expect(['#move/ball-roll-sole', '#routine/ball-break-3', '#know/oil', '#plans'].map(routeIn).map(partOf)).toEqual([
      'moves',
      'routines',
      'know',
      'plans',
    ]);
  });
});

describe('a filter', () => {
  const shelf = {
    items: ['a1', 'a2', 'b1', 'b2'],
    facets: [
      {
        id: 'goal' as const,
        name: '',
        isMain: true,
        choices: [
          { value: 'a', label: '' },
          { value: 'b', label: '' },
        ],
        fits: (item: string, value: string) => item.startsWith(value),
      },
      {
        id: 'time' as const,
        name: '',
        isMain: true,
        choices: [
          { value: '1', label: '' },
          { value: '3', label: '' },
        ],
        fits: (item: string, value: string) => item.endsWith(value),
      },
    ],
  };

  it('takes any of the values of a facet, and asks for each of the facets', () => {
    expect(look(shelf, NO_FILTER).items).toEqual(shelf.items);
    expect(look(shelf, choosing({ goal: ['a', 'b'] })).items).toEqual(shelf.items);
    expect(look(shelf, choosing({ goal: ['a'], time: ['1'] })).items).toEqual(['a1']);
  });

  it('shows what misses one facet where nothing fits', () => {
    expect(look(shelf, choosing({ goal: ['a'], time: ['3'] }))).toEqual({ items: ['a1', 'a2'], isNearest: true });
  });

  it('passes over values that it does not know', () => {
    expect(look(shelf, choosing({ goal: ['z'] })).items).toEqual(shelf.items);
    expect(look(shelf, choosing({ tradition: ['a'] })).items).toEqual(shelf.items);
  });

  it('puts a value on and takes it off again', () => {
    const once = toggled(NO_FILTER, 'goal', 'calm');
    expect(once.chosen).toEqual({ goal: ['calm'] });
    expect(isEmpty(once)).toBe(false);
    expect(isEmpty(toggled(once, 'goal', 'calm'))).toBe(true);
  });
});

describe('the shelf of moves', () => {
  it('holds every move', () => expect(moves(NO_FILTER)).toEqual(moveIds()));

  it('knows what a move is good for, the main purposes first; a side benefit is none', () => {
    for (const goal of GOALS) {
      const weights = moves(choosing({ goal: [goal] })).map(
        (id) => PURPOSES[id].goals.find((one) => one.goal === goal)?.weight ?? 0,
      );
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(2);
    }
    expect(moves(choosing({ goal: ['lymph'] }))).not.toContain('ankle-pumps');
  });

  it('knows the places: nothing private in the open office, no oil and no machine away from home', () => {
    const office = moves(choosing({ where: ['open-office'] }));
    const room = moves(choosing({ where: ['private-room'] }));
    expect(office.every((id) => MOVES[id].discreet !== 'private')).toBe(true);
    expect(room).toEqual(expect.arrayContaining([...office, 'thumb-fans']));
    expect(room).not.toContain('oil-ritual-strokes');
    expect(moves(choosing({ where: ['home'] }))).toEqual(moveIds());
  });

  it('knows the time with both sides, and what is needed', () => {
    expect(moves(choosing({ time: ['1'] }))).toContain('wall-calf-stretch');
    expect(moves(choosing({ time: ['1'] }))).not.toContain('ball-roll-sole');
    expect(moves(choosing({ time: ['2'] }))).toContain('ball-roll-sole');
    expect(moves(choosing({ tools: ['ball'] }))).toEqual(['ball-roll-sole']);
    expect(moves(choosing({ tools: ['second-chair'] }))).toEqual(['feet-up-rest']);
    const free = moves(choosing({ tools: ['nothing'] }));
    expect(free).toContain('ankle-pumps');
    expect(free).not.toContain('thumb-fans');
    expect(free).not.toContain('wall-calf-stretch');
  });

  it('names every tradition there is, and favourites where there are some', () => {
    const facet = (id: string, favourites: MoveId[] = []) => moveShelf(favourites).facets.find((one) => one.id === id);
    const used = new Set(moveIds().map((id) => PURPOSES[id].tradition));
    expect(new Set(facet('tradition')?.choices.map(({ value }) => value))).toEqual(used);
    expect(facet('mine')).toBeUndefined();
    expect(facet('mine', ['foot-scan'])).toBeDefined();
    expect(moves(choosing({ mine: ['favourites'] }), ['foot-scan'])).toEqual(['foot-scan']);
  });

  it('has a word for every choice', () => {
    for (const { name, choices } of [...moveShelf(['foot-scan']).facets, ...routineShelf().facets]) {
      expect(name).not.toBe('');
      expect(choices.map(({ label }) => label)).not.toContain('');
    }
  });
});

describe('the shelf of routines', () => {
  const routines = (chosen: Filter['chosen']) => look(routineShelf(), choosing(chosen)).items;

  it('holds every routine and knows its goal, length, place and things', () => {
    expect(routines({})).toEqual(ALL_ROUTINES);
    expect(routines({ goal: ['heel-pain'] })).toEqual(['heel-comfort-3', 'heel-strength-7', 'arch-trainer-4']);
    expect(routines({ time: ['2'] })).toEqual(['desk-reset-60', 'meeting-proof-2']);
    expect(routines({ where: ['open-office'] })).not.toContain('heel-comfort-3');
    expect(routines({ where: ['private-room'] })).toEqual(expect.arrayContaining(['desk-reset-60', 'heel-comfort-3']));
    expect(routines({ tools: ['massager'] })).toEqual(['massager-companion-10']);
    expect(routines({ tools: ['nothing'], goal: ['nerve-comfort'] })).toEqual(['nerve-gentle-5']);
  });
});

describe('doses in words', () => {
  it('are in the unit of the move, for each side where there are two', () => {
    expect(usualDose('ankle-pumps')).toBe('20 repeats');
    expect(usualDose('ball-roll-sole')).toBe('0:45 each side');
    expect(usualDose('slow-breath-feet')).toBe('6 breaths');
    expect(sidedDose('slow-breath-feet', 1, 'both')).toBe('1 breath');
    expect(sidedDose('ball-roll-sole', 54, 'left')).toBe('0:54, left foot');
  });

  it('say how fast and how long in all', () => {
    expect(tempoTexts('plantar-fascia-pull')).toEqual(['About 12 seconds each', '2 minutes in total']);
    expect(tempoTexts('slow-breath-feet')).toEqual(['About 10 seconds per breath', '1 minute in total']);
    expect(tempoTexts('ball-roll-sole')).toEqual(['1 minute, 30 seconds in total']);
    expect(tempoTexts('foot-scan')).toEqual([]);
  });
});

describe('a move in the grid', () => {
  const likes = { favourites: ['ankle-pumps' as const], banned: ['foot-scan' as const] };

  it('says how much others see, the dose and the grade', () => {
    expect(moveCard('ball-roll-sole', null, likes)).toEqual({
      id: 'ball-roll-sole',
      href: '#move/ball-roll-sole',
      name: 'Ball roll',
      seen: 'Low-key, shoes off',
      dose: '0:45 each side',
      grade: 'C',
      out: null,
      isFavourite: false,
      isBanned: false,
    });
    expect(moveCard('ankle-pumps', null, likes)).toMatchObject({ seen: 'Not noticeable', isFavourite: true });
    expect(moveCard('foot-scan', null, likes)).toMatchObject({ isBanned: true });
  });

  it('stays with its reason where an answer leaves it out', () => {
    const out = (id: MoveId, facts: BodyFacts) => moveCard(id, bodyIn(facts), likes).out;
    expect(out('ball-roll-sole', answering({ numb: 'yes' }))).toBe(
      'Left out because of your answer about “diabetes or numb feet”',
    );
    expect(out('ankle-pumps', answering({ numb: 'yes' }))).toBeNull();
    const unsaid = 'Left out to be safe: you preferred not to answer a health question';
    expect(out('thumb-fans', answering({ numb: 'skip' }))).toBe(unsaid);
    expect(out('ball-roll-sole', answering({ hip: 'skip' }))).toBeNull();
    const seen = { check: { day: '2026-03-10', found: 'wound', side: null } } as const;
    expect(out('thumb-fans', answering({}, seen))).toBe('Left out because of your answer about “wound or infection”');
  });

  it('leaves nothing out before a question is answered', () => {
    expect(bodyIn(factsOf(EMPTY_BODY))).toBeNull();
    expect(bodyIn(NOBODY)).toBeNull();
  });
});

describe('when not to', () => {
  it('names whoever the care table excludes, and nobody for breath and attention', () => {
    for (const id of moveIds()) {
      const { notAtAll, lightly } = whenNot(id);
      for (const [flag, action] of Object.entries(CARE[id])) {
        const text = lookUp(`when_${flag.replaceAll('-', '_')}`);
        expect(text).not.toBe('');
        expect([notAtAll.includes(text), lightly.includes(text)], `${id} ${flag}`).toEqual([
          action === 'exclude',
          action === 'light',
        ]);
      }
      if (isQuiet(id)) expect(notAtAll).toEqual([]);
    }
  });

  it('caps no breath and no words but in the careful way', () => {
    expect(whenNot('slow-breath-feet').lightly).toEqual([t('when_careful_mode')]);
    expect(whenNot('foot-scan').lightly).toEqual([t('when_careful_mode')]);
  });

  it('names the answers that are no flags, with their lines', () => {
    const { notAtAll, lightly, withCare } = whenNot('standing-heel-raise');
    expect(notAtAll).toContain(t('when_open_wound_or_infection'));
    expect(lightly).toEqual([
      t('when_serious_illness'),
      t('when_tendon_risk'),
      t('when_stiff_big_toe'),
      t('when_careful_mode'),
    ]);
    expect(withCare).toContain(`${t('when_balance_risk')} ${t('caution_balance_risk')}`);
    expect(whenNot('cool-bottle-roll').notAtAll).toContain(t('when_cold_sensitive'));
    expect(whenNot('feet-up-rest').notAtAll).toContain(t('when_artery_risk'));
    expect(whenNot('massager-settle-in').notAtAll).toContain(t('when_implant'));
  });

  it('leads lung and heart patients to their own pace of breath', () => {
    for (const id of ['slow-breath-feet', 'cyclic-sigh'] as const) {
      expect(whenNot(id).withCare).toContain(t('card_not_for_p1'));
    }
    expect(whenNot('ball-roll-sole').withCare).not.toContain(t('card_not_for_p1'));
  });

  it('names numb feet with a wound only where neither alone is enough', () => {
    expect(whenNot('ankle-pumps').notAtAll).toContain(t('when_numb_with_wound'));
    expect(whenNot('ball-roll-sole').notAtAll).not.toContain(t('when_numb_with_wound'));
  });

  it('tells of the other foot where it may do the move', () => {
    expect(whenNot('ankle-circles').notAtAll.at(-1)).toBe(t('when_other_foot'));
    expect(whenNot('thumb-fans').notAtAll).not.toContain(t('when_other_foot'));
  });
});

describe('the page of a move', () => {
  it('has a text for everything', () => {
    for (const id of moveIds()) {
      const view = moveView(id, NOBODY);
      const texts = [
        view.name,
        view.kind,
        ...view.facts,
        ...view.steps,
        view.breath,
        view.easeOff,
        view.easier,
        view.harder,
        view.start,
        view.note,
        ...view.goals.map(({ name }) => name),
        ...view.studies.flatMap(({ short, summary, full }) => [short, summary, full]),
        ...[...view.instead, ...view.routines].map(({ name }) => name),
      ];
      expect(texts, id).not.toContain('');
      expect(view.steps).toHaveLength(MOVES[id].stepCount);
      expect(view.out).toBeNull();
    }
  });

  it('tells of the plantar fascia stretch', () => {
    expect(moveView('plantar-fascia-pull', NOBODY)).toMatchObject({
      kind: 'Stretch, from physiotherapy',
      start: 'Do it now, 2 min',
      facts: [
        '5 repeats each side',
        'About 12 seconds each',
        '2 minutes in total',
        'Seated, shoes off',
        'Hands',
        'Towel, if you like',
        'Private',
      ],
      goals: [
        { goal: 'heel-pain', name: 'Sore heel', grade: 'B', remark: null },
        { goal: 'mobility', name: 'Looser feet', grade: 'C', remark: null },
      ],
      last: [],
      origin: { href: '#know/tradition-physiotherapy', name: 'Physiotherapy' },
    });
    expect(moveView('arch-knuckle-slide', NOBODY).goals[0]?.remark).toBe(t('evidence_indirect'));
  });

  it('says why it is left out, and offers in its place what the answers allow', () => {
    const view = moveView('cool-bottle-roll', answering({ numb: 'yes' }));
    expect(view.out).toEqual({
      reason: 'Left out because of your answer about “diabetes or numb feet”',
      line: t('flag_diabetes_or_numb_feet'),
      isResting: false,
    });
    expect(view.instead.map(({ name }) => name)).toEqual(['Heel squeeze']);
    expect(moveView('thumb-fans', answering({ veins: 'skip' })).out?.line).toBe('');
  });

  it('tells of the last time', () => {
    const feel = { 'ball-roll-sole': { ...NO_FEEL, lastAt: NOW - 86_400_000, level: 3 as const } };
    expect(moveView('ball-roll-sole', answering({}, { feel })).last).toEqual([
      'Last done: yesterday.',
      'Level that felt right: Medium.',
    ]);
    expect(moveView('ball-roll-sole', answering({}, { feel })).out).toBeNull();
  });

  it('cannot be begun while it rests after it hurt, and says until when', () => {
    const hurt = { 'ball-roll-sole': { ...NO_FEEL, lockedUntil: NOW + 3 * 86_400_000 } };
    expect(moveView('ball-roll-sole', answering({}, { feel: hurt })).out).toEqual({
      reason: 'Left out until Friday, because it hurt or was too strong.',
      line: '',
      isResting: true,
    });
    const over = { 'ball-roll-sole': { ...NO_FEEL, lockedUntil: NOW } };
    expect(moveView('ball-roll-sole', answering({}, { feel: over })).out).toBeNull();
  });

  it('is as long as it would be begun', () => {
    const feel = { 'foot-scan': { ...NO_FEEL, dose: 180 } };
    expect(moveView('foot-scan', answering({}, { feel })).start).toBe('Do it now, 3 min');
    expect(moveView('ankle-pumps', NOBODY).start).toBe('Do it now, 1 min');
  });
});

describe('the page of a routine', () => {
  it('has a text for everything, before any answers', () => {
    for (const id of ALL_ROUTINES) {
      const view = routineView(id, null, NOBODY);
      const { name, why, length, needs, setting, out } = routineCard(id, NOBODY);
      expect([name, why, length, needs, setting, view.closing, ...view.facts, ...view.prep], id).not.toContain('');
      expect(out).toBeNull();
      expect(view).toMatchObject({ out: null, changes: null, minutes: ROUTINES[id].minutes });
      expect(view.lengths).toContain(view.minutes);
      expect(view.steps.map(({ moveId }) => moveId)).toEqual(
        expect.arrayContaining(ROUTINES[id].items.map(({ move }) => move)),
      );
    }
  });

  it('lists the moves in their order, two feet in a row in one line', () => {
    const calm = routineView('calm-pause-3', null, NOBODY).steps;
    expect(calm.map(({ moveId, level }) => [moveId, level])).toEqual([
      ['slow-breath-feet', 'In 4, out 6'],
      ['cyclic-sigh', ''],
      ['foot-scan', ''],
      ['warm-sand-imagery', ''],
    ]);
    expect(routineView('ball-break-3', null, NOBODY).steps.map(({ name, dose, level }) => [name, dose, level])).toEqual(
      [
        ['Top of foot stretch', '0:15 each side', 'Light pull'],
        ['Ball roll', '0:54 each side', 'Medium'],
        ['Slow breath into the feet', '2 breaths', 'In 4, out 6'],
      ],
    );
    const doses = routineView('shiatsu-sampler-4', null, NOBODY).steps.map(({ dose }) => dose);
    expect(doses).toEqual([
      '7 repeats, left foot',
      '3 breaths, left foot',
      '7 repeats, right foot',
      '3 breaths, right foot',
      '1:02',
    ]);
  });

  it('can be given another length where it has one', () => {
    const longer = routineView('ball-break-3', 5, NOBODY);
    expect(longer).toMatchObject({ minutes: 5, start: 'Start, 5 min' });
    expect(longer.lengths).toEqual([2, 3, 4, 5, 6]);
    expect(routineView('ball-break-3', 60, NOBODY).minutes).toBe(3);
    expect(routineView('calm-pause-3', 5, NOBODY).lengths).toEqual([3]);
  });

  it('says what the answers change of it', () => {
    const view = routineView('standing-mobility-3', null, answering({ balance: 'yes' }));
    expect(view.out).toBeNull();
    expect(view.changes).toEqual([
      'One-leg stand is left out because of your answer about “dizziness or unsteadiness”. Big toe switch replaces it.',
    ]);
    expect(routineView('desk-reset-60', null, answering({ balance: 'yes' })).changes).toEqual([]);
    const light = routineView('heel-comfort-3', null, answering({ bones: 'yes' }));
    expect(light.changes).toEqual(['With light pressure, and check your skin: Sole stretch (plantar fascia).']);
  });

  it('says why it is not offered, and shows it all the same', () => {
    const facts = answering({ hip: 'yes' });
    const view = routineView('heel-comfort-3', null, facts);
    expect(view.out).toEqual({
      reason: 'Left out because of your answer about “hip or knee that must not bend far”',
      line: t('flag_no_leg_crossing'),
    });
    expect(view.steps.length).toBeGreaterThan(0);
    expect(routineCard('heel-comfort-3', facts).out).toBe(view.out?.reason);
  });

  it('takes feet for numb where the goal is numb feet and the answer is no clear no', () => {
    const facts = answering({ numb: 'skip' });
    const body = bodyIn(facts);
    expect(body && verdictOn('foot-scan', body).isAllowed).toBe(true);
    expect(routineView('nerve-gentle-5', null, facts).out).toBeNull();
  });
});

describe('favourites', () => {
  it('and what is not for somebody never meet', () => {
    const liked = likesAfter({ favourites: [], banned: ['foot-scan'] }, 'favourites', 'foot-scan');
    expect(liked).toEqual({ favourites: ['foot-scan'], banned: [] });
    const banned = likesAfter(liked, 'banned', 'foot-scan');
    expect(banned).toEqual({ favourites: [], banned: ['foot-scan'] });
    expect(likesAfter(banned, 'banned', 'foot-scan')).toEqual({ favourites: [], banned: [] });
  });
});

/** Words that promise too much; only what corrects them may say them. */
const PROMISES =
  /\b(cure|heal(?!th)|treat|remed|therap(y|eutic)|detox|toxin|flush|cleans|boost|release endorphins|proven|guarante|miracle|anti-inflam|rejuvenat|clinically tested)/i;

const textsOf = (block: CardBlock): string[] => {
  switch (block.kind) {
    case 'lead':
    case 'text':
    case 'heading':
      return [t(block.key)];
    case 'list':
      return block.keys.map((key) => t(key));
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()].map((key) => t(key));
    default:
      return [];
  }
};

describe('the cards', () => {
  it('have a place and a word for everything, and lead on to cards that there are', () => {
    for (const id of CARD_IDS) {
      const { title, blocks, more } = cardView(id);
      const texts = [title, ...blocks.flatMap(textsOf)];
      expect(
        texts.filter((text) => text === '' || /^(card|goal)_/.test(text)),
        id,
      ).toEqual([]);
      expect(more.map((link) => link.teaser)).not.toContain('');
      expect(more.map((link) => link.id)).not.toContain(id);
    }
  });

  it('are all listed, each goal and each tradition among them', () => {
    expect(cardGroups().flatMap(({ cards }) => cards.map(({ id }) => id))).toHaveLength(CARD_IDS.length);
    expect(CARD_IDS.flatMap((id) => CARDS[id].goal ?? [])).toEqual([...GOALS]);
    const told = new Set(CARD_IDS.flatMap((id) => CARDS[id].traditions ?? []));
    const used = new Set(moveIds().map((id) => PURPOSES[id].tradition));
    used.delete('general');
    expect(told).toEqual(used);
  });

  it('promise nothing', () => {
    for (const id of CARD_IDS.filter((cardId) => CARDS[cardId].group !== 'myths')) {
      for (const text of cardView(id).blocks.flatMap(textsOf)) expect(text).not.toMatch(PROMISES);
    }
  });

  it('show their moves and routines, and the way to all of them', () => {
    const heel = cardView('goal-heel-pain');
    expect(heel.moves).toHaveLength(4);
    /* The card says that one stretch has the best support. */
    expect(heel.moves[0]).toBe('plantar-fascia-pull');
    expect(heel.all?.href).toBe('#moves?goal=heel-pain');
    expect(heel.routines).toEqual(['heel-comfort-3', 'heel-strength-7', 'arch-trainer-4']);
    const reflexology = cardView('tradition-reflexology');
    expect(reflexology).toMatchObject({ isTradition: true, all: null });
    expect(reflexology.moves).toEqual(['reflex-thumb-walk', 'solar-plexus-hold', 'inner-arch-line']);
    expect(cardView('myth-detox')).toMatchObject({ moves: [], routines: [], isTradition: false });
  });
});
