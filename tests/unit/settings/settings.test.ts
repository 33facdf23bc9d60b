import { describe, expect, it } from 'vitest';
import {
  callName,
  CALL_HOSTS,
  hostOf,
  matchesHost,
  MAX_HOST_LENGTH,
  MAX_HOSTS,
} from '../../../utils/settings/call-hosts.ts';
import { joinedDay, proposedQuiet, proposedRange, runsInto } from '../../../utils/settings/day-ranges.ts';
import {
  DEFAULTS,
  GROUPS,
  MAX_QUIET_RANGES,
  MAX_RANGES_A_DAY,
  MAX_DAYS_OFF,
  MAX_RITUALS,
  MAX_ROUTINE_ID_LENGTH,
  MAX_ROUTINES,
  PREPARATIONS,
} from '../../../utils/settings/defaults.ts';
import { itemOf, mergeItems, pruned, readItem, SCHEMA_VERSION, syncKey } from '../../../utils/settings/items.ts';
import { MIGRATIONS } from '../../../utils/settings/migrations/index.ts';
import { readMirror, settingsOf } from '../../../utils/settings/mirror.ts';
import {
  presetBreak,
  presetOf,
  PRESETS,
  windDownOf,
  WIND_DOWN,
  withWindDown,
} from '../../../utils/settings/presets.ts';
import { parsePatch } from '../../../utils/settings/schema.ts';
import type { Settings, SettingsGroup } from '../../../utils/settings/types.ts';
import { LATEST_MS } from '../../../utils/time/units.ts';

const { week } = DEFAULTS.hours;
const monday = (...ranges: { from: string; to: string }[]) => [ranges, ...week.slice(1)];

const never = { ...WIND_DOWN, days: WIND_DOWN.days.map(() => false) };

describe('readItem', () => {
  it('takes items without the fields that came later as whole', () => {
    const before: [SettingsGroup, Record<string, unknown>][] = [
      ['rhythm', { workMinutes: 60, naturalBreakMinutes: 5, repeatMinutes: 15, snoozeMinutes: 5, maxSnoozes: 2 }],
      ['hours', { week }],
      ['break', { breakMinutes: 3, routines: ['ball-break-3'] }],
      ['sound', { sounds: false }],
    ];
    for (const [group, values] of before) {
      expect(readItem(group, { v: 1, rev: 7, values })).toEqual({
        values: { ...DEFAULTS[group], ...values },
        rev: 7,
        problem: null,
      });
    }
    const groups = Object.fromEntries(before.map(([group, values]) => [group, { v: 1, rev: 7, values }]));
    expect(readMirror({ groups, dirty: ['rhythm'] })).toMatchObject({
      problems: {},
      whole: true,
      mirror: { dirty: ['rhythm'] },
    });
    const { rhythm, moments, rituals, toolbar } = settingsOf({ groups, dirty: [] });
    expect({ rhythm, moments, rituals, toolbar }).toEqual({
      moments: DEFAULTS.moments,
      rituals: DEFAULTS.rituals,
      toolbar: DEFAULTS.toolbar,
      rhythm: { ...DEFAULTS.rhythm, workMinutes: 60, repeatMinutes: 15, maxSnoozes: 2 },
    });
  });

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
      { week: monday({ from: '13:00', to: '17:00' }), daysOff: [], extra: null },
      1,
      'damaged',
    ],
    [
      'six days',
      'hours',
      { v: 1, rev: 1, values: { week: week.slice(1) } },
      { week: [...week.slice(1), []], daysOff: [], extra: null },
      1,
      'damaged',
    ],
    [
      'routines with junk among them',
      'break',
      { v: 1, rev: 1, values: { routines: ['a', 7, 'a', ''], breakMinutes: 3 } },
      { ...DEFAULTS.break, breakMinutes: 3, routines: ['a'] },
      1,
      'damaged',
    ],
    ['no routine', 'break', { v: 1, rev: 1, values: { routines: [] } }, DEFAULTS.break, 1, 'damaged'],
    ['nine seconds before', 'rhythm', { v: 1, rev: 1, values: { headsUpSeconds: 9 } }, rhythm, 1, 'damaged'],
    [
      'no word before',
      'rhythm',
      { v: 1, rev: 1, values: { headsUpSeconds: 0, firm: true } },
      { ...rhythm, firm: true },
      1,
      null,
    ],
    ['every single break long', 'break', { v: 1, rev: 1, values: { longEvery: 1 } }, DEFAULTS.break, 1, 'damaged'],
    [
      'hosts with junk among them',
      'moments',
      { v: 1, rev: 1, values: { callHosts: [' Zoom.US', 7, 'https://www.whereby.com/x', 'zoom.us', 'no'] } },
      { ...DEFAULTS.moments, callHosts: ['zoom.us', 'whereby.com'] },
      1,
      'damaged',
    ],
    [
      'no host at all',
      'moments',
      { v: 1, rev: 1, values: { callHosts: [] } },
      { ...DEFAULTS.moments, callHosts: [] },
      1,
      null,
    ],
    [
      'quiet hours that meet the next morning',
      'moments',
      {
        v: 1,
        rev: 1,
        values: {
          quiet: [
            { from: '22:00', to: '07:00' },
            { from: '06:00', to: '08:00' },
            { from: '12:00', to: '13:00' },
          ],
        },
      },
      {
        ...DEFAULTS.moments,
        quiet: [
          { from: '12:00', to: '13:00' },
          { from: '22:00', to: '07:00' },
        ],
      },
      1,
      'damaged',
    ],
    ['a good ritual', 'rituals', { v: 1, rev: 1, values: { list: [WIND_DOWN] } }, { list: [WIND_DOWN] }, 1, null],
    [
      'a damaged ritual beside good ones',
      'rituals',
      {
        v: 1,
        rev: 1,
        values: {
          list: [
            { ...WIND_DOWN, time: '25:00' },
            WIND_DOWN,
            { ...WIND_DOWN, time: '20:00' },
            { ...WIND_DOWN, id: 'c', preparations: ['candle', 'oil'] },
            'junk',
          ],
        },
      },
      { list: [WIND_DOWN, { ...WIND_DOWN, id: 'c', preparations: ['oil'] }] },
      1,
      'damaged',
    ],
    ['a ritual on no day', 'rituals', { v: 1, rev: 1, values: { list: [never] } }, { list: [] }, 1, 'damaged'],
    ['an unknown badge', 'toolbar', { v: 1, rev: 1, values: { badge: 'loud' } }, { badge: 'off' }, 1, 'damaged'],
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
      [12],
    ],
    ['no routine', 'break', { routines: [] }, 'error_routines_none', []],
    ['a routine twice', 'break', { routines: ['a', 'a'] }, 'error_routines_none', []],
    ['a word too early', 'rhythm', { headsUpSeconds: 301 }, 'error_setting_range_or_none', [30, 300]],
    ['each break long', 'break', { longEvery: 1 }, 'error_setting_range_or_none', [2, 12]],
    ['a long break too long', 'break', { longMinutes: 21 }, 'error_setting_range', [1, 20]],
    ['too short a wait', 'moments', { maxHoldMinutes: 4 }, 'error_setting_range', [5, 240]],
    ['no host', 'moments', { callHosts: ['zoom'] }, 'error_hosts_form', []],
    ['a number for a host', 'moments', { callHosts: [7] }, 'error_hosts_form', []],
    [
      'too many hosts',
      'moments',
      { callHosts: Array.from({ length: MAX_HOSTS + 1 }, (_, i) => `h${i}.example.org`) },
      'error_hosts_many',
      [MAX_HOSTS],
    ],
    [
      'quiet hours that meet the next morning',
      'moments',
      {
        quiet: [
          { from: '22:00', to: '07:00' },
          { from: '06:00', to: '08:00' },
        ],
      },
      'error_hours_overlap',
      ['22:00', '07:00'],
    ],
    ['no quiet time', 'moments', { quiet: [{ from: '1', to: '2' }] }, 'error_hours_time', []],
    [
      'too many quiet hours',
      'moments',
      { quiet: Array.from({ length: 7 }, (_, i) => ({ from: `1${i}:00`, to: `1${i}:30` })) },
      'error_quiet_many',
      [6],
    ],
    ['a ritual on no day', 'rituals', { list: [never] }, 'error_ritual_form', []],
    ['a ritual twice', 'rituals', { list: [WIND_DOWN, WIND_DOWN] }, 'error_ritual_form', []],
    [
      'too many rituals',
      'rituals',
      { list: Array.from({ length: MAX_RITUALS + 1 }, (_, i) => ({ ...WIND_DOWN, id: `r${i}` })) },
      'error_rituals_many',
      [MAX_RITUALS],
    ],
    ['an unknown badge', 'toolbar', { badge: 'loud' }, 'error_setting_form', []],
  ];
  it.each(refused)('refuses %s', (_name, group, raw, key, substitutions) => {
    expect(parsePatch(group, raw)).toMatchObject({ ok: false, error: { key, substitutions } });
  });

  it('accepts and sorts', () => {
    const unsorted = monday({ from: '13:00', to: '17:00' }, { from: '09:00', to: '13:00' });
    const sorted = monday({ from: '09:00', to: '13:00' }, { from: '13:00', to: '17:00' });
    expect(parsePatch('hours', { week: unsorted })).toEqual({ ok: true, values: { week: sorted } });
    const typed = ['https://Calls.example.org:8443/room?x=1#y', 'calls.example.org', '*.Zoom.us '];
    expect(parsePatch('moments', { callHosts: typed })).toEqual({
      ok: true,
      values: { callHosts: ['calls.example.org', 'zoom.us'] },
    });
    expect(parsePatch('rituals', { list: [WIND_DOWN] })).toEqual({ ok: true, values: { list: [WIND_DOWN] } });
    expect(parsePatch('rhythm', { headsUpSeconds: 0 })).toEqual({ ok: true, values: { headsUpSeconds: 0 } });
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
  it('of every day meet the night before', () => {
    const night = { from: '22:00', to: '07:00' };
    const morning = { from: '06:00', to: '08:00' };
    expect(runsInto(morning, [night])).toBeNull();
    expect(runsInto(morning, [night], 'daily')).toEqual(night);
    expect(runsInto(night, [morning], 'daily')).toEqual(morning);
    expect(joinedDay(morning, [night, { from: '12:00', to: '13:00' }], 'daily')).toEqual({
      joined: { from: '22:00', to: '08:00' },
      day: [
        { from: '12:00', to: '13:00' },
        { from: '22:00', to: '08:00' },
      ],
    });
    const round = joinedDay({ from: '07:30', to: '07:00' }, [{ from: '06:30', to: '08:00' }], 'daily');
    expect(round.day).toHaveLength(1);
    expect(round.joined.from).toBe(round.joined.to);
  });
  it('proposes quiet hours that are free', () => {
    const noon = { from: '12:00', to: '13:00' };
    expect(proposedQuiet([])).toEqual(noon);
    expect(proposedQuiet([noon])).toEqual({ from: '20:00', to: '22:00' });
    expect(proposedQuiet([{ from: '05:00', to: '04:45' }])).toBeNull();
    expect(proposedQuiet(Array.from({ length: 6 }, () => noon))).toBeNull();
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
    const daysOff = Array.from({ length: MAX_DAYS_OFF }, () => ({ from: '2026-07-15', to: '2026-08-04' }));
    const extra = { from: LATEST_MS - 1, until: LATEST_MS };
    const hours = itemOf('hours', { week: week.map(() => day), daysOff, extra }, 2 ** 40);
    const breaks = itemOf('break', { ...DEFAULTS.break, breakMinutes: 3, routines }, 2 ** 40);
    const callHosts = Array.from({ length: MAX_HOSTS }, (_, i) =>
      `${i}.`.padEnd(MAX_HOST_LENGTH - 4, 'h').concat('.org'),
    );
    const quiet = Array.from({ length: MAX_QUIET_RANGES }, (_, i) => ({ from: `1${i}:00`, to: `1${i}:30` }));
    const moments = {
      fullscreen: false,
      calls: true,
      callHosts,
      quiet,
      maxHoldMinutes: 240,
      lullMinutes: 10,
      asks: 'window' as const,
    };
    expect(parsePatch('moments', moments)).toMatchObject({ ok: true });
    const ritual = {
      ...WIND_DOWN,
      days: [true, ...Array.from({ length: 6 }, () => false)],
      routineId: 'r'.repeat(MAX_ROUTINE_ID_LENGTH),
      preparations: PREPARATIONS,
    };
    const list = Array.from({ length: MAX_RITUALS }, (_, i) => ({ ...ritual, id: String(i).padStart(40, 'i') }));
    expect(parsePatch('rituals', { list })).toMatchObject({ ok: true });
    const held = itemOf('moments', moments, 2 ** 40);
    const rituals = itemOf('rituals', { list }, 2 ** 40);
    for (const item of [hours, breaks, held, rituals])
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

describe('hosts of calls', () => {
  it.each([
    ['meet.google.com', 'meet.google.com'],
    ['  HTTPS://user:secret@Meet.Google.com:443/abc-def?x#y ', 'meet.google.com'],
    ['zoommtg://zoom.us/join?confno=1', 'zoom.us'],
    ['www.whereby.com/room', 'whereby.com'],
    ['*.webex.com', 'webex.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['zoom.us.', 'zoom.us'],
    ['www.com', 'www.com'],
    ['localhost', null],
    ['two words.com', null],
    ['http://', null],
    ['[::1]:80', null],
    [`${'a'.repeat(80)}.com`, null],
  ])('%s is %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it('match themselves and what is below them', () => {
    expect(matchesHost('us02web.Zoom.us', ['meet.jit.si', 'zoom.us'])).toBe(true);
    expect(matchesHost('zoom.us', ['zoom.us'])).toBe(true);
    expect(matchesHost('notzoom.us', ['zoom.us'])).toBe(false);
    expect(matchesHost('us', ['zoom.us'])).toBe(false);
    expect(matchesHost('zoom.us', [])).toBe(false);
  });

  it('have the names people use', () => {
    expect(callName('meet.google.com')).toBe('Google Meet');
    expect(callName('acme.webex.com')).toBe('Webex');
    expect(callName('calls.example.org')).toBe('calls.example.org');
    for (const { host } of CALL_HOSTS) expect(hostOf(host)).toBe(host);
    expect(DEFAULTS.moments.callHosts).toEqual([...new Set(DEFAULTS.moments.callHosts)]);
  });
});

describe('presets', () => {
  const named = (id: string): (typeof PRESETS)[number] => {
    const preset = PRESETS.find((one) => one.id === id);
    if (!preset) throw new Error(id);
    return preset;
  };
  const choose = (id: string, from: Settings = DEFAULTS): Settings => ({
    ...from,
    rhythm: { ...from.rhythm, workMinutes: named(id).workMinutes },
    break: { ...from.break, ...presetBreak(named(id), from.break) },
  });
  const withRoutines = (...routines: string[]): Settings => ({ ...DEFAULTS, break: { ...DEFAULTS.break, routines } });
  const HEEL = 'heel-comfort-3';

  it('are valid, and found again after they were chosen', () => {
    for (const preset of PRESETS) {
      const chosen = choose(preset.id);
      expect(presetOf(chosen)).toBe(preset);
      expect(parsePatch('break', chosen.break)).toMatchObject({ ok: true });
    }
    expect(presetOf({ ...DEFAULTS, rhythm: { ...DEFAULTS.rhythm, workMinutes: 46 } })).toBeNull();
  });
  it('put one routine first and keep the others', () => {
    expect(choose('soreHeels', withRoutines('a', HEEL, 'b')).break.routines).toEqual([HEEL, 'a', 'b']);
    const sore = choose('soreHeels');
    expect(presetOf({ ...sore, break: { ...sore.break, routines: ['a'] } })).toBeNull();
  });
  it.each([
    ['was not among them', ['a', 'b'], ['a', 'b']],
    ['was in another place', ['a', 'b', HEEL, 'c'], ['a', 'b', HEEL, 'c']],
    ['was first by choice', [HEEL, 'a'], [HEEL, 'a']],
    ['is all there is', [HEEL], [HEEL]],
  ])('give way to the next one, which leaves nothing of them: the routine %s', (_where, before, after) => {
    const plain = choose('steady', choose('soreHeels', withRoutines(...before)));
    expect(plain.break.routines).toEqual(after);
    expect(presetOf(plain)?.id).toBe('steady');
    expect(plain.break).toMatchObject({ putFirst: '', putFrom: 0 });
  });
  it('keep what was changed by hand in between', () => {
    const sore = choose('soreHeels', withRoutines('a', 'b'));
    const more = { ...sore, break: { ...sore.break, routines: [...sore.break.routines, 'c'] } };
    expect(choose('gentle', more).break.routines).toEqual(['a', 'b', 'c']);
  });
  it('are not taken for another with the same lengths while the routine is first', () => {
    const sore = choose('soreHeels');
    const byHand = {
      rhythm: { ...sore.rhythm, workMinutes: named('steady').workMinutes },
      break: { ...sore.break, breakMinutes: named('steady').breakMinutes },
    };
    expect(presetOf(byHand)).toBeNull();
  });
  it('add the evening ritual, and switch it without losing what was made of it', () => {
    const other = { ...WIND_DOWN, id: 'other' };
    expect(withWindDown([other], true)).toEqual([other, WIND_DOWN]);
    expect(withWindDown([other], false)).toEqual([other]);
    const later = { ...WIND_DOWN, time: '22:15' };
    const off = withWindDown([later, other], false);
    expect(off).toEqual([{ ...later, on: false }, other]);
    expect(windDownOf(withWindDown(off, true))).toEqual(later);
    expect(windDownOf([other])).toBeNull();
  });
});
