import type { RhythmSettings } from '../../utils/rhythm/types.ts';
import { weekOf } from '../../utils/time/hours.ts';
import type { WeekHours } from '../../utils/time/hours.ts';

const DAY = 24 * 60 * 60_000;

interface Day {
  name: string;
  /** 0: Monday. */
  weekday: number;
  start: number;
  end: number;
  date: Temporal.PlainDate;
}

/** The days of a zone, from some days before an instant to some days after the weeks that follow it. */
function daysOf(zone: string, from: number, days: number): Day[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days: 9 });
  const starts = Array.from({ length: days + 20 }, (_, index) => {
    const date = first.add({ days: index });
    return { date, start: date.toZonedDateTime({ timeZone: zone }).epochMilliseconds };
  });
  return starts.slice(0, -1).map(({ date, start }, index) => ({
    name: date.toString(),
    weekday: date.dayOfWeek - 1,
    start,
    end: starts[index + 1]?.start ?? start + DAY,
    date,
  }));
}

const zones = new Map<string, Day[]>();

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Wall time on a day as an instant. Only days on which the clocks change cost a look at the zone. */
function instantOf(days: readonly Day[], index: number, minutes: number, zone: string): number {
  const day = days[index + Math.floor(minutes / 1440)];
  if (!day) return Infinity;
  const rest = minutes % 1440;
  if (day.end - day.start === DAY) return day.start + rest * 60_000;
  const time = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60);
  return day.date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** Stretches of time, sorted and apart, with a finger at the last place looked at, because time mostly goes on. */
export class Stretches {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private at = 0;

  constructor(pieces: [number, number][]) {
    for (const [start, end] of pieces.filter(([a, b]) => b > a).toSorted((a, b) => a[0] - b[0])) {
      const last = this.ends.length - 1;
      if (last >= 0 && start <= (this.ends[last] ?? 0)) this.ends[last] = Math.max(this.ends[last] ?? 0, end);
      else {
        this.starts.push(start);
        this.ends.push(end);
      }
    }
  }

  /** Index of the first stretch that ends after `t`. */
  private find(t: number): number {
    while (this.at > 0 && (this.ends[this.at - 1] ?? 0) > t) this.at -= 1;
    while (this.at < this.ends.length && (this.ends[this.at] ?? 0) <= t) this.at += 1;
    return this.at;
  }

  has(t: number): boolean {
    return (this.starts[this.find(t)] ?? Infinity) <= t;
  }

  /** The next instant after `t` at which `has` changes. */
  edge(t: number): number {
    const index = this.find(t);
    const start = this.starts[index] ?? Infinity;
    return start > t ? start : (this.ends[index] ?? Infinity);
  }

  /** Of the gap `t` lies in: its beginning and end. */
  gap(t: number): { from: number; to: number } {
    const index = this.find(t);
    return { from: this.ends[index - 1] ?? -Infinity, to: this.starts[index] ?? Infinity };
  }
}

export interface RitualMoment {
  id: string;
  day: string;
  at: number;
}

/** What the preferences mean on a calendar; made anew when they change. Covers the weeks from `from` on. */
export class Calendar {
  readonly hours: Stretches;
  readonly quiet: Stretches;
  readonly rituals: RitualMoment[];
  readonly settings: RhythmSettings;
  private readonly days: Day[];

  constructor(settings: RhythmSettings, from: number, days: number) {
    this.settings = settings;
    const key = `${settings.zone} ${from} ${days}`;
    const found = zones.get(key) ?? daysOf(settings.zone, from, days);
    zones.set(key, found);
    this.days = found;
    this.hours = this.stretches(weekOf(settings.hours));
    this.quiet = this.stretches(settings.quiet);
    this.rituals = found
      .flatMap((day, index) =>
        settings.rituals
          .filter((ritual) => ritual.days[day.weekday])
          .map((ritual) => ({
            id: ritual.id,
            day: day.name,
            at: instantOf(found, index, minutesOf(ritual.time), settings.zone),
          })),
      )
      .toSorted((a, b) => a.at - b.at);
  }

  private stretches(week: WeekHours): Stretches {
    const pieces = this.days.flatMap((day, index) =>
      (week[day.weekday] ?? []).map((range): [number, number] => {
        const from = minutesOf(range.from);
        const to = minutesOf(range.to);
        const { zone } = this.settings;
        return [
          instantOf(this.days, index, from, zone),
          instantOf(this.days, index, to <= from ? to + 1440 : to, zone),
        ];
      }),
    );
    return new Stretches(pieces);
  }

  /** When the day an instant lies in ends. */
  dayEnd(t: number): number {
    return this.days.find((day) => day.end > t)?.end ?? Infinity;
  }

  /** The first start of working hours on a later day. */
  tomorrow(t: number): number | null {
    const end = this.dayEnd(t);
    return this.hours.starts.find((start) => start >= end) ?? null;
  }
}
