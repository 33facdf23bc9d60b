/** The states of the popup that pictures are taken of and that axe looks at. */
import type { Page } from 'puppeteer-core';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import { newItem } from '../../utils/body/own-plans.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import type { Away, HoldReason, Note, NoteKind, Reminder, RhythmState } from '../../utils/rhythm/types.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { waitUntil } from './harness/wait.ts';
import { dueNow, MINUTE, snoozed } from './saved.ts';
import type { PartState } from './show-state.ts';
import { viewOf } from './stage.ts';

const HELD_FOR_MS = 4 * MINUTE;

export const working = (): Partial<RhythmState> => ({
  workedMs: 33 * MINUTE,
  intervalStartedAt: Date.now() - 33 * MINUTE,
});

const worked = (): Partial<RhythmState> => ({ workedMs: 45 * MINUTE, intervalStartedAt: Date.now() - 49 * MINUTE });

function openReminder(changes: Partial<Reminder>): Partial<RhythmState> {
  const dueAt = Date.now() - HELD_FOR_MS;
  const plain = {
    id: 'r',
    dueAt,
    asked: 1,
    askedAt: dueAt,
    lullSince: null,
    askedAtWorkMs: null,
    offeredUntil: null,
    snoozes: 0,
    snoozedUntil: null,
  };
  return { ...worked(), reminder: { ...plain, held: null, silent: false, ritual: null, ...changes } };
}

const held =
  (why: HoldReason, changes: Partial<RhythmState> = {}) =>
  (): Partial<RhythmState> => ({
    ...openReminder({ asked: 0, askedAt: null, held: { since: Date.now() - HELD_FOR_MS, why } }),
    fullscreen: why === 'fullscreen',
    ...changes,
  });

function away(minutes: number): Partial<RhythmState> {
  const gone: Away = {
    since: Date.now() - minutes * MINUTE,
    why: 'idle',
    rested: false,
    workedMs: 19 * MINUTE,
    quietMs: 0,
  };
  return { ...working(), workedMs: 19 * MINUTE, here: false, away: gone };
}

function back(): Partial<RhythmState> {
  const to = Date.now() - MINUTE;
  return {
    workedMs: MINUTE,
    intervalStartedAt: to,
    lastRest: { from: to - 16 * MINUTE, to, workedMs: 30 * MINUTE, sinceLongRest: 0 },
  };
}

/** A favourite and two plans. */
function withOwn(): readonly [BodyRecord, RoutinesLeftOut] {
  const body: BodyRecord = {
    ...wellBody(Date.now(), Temporal.Now.timeZoneId()),
    favourites: ['ball-roll-sole', 'calf-knead'],
  };
  const plans = ['Physio heel', 'Before a long walk'].map((name, at) => {
    const items = [newItem('ankle-circles'), newItem('ball-roll-sole'), newItem('slow-breath-feet')].slice(at);
    return { id: `p${at}`, name, note: '', items, changedAt: 0 };
  });
  return [body, routinesLeftOutFor(body, plans, Date.now())];
}

const wallTime = (minutesFromNow: number): Temporal.ZonedDateTime =>
  Temporal.Now.zonedDateTimeISO().round({ smallestUnit: 'minute' }).add({ minutes: minutesFromNow });

const timeOf = (minutesFromNow: number): string => wallTime(minutesFromNow).toPlainTime().toString().slice(0, 5);

const ritualAt = (minutesFromNow: number) => () => ({
  rituals: {
    list: [
      {
        id: 'evening',
        on: true,
        time: timeOf(minutesFromNow),
        days: Array.from({ length: 7 }, () => true),
        routineId: 'sleep-wind-down-5',
        preparations: ['light', 'music', 'oil'],
      },
    ],
  },
});

const known = (minutesFromNow: number): Partial<RhythmState> => ({
  rituals: { [`evening@${timeOf(minutesFromNow)}`]: '' },
});

function ritualDue(minutesFromNow: number, askedMinutesAgo: number): Partial<RhythmState> {
  const time = wallTime(minutesFromNow);
  const at = time.epochMilliseconds;
  const ritual = { id: 'evening', day: time.toPlainDate().toString(), at };
  const askedAt = Date.now() - askedMinutesAgo * MINUTE;
  return { ...openReminder({ dueAt: at, askedAt, ritual }), ...known(minutesFromNow) };
}

/** A morning, as the clock saw it; its notes are about to be written. */
function morning(): Partial<RhythmState> {
  const now = Date.now();
  const seen: [kind: NoteKind, from: number, to: number, detail?: Note['detail']][] = [
    ['off', 610, 250],
    ['worked', 250, 212],
    ['idle', 212, 200, 'rest'],
    ['worked', 200, 150],
    ['held', 155, 150, 'fullscreen'],
    ['reminded', 150, 150],
    ['snoozed', 149, 144],
    ['reminded', 144, 144],
    ['break', 143, 140],
    ['taken', 140, 140],
    ['worked', 140, 120],
    ['locked', 120, 75, 'rest'],
    ['paused', 75, 45],
  ];
  const outbox = seen.map(([kind, from, to, detail = null], index) => ({
    id: `n${index}`,
    type: 'note' as const,
    note: { from: now - from * MINUTE, to: now - to * MINUTE, kind, detail },
  }));
  return { ...working(), outbox, stretch: { kind: 'worked', from: now - 45 * MINUTE } };
}

/** Work on the day after tomorrow only. */
const offToday = () => ({
  hours: {
    week: Array.from({ length: 7 }, (_, index) =>
      index === (new Date().getDay() + 1) % 7 ? [{ from: '09:00', to: '17:30' }] : [],
    ),
  },
});

const pausedUntil = (until: number | null): Partial<RhythmState> => ({
  ...working(),
  pause: { since: Date.now(), until },
});

/** The day after feet were rolled. */
const morningAfter: PartState['answers'] = () => {
  const zone = Temporal.Now.timeZoneId();
  const day = Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();
  const body = { ...wellBody(Date.now(), zone), morning: { day, moves: ['ball-roll-sole' as const] } };
  return [body, { ...ALL_ANSWERED, morning: day }];
};

/** The foot map is loaded when it is opened. */
const inFootMap =
  (label?: string) =>
  async (page: Page): Promise<void> => {
    await viewOf(page).waitForText('Create my break');
    await waitUntil('the foot', () => page.$('.where svg, .where li'));
    if (label !== undefined) await viewOf(page).click(label);
  };

const WHERE = { text: 'Next break at', state: working, click: 'Where do your feet need it?' };

export const POPUP_STATES: readonly PartState[] = [
  { name: 'working', text: 'Next break at', state: working },
  { name: 'list', text: 'Next break at', state: working, answers: withOwn, click: 'More breaks' },
  { name: 'menu', text: 'Next break at', state: working, click: 'Pause' },
  {
    name: 'own-pause',
    text: 'Next break at',
    state: working,
    click: 'Pause',
    act: (page) => viewOf(page).click('Other length or time'),
  },
  { name: 'why', text: 'Next break at', state: morning, click: 'Why?', isUntrue: true },
  { name: 'due', text: 'Skip this one', state: dueNow },
  { name: 'due-menu', text: 'Skip this one', state: dueNow, click: 'Choose another snooze length' },
  {
    name: 'due-long',
    text: 'longer break',
    state: () => ({ ...dueNow(), breaks: 3, sinceLongRest: 3 }),
    settings: () => ({ break: { longEvery: 4, longMinutes: 5, routines: ['ball-break-3', 'desk-reset-60'] } }),
  },
  { name: 'due-firm', text: 'Strict mode', state: dueNow, settings: () => ({ rhythm: { firm: true } }) },
  {
    name: 'due-firm-used',
    text: 'Strict mode',
    state: () => openReminder({ snoozes: 1 }),
    settings: () => ({ rhythm: { firm: true } }),
  },
  { name: 'snoozed', text: 'Snoozed until', state: snoozed },
  {
    name: 'due-lull',
    text: 'Waiting for a pause in your work',
    state: () => openReminder({ asked: 0, askedAt: null, lullSince: Date.now() }),
    settings: () => ({ moments: { lullMinutes: 10 } }),
    isUntrue: true,
  },
  { name: 'held-fullscreen', text: 'a window is full screen', state: held('fullscreen'), isUntrue: true },
  { name: 'held-call', text: 'you are on a call', state: held('call', { call: 'meet.google.com' }), isUntrue: true },
  {
    name: 'held-quiet',
    text: 'quiet hours',
    state: held('quiet'),
    settings: () => ({ moments: { quiet: [{ from: timeOf(-30), to: timeOf(30) }] } }),
    isUntrue: true,
  },
  {
    name: 'silent',
    text: 'now shows only on the icon',
    state: () => ({ ...openReminder({ asked: 0, askedAt: null, silent: true }), fullscreen: true }),
    isUntrue: true,
  },
  {
    name: 'seen-question',
    text: 'Did you see it?',
    state: () => openReminder({ asked: 4 }),
    isNew: 'seenAsked',
  },
  {
    name: 'fullscreen-question',
    text: 'Do you always work in full screen?',
    state: () => ({ ...working(), lostToFullscreen: 2 }),
    isUntrue: true,
  },
  { name: 'away-short', text: 'Nothing touched since', state: () => away(3), isUntrue: true },
  {
    name: 'away-locked',
    text: 'Screen locked since',
    state: () => {
      const { away: gone, ...rest } = away(3);
      return { ...rest, away: gone ? { ...gone, why: 'locked' } : null };
    },
    isUntrue: true,
  },
  { name: 'away', text: 'this counts as a break', state: () => away(16), isUntrue: true },
  { name: 'back', text: 'I was working', state: back, isUntrue: true },
  {
    name: 'ritual-first',
    text: 'comes next',
    state: () => ({ ...working(), ...known(21) }),
    settings: ritualAt(21),
    isUntrue: true,
  },
  { name: 'ritual-due', text: 'Not today', state: () => ritualDue(-2, 1), settings: ritualAt(-2), isUntrue: true },
  {
    name: 'ritual-missed',
    text: 'ritual is still open',
    state: () => ritualDue(-40, 1),
    settings: ritualAt(-40),
    isUntrue: true,
  },
  { name: 'paused', text: 'Paused until', state: () => pausedUntil(Date.now() + 30 * MINUTE) },
  { name: 'paused-open', text: 'Paused until', state: () => pausedUntil(null) },
  { name: 'first', text: 'First break at', state: () => ({ breaks: 0 }) },
  { name: 'off', text: 'Outside working hours', state: () => ({ off: true }), settings: offToday },
  {
    name: 'off-ritual',
    text: 'Only your ritual',
    state: () => ({ off: true, ...known(90) }),
    settings: () => ({ ...offToday(), ...ritualAt(90)() }),
    isUntrue: true,
  },
  { name: 'morning', text: 'how do your feet feel this morning?', state: working, answers: morningAfter },
  { ...WHERE, name: 'where', act: inFootMap('Heel') },
  { ...WHERE, name: 'where-list', act: inFootMap('List') },
  { ...WHERE, name: 'where-map', act: inFootMap('Reflexology map') },
  { ...WHERE, name: 'where-place', act: inFootMap('Change') },
];
