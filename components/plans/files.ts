import { LONGEST_FILE, plansFromFile } from '../../utils/body/own-plans.ts';
import type { ReadPlans } from '../../utils/body/own-plans.ts';

/** A file made in the page; nothing leaves it. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  /* The browser reads the file after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What a file that was chosen holds. One that is far too big, or cannot be read, is not loaded at all. */
export async function readFile(file: File): Promise<ReadPlans> {
  const refused = (kind: 'tooBig' | 'notJson'): ReadPlans => ({
    plans: [],
    faults: [{ kind, plan: null, line: null, found: '', move: null }],
  });
  /* A letter is four bytes at most. */
  if (file.size > LONGEST_FILE * 4) return refused('tooBig');
  try {
    return plansFromFile(await file.text());
  } catch {
    return refused('notJson');
  }
}
