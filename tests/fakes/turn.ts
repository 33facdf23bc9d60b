import type { Turn } from '../../utils/status/suggestion.ts';

/** The turn of the break with this number (0 for the first), where every break was taken and every `longEvery`th was long. */
export const turn = (breaks: number, longEvery = 4): Turn => ({ breaks, sinceLongRest: breaks % longEvery });
