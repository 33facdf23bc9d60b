import { expect, test } from 'vitest';
import { keptRows } from '../../../components/safety/kept-view.ts';
import { safetyView } from '../../../components/safety/safety-view.ts';
import type { Feelings } from '../../../utils/body/feelings.ts';
import { EMPTY_BODY } from '../../../utils/body/record.ts';
import { NO_FEEL } from '../../../utils/moves/feel.ts';
import { useEnglish } from '../../fakes/english.ts';
import { wellBody } from '../../fakes/well-body.ts';

useEnglish();

const NOW = Date.UTC(2026, 0, 5, 10);
const DAY_MS = 86_400_000;
const felt: Feelings[] = [
  { id: 'a', at: NOW - DAY_MS, before: 2, after: 3 },
  { id: 'b', at: NOW, before: null, after: 1 },
];

test('one list shows all that is kept: what hurt, how feet felt, the number, and the rest', () => {
  const record = {
    ...wellBody(NOW, 'UTC'),
    emergency: '112',
    feel: {
      'ball-roll-sole': { ...NO_FEEL, lastAt: NOW, lockedUntil: NOW + DAY_MS },
      'calf-knead': { ...NO_FEEL, lastAt: NOW - DAY_MS },
    },
  };
  const rows = keptRows({ record, feelings: felt, now: NOW, zone: 'UTC' });
  expect(rows.map(({ part, summary }) => [part, summary])).toEqual([
    ['answers', '18 answers'],
    ['check', 'Nothing new'],
    ['feel', '2 moves'],
    ['feelings', '2 breaks'],
    ['emergency', '112'],
  ]);
  expect(rows[2]?.lines).toEqual(['Ball roll: left out until tomorrow', 'Calf knead: last done yesterday']);
  expect(rows[3]?.lines).toEqual(['today: sore after', 'yesterday: tired before, all right after']);
});

test('what is not kept has no row', () => {
  expect(keptRows({ record: EMPTY_BODY, feelings: null, now: NOW, zone: 'UTC' })).toEqual([]);
  expect(keptRows({ record: EMPTY_BODY, feelings: [], now: NOW, zone: 'UTC' })).toEqual([]);
});

test('an illness that may stand behind swollen legs is asked about, and leads to the card for the doctor', () => {
  const { groups } = safetyView(wellBody(NOW, 'UTC', { illness: 'yes' }), NOW);
  const row = groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'illness');
  expect(row).toMatchObject({ answer: 'yes', card: 'doctor' });
  for (const name of ['heart', 'kidney', 'liver', 'lymphoedema', 'cancer', 'stroke', 'rheumatoid arthritis']) {
    expect(row?.text).toContain(name);
  }
  expect(row?.effect).toMatch(/^Ask your doctor first\./);
});

test('blood thinners without a clot bring a word about the dose', () => {
  const { groups } = safetyView(wellBody(NOW, 'UTC', { thinners: 'yes' }), NOW);
  const row = groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'thinners');
  expect(row?.effect).toMatch(/ask your doctor first/);
});
