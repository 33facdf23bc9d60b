import { LONGEST_NAME, MOST_PLANS, newItem } from '../../utils/body/own-plans.ts';
import type { OwnItem, OwnPlan, PlanContent } from '../../utils/body/own-plans.ts';
import { plainText } from '../../utils/body/plain-text.ts';
import { count } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { MoveId } from '../../utils/moves/types.ts';

export function changedPlan(
  plans: readonly OwnPlan[],
  id: string,
  values: Partial<PlanContent>,
  now: number,
): readonly OwnPlan[] {
  return plans.map((plan) => (plan.id === id ? { ...plan, ...values, changedAt: now } : plan));
}

export function changedItems(
  plans: readonly OwnPlan[],
  id: string,
  how: (items: readonly OwnItem[]) => readonly OwnItem[],
  now: number,
): readonly OwnPlan[] {
  return plans.map((plan) => (plan.id === id ? { ...plan, items: how(plan.items), changedAt: now } : plan));
}

/** The list with one item moved a place earlier (-1) or later (1). */
export function swapped<T>(all: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [all[index], all[index + by]];
  if (one === undefined || other === undefined) return all;
  return all.with(index, other).with(index + by, one);
}

/** A line with another move; the old move's prescription does not fit the new one. */
export function withMove(item: OwnItem, move: MoveId): OwnItem {
  return item.move === move ? item : { ...newItem(move), sets: item.sets, note: item.note };
}

export function copyOf(plan: OwnPlan, id: string, now: number): OwnPlan {
  const name = plan.name.trim() && plainText(t('plans_copy_name', plan.name), LONGEST_NAME);
  return { ...plan, id, name, changedAt: now };
}

/** A plan with a number added to its name if another plan already has that name. */
export function numbered(plan: OwnPlan, others: readonly OwnPlan[]): OwnPlan {
  const taken = new Set(others.map(({ name }) => plain(name.trim())));
  const name = plan.name.trim();
  if (name === '' || !taken.has(plain(name))) return plan;
  for (let number = 2; ; number += 1) {
    const end = t('plans_name_number', '', count(number)).trim();
    const begin = plainText(name, LONGEST_NAME - end.length - 1);
    const next = t('plans_name_number', begin, count(number));
    if (!taken.has(plain(next))) return { ...plan, name: next };
  }
}

/** The plans with more added after them, as far as there is room; all names are unique. */
export function takenOver(plans: readonly OwnPlan[], more: readonly OwnPlan[]): readonly OwnPlan[] {
  const room = Math.max(0, MOST_PLANS - plans.length);
  const all = [...plans];
  for (const plan of more.slice(0, room)) all.push(numbered(plan, all));
  return all;
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a' };

/** A file name, in characters that every system accepts; null: the file of all plans. `day` is YYYY-MM-DD. */
export function fileName(plan: OwnPlan | null, day: string): string {
  const word = plain((plan?.name ?? '').toLowerCase().replaceAll(/[äöüßæøå]/g, (letter) => LETTERS[letter] ?? ''))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${plan === null ? t('plans_file_all', day) : t('plans_file_one', word || day)}.json`;
}

/** Text without case and accents. */
export const plain = (text: string): string =>
  text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');
