import { clockTime, lengthInWords, minutesShort } from '../i18n/format.ts';
import { dateFormat } from '../i18n/formatters.ts';
import { t } from '../i18n/messages.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { HoldReason, Note, NoteKind, RhythmState } from '../rhythm/types.ts';
import { dayOf } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/units.ts';

/** "09:02–09:40" and "Worked, 38 min". */
export interface DiaryLine {
  when: string;
  what: string;
}

export interface DiaryDay {
  /** In words. */
  day: string;
  /** In chronological order. */
  lines: DiaryLine[];
}

/** Maximum rows of a day in the popup. */
const WHY_LINES = 12;

/** Longer durations are given in hours. */
const LONGEST_IN_MINUTES = 120;

/** Kinds that time was spent on. All other kinds are instants. */
const STRETCHES = {
  worked: 'diary_worked',
  idle: 'diary_idle',
  locked: 'diary_locked',
  asleep: 'diary_asleep',
  off: 'diary_off',
  paused: 'diary_paused',
  break: 'diary_break',
} as const satisfies Partial<Record<NoteKind, MessageKey>>;

const INSTANTS = {
  headsUp: 'diary_heads_up',
  reminded: 'diary_reminded',
  waitsOnBadge: 'diary_waits_on_badge',
  taken: 'diary_taken',
  stoppedEarly: 'diary_stopped_early',
  skipped: 'diary_skipped',
  natural: 'diary_natural',
  missed: 'diary_missed',
} as const satisfies Partial<Record<NoteKind, MessageKey>>;

const HELD = {
  fullscreen: 'diary_held_fullscreen',
  call: 'diary_held_call',
  quiet: 'diary_held_quiet',
  lull: 'diary_held_lull',
} as const satisfies Record<HoldReason | 'lull', MessageKey>;

/** A note, or several consecutive ones merged. `ms`: time spent in it, without the gaps between. */
interface Entry extends Note {
  ms: number;
  isRunning: boolean;
}

/** One note in words. */
export function noteLine(note: Note, zone: string): DiaryLine {
  return lineOf(entryOf(note), zone);
}

/** The days of these notes, newest first. */
export function diaryDays(notes: readonly Note[], zone: string, now: number): DiaryDay[] {
  const byDay = Map.groupBy(entriesOf(notes.map(entryOf)), ({ from }) => dayOf(from, zone));
  const today = dayOf(now, zone);
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, entries]) => {
      const name = dayInWords(entries[0]?.from ?? now, zone);
      return { day: day === today ? t('diary_today', name) : name, lines: entries.map((entry) => lineOf(entry, zone)) };
    });
}

/** All of these notes as the text of a file, in chronological order. */
export function diaryText(notes: readonly Note[], zone: string, now: number): string {
  const written = t('diary_title', dayAndDate(now, zone), zone);
  const days = diaryDays(notes, zone, now).toReversed();
  const blocks = days.map(({ day, lines }) => [day, ...lines.map(({ when, what }) => `${when}  ${what}`)].join('\n'));
  return `${[written, ...blocks].join('\n\n')}\n`;
}

/**
 * The popup's rows for today, newest first. `notes`: today's; `state`: brought up to `now`, for what is in
 * progress and for notes not written yet.
 */
export function whyLines(notes: readonly Note[], state: RhythmState, now: number, zone: string): DiaryLine[] {
  const pending = state.outbox.flatMap((effect) => (effect.type === 'note' ? [effect.note] : []));
  const unwritten = pending.filter((note) => !notes.some((known) => isSame(known, note)));
  const entries = entriesOf([...notes, ...unwritten].map(entryOf).concat(running(state, now)));
  return entries
    .slice(-WHY_LINES)
    .toReversed()
    .map((entry) => lineOf(entry, zone));
}

const entryOf = (note: Note): Entry => ({ ...note, ms: note.to - note.from, isRunning: false });

const isSame = (a: Note, b: Note): boolean => a.from === b.from && a.to === b.to && a.kind === b.kind;

const isStretch = ({ kind }: Note): boolean => kind in STRETCHES || kind === 'held';

/** Entries still in progress: how time is being spent, and a reminder that is waiting meanwhile. */
function running({ stretch, away, reminder }: RhythmState, now: number): Entry[] {
  const to = Math.max(now, stretch.from);
  const detail = away?.rested ? 'rest' : null;
  const open: Note[] = [{ from: stretch.from, to, kind: stretch.kind, detail }];
  if (reminder?.held) open.push({ from: reminder.held.since, to, kind: 'held', detail: reminder.held.why });
  if (reminder && reminder.lullSince !== null)
    open.push({ from: reminder.lullSince, to, kind: 'held', detail: 'lull' });
  return open.map((note) => ({ ...entryOf(note), isRunning: true }));
}

/** In chronological order, without anything shorter than a minute, and with neighbours of one kind merged. */
function entriesOf(all: readonly Entry[]): Entry[] {
  const told: Entry[] = [];
  for (const entry of all.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (isStretch(entry) && entry.ms < MINUTE_MS) continue;
    const last = told.at(-1);
    if (last && goesOn(last, entry)) {
      const detail = entry.detail ?? last.detail;
      told[told.length - 1] = { ...entry, from: last.from, ms: last.ms + entry.ms, detail };
    } else told.push(entry);
  }
  return told;
}

function goesOn(last: Entry, next: Entry): boolean {
  if (!isStretch(next) || last.kind !== next.kind || next.from - last.to >= MINUTE_MS) return false;
  return next.kind !== 'held' || last.detail === next.detail;
}

function lineOf(entry: Entry, zone: string): DiaryLine {
  const from = clockTime(entry.from, zone);
  if (!isStretch(entry)) return { when: from, what: instantOf(entry, zone) };
  const when = entry.isRunning ? t('diary_since', from) : t('diary_range', from, clockTime(entry.to, zone));
  return { when, what: stretchOf(entry) };
}

function stretchOf({ kind, ms, detail, isRunning }: Entry): string {
  if (kind === 'held') return detail && detail !== 'rest' ? t(HELD[detail]) : t('diary_held');
  if (!isKeyOf(STRETCHES, kind)) return kind;
  const what = t(STRETCHES[kind], length(ms));
  if (detail === 'rest') return t('diary_rest', what);
  return isRunning ? t('diary_so_far', what) : what;
}

function instantOf({ kind, from, to, text }: Entry, zone: string): string {
  if (kind === 'fault') return t('diary_fault', text ?? '');
  if (kind === 'snoozed') return to > from ? t('diary_snoozed_until', clockTime(to, zone)) : t('diary_snoozed');
  return isKeyOf(INSTANTS, kind) ? t(INSTANTS[kind]) : kind;
}

const isKeyOf = <T extends object>(map: T, key: PropertyKey): key is keyof T => key in map;

function length(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  return minutes <= LONGEST_IN_MINUTES ? minutesShort(minutes) : lengthInWords(ms);
}

/** "Tuesday 10 March", in the language's own format. */
function dayInWords(at: number, zone: string): string {
  return dateFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(at);
}

function dayAndDate(at: number, zone: string): string {
  return dateFormat({ dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at);
}
