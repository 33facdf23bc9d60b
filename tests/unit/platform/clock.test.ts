import { afterEach, expect, test, vi } from 'vitest';
import { now } from '../../../utils/platform/clock.ts';
import { readState } from '../../../utils/rhythm/saved.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

afterEach(() => vi.useRealTimers());

test.each(['1980-01-01', '2300-01-01'])('what is saved while the clock says %s is no damage, then or later', (date) => {
  vi.useFakeTimers({ now: new Date(date), toFake: ['Date'] });
  const written = step(initialState(now()), { type: 'woke' }, now(), rhythmSettings());
  const saved: unknown = JSON.parse(JSON.stringify(written));
  expect(readState(saved, now()).problem).toBeNull();
  vi.setSystemTime(new Date('2026-01-05'));
  expect(readState(saved, now()).problem).toBeNull();
});
