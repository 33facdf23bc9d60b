import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '../../utils/rhythm/project.ts';
import { ritualBefore } from '../../utils/rhythm/rituals.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import { step } from '../../utils/rhythm/step.ts';
import type { Effect, RhythmEvent, RhythmState, Sight } from '../../utils/rhythm/types.ts';
import { spanAt } from '../../utils/time/hours.ts';
import { rhythmSettings } from '../fakes/rhythm-settings.ts';

/** Mutation testing runs all of it a thousand times, and so each with less. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1500);

const MIN = 60_000;
const START = Date.UTC(2026, 0, 5, 8, 30);
const settings = rhythmSettings({
  /* Shorter than the minute that has to lie between two reminders. */
  workMinutes: 0.5,
  hours: Array.from({ length: 7 }, () => [
    { from: '09:00', to: '12:30' },
    { from: '12:33', to: '17:30' },
  ]),
  headsUpSeconds: 30,
  holdCalls: true,
  quiet: Array.from({ length: 7 }, () => [{ from: '10:00', to: '10:20' }]),
  maxHoldMinutes: 5,
  lullMinutes: 2,
  rituals: [
    { id: 'noon', time: '12:00', days: Array.from({ length: 7 }, () => true) },
    { id: 'late', time: '18:00', days: Array.from({ length: 7 }, () => true) },
  ],
  zone: 'Europe/London',
});

/** Anything the browser may say. */
const sightOf = (value: number): Sight => ({
  idle: value % 5 < 3 ? 'active' : value % 5 === 3 ? 'idle' : 'locked',
  idleSince: value % 5 < 3 || value % 7 === 0 ? null : START + value * MIN,
  audible: value % 3 === 0,
  fullscreen: value % 11 === 0,
  call: value % 13 === 0 ? 'meet.example' : null,
  openCalls: value % 5 === 0 ? ['meet.example'] : [],
  lull: value % 6 === 0,
});

/** Something that happens a while after the last thing; `toReminder` is filled in with the open one. */
interface Act {
  afterMs: number;
  kind: RhythmEvent['type'] | 'ontime';
  value: number;
}

const acts = fc.array(
  fc.record<Act>({
    afterMs: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 70_000 }) },
      { weight: 2, arbitrary: fc.nat({ max: 12 * MIN }) },
      { weight: 1, arbitrary: fc.integer({ min: -3 * 60 * MIN, max: 14 * 60 * MIN }) },
    ),
    kind: fc.constantFrom(
      ...([
        'ontime',
        'ontime',
        'ontime',
        'ontime',
        'ontime',
        'ontime',
        'ontime',
        'ontime',
        'woke',
        'looked',
        'looked',
        'looked',
        'restDenied',
        'browserStarted',
        'snoozed',
        'skipped',
        'paused',
      ] as const),
      ...([
        'resumed',
        'breakStarted',
        'breakSeen',
        'breakLeft',
        'breakPaused',
        'breakResumed',
        'breakMoved',
        'breakResized',
        'breakEnded',
      ] as const),
    ),
    value: fc.nat({ max: 240 }),
  }),
  { minLength: 1, maxLength: 60 },
);

function eventOf(act: Act, state: RhythmState, index: number): RhythmEvent {
  const id = `c${index}`;
  const reminderId = state.reminder?.id ?? 'none';
  switch (act.kind) {
    case 'snoozed':
    case 'skipped':
      return { type: act.kind, id, reminderId };
    case 'paused':
      return { type: 'paused', id, until: act.value < 20 ? null : state.asOf + act.value * MIN };
    case 'resumed':
    case 'breakPaused':
    case 'breakResumed':
    case 'breakEnded':
      return { type: act.kind, id };
    case 'breakMoved':
      return { type: 'breakMoved', id, toMs: act.value * 1000 };
    case 'breakResized':
      return {
        type: 'breakResized',
        id,
        totalMs: act.value * 1000,
        revision: state.run?.revision ?? '',
        plan: { runId: state.run?.id ?? '' },
      };
    case 'breakStarted':
      return {
        type: 'breakStarted',
        id,
        routineId: 'x',
        minutes: 2,
        firstSide: 'left',
        totalMs: 135_000,
        readyMs: 15_000,
        plan: { runId: id },
      };
    case 'breakSeen':
    case 'breakLeft':
    case 'browserStarted':
      return { type: act.kind };
    case 'looked':
      return { type: 'looked', sight: sightOf(act.value) };
    case 'restDenied':
      return { type: 'restDenied', id, from: state.lastRest?.from ?? 0 };
    case 'ontime':
    case 'woke':
    case 'effectsDone':
      return { type: 'woke' };
  }
}

interface Moment {
  before: RhythmState;
  event: RhythmEvent;
  now: number;
  after: RhythmState;
}

/** Plays the acts; an 'ontime' act is the alarm that was asked for. */
function play(list: readonly Act[]): Moment[] {
  let state = step(initialState(START), { type: 'woke' }, START, settings);
  let now = START;
  return list.map((act, index) => {
    now = act.kind === 'ontime' ? (state.wakeAt ?? now + MIN) : now + act.afterMs;
    const before = state;
    const event = eventOf(act, before, index);
    state = step(before, event, now, settings);
    return { before, event, now, after: state };
  });
}

const STRETCHES: ReadonlySet<string> = new Set(['worked', 'idle', 'locked', 'asleep', 'off', 'paused', 'break']);

const shows = (state: RhythmState): Effect[] => state.outbox.filter((effect) => effect.type === 'showReminder');

/** What a step newly put into the outbox. */
const fresh = ({ before, after }: Moment): Effect[] =>
  after.outbox.filter((effect) => !before.outbox.some((known) => known.id === effect.id));

const holds = (check: (moments: Moment[]) => void): void =>
  fc.assert(
    fc.property(acts, (list) => check(play(list))),
    { numRuns: RUNS },
  );

describe('the rules of the rhythm, whatever happens in whatever order', () => {
  test('1: who works on until the alarm asked for is reminded exactly when the work is done', () => {
    holds((moments) => {
      for (const moment of moments) {
        const { before, now, after } = moment;
        const undisturbed = !before.reminder && !before.run && !before.pause && !before.off && !before.away;
        if (!undisturbed || now !== before.wakeAt || after.off || before.asOf > now) continue;
        if (moment.event.type !== 'woke' || after.reminder?.ritual || ritualBefore(before, now, settings)) continue;
        const worked = before.workedMs + (now - before.asOf);
        expect(after.reminder !== null).toBe(worked >= settings.workMinutes * MIN);
      }
    });
  });

  test('2: nothing is shown while paused, snoozed, in off hours or in a break', () => {
    holds((moments) => {
      for (const moment of moments) {
        if (!fresh(moment).some((effect) => effect.type === 'showReminder')) continue;
        const { after, now } = moment;
        expect(after.pause).toBeNull();
        expect(after.run).toBeNull();
        expect(after.reminder?.snoozedUntil).toBeNull();
        expect(after.away).toBeNull();
        expect(after.here).toBe(true);
        expect(after.reminder?.held).toBeNull();
        /* A call is over five minutes after it fell silent, whether or not anybody has looked since. */
        const isInCall = after.call !== null && now < (after.callSilentSince ?? Infinity) + 5 * MIN;
        expect(spanAt(settings.quiet, settings.zone, now).working || after.fullscreen || isInCall).toBe(false);
        expect(spanAt(settings.hours, settings.zone, now).working || after.reminder?.ritual !== null).toBe(true);
      }
    });
  });

  test('3: no two reminders within a minute, and never more than three repeats in a row', () => {
    holds((moments) => {
      let lastAt = -Infinity;
      for (const moment of moments) {
        if (moment.now < moment.before.asOf) lastAt -= moment.before.asOf - moment.now;
        const shown = fresh(moment).filter((effect) => effect.type === 'showReminder');
        expect(shown.length).toBeLessThanOrEqual(1);
        if (shown.length === 0) continue;
        expect(moment.now - lastAt).toBeGreaterThanOrEqual(MIN);
        lastAt = moment.now;
        expect(moment.after.reminder?.asked).toBeLessThanOrEqual(4);
      }
    });
  });

  test('4: a reminder that was shown is open, or has exactly one record', () => {
    holds((moments) => {
      const shown = new Set<string>();
      for (const moment of moments) {
        for (const effect of fresh(moment)) if (effect.type === 'showReminder') shown.add(effect.reminderId);
      }
      const last = moments.at(-1)?.after;
      const recorded = last?.outbox.flatMap((effect) => (effect.type === 'record' ? [effect.record.id] : [])) ?? [];
      const open = [last?.reminder?.id, last?.run?.reminder?.id];
      for (const id of shown) {
        expect(recorded.filter((one) => one === id).length + open.filter((one) => one === id).length).toBe(1);
      }
    });
  });

  test('5: no time named lies in the past', () => {
    holds((moments) => {
      for (const { after, now } of moments) {
        const view = project(after, now, settings);
        expect(view.wakeAt).toBe(after.wakeAt);
        expect(view.wakeAt === null || view.wakeAt > now).toBe(true);
        expect(view.nextBreakAt === null || view.nextBreakAt >= now).toBe(true);
      }
    });
  });

  test('every effect has an id of its own, and the record of a reminder or break comes once', () => {
    holds((moments) => {
      const ids = moments.flatMap((moment) => fresh(moment).map((effect) => effect.id));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('what is written down covers each moment once, in order', () => {
    holds((moments) => {
      /* As they stand in the end: what has not been written down yet may still be put right. */
      const stretches = (moments.at(-1)?.after.outbox ?? []).flatMap((effect) =>
        effect.type === 'note' && STRETCHES.has(effect.note.kind) ? [effect.note] : [],
      );
      if (moments.some(({ before, now }) => now < before.asOf)) return;
      for (const [index, note] of stretches.entries()) {
        expect(note.to).toBeGreaterThan(note.from);
        if (index > 0) expect(note.from).toBe(stretches[index - 1]?.to);
      }
    });
  });

  test('7: the same again gives the same, and an event repeated changes nothing', () => {
    holds((moments) => {
      for (const { before, event, now, after } of moments) {
        expect(step(before, event, now, settings)).toEqual(after);
        const again = step(after, event, now, settings);
        const counted = 'id' in event ? after : { ...after, run: again.run };
        expect(again).toEqual(counted);
        expect(shows(again)).toEqual(shows(after));
      }
    });
  });
});
