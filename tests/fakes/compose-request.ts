import type { ComposeRequest, BreakSetting } from '../../utils/moves/compose/request.ts';

/** At home with everything. */
export const HOME: BreakSetting = {
  setting: 'home',
  isSilent: false,
  shoes: 'off',
  things: ['hands', 'ball', 'roller', 'bottle', 'towel', 'massager', 'oil', 'support', 'second-chair'],
  handsFree: true,
  mayStand: true,
};

/** A desk among others, shoes on. */
export const OFFICE: BreakSetting = {
  setting: 'open-office',
  isSilent: false,
  shoes: 'on',
  things: ['hands', 'support'],
  handsFree: true,
  mayStand: true,
};

/** A Monday morning, nothing known and nothing in the way; what a test is about is given. */
export function composeRequest(given: Partial<ComposeRequest> = {}): ComposeRequest {
  return {
    minutes: 5,
    goals: [],
    regions: [],
    place: HOME,
    body: { conditions: [] },
    experience: 'used',
    feel: {},
    today: { hands: 0, rolling: 0, bottle: 0, device: 0 },
    previous: [],
    banned: [],
    favourites: [],
    traditions: false,
    now: Date.UTC(2026, 0, 5, 10),
    hour: 10,
    satMs: 45 * 60_000,
    firstSide: 'left',
    seed: '2026-01-05 0',
    ...given,
  };
}
