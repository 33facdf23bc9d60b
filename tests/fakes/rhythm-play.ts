import { initialState } from '../../utils/rhythm/state.ts';
import { step } from '../../utils/rhythm/step.ts';
import type {
  Effect,
  EndRecord,
  Note,
  RhythmEvent,
  RhythmSettings,
  RhythmState,
  Sight,
} from '../../utils/rhythm/types.ts';

const MIN = 60_000;
/** Monday 5 January 2026, 09:00 in London. */
export const NINE = Date.UTC(2026, 0, 5, 9);

/** Minutes after nine, in epoch ms. */
export const at = (minutes: number): number => NINE + minutes * MIN;

/** What the browser says of someone who works with nothing in the way; what a test is about is given. */
export const sight = (given: Partial<Sight> = {}): Sight => ({
  idle: 'active',
  idleSince: null,
  audible: false,
  fullscreen: false,
  call: null,
  openCalls: given.call ? [given.call] : [],
  lull: false,
  ...given,
});

/** A rhythm that is played by hand: each act comes at a time in minutes after nine; alarms asked for before it are kept. */
export class Play {
  state: RhythmState;
  settings: RhythmSettings;
  /** Everything that was put into the outbox, and done at once. */
  readonly effects: { atMinute: number; effect: Effect }[] = [];
  wakes = 0;
  private readonly seeing: { sight: Sight } = { sight: sight() };
  private commands = 0;

  constructor(settings: RhythmSettings, state: RhythmState = initialState(NINE)) {
    this.settings = settings;
    this.state = state;
    this.event({ type: 'looked', sight: sight() }, NINE);
  }

  private event(event: RhythmEvent, now: number): void {
    this.state = step(this.state, event, now, this.settings);
    if (this.state.outbox.length === 0) return;
    const ids = this.state.outbox.map((effect) => effect.id);
    for (const effect of this.state.outbox) this.effects.push({ atMinute: (now - NINE) / MIN, effect });
    this.state = step(this.state, { type: 'effectsDone', ids }, now, this.settings);
  }

  /** Time passes; the worker wakes whenever it asked to, and sees what there is to see. */
  until(minute: number): this {
    const { seeing } = this;
    while (this.state.wakeAt !== null && this.state.wakeAt <= at(minute)) {
      this.wakes += 1;
      this.event({ type: 'looked', sight: seeing.sight }, this.state.wakeAt);
    }
    return this;
  }

  /** From this minute on the browser sees this, and says so at once. */
  sees(minute: number, given: Partial<Sight>): this {
    this.until(minute);
    this.seeing.sight = sight(given);
    this.event({ type: 'looked', sight: this.seeing.sight }, at(minute));
    return this;
  }

  /** From this minute on the browser would see this, but nobody tells. */
  hides(minute: number, given: Partial<Sight>): this {
    this.until(minute);
    this.seeing.sight = sight(given);
    return this;
  }

  /** Something happens at this minute, whatever alarms were kept before it. */
  does(minute: number, event: RhythmEvent): this {
    this.until(minute);
    this.event(event, at(minute));
    return this;
  }

  /** The computer slept, or the browser was closed, until this minute. */
  sleeps(minute: number, given: Partial<Sight> = {}): this {
    this.seeing.sight = sight(given);
    this.event({ type: 'looked', sight: this.seeing.sight }, at(minute));
    return this;
  }

  id(): { id: string } {
    this.commands += 1;
    return { id: `c${this.commands}` };
  }

  get reminderId(): string {
    return this.state.reminder?.id ?? 'none';
  }

  /** Minutes at which a reminder was shown. */
  get shown(): number[] {
    return this.effects.flatMap(({ atMinute, effect }) => (effect.type === 'showReminder' ? [atMinute] : []));
  }

  get records(): EndRecord[] {
    return this.effects.flatMap(({ effect }) => (effect.type === 'record' ? [effect.record] : []));
  }

  /** What was written down, with times in minutes after nine. */
  get notes(): string[] {
    return this.effects.flatMap(({ effect }) => (effect.type === 'note' ? [Play.line(effect.note)] : []));
  }

  private static line({ from, to, kind, detail }: Note): string {
    const minute = (instant: number): number => Math.round(((instant - NINE) / MIN) * 100) / 100;
    const span = from === to ? String(minute(from)) : `${minute(from)}–${minute(to)}`;
    return [span, kind, ...(detail ? [detail] : [])].join(' ');
  }
}
