import type { Appointment } from '../../utils/rhythm/types.ts';
import type { Calendar, RitualMoment } from './calendar.ts';

const MIN = 60_000;
const GRACE_MS = 6 * 60 * MIN;
/** Reminders of the rhythm give way to a ritual that comes so soon. */
const NEAR_MS = 15 * MIN;
const DAY = 24 * 60 * MIN;

const key = ({ id, day }: { id: string; day: string }): string => `${id} ${day}`;

/** Each ritual with its time, once for each day of the week it is on. */
const namesOf = ({ settings }: Calendar): string[] =>
  settings.rituals.flatMap(({ id, time, days }) =>
    days.flatMap((isOn, at) => (isOn ? [`${id} ${time} ${at + 1}`] : [])),
  );

/** The rituals' own book: which are to come, due, dealt with or past. */
export class Appointments {
  private moments: RitualMoment[];
  private readonly done = new Set<string>();
  /** Since when each ritual has been known with its time, by weekday. */
  private known = new Map<string, number>();
  /** Before this nothing must come: clock or zone was changed, and what is today has changed with it. */
  private unsureUntil = -Infinity;
  private zone: string;
  /** The last answer of `nextAt`, and from when on it holds. */
  private aheadFrom = -Infinity;
  private aheadAt = -Infinity;

  constructor(calendar: Calendar, now: number) {
    this.moments = calendar.rituals;
    this.zone = calendar.settings.zone;
    for (const name of namesOf(calendar)) this.known.set(name, now);
    this.times = new Map(calendar.settings.rituals.map(({ id, time }) => [id, `${id} ${time}`]));
  }

  private times: Map<string, string>;

  changed(calendar: Calendar, now: number): void {
    const { rituals, zone } = calendar.settings;
    const known = new Map<string, number>();
    for (const name of namesOf(calendar)) known.set(name, this.known.get(name) ?? now);
    this.known = known;
    this.times = new Map(rituals.map(({ id, time }) => [id, `${id} ${time}`]));
    this.moments = calendar.rituals;
    this.aheadAt = -Infinity;
    if (zone !== this.zone) this.unsure(now);
    this.zone = zone;
  }

  unsure(now: number): void {
    this.unsureUntil = now + DAY + GRACE_MS;
  }

  /** Under a wrong clock nobody knows any more what was done today: it may be offered once more. */
  forget(): void {
    this.done.clear();
    this.aheadAt = -Infinity;
  }

  /** Clock or zone was changed a short while ago. */
  isUnsure(now: number): boolean {
    return now < this.unsureUntil;
  }

  dealt(appointment: Appointment): void {
    this.aheadAt = -Infinity;
    this.done.add(key(appointment));
  }

  /** The same, by the ritual and its time. */
  dealtAt(id: string, at: number): void {
    const moment = this.moments.find((one) => one.id === id && one.at === at);
    if (moment) this.dealt(moment);
  }

  private isKnown(moment: RitualMoment): boolean {
    const { dayOfWeek } = Temporal.PlainDate.from(moment.day);
    return (this.known.get(`${this.times.get(moment.id) ?? ''} ${dayOfWeek}`) ?? Infinity) < moment.at;
  }

  /** Six hours, also across midnight. */
  private end(moment: RitualMoment): number {
    return moment.at + GRACE_MS;
  }

  private find(appointment: Appointment): RitualMoment | undefined {
    return this.moments.find(({ id, day }) => id === appointment.id && day === appointment.day);
  }

  /** May be reminded of now. */
  isDue(appointment: Appointment, now: number): boolean {
    const moment = this.find(appointment);
    if (!moment || this.done.has(key(moment))) return false;
    const isKnown = this.isKnown(moment) || this.isUnsure(now);
    return moment.at <= now && now < this.end(moment) && isKnown && appointment.at === moment.at;
  }

  /** Can be reminded of no longer; `snoozedTo`: the end of the last snooze that was granted, and a repeat after it. */
  isOver({ at }: Appointment, snoozedTo: number, now: number): boolean {
    return now >= Math.max(at + GRACE_MS, snoozedTo);
  }

  /** The ritual is gone from the preferences, or at another time. */
  isChanged(appointment: Appointment): boolean {
    return this.find(appointment)?.at !== appointment.at;
  }

  /** An appointment that has come and that nothing was done about. */
  mustBeOpen(now: number): RitualMoment | null {
    if (this.isUnsure(now)) return null;
    for (const moment of this.moments) {
      if (moment.at > now) return null;
      if (moment.at < now - GRACE_MS) continue;
      if (now < this.end(moment) && this.isKnown(moment) && !this.done.has(key(moment))) return moment;
    }
    return null;
  }

  /** When the first ritual between two instants is due. */
  nextDueAt(from: number, to: number): number {
    const isNext = (moment: RitualMoment): boolean =>
      moment.at <= to && this.end(moment) > from && this.isKnown(moment) && !this.done.has(key(moment));
    return this.moments.find(isNext)?.at ?? Infinity;
  }

  /** The next one that is certain to come. */
  nextAt(now: number): number {
    if (now >= this.aheadFrom && now < this.aheadAt) return this.aheadAt;
    const next = this.moments.find((one) => one.at > now && this.isKnown(one) && !this.done.has(key(one)));
    this.aheadFrom = now;
    this.aheadAt = next?.at ?? Infinity;
    return this.aheadAt;
  }

  /** The same, where neither clock nor zone make it doubtful which rituals are still to come. */
  isSurelyNear(now: number): boolean {
    return !this.isUnsure(now) && this.isNear(now);
  }

  /** When the worker has to look for the next at the latest. */
  wakeAt(now: number): number {
    return this.isUnsure(now) ? Infinity : this.nextAt(now);
  }

  /** The quarter of an hour before a ritual. */
  isNear(now: number): boolean {
    return this.nextAt(now) - now <= NEAR_MS;
  }
}
