import { breaksTaken } from '../../utils/history/breaks-taken.ts';
import { clockTime, dayAndTime, dayName, minutesShort } from '../../utils/i18n/format.ts';
import { lookUp, plural, t } from '../../utils/i18n/messages.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import type { Offered } from '../../utils/moves/catalogue.ts';
import type { EndRecord, Projection } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import type { Status } from '../../utils/status/due-status.ts';
import { kindOf } from '../../utils/status/kind.ts';
import type { PopupKind } from '../../utils/status/kind.ts';
import { answersOf } from '../../utils/status/reminder-answers.ts';
import type { AnswersView } from '../../utils/status/reminder-answers.ts';
import { ritualText } from '../../utils/status/ritual-text.ts';
import { comesFirst, minutesUp, statusOf } from '../../utils/status/sentence.ts';
import { choiceMinutes, choiceName, isOffered, suggestion, wantedMinutes } from '../../utils/status/suggestion.ts';
import type { Suggestion, Turn } from '../../utils/status/suggestion.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { stem } from '../../utils/words/names.ts';
import { heroOf } from './popup-hero.ts';
import type { HeroView } from './popup-hero.ts';

/** Rows shown at first. A ritual shows its routine, and lines to prepare it. */
const SHOWN_CHOICES = 3;
const SHOWN_BELOW_MUCH = 2;
const SHOWN_WITH_RITUAL = 1;

/** Letters that fit in the two lines of the sentence, and in the sentence together with the line below it. */
const SENTENCE_LETTERS = 62;
const ALL_LETTERS = 100;

/** The group of a row in the open list; null: above all groups. */
export type ChoiceGroup = 'favourites' | 'plans' | 'turn' | 'more' | null;

export interface ChoiceView {
  /** The id of a routine, a plan (`own:<id>`) or a single move (`move:<id>`). */
  id: string;
  group: ChoiceGroup;
  name: string;
  needs: string;
  minutes: number;
  length: string;
}

interface UpNext {
  when: string;
  what: string;
  /** Shown below in quieter text. */
  note: string | null;
}

export interface PopupView {
  kind: PopupKind;
  hero: HeroView;
  status: string;
  note: string | null;
  /** The rows after the sentence: when, and what. */
  upNext: UpNext[];
  /** The choices shown at first come first. */
  choices: ChoiceView[];
  /** How many choices are shown at first. */
  shownChoices: number;
  suggested: string;
  /** Says how many routines are left out; null if none is. */
  leftOut: string | null;
  answers: AnswersView | null;
  /** Start of the absence that counted as a break and may have been work (epoch ms); null if there is none. */
  restFrom: number | null;
  today: string;
  /** When this view next changes by itself (epoch ms); null: only when something happens. */
  changesAt: number | null;
}

export interface PopupFacts {
  projection: Projection;
  settings: Settings;
  turn: Turn;
  /** Today's history records; a day ends with the shift. */
  records: readonly EndRecord[];
  /** The routine picked by hand, or null for the suggested one. */
  picked: string | null;
  /** The breaks that may be offered now. */
  offered: Offered;
  zone: string;
}

/** Everything the popup shows outside a break. Pure; all times are as of `projection.now`. */
export function popupView(facts: PopupFacts): PopupView {
  const { projection: p, settings, zone } = facts;
  const kind = kindOf(p);
  const next = suggestion(settings, facts.turn, p.reminder?.ritual ?? null, facts.offered);
  const choices = choicesOf(facts, next);
  const chosen =
    choices.find((choice) => choice.id === facts.picked) ?? choices.find((choice) => choice.id === next.routineId);
  const status = statusOf(kind, { projection: p, settings, zone, isLong: next.isLong, offered: facts.offered });
  return {
    kind,
    hero: heroOf(kind, p, settings, chosen?.minutes ?? next.minutes, zone),
    ...status,
    upNext: upNextOf(kind, facts),
    choices,
    shownChoices: p.reminder?.ritual ? SHOWN_WITH_RITUAL : shownBelow(status),
    suggested: next.routineId,
    leftOut: leftOutOf(facts.offered),
    answers: answersOf(kind, p, settings, zone),
    restFrom: restFrom(kind, p),
    today: todayLine(breaksTaken(facts.records)),
    changesAt: changesAt(kind, p, settings),
  };
}

/** Tells the person that choices are missing. */
function leftOutOf({ hidden }: Offered): string | null {
  const { size } = new Set(hidden);
  return size === 0 ? null : plural('safety_out', size, CATALOGUE.length);
}

/** A long sentence leaves room for fewer rows in the height of a popup. */
function shownBelow({ status, note }: Status): number {
  const isMuch = status.length > SENTENCE_LETTERS || status.length + (note?.length ?? 0) > ALL_LETTERS;
  return isMuch ? SHOWN_BELOW_MUCH : SHOWN_CHOICES;
}

/** "2 breaks today"; nothing before the first, because a zero reads like blame. */
const todayLine = (breaks: number): string => (breaks > 0 ? plural('today_breaks', breaks) : '');

function choicesOf(
  { projection, settings, turn: whoseTurn, offered, zone }: PopupFacts,
  next: Suggestion,
): ChoiceView[] {
  const { own } = offered;
  const turn = settings.break.routines.filter((id) => isOffered(id, offered));
  const favourites = own.filter(({ isFavourite }) => isFavourite).map(({ id }) => id);
  const plans = own.map(({ id }) => id).filter((id) => id.startsWith('own:'));
  const routines = CATALOGUE.map(({ id }) => id).filter((id) => isOffered(id, offered));
  const ids = [...new Set([next.routineId, ...turn, ...favourites, ...plans, ...routines])];
  const groupOf = (id: string): ChoiceGroup => {
    if (id === next.routineId) return null;
    if (favourites.includes(id)) return 'favourites';
    if (plans.includes(id)) return 'plans';
    return turn.includes(id) ? 'turn' : 'more';
  };
  const ritual = projection.reminder?.ritual ?? null;
  const wanted = ritual ? settings.break.breakMinutes : wantedMinutes(settings, whoseTurn);
  return ids.map((id) => {
    const isNext = id === next.routineId;
    const minutes = isNext ? next.minutes : choiceMinutes(id, wanted, own);
    const needs = needsOf(id);
    return {
      id,
      group: groupOf(id),
      name: choiceName(id, own),
      needs:
        isNext && ritual && kindOf(projection) !== 'due'
          ? t('choice_ritual', clockTime(ritual.at, zone), needs)
          : next.isLong && minutes >= next.minutes
            ? t('choice_long', needs)
            : needs,
      minutes,
      length: minutesShort(minutes),
    };
  });
}

/** What a routine needs; for a plan or a move, what it is. */
function needsOf(id: string): string {
  if (id.startsWith('own:')) return t('choice_plan');
  return id.startsWith('move:') ? t('choice_move') : lookUp(`routine_${stem(id)}_needs`);
}

function upNextOf(kind: PopupKind, { projection: p, settings, zone, offered }: PopupFacts): UpNext[] {
  if (kind !== 'paused' && kind !== 'off') return [];
  const coming: { at: number; what: string; note: string | null }[] = [];
  const ritual = p.nextRitual;
  const isAfterPause = kind === 'off' || (p.pause?.until ?? Infinity) <= (ritual?.at ?? 0);
  if (ritual && isAfterPause) {
    const note = t('upnext_ritual', dayName(ritual.at, p.now, zone));
    coming.push({ at: ritual.at, what: ritualText(ritual, settings, offered).name, note });
  }
  if (p.nextBreakAt !== null) {
    const what = kind === 'off' ? t('upnext_first') : plural('upnext_after', minutesUp(p.remainingMs));
    coming.push({ at: p.nextBreakAt, what, note: null });
  }
  return coming
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, what, note }) => ({ when: note ? clockTime(at, zone) : dayAndTime(at, p.now, zone), what, note }));
}

function restFrom(kind: PopupKind, p: Projection): number | null {
  if (kind === 'rest') return p.lastRest?.from ?? null;
  return kind === 'away' && p.away?.rested ? p.away.since : null;
}

/** The next instant at which a number of minutes, or the phase, changes. */
function changesAt(kind: PopupKind, p: Projection, settings: Settings): number | null {
  const step = (leftMs: number): number => p.now + (leftMs % MINUTE_MS || MINUTE_MS);
  const wakes = [p.wakeAt, p.nextRitual?.at ?? null].flatMap((at) => (at === null || at <= p.now ? [] : [at]));
  if (kind === 'working' || kind === 'rest') {
    wakes.push(step(p.remainingMs));
    const ritual = comesFirst(p);
    if (ritual) wakes.push(step(ritual.at - p.now));
  }
  if (kind === 'snoozed') wakes.push(step((p.reminder?.snoozedUntil ?? p.now) - p.now));
  if (kind === 'held' && p.hold) wakes.push(step(p.hold.until - p.now));
  if (kind === 'away' && p.away) {
    wakes.push(p.now + MINUTE_MS - ((p.now - p.away.since) % MINUTE_MS));
    const restsAt = p.away.since + settings.rhythm.naturalBreakMinutes * MINUTE_MS;
    if (restsAt > p.now) wakes.push(restsAt);
  }
  return wakes.length === 0 ? null : Math.min(...wakes);
}
