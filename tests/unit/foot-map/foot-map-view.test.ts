import { beforeAll, describe, expect, test } from 'vitest';
import { fitOf } from '../../../components/foot-map/foot-map-fit.ts';
import {
  NOTHING_CHOSEN,
  beginsLine,
  placeLine,
  statusOf,
  unfitLine,
  requestOf,
  withToggled,
} from '../../../components/foot-map/foot-map-view.ts';
import type { Unfit, WhereChoice } from '../../../components/foot-map/foot-map-view.ts';
import type { Answers } from '../../../utils/body/answers.ts';
import { withThing } from '../../../utils/body/place.ts';
import { EMPTY_BODY } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { requestFor } from '../../../utils/break/compose-request.ts';
import { candidateFor, moveIds } from '../../../utils/moves/compose/candidates.ts';
import { PURPOSES } from '../../../utils/moves/data/purposes.ts';
import { useEnglish } from '../../fakes/english.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOW = Temporal.ZonedDateTime.from('2026-03-04T14:00[Europe/Berlin]').epochMilliseconds;
const ZONE = 'Europe/Berlin';
const HEALTHY: Answers = wellBody(NOW, ZONE).answers;
const person = (changes: Partial<BodyRecord> = {}): BodyRecord => ({
  ...EMPTY_BODY,
  answers: HEALTHY,
  ...changes,
});
const choice = (changes: Partial<WhereChoice> = {}): WhereChoice => ({ ...NOTHING_CHOSEN, ...changes });
const fit = (chosen: Partial<WhereChoice>, record = person()) =>
  fitOf(choice(chosen), record, { now: NOW, zone: ZONE });

const request = () => {
  const facts = { record: person(), plans: [], now: NOW, zone: ZONE, breaks: 0, satMs: 0 };
  return requestFor({ minutes: 3, goals: [], regions: [] }, { conditions: [] }, 'left', facts);
};

beforeAll(() => useEnglish());

describe('what is chosen', () => {
  test('a place is taken up and put back, and the order stays that of the person', () => {
    const one = withToggled([], 'heel');
    const two = withToggled(one, 'arch');
    expect(two).toEqual(['heel', 'arch']);
    expect(withToggled(two, 'heel')).toEqual(['arch']);
  });

  test('becomes a request; both feet leave it open which begins', () => {
    expect(requestOf(choice({ foot: 'left', regions: ['arch'], minutes: 5 }))).toEqual({
      kind: 'made',
      minutes: 5,
      goals: [],
      regions: ['arch'],
      side: 'left',
    });
    expect(requestOf(choice({ foot: 'both' }))).toMatchObject({ side: null, minutes: 3 });
  });

  test('the foot says which begins, and that both get the same', () => {
    expect(beginsLine('left')).toBe('The same for both feet, starting with the left.');
    expect(beginsLine('both')).toBe('The same for both feet.');
  });
});

describe('the sentence', () => {
  test('says what is chosen and what comes', () => {
    const chosen = choice({ foot: 'left', regions: ['arch', 'heel'] });
    expect(statusOf(chosen, { count: 4, unfit: [], why: null })).toBe(
      'Left foot: arch and heel. About 3 minutes. 4\u00a0moves to choose from.',
    );
    expect(statusOf(choice({ ...chosen, foot: 'right', regions: ['calf'], minutes: 1 }), one)).toBe(
      'Right foot: calf. About 1 minute. 1\u00a0move to choose from.',
    );
    expect(statusOf(choice({ regions: ['toes', 'ball', 'top'] }), null)).toBe(
      'Both feet: toes, ball of the foot and top of the foot. About 3 minutes.',
    );
  });
  const one = { count: 1, unfit: [], why: null } as const;

  test('says what to do while nothing is chosen', () => {
    expect(statusOf(choice(), one)).toBe('Tap a place, or choose nothing for the whole foot.');
  });

  test('says why nothing fits', () => {
    const none = (why: Unfit) =>
      statusOf(choice({ foot: 'left', regions: ['heel'] }), { count: 0, unfit: ['heel'], why });
    expect(none('short')).toBe('Left foot: heel. The moves for it need more time. The break uses others.');
    expect(none('place')).toBe(
      'Left foot: heel. No move for it fits where you are and what you have. The break uses others.',
    );
    expect(none('care')).toBe('Left foot: heel. Your health answers rule out the moves for it. The break uses others.');
    expect(none('later')).toBe('Left foot: heel. The moves for it are taking a rest. The break uses others.');
  });

  test('names the places that get nothing beside others that do', () => {
    const chosen = choice({ regions: ['arch', 'calf', 'top'] });
    expect(unfitLine(chosen, { count: 3, unfit: ['calf', 'top'], why: 'place' })).toBe(
      'No fitting move for: calf and top of the foot.',
    );
    expect(unfitLine(chosen, { count: 3, unfit: [], why: null })).toBe('');
    expect(unfitLine(chosen, { count: 0, unfit: ['arch', 'calf', 'top'], why: 'care' })).toBe('');
    expect(unfitLine(chosen, null)).toBe('');
  });
});

describe('what fits', () => {
  test('is counted from the moves that work on a chosen place', () => {
    const found = fit({ regions: ['calf'] });
    const all = moveIds().filter((id) => PURPOSES[id].regions.includes('calf'));
    expect(found.count).toBeGreaterThan(3);
    expect(found.count).toBeLessThan(all.length);
    expect(found).toMatchObject({ unfit: [], why: null });
  });

  test('more things at hand leave more', () => {
    const { place } = EMPTY_BODY;
    const all = person({ place: { ...place, things: [...place.things, 'ball', 'roller', 'bottle', 'towel'] } });
    const count = (record: BodyRecord): number => fit({ regions: ['arch'] }, record).count;
    expect(count(all)).toBeGreaterThan(count(person()));
  });

  test('without a place every move counts', () => {
    const [whole, heel] = [fit({}), fit({ regions: ['heel'] })];
    expect(whole.count).toBeGreaterThan(heel.count);
  });

  test('goes by what was answered', () => {
    expect(fit({ regions: ['heel'] }, EMPTY_BODY)).toEqual(fit({ regions: ['heel'] }));
  });

  test('a place that leaves nothing is told from answers that do', () => {
    const shod = person({ place: { ...EMPTY_BODY.place, shoes: 'on', handsFree: false, mayStand: false, things: [] } });
    expect(fit({ regions: ['outer-edge'] }, shod)).toEqual({
      count: 0,
      unfit: ['outer-edge'],
      why: 'place',
    });
    const clot = person({ answers: { ...HEALTHY, given: { ...HEALTHY.given, clot: 'yes' } } });
    expect(fit({ regions: ['calf'] }, clot)).toMatchObject({ count: 0, why: 'care' });
    const banned = person({ banned: moveIds() });
    expect(fit({ regions: ['calf'] }, banned)).toMatchObject({ count: 0, unfit: ['calf'], why: 'later' });
  });

  test('a length that is too short is told first: one step mends it', () => {
    const long = moveIds().filter((id) => {
      const candidate = candidateFor(id, { ...request(), minutes: 1 });
      return 'kind' in candidate && candidate.kind === 'size';
    });
    const [region] = PURPOSES[long[0] ?? 'feet-up-rest'].regions;
    if (!region) throw new Error('no region');
    const others = moveIds().filter((id) => !long.includes(id));
    expect(fit({ regions: [region], minutes: 1 }, person({ banned: others }))).toMatchObject({
      count: 0,
      why: 'short',
    });
  });

  test('tradition counts only for those who opened its map, or where nothing else is left', () => {
    const heel = (traditions: boolean) => fit({ regions: ['ball'] }, person({ traditions }));
    const [without, withIt] = [heel(false), heel(true)];
    expect(withIt.count).toBeGreaterThan(without.count);
    const others = moveIds().filter((id) => PURPOSES[id].regions.includes('top') && PURPOSES[id].grade !== 'T');
    expect(fit({ regions: ['top'] }, person({ banned: others }))).toMatchObject({ count: 1 });
  });
});

describe('the place', () => {
  const { place } = EMPTY_BODY;

  test('is one line of words', () => {
    expect(placeLine({ ...place, setting: 'home', things: ['hands', 'ball'] })).toBe(
      'Home, shoes off, your hands, a ball',
    );
    const desk = {
      setting: 'open-office',
      shoes: 'on',
      things: [],
      handsFree: false,
      mayStand: false,
      isSilent: true,
    } as const;
    expect(placeLine(desk)).toBe('Open office, shoes on, sitting down, not noticeable');
  });

  test('hands that are busy are not at hand', () => {
    expect(placeLine({ ...place, things: ['hands', 'ball'], handsFree: false })).toBe(
      'Private room, shoes off, a ball',
    );
    const busy = withThing(place, 'hands', false);
    expect(busy).toMatchObject({ handsFree: false, things: ['support'] });
    expect(withThing(busy, 'hands', true)).toEqual(place);
  });

  test('things keep their order, whatever order they are ticked in', () => {
    const both = withThing(withThing(place, 'towel', true), 'ball', true);
    expect(both.things).toEqual(['hands', 'ball', 'towel', 'support']);
    expect(withThing(both, 'ball', false).things).toEqual(['hands', 'towel', 'support']);
  });
});
