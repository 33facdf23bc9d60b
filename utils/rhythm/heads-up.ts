import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { SPACING_MS } from './asking.ts';
import { NEAR_MS } from './heartbeat.ts';
import { holdReason } from './hold.ts';
import { withEffect, withInstant } from './outbox.ts';
import { phaseOf } from './phase.ts';
import { nextRitual, ritualBefore } from './rituals.ts';
import type { RhythmSettings, RhythmState } from './types.ts';

/** Removes the silent heads-up before a reminder, if it is on view. */
export function withoutHeadsUp(state: RhythmState, then: RhythmState['headsUp']): RhythmState {
  if (state.headsUp !== 'shown') return state.headsUp === then ? state : { ...state, headsUp: then };
  const outbox = state.outbox.filter(({ type }) => type !== 'showHeadsUp');
  return withEffect({ ...state, headsUp: then, outbox }, (serial) => ({
    id: `headsup:hide:${serial}`,
    type: 'hideHeadsUp',
  }));
}

/** When the silent heads-up comes, if it is still to come. */
export function headsUpAt(state: RhythmState, now: number, settings: RhythmSettings): number {
  if (state.reminder || state.headsUp !== 'none' || settings.headsUpSeconds === 0) return Infinity;
  const at = now + settings.workMinutes * MINUTE_MS - state.workedMs - settings.headsUpSeconds * 1000;
  return at > now ? at : Infinity;
}

/** Shows the silent heads-up before a reminder, once per interval, and removes it when anything else has come up. */
export function sayHeadsUp(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const isWorking = phaseOf(state, now) === 'working';
  if (state.headsUp === 'shown' && !isWorking) return withoutHeadsUp(state, 'over');
  /* A dying worker may not have shown the heads-up. Like a reminder, it waits for a better moment. */
  const isUnsaid = state.headsUp === 'shown' && state.outbox.some(({ type }) => type === 'showHeadsUp');
  if (isUnsaid && holdReason(state, now, settings)) return withoutHeadsUp(state, 'none');
  if (state.headsUp !== 'none' || !isWorking || settings.headsUpSeconds === 0) return state;
  const leftMs = settings.workMinutes * MINUTE_MS - state.workedMs;
  if (leftMs > settings.headsUpSeconds * 1000 || leftMs < NEAR_MS) return state;
  const dueAt = now + leftMs;
  const isCrowded = state.lastAskedAt !== null && now < state.lastAskedAt + SPACING_MS;
  const ritualAt = nextRitual(state, now, settings)?.at ?? Infinity;
  const endsFirst = spanAt(settings.hours, settings.zone, now).end <= dueAt;
  const givesWay = ritualAt <= dueAt + SPACING_MS || ritualBefore(state, dueAt, settings) !== null;
  if (isCrowded || endsFirst || givesWay || holdReason(state, now, settings)) return state;
  const said = withInstant({ ...state, headsUp: 'shown' }, 'headsUp', now);
  return withEffect(said, (serial) => ({ id: `${dueAt}-${serial}`, type: 'showHeadsUp', dueAt }));
}
