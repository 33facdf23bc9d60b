import type { Reminder, RhythmEvent, RhythmState } from '../../utils/rhythm/types.ts';
import type { Shown } from '../fakes/world.ts';
import type { Book } from './book.ts';

const MIN = 60_000;
const SPACING_MS = MIN;
const MAX_REPEATS = 3;

/** How late the first showing is, from the moment on that nothing stood in its way. */
export function watchDue(book: Book, state: RhythmState): void {
  const { account, settings, now } = book;
  const over = account.workedMs - settings.workMinutes * MIN;
  if (over < 0) book.dueAt = null;
  else book.dueAt ??= now - over;
  const isBlocked =
    account.seen === 'away' || !account.counts(book.calendar, now) || book.held() || now < book.notBefore;
  const hasOther = state.reminder !== null && (state.reminder.asked > 0 || state.reminder.ritual !== null);
  if (isBlocked || hasOther || book.appointments.isNear(now) || now < book.lastShownAt + SPACING_MS)
    book.blockedAt = now;
}

/**
 * What the work clock reads when a reminder that nobody answered is missed: an interval more than when it was last shown, or
 * was held too long.
 */
export function lapsesAtMs(book: Book, { reminder }: RhythmState): number {
  const { settings } = book;
  if (!reminder || reminder.ritual || reminder.snoozedUntil !== null) return Infinity;
  /* Where a worker died over a showing, nobody can tell whether it was one of them. */
  const asked = Math.max(book.remindersShown.get(reminder.id)?.inRound ?? 0, reminder.asked);
  const isUsedUp = asked > MAX_REPEATS;
  if (!reminder.silent && !isUsedUp) return Infinity;
  return (reminder.askedAtWorkMs ?? Infinity) + settings.workMinutes * MIN;
}

export function shown(book: Book, shown: Shown): void {
  const { account, now, calendar, settings } = book;
  const state = book.world.saved;
  if (!state) return book.fail('3 shown before anything was saved');
  book.tell(`shown ${shown.id}`);
  if (shown.reminderId === null) {
    headsUp(book, shown, state);
    return;
  }
  /* The same showing once more, to a browser that has forgotten the first. */
  if (book.shownIds.has(shown.id)) return;
  book.shownIds.add(shown.id);
  const open = state.reminder;
  if (!open || open.id !== shown.reminderId) return book.fail('2 shown without being open');
  const isRitual = open.ritual !== null;
  book.check('2 not paused', account.pause === null, () => '');
  book.check('2 no break', account.run === null, () => '');
  book.check('2 not away', account.seen !== 'away', () => '');
  book.check('2 working hours', isRitual || calendar.hours.has(now), () => '');
  book.check('2 not snoozed', open.snoozedUntil === null || open.snoozedUntil <= now, () => '');
  const askedAtMs = open.askedAtWorkMs ?? Infinity;
  book.check('2 asked now', isRitual || askedAtMs <= account.workedMs + 2, () => `${askedAtMs} of ${account.workedMs}`);
  book.check('2 not held', !book.held(), () => '');
  book.check('ritual first', isRitual || !book.appointments.isSurelyNear(open.askedAt ?? now), () => '');
  book.check('3 a minute apart', now - book.lastShownAt >= SPACING_MS - 1, () => `${now - book.lastShownAt} ms`);
  const earlier = book.remindersShown.get(open.id);
  const inRound = (earlier?.inRound ?? 0) + 1;
  book.check('3 not too often', inRound <= 1 + MAX_REPEATS, () => `${inRound} times`);
  const wasSilent = book.silentId === open.id;
  book.silentId = null;
  if (wasSilent) book.tally.happened('shown after a long hold');
  if (earlier && inRound > 1 && !wasSilent) {
    const apartMs = now - earlier.lastAt;
    book.check('3 repeats', apartMs >= settings.repeatMinutes * MIN - 2, () => `after ${apartMs} ms`);
  }
  if (!earlier && !isRitual) {
    book.check(
      '1 long enough',
      account.workedMs >= Math.min(book.dueWithMs, settings.workMinutes * MIN) - 2 - 130_000,
      () => `${account.workedMs}`,
    );
    const lateMs = now - Math.max(book.dueAt ?? now, book.blockedAt, book.wokeAt);
    const hasSlept = book.world.flavour === 'firefox' && book.sleptAt > book.blockedAt;
    const lullMs = book.mostLullMs;
    const allowedMs = lullMs + MIN * Math.max(1, book.deaths) + 2000 + (hasSlept ? 5 * MIN : 0);
    book.check('1 in time', lateMs <= allowedMs, () => `${lateMs} ms late`);
  }
  book.tally.happened(`shown: ${isRitual ? 'ritual' : 'rhythm'}, ${inRound}`);
  /* A worker that died over it shows it late; the next comes at its time all the same. */
  /* What was held too long is shown once. */
  const round = wasSilent ? 1 + MAX_REPEATS : inRound;
  book.remindersShown.set(open.id, { inRound: round, lastAt: open.askedAt ?? now });
  book.lastShownAt = now;
}

function headsUp(book: Book, shown: Shown, state: RhythmState): void {
  const { account, now, settings } = book;
  if (book.shownIds.has(shown.id)) return;
  book.shownIds.add(shown.id);
  const leftMs = settings.workMinutes * MIN - account.workedMs;
  book.tally.happened('heads-up');
  book.check('heads-up is silent', shown.silent, () => '');
  book.check(
    'heads-up in its time',
    leftMs <= settings.headsUpSeconds * 1000 + 2 && leftMs > -2,
    () => `${leftMs} ms left`,
  );
  book.check('heads-up once', book.headsUpIn !== book.intervals, () => '');
  const isFirst = !book.appointments.isSurelyNear(now + leftMs) && !book.appointments.mustBeOpen(now);
  book.check('heads-up not before a ritual', isFirst, () => '');
  const isFree = account.counts(book.calendar, now) && account.seen !== 'away' && !book.held();
  book.check('heads-up while working', isFree && state.reminder === null, () => '');
  book.check('heads-up after a minute', now - book.lastShownAt >= SPACING_MS - 1, () => `${now - book.lastShownAt} ms`);
  book.headsUpIn = book.intervals;
}

/** One showing of a reminder. */
export const waitingFor = ({ id, ritual, snoozes, asked }: Reminder): string =>
  [id, ritual?.day ?? '', snoozes, asked].join(' ');

/**
 * A reminder whose moment has come is shown in the first lull (no input for 15 s, another tab or window), and at the latest
 * `lullMinutes` later. What somebody does in Instep, and the end of full screen or a call, are occasions, too.
 */
export function checkLull(book: Book, before: RhythmState, state: RhythmState, event: RhythmEvent): void {
  const { now, settings, account } = book;
  const { reminder } = state;
  const isNew = 'id' in event && !before.seen.includes(event.id);
  const isSeen = event.type === 'looked' ? event.sight.lull : isNew;
  const was = before.reminder;
  const hadToWait = was?.held && was.held.why !== 'quiet';
  const lullMs = settings.lullMinutes * MIN;
  book.mostLullMs = Math.max(lullMs, book.waits ? book.mostLullMs : 0);
  const waitedMs = book.waits ? now - book.waits.from : 0;
  const isAsked = state.outbox.some(
    ({ type, id }) => type === 'showReminder' && !before.outbox.some((known) => known.id === id),
  );
  if (reminder && isAsked) {
    const isFree = isSeen || Boolean(hadToWait) || was?.silent === true || waitedMs >= lullMs - 2;
    book.check('2 not in the middle of work', isFree, () => `after ${waitedMs} ms`);
    const why = isSeen ? 'in a lull' : waitedMs >= lullMs - 2 && lullMs > 0 ? 'after the longest wait' : 'at once';
    book.tally.happened(`shown ${why}`);
    book.waits = null;
    return;
  }
  if (!reminder || !couldBeShown(book, state, reminder)) {
    /* Somebody who is away for a moment has not had a lull in the work; whoever was asked something else has. */
    if (account.seen !== 'away' || reminder === null) book.waits = null;
    return;
  }
  const what = waitingFor(reminder);
  if (book.waits?.what !== what) book.waits = { what, from: now };
  const leftMs = book.waits.from + lullMs - now;
  book.check('1 shown in a lull', !isSeen && leftMs > -2, () => `${leftMs} ms left`);
}

/** Nothing stands in the way of the open reminder. */
function couldBeShown(
  book: Book,
  state: RhythmState,
  { asked, askedAt, snoozedUntil, ritual, silent }: Reminder,
): boolean {
  const { account, calendar, settings, now } = book;
  const isHere = account.seen !== 'away' && !account.pause && !account.run && !book.held();
  const isSpaced = now >= Math.max(state.lastAskedAt ?? -Infinity, book.lastShownAt) + SPACING_MS;
  const isItsTime = ritual !== null || (account.counts(calendar, now) && !book.appointments.isNear(now));
  const isSnoozed = snoozedUntil !== null && snoozedUntil > now;
  const isRepeat = asked <= MAX_REPEATS && askedAt !== null && now >= askedAt + settings.repeatMinutes * MIN;
  const isNext = asked === 0 || snoozedUntil !== null || isRepeat;
  const isOnItsWay = state.outbox.some(({ type }) => type === 'showReminder');
  return !isOnItsWay && isHere && isSpaced && isItsTime && !isSnoozed && isNext && !silent;
}

/** Rule 1 and 2: what has to be on view now is, and nothing else. */
export function checkShownNow(book: Book, state: RhythmState): void {
  const { account, calendar, settings, now, world } = book;
  const isGood =
    now >= (state.lastAskedAt ?? -Infinity) + SPACING_MS &&
    account.seen !== 'away' &&
    !account.pause &&
    !account.run &&
    !book.held() &&
    now >= book.lastShownAt + SPACING_MS;
  const counts = account.counts(calendar, now);
  const isNear = book.appointments.isNear(now);
  const { reminder } = state;
  if (isGood && book.appointments.mustBeOpen(now)) {
    book.check('ritual comes', Boolean(reminder?.ritual), () => JSON.stringify(book.appointments.mustBeOpen(now)));
  }
  if (isGood && counts && !reminder && !isNear && now >= book.notBefore) {
    const workMs = settings.workMinutes * MIN;
    book.check('1 a reminder comes', account.workedMs < workMs + 2, () => `${account.workedMs} of ${workMs}`);
  }
  if (isGood && reminder && (counts || reminder.ritual) && (reminder.ritual || !isNear)) {
    const isWaiting = reminder.snoozedUntil !== null && reminder.snoozedUntil > now;
    const { askedAt, asked } = reminder;
    book.check('1 shown when the moment ends', !reminder.silent, () => JSON.stringify(reminder));
    const isRepeat =
      asked > 0 && asked <= MAX_REPEATS && askedAt !== null && now >= askedAt + settings.repeatMinutes * MIN + 2;
    const isShown = isWaiting || (asked > 0 && !isRepeat);
    book.check('1 it is shown', isShown || book.waits !== null, () => `asked ${asked}`);
  }
  const isHidden = account.pause !== null || account.run !== null || (reminder?.snoozedUntil ?? 0) > now || !reminder;
  for (const id of world.visible) {
    if (id.startsWith('reminder:')) {
      book.check('2 hidden', !isHidden && id.startsWith(`reminder:${reminder?.id}:`), () => id);
      book.check('2 hidden in off hours', Boolean(reminder?.ritual) || calendar.hours.has(now), () => id);
    } else book.check('heads-up goes away', state.headsUp === 'shown' && counts && account.seen !== 'away', () => id);
  }
  if (reminder?.held && !reminder.silent) {
    book.tally.happened(`held: ${reminder.held.why}`);
    const isOver = account.seen !== 'away' && counts && now >= reminder.held.since + settings.maxHoldMinutes * MIN + 2;
    book.check('held not too long', !isOver, () => JSON.stringify(reminder.held));
  }
  if (reminder?.silent) book.tally.happened('silent after a long hold');
}
