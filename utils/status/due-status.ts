import { clockTime, lengthInWords } from '../i18n/format.ts';
import { plural, t } from '../i18n/messages.ts';
import { joinSentences } from '../i18n/sentences.ts';
import type { Offered } from '../moves/catalogue.ts';
import type { HoldReason, Projection, Reminder } from '../rhythm/types.ts';
import { callName } from '../settings/call-hosts.ts';
import type { Settings } from '../settings/types.ts';
import { MINUTE_MS } from '../time/units.ts';
import { isLate, ritualText } from './ritual-text.ts';

/** A sentence, and a quieter line below it. */
export interface Status {
  status: string;
  note: string | null;
}

/** A reminder is waiting for a better moment: why, when it comes, and what happens otherwise. */
export function heldStatus({ hold, reminder }: Projection, zone: string): Status {
  const why = hold?.why ?? reminder?.held?.why ?? 'fullscreen';
  const quietUntil = hold?.quietUntil ?? null;
  const status = waiting(why, hold?.call ?? null, quietUntil, zone);
  const comes = t(`held_comes_${why}`);
  if (!hold) return { status, note: comes };
  const limit = t('held_limit', clockTime(hold.until, zone));
  if (why !== 'quiet') return { status, note: joinSentences(comes, limit) };
  return { status, note: quietUntil !== null && quietUntil <= hold.until ? comes : limit };
}

function waiting(why: HoldReason, call: string | null, quietUntil: number | null, zone: string): string {
  if (why === 'fullscreen') return t('status_held_fullscreen');
  if (why === 'call') return call === null ? t('status_held_call') : t('status_held_call_in', callName(call));
  return quietUntil === null ? t('status_held_quiet') : t('status_held_quiet_until', clockTime(quietUntil, zone));
}

export interface DueFacts {
  /** Until when it waits for a lull; null: it does not. */
  lullUntil: number | null;
  settings: Settings;
  zone: string;
  /** Whole minutes worked before it. */
  worked: number;
  /** The long break is next. */
  isLong: boolean;
  now: number;
  offered: Offered | undefined;
}

/** A reminder is open. */
export function dueStatus(reminder: Reminder | null, facts: DueFacts): Status {
  const { settings, zone, worked, isLong, lullUntil } = facts;
  if (lullUntil !== null) return { status: t('status_lull', clockTime(lullUntil, zone)), note: null };
  if (reminder?.silent) {
    const waited = lengthInWords(settings.moments.maxHoldMinutes * MINUTE_MS);
    return { status: t('status_silent', waited), note: null };
  }
  if (reminder?.ritual) return ritualStatus(reminder, reminder.ritual, facts);
  if (reminder && wasAskedBefore(reminder))
    return { status: t('status_due_repeat', clockTime(reminder.dueAt, zone)), note: null };
  return { status: plural(isLong ? 'status_due_long' : 'status_due', worked), note: null };
}

function ritualStatus(
  reminder: Reminder,
  ritual: NonNullable<Reminder['ritual']>,
  { settings, zone, now, offered }: DueFacts,
): Status {
  const { name, preparations } = ritualText(ritual, settings, offered);
  const time = clockTime(ritual.at, zone);
  const note = joinSentences(...preparations) || null;
  if (wasAskedBefore(reminder)) return { status: t('status_ritual_repeat', name, time), note };
  if (isLate(ritual, reminder.askedAt ?? now)) return { status: t('status_ritual_missed', time), note };
  return { status: t('status_ritual_due', name, time), note };
}

const wasAskedBefore = ({ asked, snoozes }: Reminder): boolean => asked > 1 || snoozes > 0;
