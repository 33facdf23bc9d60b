import type { Outcome, Reminder, RhythmEvent, RhythmState } from '../../utils/rhythm/types.ts';
import type { Book } from './book.ts';

const MIN = 60_000;

/** The reminder that is open: by itself, or answered by the running break. */
export const openIn = (state: RhythmState | null): Reminder | null => state?.reminder ?? state?.run?.reminder ?? null;

/** The saved state against the account. */
export function compare(book: Book, before: RhythmState, state: RhythmState, event: RhythmEvent): void {
  const { account } = book;
  const off = state.workedMs - account.workedMs;
  const least = account.unsure ? -Infinity : -account.lessMs - 2;
  const says = (): string => `state ${state.workedMs}, account ${account.workedMs}, before ${before.workedMs}`;
  book.check('1 work clock', off >= least && off <= account.moreMs + 2, says);
  if (account.pause?.until && account.pause.until <= book.now && !state.run) account.pause = null;
  const until = account.pause?.until;
  /* Nobody looks at a pause while a break runs. */
  if (state.run && state.pause?.until && state.pause.until <= book.now) account.pause = state.pause;
  else book.check('2 pause is kept', (state.pause?.until ?? null) === (until ?? null), () => `until ${String(until)}`);
  book.check('2 pause', (state.pause === null) === (account.pause === null), () => JSON.stringify(account.pause));
  book.check('presence', state.here === (account.seen !== 'away'), () => account.seen);
  book.check('break runs', (state.run === null) === (account.run === null), () => JSON.stringify(account.run));
  if (state.run && account.run) {
    const isSame = (state.run.waitingSince === null) === (account.run.waitingSince === null);
    book.check('break waits', isSame, () => JSON.stringify(account.run));
    if (event.type !== 'breakMoved') {
      const aside = Math.abs(state.run.elapsedMs - account.run.elapsedMs);
      book.check(
        'break position',
        aside <= 2 || state.run.runningSince !== account.run.runningSince,
        () => `${aside} ms off`,
      );
    }
  }
  const isAway = account.seen === 'away' && (account.counts(book.calendar, book.now) || isInShortGap(book, state));
  book.check('away', (state.away !== null) === isAway, () => `${String(isAway)} ${JSON.stringify(state.away)}`);
  if (state.away) {
    /* An absence found out in a gap of the hours began in work that the account has closed already. */
    const isOpen = account.isLoose || (account.awaySince === null && isInShortGap(book, state));
    const aside = isOpen ? 0 : Math.abs(state.away.since - (account.awaySince ?? book.now));
    book.check(
      'away since',
      aside <= 2 + account.lessMs + (account.moreMs < Infinity ? account.moreMs : 0),
      () => `account ${String(account.awaySince)}`,
    );
    book.check(
      'natural break',
      account.isLoose || state.away.rested === account.rested,
      () => `account ${String(account.rested)}`,
    );
  }
}

/** Taken breaks count towards the long one, a long rest starts the count again, and nothing else changes it. */
export function checkTurn(book: Book, before: RhythmState, state: RhythmState, event: RhythmEvent): void {
  const { settings } = book;
  const was = before.sinceLongRest;
  const is = state.sinceLongRest;
  const isNew = (id: string): boolean => !before.outbox.some((known) => known.id === id);
  const taken = state.outbox.find(
    (effect) => effect.type === 'record' && effect.record.outcome === 'taken' && isNew(effect.id),
  );
  const hasRested = book.account.restedMs >= settings.longMinutes * MIN;
  if (hasRested && !taken) book.check('a long rest counts', is === 0, () => `${was} -> ${is}`);
  if (event.type === 'restDenied') return;
  if (!taken) book.check('breaks are counted', is === was || is === 0, () => `${was} -> ${is}`);
  else if (before.reminder?.ritual ?? before.run?.reminder?.ritual)
    book.check('a ritual is a long rest', is === 0, () => String(is));
  else book.check('a taken break counts', is === was + 1 || is === 0 || is === 1, () => `${was} -> ${is}`);
}

/** An absence goes on over a gap that is shorter than a natural break. */
function isInShortGap(book: Book, state: RhythmState): boolean {
  const { account, calendar, now } = book;
  if (!state.away || account.run || account.pause || calendar.hours.has(now)) return false;
  const { from, to } = calendar.hours.gap(now);
  return to - from < book.settings.naturalBreakMinutes * MIN;
}

/** What became of the open reminder, and what came up. */
export function checkSlot(
  book: Book,
  before: RhythmState,
  state: RhythmState,
  event: RhythmEvent,
  certain: readonly Outcome[] | null,
  isRepeated: boolean,
): void {
  const was = openIn(before);
  const is = openIn(state);
  const isWithdrawn = was !== null && was.askedAt === null && !was.ritual && book.account.tookBack && !before.run;
  const mayEnd = book.mayEnd ?? (isWithdrawn || book.account.isLoose ? (['natural', 'missed'] as const) : null);
  const ended = certain ?? (was?.id === is?.id ? null : mayEnd);
  if (was) {
    const isStillOpen = was.id === is?.id;
    /* It became a ritual's before anybody heard of the absence that would have ended it. */
    const hasTurned = isStillOpen && !was.ritual && Boolean(is?.ritual) && before.here;
    book.check('4 ends for a reason', hasTurned || isStillOpen === (ended === null), () =>
      isStillOpen ? `still open, should be ${String(ended)}` : 'gone without a reason',
    );
    if (!isStillOpen && ended) {
      const isRecorded = was.askedAt !== null || book.remindersShown.has(was.id) || before.run !== null;
      if (isRecorded) book.expected.set(was.id, ended);
      if (was.ritual) book.appointments.dealt(was.ritual);
    }
    if (isStillOpen && is) checkKept(book, was, is, before, event, isRepeated);
  }
  if (is && is.id !== was?.id) checkNew(book, is, state);
}

function checkKept(
  book: Book,
  was: Reminder,
  is: Reminder,
  before: RhythmState,
  event: RhythmEvent,
  isRepeated: boolean,
): void {
  const { settings, now } = book;
  if (is.ritual && !was.ritual) {
    book.tally.happened('a reminder turned into a ritual');
    book.silentId = null;
    book.snoozedTo.delete(is.id);
    if (book.remindersShown.has(is.id)) book.remindersShown.set(is.id, { inRound: 0, lastAt: -Infinity });
    book.check('ritual is due', book.appointments.isDue(is.ritual, now), () => JSON.stringify(is.ritual));
  } else book.check('ritual is kept', is.ritual?.id === was.ritual?.id && is.ritual?.day === was.ritual?.day, () => '');
  const isSnooze = event.type === 'snoozed' && event.reminderId === was.id && !isRepeated && !before.run;
  const limit = settings.firm && !is.ritual ? Math.min(1, settings.maxSnoozes) : settings.maxSnoozes;
  /* Nobody has put off the ritual yet. */
  const snoozes = is.ritual && !was.ritual ? 0 : was.snoozes;
  const isAllowed = isSnooze && snoozes < limit && book.account.run === null;
  const isCounted = is.snoozes === snoozes + (isAllowed ? 1 : 0);
  book.check('snoozes are counted', isCounted, () => `${snoozes} -> ${is.snoozes}, limit ${limit}`);
  if (isAllowed && event.type === 'snoozed') {
    const from = was.snoozedUntil !== null && was.snoozedUntil > now ? was.snoozedUntil : now;
    const until = from + (event.minutes ?? settings.snoozeMinutes) * MIN;
    book.check('snooze', is.snoozedUntil === until, () => `until ${String(is.snoozedUntil)}, not ${until}`);
    book.snoozedTo.set(is.id, until + settings.repeatMinutes * MIN);
    book.tally.happened('snoozed');
  } else if (was.snoozedUntil !== null && was.snoozedUntil > now) {
    book.check('2 snooze is kept', is.snoozedUntil === was.snoozedUntil, () => `was ${was.snoozedUntil}`);
  }
  const isEarlier = (book.remindersShown.get(is.id)?.inRound ?? 0) > 0;
  /* Hidden and shown anew in one: a computer that slept through a gap in the hours. */
  const isAnew = is.asked < was.asked || (is.asked === was.asked && is.askedAt !== was.askedAt);
  if (isEarlier && isAnew) book.remindersShown.set(is.id, { inRound: 0, lastAt: -Infinity });
}

function checkNew(book: Book, is: Reminder, state: RhythmState): void {
  const { settings, account, now } = book;
  if (is.ritual) {
    book.check('ritual is due', book.appointments.isDue(is.ritual, now), () => JSON.stringify(is.ritual));
    book.tally.happened('a ritual came due');
    return;
  }
  const workMs = settings.workMinutes * MIN;
  const workedMs = Math.max(account.workedMs, account.moreMs > 0 ? state.workedMs : 0);
  book.dueWithMs = workMs;
  const isEnough = account.isReached || workedMs >= workMs - 2;
  book.check('1 not too early', isEnough, () => `${workedMs} of ${workMs}`);
  book.check('1 not after a stopped break', now >= book.notBefore - 2, () => `not before ${book.notBefore}`);
  const isRight = account.counts(book.calendar, now) && account.seen !== 'away';
  book.check('2 comes up while working', isRight || account.isReached || account.isResumed, () => account.seen);
  book.tally.happened('a reminder came due');
}
