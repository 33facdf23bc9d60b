import { clockTime, dayAndTime, minutesShort } from '../i18n/format.ts';
import { lookUp, plural, t } from '../i18n/messages.ts';
import { CATALOGUE, isRoutineId, routineMinutes, suggestRoutine } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import type { EndRecord, Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { heroOf } from './popup-hero.ts';
import type { HeroView } from './popup-hero.ts';
import { minutesUp, statusOf } from './popup-status.ts';
import type { PopupKind } from './popup-status.ts';
import { MINUTE_MS } from '../time/units.ts';

/** Rows of the list, the hidden ones included: what fits 600 px while the arch is folded away. */
const MAX_CHOICES = 6;
export const SHOWN_CHOICES = 3;

export interface ChoiceView {
  id: RoutineId;
  name: string;
  needs: string;
  minutes: number;
  length: string;
}

export interface SnoozeView {
  reminderId: string;
  /** "Snooze 5 min"; null when no snooze is left. */
  label: string | null;
  /** Why there is none. */
  refusal: string | null;
  others: { minutes: number; label: string; ends: string }[];
}

export interface PopupView {
  kind: PopupKind;
  hero: HeroView;
  status: string;
  note: string | null;
  /** What comes after the sentence: when, and what. */
  upNext: { when: string; what: string }[];
  choices: ChoiceView[];
  suggested: RoutineId;
  snooze: SnoozeView | null;
  today: string;
  /** When this view next reads differently; null: only when something happens. Epoch ms. */
  changesAt: number | null;
}

export interface PopupFacts {
  projection: Projection;
  settings: Settings;
  /** Breaks begun so far. */
  breaks: number;
  /** What ended since local midnight. */
  records: readonly EndRecord[];
  /** The routine picked by hand, or null for the suggested one. */
  picked: string | null;
  zone: string;
}

/** Everything the popup shows outside of a break. Pure; times are those of `projection.now`. */
export function popupView(facts: PopupFacts): PopupView {
  const { projection: p, settings, zone } = facts;
  const kind = kindOf(p);
  const suggested = suggestRoutine(settings.break.routines, facts.breaks);
  const choices = choicesOf(settings, suggested);
  const chosen =
    choices.find((choice) => choice.id === facts.picked) ?? choices.find((choice) => choice.id === suggested);
  return {
    kind,
    hero: heroOf(kind, p, settings, chosen?.minutes ?? settings.break.breakMinutes, zone),
    ...statusOf(kind, p, zone),
    upNext: upNextOf(kind, p, zone),
    choices,
    suggested,
    snooze:
      p.reminder && (kind === 'due' || kind === 'snoozed') ? snoozeOf(p, p.reminder.id, kind, settings, zone) : null,
    today: todayLine(breaksTaken(facts.records)),
    changesAt: changesAt(kind, p),
  };
}

/** "2 breaks today"; nothing before the first, because a zero reads like blame. */
const todayLine = (breaks: number): string => (breaks > 0 ? plural('today_breaks', breaks) : '');

/** Breaks of these records that were done, wholly or in part. */
export function breaksTaken(records: readonly EndRecord[]): number {
  return records.filter((record) => record.outcome === 'taken' || record.outcome === 'stoppedEarly').length;
}

function kindOf(p: Projection): PopupKind {
  if (p.phase === 'inBreak' || p.phase === 'breakWaiting') return 'working';
  return p.phase === 'working' && p.lastRest ? 'rest' : p.phase;
}

function choicesOf(settings: Settings, suggested: RoutineId): ChoiceView[] {
  const preferred = settings.break.routines.filter(isRoutineId);
  const ids = [...new Set([suggested, ...preferred, ...CATALOGUE.map((entry) => entry.id)])];
  return ids.slice(0, MAX_CHOICES).map((id) => {
    const minutes = routineMinutes(id, settings.break.breakMinutes);
    const stem = `routine_${id.replaceAll('-', '_')}`;
    return {
      id,
      name: lookUp(`${stem}_name`) || id,
      needs: lookUp(`${stem}_needs`),
      minutes,
      length: minutesShort(minutes),
    };
  });
}

function upNextOf(kind: PopupKind, p: Projection, zone: string): { when: string; what: string }[] {
  if (p.nextBreakAt === null || (kind !== 'paused' && kind !== 'off')) return [];
  const what = kind === 'off' ? t('upnext_first') : plural('upnext_after', minutesUp(p.remainingMs));
  return [{ when: dayAndTime(p.nextBreakAt, p.now, zone), what }];
}

function snoozeOf(p: Projection, reminderId: string, kind: PopupKind, settings: Settings, zone: string): SnoozeView {
  const from = Math.max(p.now, p.reminder?.snoozedUntil ?? p.now);
  const usual = settings.rhythm.snoozeMinutes;
  const has = p.snoozesLeft > 0;
  const refusal = settings.rhythm.maxSnoozes === 0 ? t('snooze_off') : t('snooze_none_left');
  return {
    reminderId,
    label: has ? t(kind === 'snoozed' ? 'action_snooze_more' : 'action_snooze', minutesShort(usual)) : null,
    refusal: has ? null : refusal,
    others: has
      ? [...new Set([usual, 5, 10, 15, 30, 60])]
          .toSorted((a, b) => a - b)
          .map((minutes) => ({
            minutes,
            label: minutesShort(minutes),
            ends: t('menu_until', clockTime(from + minutes * MINUTE_MS, zone)),
          }))
      : [],
  };
}

/** The next instant at which a number of minutes, or the phase, changes. */
function changesAt(kind: PopupKind, p: Projection): number | null {
  const step = (leftMs: number): number => p.now + (leftMs % MINUTE_MS || MINUTE_MS);
  const wakes = p.wakeAt === null || p.wakeAt <= p.now ? [] : [p.wakeAt];
  if (kind === 'working' || kind === 'rest') wakes.push(step(p.remainingMs));
  if (kind === 'snoozed') wakes.push(step((p.reminder?.snoozedUntil ?? p.now) - p.now));
  return wakes.length === 0 ? null : Math.min(...wakes);
}
