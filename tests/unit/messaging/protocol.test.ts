import { describe, expect, it, test } from 'vitest';
import { readCommand } from '../../../utils/messaging/protocol.ts';
import type { Command } from '../../../utils/messaging/protocol.ts';
import { isFromPerson } from '../../../utils/rhythm/person-events.ts';
import type { PersonEvent } from '../../../utils/rhythm/person-events.ts';
import { TABLE } from '../../../utils/rhythm/table.ts';
import { GROUPS } from '../../../utils/settings/defaults.ts';

const NOW = 1_700_000_000_000;
const begun = { routineId: 'r', minutes: 2, firstSide: 'left', totalMs: 90_000, readyMs: 15_000 } as const;
const plan = { runId: 'a', segments: [] };

const EVENTS: { [T in PersonEvent['type']]: Extract<PersonEvent, { type: T }> } = {
  snoozed: { type: 'snoozed', id: 'a', reminderId: 'r', minutes: 15 },
  skipped: { type: 'skipped', id: 'a', reminderId: 'r' },
  paused: { type: 'paused', id: 'a', until: NOW },
  resumed: { type: 'resumed', id: 'a' },
  restDenied: { type: 'restDenied', id: 'a', from: NOW },
  breakStarted: { type: 'breakStarted', id: 'a', ...begun, plan },
  breakPaused: { type: 'breakPaused', id: 'a' },
  breakResumed: { type: 'breakResumed', id: 'a' },
  breakMoved: { type: 'breakMoved', id: 'a', toMs: 5000 },
  breakResized: { type: 'breakResized', id: 'a', totalMs: 80_000, revision: 'a', plan },
  breakEnded: { type: 'breakEnded', id: 'a' },
};
const dispatched = (event: object): unknown => ({ kind: 'dispatch', event });

describe('what a person does', () => {
  test.each(Object.values(EVENTS))(
    '$type is read as it was sent, plan and all; what is not its own is left out',
    (event) => {
      expect(readCommand(dispatched(event))).toEqual({ kind: 'dispatch', event });
      expect(readCommand(dispatched({ ...event, aurora: true }))).toEqual({ kind: 'dispatch', event });
      expect(readCommand(event)).toBeNull();
    },
  );

  test.each(Object.values(EVENTS))('$type without one of its fields, or without an id, is none', (event) => {
    for (const field of Object.keys(event)) {
      if (field === 'minutes' && event.type === 'snoozed') continue;
      const { [field]: _left, ...rest } = { ...event } as Record<string, unknown>;
      expect(readCommand(dispatched(rest)), field).toBeNull();
    }
    expect(readCommand(dispatched({ ...event, id: '' }))).toBeNull();
    expect(readCommand(dispatched({ ...event, id: 'x'.repeat(201) }))).toBeNull();
  });

  it('may snooze for as long as the options say', () => {
    const { minutes: _minutes, ...snoozed } = EVENTS.snoozed;
    expect(readCommand(dispatched(snoozed))).toEqual({ kind: 'dispatch', event: snoozed });
    for (const minutes of [0, 61, Number.NaN, '5', null, undefined])
      expect(readCommand(dispatched({ ...snoozed, minutes }))).toBeNull();
  });

  it('is what the table knows, but for what happens without anybody', () => {
    const types = (Object.keys(TABLE) as (keyof typeof TABLE)[]).filter((type) => isFromPerson({ type }));
    expect(types.toSorted()).toEqual(Object.keys(EVENTS).toSorted());
    for (const type of ['woke', 'looked', 'browserStarted', 'effectsDone', 'breakSeen', 'breakLeft', 'toString'])
      expect(readCommand(dispatched({ type, id: 'a' })), type).toBeNull();
  });

  it('has its limits: no instant of another age, no length of days, no plan of nobody', () => {
    for (const event of [
      { ...EVENTS.restDenied, from: 'then' },
      { ...EVENTS.restDenied, from: 1 },
      { ...EVENTS.paused, until: 1e15 },
      { ...EVENTS.breakMoved, toMs: -1 },
      { ...EVENTS.breakMoved, toMs: 1.5 },
      { ...EVENTS.breakStarted, totalMs: 5 * 3_600_000 },
      { ...EVENTS.breakStarted, minutes: -1 },
      { ...EVENTS.breakStarted, firstSide: 'up' },
      { ...EVENTS.breakStarted, plan: { runId: 7 } },
      { ...EVENTS.breakResized, plan: 'long' },
    ])
      expect(readCommand(dispatched(event)), JSON.stringify(event)).toBeNull();
  });
});

describe('what else a page asks', () => {
  test.each<Command>([
    { kind: 'ping' },
    { kind: 'look' },
    { kind: 'saveSettings', group: 'rhythm', values: { workMinutes: 60 } },
    ...GROUPS.map((group) => ({ kind: 'resetSettings', group }) as const),
    { kind: 'resetSettings', group: null },
    { kind: 'sendTestReminder' },
    { kind: 'dismissNotice', noticeId: 'n' },
    { kind: 'tellDamage', what: 'bodyMended' },
  ])('is read as it was sent: $kind', (command) => {
    expect(readCommand({ ...command, aurora: true })).toEqual(command);
  });

  test.each([
    [null],
    ['resume'],
    [[]],
    [{}],
    [{ kind: 'explode' }],
    [{ kind: 'toString' }],
    [{ kind: 'dispatch' }],
    [{ kind: 'dispatch', event: null }],
    [{ kind: 'resetSettings', group: 'glow' }],
    [{ kind: 'saveSettings', group: 'rhythm', values: 7 }],
    [{ kind: 'dismissNotice', noticeId: '' }],
    [{ kind: 'tellDamage', what: 'stateMended' }],
  ])('nonsense is none: %j', (message) => {
    expect(readCommand(message)).toBeNull();
  });
});
