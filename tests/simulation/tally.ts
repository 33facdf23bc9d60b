import { PHASES } from '../../utils/rhythm/types.ts';
import type { Phase, RhythmEvent } from '../../utils/rhythm/types.ts';

const EVENTS = [
  'woke',
  'looked',
  'browserStarted',
  'effectsDone',
  'snoozed',
  'skipped',
  'paused',
  'resumed',
  'restDenied',
  'breakStarted',
  'breakPaused',
  'breakResumed',
  'breakMoved',
  'breakResized',
  'breakEnded',
  'breakSeen',
  'breakLeft',
] as const satisfies readonly RhythmEvent['type'][];

/** Plain numbers only, so that it can be sent from one thread to another. */
export interface TallyData {
  lives: number;
  days: number;
  events: number;
  cells: Record<string, number>;
  happenings: Record<string, number>;
  checks: Record<string, number>;
  outcomes: Record<string, number>;
}

/** What a run has met: a case that was never met has not been tested. */
export class Tally implements TallyData {
  lives = 0;
  days = 0;
  events = 0;
  readonly cells: Record<string, number> = {};
  readonly happenings: Record<string, number> = {};
  readonly checks: Record<string, number> = {};
  readonly outcomes: Record<string, number> = {};

  cell(phase: Phase, event: RhythmEvent['type']): void {
    const key = `${phase} ${event}`;
    this.cells[key] = (this.cells[key] ?? 0) + 1;
  }

  happened(what: string): void {
    this.happenings[what] = (this.happenings[what] ?? 0) + 1;
  }

  checked(rule: string): void {
    this.checks[rule] = (this.checks[rule] ?? 0) + 1;
  }

  add(other: TallyData): void {
    this.lives += other.lives;
    this.days += other.days;
    this.events += other.events;
    for (const group of ['cells', 'happenings', 'checks', 'outcomes'] as const) {
      for (const [key, count] of Object.entries(other[group])) this[group][key] = (this[group][key] ?? 0) + count;
    }
  }

  /** Cells of the table, happenings and rules that should have been met and were not. */
  missing(): string[] {
    const cells = EVENTS.flatMap((event) => PHASES.map((phase) => `${phase} ${event}`));
    return [
      ...cells.filter((key) => !this.cells[key]),
      ...EXPECTED.filter((key) => !this.happenings[key]),
      ...['taken', 'stoppedEarly', 'skipped', 'natural', 'missed'].filter((key) => !this.outcomes[key]),
    ];
  }

  /** The tables, and how many simulated years a second. */
  report(seconds: number): string {
    const years = this.days / 365;
    const width = Math.max(...PHASES.map((phase) => phase.length));
    const rows = EVENTS.map((event) => {
      const counts = PHASES.map((phase) => String(this.cells[`${phase} ${event}`] ?? 0).padStart(width));
      return `${event.padEnd(15)} ${counts.join(' ')}`;
    });
    const list = (counts: Record<string, number>): string =>
      Object.entries(counts)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([key, count]) => `  ${key}: ${count}`)
        .join('\n');
    return [
      `${this.lives} lives, ${years.toFixed(1)} years, ${this.events} events, ${(years / seconds).toFixed(2)} years a second`,
      `${' '.repeat(15)} ${PHASES.map((phase) => phase.padStart(width)).join(' ')}`,
      ...rows,
      'Rules checked:',
      list(this.checks),
      'What happened:',
      list(this.happenings),
      'How reminders and breaks ended:',
      list(this.outcomes),
    ].join('\n');
  }
}

/** Without these a run proves little. */
const EXPECTED: readonly string[] = [
  'worker died over an event',
  'worker read the saved state',
  'told again',
  'command doubled',
  'idle report lost',
  'reported idle',
  'reported active',
  'reported locked',
  ...['notifier', 'history', 'toolbar', 'menu'].flatMap((part) =>
    ['seconds', 'minutes', 'hours'].map((time) => `hangs for ${time}: ${part}`),
  ),
  'alarm tick',
  'alarm guard',
  'alarm lost',
  'alarm doubled',
  'asleep',
  'closed',
  'update',
  'the disk was full',
  'shown on a full disk',
  'the clock was years off',
  'clock set back',
  'clock set forward',
  'by itself: rest',
  'by itself: offHours',
  'by itself: breakOver',
  'by itself: unanswered',
  'heads-up',
  'snoozed',
  'skipped',
  'break for a reminder',
  'break unasked',
  'a reminder came due',
  'a ritual came due',
  'a reminder turned into a ritual',
  'held: call',
  'held: fullscreen',
  'held: quiet',
  'silent after a long hold',
  'shown after a long hold',
  'shown: rhythm, 1',
  'shown: rhythm, 4',
  'shown: ritual, 1',
  'shown: ritual, 4',
  'person: film',
  'person: reads with a touch now and then',
  'person: has music on',
  'person: never answers',
  'person: always in full screen',
  'person: types without a pause',
  'turned to another tab',
  'shown in a lull',
  'shown after the longest wait',
  'shown at once',
  'person: flies',
  'person: was working',
];
