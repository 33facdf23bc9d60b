import { describe, expect, it } from 'vitest';
import { joinedDay, proposedRange, runsInto } from '../../utils/settings/day-ranges.ts';
import {
  DEFAULTS,
  GROUPS,
  MAX_RANGES_A_DAY,
  MAX_ROUTINE_ID_LENGTH,
  MAX_ROUTINES,
} from '../../utils/settings/defaults.ts';
import { itemOf, mergeItems, pruned, readItem, SCHEMA_VERSION, syncKey } from '../../utils/settings/items.ts';
import { MIGRATIONS } from '../../utils/settings/migrations/index.ts';
import { settingsOf } from '../../utils/settings/mirror.ts';
import { parsePatch } from '../../utils/settings/schema.ts';
import type { SettingsGroup } from '../../utils/settings/types.ts';

const { week } = DEFAULTS.hours;
const monday = (...ranges: { from: string; to: string }[]) => [ranges, ...week.slice(1)];

describe('readItem', () => {
  const rhythm = DEFAULTS.rhythm;
  const cases: [string, SettingsGroup, unknown, object, number, string | null][] = [
    ['absence', 'rhythm', undefined, rhythm, 0, null],
    ['null', 'rhythm', null, rhythm, 0, null],
    ['only defaults', 'rhythm', { v: 1, rev: 4, values: {} }, rhythm, 4, null],
    ['a value', 'rhythm', { v: 1, rev: 4, values: { workMinutes: 60 } }, { ...rhythm, workMinutes: 60 }, 4, null],
    ['an unknown field', 'rhythm', { v: 1, rev: 4, values: { glow: 1 } }, rhythm, 4, null],
    [
      'one bad field beside a good one',
      'rhythm',
      { v: 1, rev: 4, values: { workMinutes: 4, snoozeMinutes: 7 } },
      { ...rhythm, snoozeMinutes: 7 },
      4,
      'damaged',
    ],
    ['a half minute', 'rhythm', { v: 1, rev: 1, values: { workMinutes: 45.5 } }, rhythm, 1, 'damaged'],
    ['text', 'rhythm', 'junk', rhythm, 0, 'damaged'],
    ['a list', 'rhythm', [1, 2], rhythm, 0, 'damaged'],
    ['no revision', 'rhythm', { v: 1, values: { workMinutes: 60 } }, { ...rhythm, workMinutes: 60 }, 0, 'damaged'],
    ['an endless revision', 'rhythm', { v: 1, rev: 2 ** 53, values: {} }, rhythm, 0, 'damaged'],
    ['no version', 'rhythm', { rev: 2, values: { workMinutes: 60 } }, { ...rhythm, workMinutes: 60 }, 2, 'damaged'],
    ['no values', 'rhythm', { v: 1, rev: 2 }, rhythm, 2, 'damaged'],
    [
      'a newer version',
      'rhythm',
      { v: 2, rev: 9, values: { workMinutes: 60, snoozeMinutes: 'long' } },
      { ...rhythm, workMinutes: 60 },
      9,
      'newer',
    ],
    [
      'one bad range of a day',
      'hours',
      { v: 1, rev: 1, values: { week: monday({ from: '9', to: '10:00' }, { from: '13:00', to: '17:00' }) } },
      { week: monday({ from: '13:00', to: '17:00' }) },
      1,
      'damaged',
    ],
    ['six days', 'hours', { v: 1, rev: 1, values: { week: week.slice(1) } }, { week }, 1, 'damaged'],
    [
      'routines with junk among them',
      'break',
      { v: 1, rev: 1, values: { routines: ['a', 7, 'a', ''], breakMinutes: 3 } },
      { breakMinutes: 3, routines: ['a'] },
      1,
      'damaged',
    ],
    ['no routine', 'break', { v: 1, rev: 1, values: { routines: [] } }, DEFAULTS.break, 1, 'damaged'],
  ];
  it.each(cases)('%s', (_name, group, raw, values, rev, problem) => {
    expect(readItem(group, raw)).toEqual({ values, rev, problem });
  });
});

describe('parsePatch', () => {
  const overlapping = monday({ from: '09:00', to: '13:45' }, { from: '13:15', to: '17:30' });
  const refused: [string, SettingsGroup, unknown, string, unknown[]][] = [
    ['no object', 'rhythm', 7, 'error_setting_form', []],
    ['an unknown field', 'rhythm', { breakMinutes: 2 }, 'error_setting_unknown', []],
    ['a name of every object', 'rhythm', { constructor: 2 }, 'error_setting_unknown', []],
    ['too little', 'rhythm', { workMinutes: 4 }, 'error_setting_range', [5, 240]],
    ['too much', 'break', { breakMinutes: 16 }, 'error_setting_range', [1, 15]],
    ['one good, one bad', 'rhythm', { workMinutes: 50, maxSnoozes: -1 }, 'error_setting_range', [0, 10]],
    ['a word for a switch', 'sound', { sounds: 'yes' }, 'error_setting_form', []],
    ['no time', 'hours', { week: monday({ from: '24:00', to: '25:00' }) }, 'error_hours_time', []],
    ['an overlap', 'hours', { week: overlapping }, 'error_hours_overlap', ['09:00', '13:45']],
    [
      'an overlap past midnight',
      'hours',
      { week: monday({ from: '22:00', to: '06:00' }, { from: '23:00', to: '23:30' }) },
      'error_hours_overlap',
      ['22:00', '06:00'],
    ],
    [
      'too many ranges',
      'hours',
      { week: monday(...Array.from({ length: 13 }, (_, i) => ({ from: `${10 + i}:00`, to: `${10 + i}:30` }))) },
      'error_hours_many',
      [],
    ],
    ['no routine', 'break', { routines: [] }, 'error_routines_none', []],
    ['a routine twice', 'break', { routines: ['a', 'a'] }, 'error_routines_none', []],
  ];
  it.each(refused)('refuses %s', (_name, group, raw, key, substitutions) => {
    expect(parsePatch(group, raw)).toMatchObject({ ok: false, error: { key, substitutions } });
  });

  it('accepts and sorts', () => {
    const unsorted = monday({ from: '13:00', to: '17:00' }, { from: '09:00', to: '13:00' });
    const sorted = monday({ from: '09:00', to: '13:00' }, { from: '13:00', to: '17:00' });
    expect(parsePatch('hours', { week: unsorted })).toEqual({ ok: true, values: { week: sorted } });
    expect(parsePatch('rhythm', { workMinutes: 5 })).toEqual({ ok: true, values: { workMinutes: 5 } });
    expect(parsePatch('hours', { week: Array.from({ length: 7 }, () => []) })).toMatchObject({ ok: true });
  });
});

describe('day ranges', () => {
  const afternoon = { from: '13:15', to: '17:30' };
  it('names the range that is run into; touching is allowed', () => {
    expect(runsInto({ from: '09:00', to: '13:45' }, [afternoon])).toEqual(afternoon);
    expect(runsInto({ from: '09:00', to: '13:15' }, [afternoon])).toBeNull();
  });
  it('joins all that overlap', () => {
    expect(joinedDay({ from: '09:00', to: '13:45' }, [afternoon, { from: '19:00', to: '20:00' }])).toEqual({
      joined: { from: '09:00', to: '17:30' },
      day: [
        { from: '09:00', to: '17:30' },
        { from: '19:00', to: '20:00' },
      ],
    });
  });
  it('proposes hours that are free', () => {
    expect(proposedRange([])).toEqual({ from: '09:00', to: '17:00' });
    expect(proposedRange([{ from: '08:00', to: '18:00' }])).toEqual({ from: '19:00', to: '21:00' });
    expect(proposedRange([{ from: '07:00', to: '22:00' }])).toEqual({ from: '22:00', to: '23:00' });
    expect(proposedRange([{ from: '00:00', to: '00:00' }])).toBeNull();
  });
});

describe('items', () => {
  it('leave the defaults out', () => {
    expect(pruned('rhythm', { ...DEFAULTS.rhythm, workMinutes: 50 })).toEqual({ workMinutes: 50 });
    for (const group of GROUPS) expect(pruned(group, DEFAULTS[group])).toEqual({});
  });
  it('stay below what sync allows, at their largest', () => {
    const day = Array.from({ length: MAX_RANGES_A_DAY }, (_, i) => ({ from: `${10 + i}:00`, to: `${10 + i}:30` }));
    const routines = Array.from({ length: MAX_ROUTINES }, (_, i) => String(i).padStart(MAX_ROUTINE_ID_LENGTH, 'r'));
    const hours = itemOf('hours', { week: week.map(() => day) }, 2 ** 40);
    const breaks = itemOf('break', { breakMinutes: 3, routines }, 2 ** 40);
    for (const item of [hours, breaks])
      expect(syncKey('hours').length + JSON.stringify(item).length).toBeLessThan(8192);
  });
  it('merge to the higher revision', () => {
    const older = itemOf('rhythm', { ...DEFAULTS.rhythm, workMinutes: 90 }, 3);
    const later = itemOf('rhythm', DEFAULTS.rhythm, 4);
    expect(mergeItems(older, later)).toBe(later);
    expect(mergeItems(later, older)).toBe(later);
  });
  it('have migrations without a gap', () => {
    expect(MIGRATIONS.map((step) => step.from)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(MIGRATIONS.length).toBe(SCHEMA_VERSION - 1);
  });
});

describe('settingsOf', () => {
  it.each([undefined, null, 7, 'x', [], {}, { groups: [] }, { groups: { rhythm: 4 } }])('tolerates %j', (raw) => {
    expect(settingsOf(raw)).toEqual(DEFAULTS);
  });
  it('reads the groups', () => {
    const mirror = { groups: { rhythm: { v: 1, rev: 1, values: { workMinutes: 60 } } }, dirty: ['rhythm'] };
    expect(settingsOf(mirror)).toEqual({ ...DEFAULTS, rhythm: { ...DEFAULTS.rhythm, workMinutes: 60 } });
  });
});
