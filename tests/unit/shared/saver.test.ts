import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver } from '../../../components/shared/saver.ts';
import { NOTHING_LEFT_OUT } from '../../../utils/body/routines-left-out.ts';
import type { Command } from '../../../utils/messaging/protocol.ts';
import type { Snapshot } from '../../../utils/ports/page.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import { FakePage } from '../../fakes/fake-page.ts';

const NOW = 1_700_000_000_000;
const snapshotWith = (workMinutes: number): Snapshot => ({
  state: initialState(NOW),
  settings: { ...DEFAULTS, rhythm: { ...DEFAULTS.rhythm, workMinutes } },
  notices: [],
  plan: null,
  offer: NOTHING_LEFT_OUT,
});

function answer(command: Command, snapshot: Snapshot): Snapshot {
  if (command.kind !== 'saveSettings') return snapshot;
  const { group, values } = command;
  return { ...snapshot, settings: { ...snapshot.settings, [group]: { ...snapshot.settings[group], ...values } } };
}

function begin() {
  const port = new FakePage({ snapshot: snapshotWith(45), now: () => Date.now(), zone: 'Europe/Vienna', answer });
  const refused: string[] = [];
  const saver = createSaver(port, DEFAULTS, { shown: () => {}, refused: (error) => refused.push(error) });
  port.onChange((snapshot) => saver.receive(snapshot.settings));
  return { port, saver, refused, work: () => saver.shown().rhythm.workMinutes };
}

describe('saver', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  it('shows at once and sends at most every 150 ms, the last value in the end', async () => {
    const { port, saver, work } = begin();
    for (let minutes = 50; minutes < 90; minutes += 1) {
      saver.set({ group: 'rhythm', values: { workMinutes: minutes } });
      expect(work()).toBe(minutes);
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(port.commands.length).toBeLessThan(6);
    expect(port.commands.at(-1)).toEqual({ kind: 'saveSettings', group: 'rhythm', values: { workMinutes: 89 } });
    expect(work()).toBe(89);
  });

  it('lets a change from elsewhere through once its own has arrived', async () => {
    const { port, saver, work } = begin();
    saver.set({ group: 'rhythm', values: { workMinutes: 60 } });
    await vi.advanceTimersByTimeAsync(200);
    port.push(snapshotWith(30));
    expect(work()).toBe(30);
  });

  it('does not let it overwrite what is still on its way', () => {
    const { port, saver, work } = begin();
    saver.set({ group: 'rhythm', values: { workMinutes: 60 } });
    port.push(snapshotWith(30));
    expect(work()).toBe(60);
  });

  it('takes back what was refused, and says why', async () => {
    const { port, saver, refused, work } = begin();
    port.reply = { ok: false, error: 'no room' };
    saver.set({ group: 'rhythm', values: { workMinutes: 60 } });
    await vi.advanceTimersByTimeAsync(200);
    expect(refused).toEqual(['no room']);
    expect(work()).toBe(45);
  });

  it('sends what waits when the page goes', () => {
    const { port, saver } = begin();
    saver.set({ group: 'rhythm', values: { workMinutes: 60 } });
    saver.set({ group: 'rhythm', values: { workMinutes: 61 } });
    saver.flush();
    expect(port.commands.at(-1)).toMatchObject({ values: { workMinutes: 61 } });
  });
});
