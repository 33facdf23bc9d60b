import { countdown, lengthInWords } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { unitSecondsOf } from '../../utils/moves/doses.ts';
import type { DoseUnit, Move, MoveId, Side } from '../../utils/moves/types.ts';

/** "9 times", "6 breaths", "0:45": a dose in the unit of its move. */
function doseText(unit: DoseUnit, dose: number): string {
  switch (unit) {
    case 'reps':
      return plural('library_times', dose);
    case 'breaths':
      return plural('library_breaths', dose);
    case 'seconds':
      return countdown(dose * 1000);
  }
}

/** "0:45 each side", "0:45, left foot" or, for both feet together, "0:45". */
export function sidedDose(moveId: MoveId, dose: number, side: Side | 'each' | 'both'): string {
  const text = doseText(MOVES[moveId].dose.unit, dose);
  if (side === 'both') return text;
  return side === 'each' ? t('library_each_side', text) : t('library_on_side', text, t(`side_${side}_inline`));
}

/** The usual dose of a move. */
export function usualDose(moveId: MoveId): string {
  const { dose, sides }: Move = MOVES[moveId];
  return sidedDose(moveId, dose.default, sides === 'each-side' ? 'each' : 'both');
}

/** Seconds of the usual dose, both sides together. */
export function usualSeconds(moveId: MoveId): number {
  const move: Move = MOVES[moveId];
  return move.dose.default * unitSecondsOf(move);
}

/** The pace, and the total time: "about 12 seconds each", "2 minutes in all". */
export function tempoTexts(moveId: MoveId): string[] {
  const { dose, sides }: Move = MOVES[moveId];
  const unit = lengthInWords(dose.secondsPerUnit * 1000);
  const all = t('library_in_all', lengthInWords(usualSeconds(moveId) * 1000));
  switch (dose.unit) {
    case 'reps':
      return [t('library_tempo', unit), all];
    case 'breaths':
      return [t('library_tempo_breath', unit), all];
    case 'seconds':
      return sides === 'each-side' ? [all] : [];
  }
}
