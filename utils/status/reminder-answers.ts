import { clockTime, minutesShort } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Projection, Reminder } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { dayOf } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/units.ts';
import type { PopupKind } from './kind.ts';

/** A snoozed ritual comes again after this time. */
export const RITUAL_SNOOZE_MINUTES = 15;

const OTHER_MINUTES = [5, 10, 15, 30, 60];

interface SnoozeView {
  /** "Snooze 5 min"; null when no snooze is left. */
  label: string | null;
  /** The minutes that the button requests. */
  minutes: number;
  /** Why no snooze is available. */
  refusal: string | null;
  others: { minutes: number; label: string; ends: string }[];
}

export interface SkipView {
  /** Null if this reminder cannot be skipped. */
  label: string | null;
  refusal: string | null;
}

/** The possible answers to the open reminder, besides starting a break. */
export interface AnswersView {
  reminderId: string;
  snooze: SnoozeView;
  skip: SkipView;
}

/** Null if no reminder is open, or none can be answered now. */
export function answersOf(kind: PopupKind, p: Projection, settings: Settings, zone: string): AnswersView | null {
  if (!p.reminder || (kind !== 'due' && kind !== 'held' && kind !== 'snoozed')) return null;
  return {
    reminderId: p.reminder.id,
    snooze: snoozeOf(kind, p, p.reminder, settings, zone),
    skip: skipOf(p, p.reminder, zone),
  };
}

function skipOf(p: Projection, { ritual }: Reminder, zone: string): SkipView {
  if (!p.canSkip) return { label: null, refusal: t('skip_firm') };
  /* After midnight, a ritual of the evening before may still be open. */
  const isOfToday = ritual !== null && ritual.day === dayOf(p.now, zone);
  return { label: t(isOfToday ? 'action_not_today' : 'action_skip'), refusal: null };
}

function snoozeOf(kind: PopupKind, p: Projection, reminder: Reminder, settings: Settings, zone: string): SnoozeView {
  const from = Math.max(p.now, reminder.snoozedUntil ?? p.now);
  const { snoozeMinutes, maxSnoozes } = settings.rhythm;
  const minutes = reminder.ritual ? RITUAL_SNOOZE_MINUTES : snoozeMinutes;
  if (p.snoozesLeft <= 0) {
    const refusal = maxSnoozes === 0 ? t('snooze_off') : t('snooze_none_left');
    return { label: null, minutes, refusal, others: [] };
  }
  const first = reminder.ritual ? 'action_in' : 'action_snooze';
  return {
    label: t(kind === 'snoozed' ? 'action_snooze_more' : first, minutesShort(minutes)),
    minutes,
    refusal: null,
    others: [...new Set([minutes, ...OTHER_MINUTES])]
      .toSorted((a, b) => a - b)
      .map((other) => ({
        minutes: other,
        label: minutesShort(other),
        ends: t('menu_until', clockTime(from + other * MINUTE_MS, zone)),
      })),
  };
}
