import { LONGEST_FILE, plansFromFile } from '../../utils/body/own-plans.ts';
import type { ReadPlans } from '../../utils/body/own-plans.ts';

/** Saves a file created in the page; no data leaves it. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  /* The browser reads the file after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Reads the plans in a chosen file. A file that is far too big, or unreadable, is not loaded at all. */
export async function readFile(file: File): Promise<ReadPlans> {
  const refused = (kind: 'tooBig' | 'notJson'): ReadPlans => ({
    plans: [],
    faults: [{ kind, plan: null, line: null, found: '', move: null }],
  });
  /* A character has at most four bytes. */
  if (file.size > LONGEST_FILE * 4) return refused('tooBig');
  try {
    return plansFromFile(await file.text());
  } catch {
    return refused('notJson');
  }
}
