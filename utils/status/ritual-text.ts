import { t } from '../i18n/messages.ts';
import type { Offered } from '../moves/catalogue.ts';
import type { Appointment } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { MINUTE_MS } from '../time/units.ts';
import { FIRST_TURN, ritualOf, suggestion } from './suggestion.ts';

/** A ritual first shown this long after its time is offered as a missed one. */
const LATE_MS = 10 * MINUTE_MS;

export interface RitualText {
  name: string;
  /** What to prepare, one short sentence each. */
  preparations: string[];
}

/** What an appointment is for, as text. */
export function ritualText(appointment: Appointment, settings: Settings, offered?: Offered): RitualText {
  const { name } = suggestion(settings, FIRST_TURN, appointment, offered);
  const chosen = ritualOf(settings, appointment.id)?.preparations ?? [];
  return { name, preparations: chosen.map((key) => t(`ritual_${key}`)) };
}

/** Whether a ritual first shown at `at` (epoch ms) is too late to be called planned. */
export const isLate = (appointment: Appointment, at: number): boolean => at - appointment.at > LATE_MS;
