import { beforeEach, describe, expect, test } from 'vitest';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Note, NoteKind, RhythmState } from '../../../utils/rhythm/types.ts';
import { diaryDays, diaryText, noteLine, whyLines } from '../../../utils/status/diary.ts';
import type { DiaryLine } from '../../../utils/status/diary.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const at = (time: string, day = '2026-03-10'): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;

const note = (kind: NoteKind, from: string, to = from, detail: Note['detail'] = null, day?: string): Note => ({
  from: at(from, day),
  to: at(to, day),
  kind,
  detail,
});
const said = ({ when, what }: DiaryLine): string => `${when} ${what}`;
const line = (...args: Parameters<typeof note>): string => said(noteLine(note(...args), ZONE));

beforeEach(() => useEnglish());

describe('a line', () => {
  test('tells what time was spent on', () => {
    expect(line('worked', '09:02', '09:40')).toBe('09:02–09:40 Worked, 38 mins');
    expect(line('idle', '09:40', '09:52', 'rest')).toBe('09:40–09:52 Away, 12 mins (counted as a break)');
    expect(line('idle', '09:40', '09:43')).toBe('09:40–09:43 Away, 3 mins');
    expect(line('locked', '12:00', '12:50', 'rest')).toBe('12:00–12:50 Screen locked, 50 mins (counted as a break)');
    expect(line('asleep', '12:00', '15:05')).toBe('12:00–15:05 Computer asleep or browser closed, 3 hours, 5 minutes');
    expect(line('off', '00:00', '09:00')).toBe('00:00–09:00 Outside working hours, 9 hours');
    expect(line('paused', '10:00', '10:30')).toBe('10:00–10:30 Paused, 30 mins');
    expect(line('break', '11:00', '11:03')).toBe('11:00–11:03 In a break, 3 mins');
  });

  test('tells why a reminder was held', () => {
    expect(line('held', '10:15', '10:40', 'fullscreen')).toBe('10:15–10:40 Held back: a window was full screen');
    expect(line('held', '10:15', '10:40', 'call')).toBe('10:15–10:40 Held back: a call');
    expect(line('held', '10:15', '10:40', 'quiet')).toBe('10:15–10:40 Held back: quiet hours');
  });

  test('tells what happened', () => {
    expect(line('headsUp', '10:38')).toBe('10:38 Said that a break was coming soon');
    expect(line('reminded', '10:40')).toBe('10:40 Reminded');
    expect(line('snoozed', '10:45', '10:50')).toBe('10:45 Snoozed until 10:50');
    expect(line('waitsOnBadge', '11:15')).toBe('11:15 Held back too long: shown only on the icon');
    expect(line('taken', '11:00')).toBe('11:00 Break taken');
    expect(line('stoppedEarly', '11:00')).toBe('11:00 Break ended early');
    expect(line('skipped', '11:00')).toBe('11:00 Skipped');
    expect(line('natural', '11:00')).toBe('11:00 Away long enough: counted as a break');
    expect(line('missed', '11:00')).toBe('11:00 No longer offered: its time had passed');
  });
});

describe('the days', () => {
  const notes = [
    note('worked', '09:00', '09:40', null, '2026-03-09'),
    note('worked', '10:00', '10:20'),
    note('reminded', '09:40'),
    note('worked', '09:00', '09:39'),
  ];

  test('come newest first, and each in the order of time', () => {
    const days = diaryDays(notes, ZONE, at('14:00'));
    expect(days.map(({ day }) => day)).toEqual(['Today, Tuesday 10 March', 'Monday 9 March']);
    expect(days[0]?.lines.map(said)).toEqual([
      '09:00–09:39 Worked, 39 mins',
      '09:40 Reminded',
      '10:00–10:20 Worked, 20 mins',
    ]);
    expect(diaryDays([], ZONE, at('14:00'))).toEqual([]);
  });

  test('follow the wall clock of the zone', () => {
    const late = [note('reminded', '23:30', '23:30', null, '2026-03-09')];
    expect(diaryDays(late, ZONE, at('14:00'))[0]?.day).toBe('Monday 9 March');
    expect(diaryDays(late, 'Asia/Tokyo', at('14:00'))[0]?.day).toBe('Today, Tuesday 10 March');
  });

  test('join neighbours of one kind, and leave out what took less than a minute', () => {
    const torn = [
      note('worked', '09:00', '09:10'),
      note('idle', '09:10', '09:10:40'),
      note('worked', '09:10:40', '09:20'),
      note('idle', '09:20', '09:23'),
      note('idle', '09:23', '09:30', 'rest'),
      note('held', '09:40', '09:45', 'call'),
      note('held', '09:45', '09:50', 'quiet'),
    ];
    expect(diaryDays(torn, ZONE, at('14:00'))[0]?.lines.map(said)).toEqual([
      '09:00–09:20 Worked, 19 mins',
      '09:20–09:30 Away, 10 mins (counted as a break)',
      '09:40–09:45 Held back: a call',
      '09:45–09:50 Held back: quiet hours',
    ]);
  });

  test('make a file in the order of time', () => {
    expect(diaryText(notes, ZONE, at('14:00'))).toBe(
      [
        'Instep activity log, saved on 10 March 2026 at 14:00 (Europe/Berlin)',
        '',
        'Monday 9 March',
        '09:00–09:40  Worked, 40 mins',
        '',
        'Today, Tuesday 10 March',
        '09:00–09:39  Worked, 39 mins',
        '09:40  Reminded',
        '10:00–10:20  Worked, 20 mins',
        '',
      ].join('\n'),
    );
  });
});

describe('why', () => {
  const state = (changes: Partial<RhythmState>): RhythmState => ({ ...initialState(at('14:00')), ...changes });
  const lines = (notes: readonly Note[], changes: Partial<RhythmState>): string[] =>
    whyLines(notes, state(changes), at('14:00'), ZONE).map(said);

  test('begins with what is going on', () => {
    const worked = [note('off', '00:00', '09:00'), note('idle', '13:00', '13:20', 'rest')];
    expect(lines(worked, { stretch: { kind: 'worked', from: at('13:20') } })).toEqual([
      'since 13:20 Worked, 40 mins so far',
      '13:00–13:20 Away, 20 mins (counted as a break)',
      '00:00–09:00 Outside working hours, 9 hours',
    ]);
    const away = { since: at('13:50'), why: 'idle', rested: true, workedMs: 0, quietMs: 0 } as const;
    expect(lines([], { stretch: { kind: 'idle', from: at('13:50') }, away })).toEqual([
      'since 13:50 Away, 10 mins (counted as a break)',
    ]);
  });

  test('tells of a reminder that waits', () => {
    const held = { since: at('13:40'), why: 'fullscreen' } as const;
    const open = {
      id: 'r',
      dueAt: at('13:40'),
      asked: 0,
      askedAt: null,
      lullSince: null,
      askedAtWorkMs: null,
      offeredUntil: null,
      snoozes: 0,
      snoozedUntil: null,
    } as const;
    const reminder = { ...open, held, silent: false, ritual: null };
    expect(lines([], { stretch: { kind: 'worked', from: at('13:00') }, reminder })[0]).toBe(
      'since 13:40 Held back: a window was full screen',
    );
  });

  test('knows notes that are not written yet, and none twice', () => {
    const reminded = note('reminded', '13:59');
    const outbox = [{ id: 'n', type: 'note', note: reminded } as const];
    expect(lines([], { outbox })).toEqual(['13:59 Reminded']);
    expect(lines([reminded], { outbox })).toEqual(['13:59 Reminded']);
  });

  test('shows the last twelve', () => {
    const many = Array.from({ length: 30 }, (_, i) => note('reminded', `10:${10 + i}`));
    const shown = lines(many, {});
    expect(shown).toHaveLength(12);
    expect(shown[0]).toBe('10:39 Reminded');
  });
});
