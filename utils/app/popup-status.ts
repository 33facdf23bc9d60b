import { clockTime, dayAndTime, dayName } from '../i18n/format.ts';
import { plural, t } from '../i18n/messages.ts';
import type { Projection } from '../rhythm/types.ts';
import { MINUTE_MS } from '../time/units.ts';

export type PopupKind = 'working' | 'rest' | 'due' | 'snoozed' | 'paused' | 'off';

/** "First break at 09:52, after 45 minutes of work." */
export function firstBreakLine(p: Projection, zone: string): string {
  return statusOf(p.phase === 'off' ? 'off' : 'working', p, zone, true).status;
}

/** Whole minutes still to go, the one that has begun included. */
export const minutesUp = (ms: number): number => Math.max(1, Math.ceil(ms / MINUTE_MS));
/** Whole minutes worked in this interval. */
export const minutesWorked = (p: Projection): number => Math.round(Math.min(p.workedMs, p.workMs) / MINUTE_MS);

/** Where work ends before the next break comes, the instant it ends. */
export function endsFirst(p: Projection): number | null {
  if (p.hoursEndAt === null) return null;
  return p.nextBreakAt === null || p.nextBreakAt > p.hoursEndAt ? p.hoursEndAt : null;
}

/** The sentence for a state, and a quieter line below it. `isFirst`: no break was ever begun. */
export function statusOf(
  kind: PopupKind,
  p: Projection,
  zone: string,
  isFirst = false,
): { status: string; note: string | null } {
  const worked = minutesWorked(p);
  switch (kind) {
    case 'working': {
      const workEnd = endsFirst(p);
      if (workEnd !== null) {
        const status = t('status_work_ends', clockTime(workEnd, zone));
        return { status: [status, nextBreakLine(p, zone)].filter(Boolean).join(' '), note: null };
      }
      if (p.nextBreakAt === null) return { status: t('status_no_hours'), note: null };
      if (p.remainingMs < MINUTE_MS) return { status: t('status_working_soon'), note: null };
      const key = isFirst ? 'status_first' : 'status_working';
      return { status: plural(key, minutesUp(p.remainingMs), clockTime(p.nextBreakAt, zone)), note: null };
    }
    case 'rest': {
      const rest = p.lastRest ?? { from: p.now, to: p.now };
      const from = dayAndTime(rest.from, p.now, zone);
      const status = t('status_back', from, clockTime(rest.to, zone));
      return { status: [status, nextBreakLine(p, zone)].filter(Boolean).join(' '), note: null };
    }
    case 'due': {
      const { reminder } = p;
      if (reminder && (reminder.asked > 1 || reminder.snoozes > 0))
        return { status: t('status_due_repeat', clockTime(reminder.dueAt, zone)), note: null };
      return { status: plural('status_due', worked), note: null };
    }
    case 'snoozed': {
      const until = t('status_snoozed', clockTime(p.reminder?.snoozedUntil ?? p.now, zone));
      const left = p.snoozesLeft > 0 ? plural('status_snoozes_left', p.snoozesLeft) : t('status_no_snoozes');
      return { status: `${until} ${left}`, note: null };
    }
    case 'paused': {
      const until = p.pause?.until ?? null;
      const status = until === null ? t('status_paused_open') : t('status_paused', dayAndTime(until, p.now, zone));
      return { status, note: worked > 0 ? plural('status_kept', worked) : null };
    }
    case 'off':
      if (p.hoursStartAt === null) return { status: t('status_no_hours'), note: null };
      return {
        status: t('status_off', dayAndTime(p.hoursStartAt, p.now, zone)),
        note: null,
      };
  }
}

/** "The next one is at 14:06.", with its day where that is another one; '' while it can't be told. */
function nextBreakLine(p: Projection, zone: string): string {
  if (p.nextBreakAt === null) return '';
  const isToday = dayName(p.nextBreakAt, p.now, zone) === dayName(p.now, p.now, zone);
  return isToday
    ? t('status_next_at', clockTime(p.nextBreakAt, zone))
    : t('status_next_on', dayAndTime(p.nextBreakAt, p.now, zone));
}
