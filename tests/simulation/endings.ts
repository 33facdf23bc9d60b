import type { BreakRun, Outcome, RhythmEvent, RhythmState } from '../../utils/rhythm/types.ts';
import { outcomesOf, positionOf, stoppedAs } from './account.ts';
import type { Book } from './book.ts';
import { lapsesAtMs } from './showings.ts';

const MIN = 60_000;
/** After so much work a natural break without a reminder is worth a record. */
const REST_RECORD_MS = 5 * MIN;

/** What the event and the time before it end, in their order: the open reminder's outcomes, or null. */
export function endings(
  book: Book,
  before: RhythmState,
  event: RhythmEvent,
  workedBefore: number,
): readonly Outcome[] | null {
  const { account, now } = book;
  const open = before.reminder;
  const id = open?.id;
  let ended: readonly Outcome[] | null = null;
  const isRhythm = open !== null && open.ritual === null;
  book.mayEnd = null;
  const turnsAt = isRhythm ? book.appointments.nextDueAt(before.asOf, now) : Infinity;
  /* An absence that is heard of only after the hours' end. */
  const { reminder } = book.world.saved ?? before;
  const hasTurned = isRhythm && reminder?.id === id && Boolean(reminder?.ritual);
  const isLate = hasTurned || (before.here && account.happenings.at(-1)?.what === 'offHours');
  if (account.isLoose) book.restsMaybe += 1;
  for (const one of account.happenings) {
    book.tally.happened(`by itself: ${one.what}`);
    if (one.what === 'breakOver') {
      if (before.run?.reminder) ended = one.outcomes;
      else if (before.run && one.outcomes.length > 0) book.expected.set(before.run.id, one.outcomes);
      if (!one.outcomes.includes('taken') || one.outcomes.length > 1) book.notBefore = one.at + book.leastMs();
    } else if (isRhythm && !ended) {
      const isOpen = one.what === 'rest' && (one.isUnsure || isLate);
      const certainly = one.what === 'rest' ? (['natural'] as const) : (['missed'] as const);
      const outcomes = isOpen ? (['natural', 'missed'] as const) : certainly;
      const isCertain = one.what !== 'offHours' || !one.isMaybe;
      if (one.at < turnsAt && isCertain) ended = outcomes;
      else book.mayEnd ??= outcomes;
    }
    if (one.what === 'rest') {
      const isShown = open !== null && (book.remindersShown.has(open.id) || open.askedAt !== null);
      if (one.isUnsure || isLate) book.restsMaybe += 1;
      else if (one.workedMs >= REST_RECORD_MS && !(isRhythm && isShown)) book.restsOwed += 1;
    }
    book.newInterval();
  }
  if (!ended && open?.ritual && book.appointments.isOver(open.ritual, book.snoozedTo.get(open.id) ?? 0, now)) {
    if (book.appointments.isUnsure(now)) book.mayEnd = ['missed'];
    else ended = ['missed'];
  }
  if (!ended && open?.ritual && book.appointments.isChanged(open.ritual)) book.mayEnd = ['missed', 'skipped'];
  return endingsBy(book, event, before, ended, id, workedBefore) ?? unanswered(book, event, before);
}

/** Nobody answered while another interval was worked; a person's event answers, or hides the reminder. */
function unanswered(book: Book, event: RhythmEvent, before: RhythmState): readonly Outcome[] | null {
  const { account, calendar, now } = book;
  const lapsesMs = lapsesAtMs(book, before);
  const isWorking = account.seen !== 'away' && account.counts(calendar, now);
  if (lapsesMs === Infinity || !isWorking || 'id' in event) {
    if (lapsesMs < Infinity) book.mayEnd ??= ['missed'];
    return null;
  }
  if (account.workedMs + account.moreMs < lapsesMs) return null;
  if (account.workedMs - account.lessMs < lapsesMs || account.unsure) {
    book.mayEnd ??= ['missed'];
    return null;
  }
  book.tally.happened('by itself: unanswered');
  book.blockedAt = now;
  book.newInterval();
  return ['missed'];
}

function endingsBy(
  book: Book,
  event: RhythmEvent,
  before: RhythmState,
  already: readonly Outcome[] | null,
  id: string | undefined,
  workedBefore: number,
): readonly Outcome[] | null {
  const { account, settings, calendar } = book;
  const isRhythm = before.reminder !== null && before.reminder.ritual === null;
  switch (event.type) {
    case 'skipped': {
      const open = before.reminder;
      if (already || !open || open.id !== event.reminderId || account.run) return already;
      if (settings.firm && !open.ritual) return null;
      book.tally.happened('skipped');
      account.unsure = open.ritual !== null;
      if (!open.ritual) account.workedMs = 0;
      book.newInterval();
      return book.mayEnd ? [...book.mayEnd, 'skipped'] : ['skipped'];
    }
    case 'paused':
      if (event.until === null || event.until > book.now) account.pause = { since: book.now, until: event.until };
      return already;
    case 'resumed':
      account.pause = null;
      account.happenings = [];
      account.findOff(book.now, calendar);
      account.passEdge(book.now, calendar);
      if (account.happenings.length > 0 && isRhythm) book.mayEnd ??= ['missed'];
      return already;
    case 'restDenied':
      account.moreMs = Infinity;
      book.notBefore = -Infinity;
      book.newInterval();
      return already;
    case 'breakEnded':
    case 'breakMoved':
    case 'breakResized': {
      const run = account.run && resized(account.run, event);
      if (!run || (event.type === 'breakMoved' && event.toMs < run.totalMs)) return already;
      if (event.type === 'breakResized' && (event.totalMs <= run.readyMs || positionOf(run, book.now) < run.totalMs)) {
        account.run = run;
        return already;
      }
      const outcomes = event.type === 'breakEnded' ? stoppedAs(run, book.now) : outcomesOf(run, book.now);
      book.notBefore = book.now + book.leastMs();
      account.endRun(run, book.now, outcomes);
      account.unsure = true;
      book.newInterval();
      if (run.reminder) return outcomes;
      if (outcomes.length > 0) book.expected.set(run.id, outcomes);
      return already;
    }
    case 'breakStarted':
      book.tally.happened(id ? 'break for a reminder' : 'break unasked');
      if (workedBefore >= 0 && !account.run) account.run = book.world.saved?.run ?? null;
      return already;
    case 'breakLeft':
    case 'breakPaused':
    case 'breakResumed':
    case 'breakSeen':
    case 'browserStarted':
      if (account.run) account.run = book.world.saved?.run ?? account.run;
      return already;
    case 'woke':
    case 'looked':
    case 'snoozed':
    case 'effectsDone':
      return already;
  }
}

function resized(run: BreakRun, event: RhythmEvent): BreakRun {
  return event.type === 'breakResized' && event.totalMs > run.readyMs ? { ...run, totalMs: event.totalMs } : run;
}
