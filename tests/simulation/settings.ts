import type { RhythmSettings, RitualTime } from '../../utils/rhythm/types.ts';
import type { DayRange, WeekHours } from '../../utils/time/hours.ts';
import type { Random } from './random.ts';

const range = (from: string, to: string): DayRange => ({ from, to });
const OFFICE: DayRange[] = [range('09:00', '17:30')];
const workdays = (day: DayRange[]): WeekHours => [day, day, day, day, day, [], []];

/** Working hours of many shapes. */
const HOURS: readonly [WeekHours, ...WeekHours[]] = [
  workdays(OFFICE),
  workdays([range('09:00', '12:30'), range('13:15', '17:30')]),
  workdays([range('08:30', '12:30'), range('12:33', '17:00')]),
  [
    [range('09:00', '12:30'), range('12:32', '15:00'), range('15:02', '17:30')],
    OFFICE,
    [range('20:00', '01:30')],
    OFFICE,
    [range('14:00', '18:00'), range('22:00', '02:30')],
    [],
    [range('00:00', '04:00')],
  ],
  [[], [], [], [], [], [range('10:00', '16:00')], [range('10:00', '12:00')]],
  Array.from({ length: 7 }, () => [range('07:00', '22:00')]),
  workdays([range('22:00', '06:00')]),
];

const ALWAYS: WeekHours = Array.from({ length: 7 }, () => [range('00:00', '00:00')]);
const NEVER: WeekHours = Array.from({ length: 7 }, () => []);

function hours(random: Random): WeekHours {
  if (random.chance(0.03)) return ALWAYS;
  if (random.chance(0.03)) return NEVER;
  return random.pick(HOURS);
}

const eachDay = (ranges: readonly DayRange[]): WeekHours => Array.from({ length: 7 }, () => ranges);

/* The same objects in all lives: what is worked out about a week is kept by the object. */
const QUIET = [
  eachDay([range('13:00', '14:00')]),
  eachDay([range('22:00', '07:00')]),
  eachDay([range('10:00', '10:30'), range('15:00', '15:20')]),
] as const;

function quiet(random: Random): WeekHours {
  return random.chance(0.7) ? NEVER : random.pick(QUIET);
}

const DAILY = Array.from({ length: 7 }, () => true);
const on = (...days: number[]): boolean[] => DAILY.map((_, index) => days.includes(index));
const evening = (time: string): RitualTime => ({ id: 'evening', time, days: DAILY });
const weekly = (time: string, days: readonly boolean[]): RitualTime => ({ id: 'weekly', time, days });

const RITUALS: readonly [readonly RitualTime[], ...(readonly RitualTime[])[]] = [
  [evening('18:30')],
  [evening('21:00'), weekly('10:20', on(2, 4))],
  [evening('16:00'), weekly('11:00', on(0, 2))],
  [evening('23:30'), weekly('02:15', on(2, 6))],
  [evening('16:00'), weekly('16:10', on(1, 2, 3))],
  [evening('18:30'), weekly('19:00', on(3, 5))],
  [weekly('11:00', on(1, 2))],
  [weekly('16:10', on(0, 4))],
];

function rituals(random: Random): readonly RitualTime[] {
  return random.chance(0.35) ? [] : random.pick(RITUALS);
}

/** Preferences of some person; most leave most of them alone. */
export function anySettings(random: Random, zone: string): RhythmSettings {
  return {
    workMinutes: random.pick([45, 45, 45, 20, 50, 60, 90, 7]),
    naturalBreakMinutes: random.pick([5, 5, 5, 3, 10, 1, 15]),
    repeatMinutes: random.pick([10, 10, 5, 15, 1]),
    snoozeMinutes: random.pick([5, 5, 10, 1, 15]),
    maxSnoozes: random.pick([3, 3, 1, 0, 5]),
    headsUpSeconds: random.pick([0, 0, 60, 120, 300, 30]),
    breakMinutes: 2,
    longMinutes: 5,
    longEvery: 4,
    firm: random.chance(0.12),
    soundIsPresence: random.chance(0.85),
    holdFullscreen: random.chance(0.85),
    holdCalls: random.chance(0.6),
    quiet: quiet(random),
    maxHoldMinutes: random.pick([60, 60, 20, 5, 120]),
    lullMinutes: random.pick([2, 2, 2, 0, 1, 10]),
    rituals: rituals(random),
    countdown: random.pick(['off', 'last5', 'last5', 'off', 'last5', 'always'] as const),
    hours: hours(random),
    zone,
  };
}

/** One thing changed in the options. */
export function anyChange(random: Random): Partial<RhythmSettings> {
  switch (random.between(0, 10)) {
    case 0:
      return { hours: hours(random) };
    case 1:
      return { quiet: quiet(random) };
    case 2:
      return { maxHoldMinutes: random.pick([5, 20, 60]) };
    case 3:
      return { holdFullscreen: random.chance(0.7), holdCalls: random.chance(0.7) };
    case 4:
      return { rituals: rituals(random) };
    case 5:
      return { maxSnoozes: random.pick([0, 1, 3]), snoozeMinutes: random.pick([1, 5, 20]) };
    case 6:
      return { headsUpSeconds: random.pick([0, 60, 300]), firm: random.chance(0.2) };
    case 8:
      return { lullMinutes: random.pick([0, 1, 2, 10]) };
    case 7:
      return { naturalBreakMinutes: random.pick([1, 5, 10]), soundIsPresence: random.chance(0.8) };
    default:
      return { workMinutes: random.pick([20, 45, 50, 90, 7]) };
  }
}
