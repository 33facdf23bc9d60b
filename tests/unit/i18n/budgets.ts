/** Texts that have room for so many letters, in every language. Their descriptions name the same number. */
export const BUDGETS: readonly { readonly keys: RegExp; readonly letters: number; readonly why: string }[] = [
  { keys: /^badge_/, letters: 4, why: 'A badge on the toolbar icon is four letters wide.' },
  { keys: /^notify_.*_?title/, letters: 60, why: 'Systems cut a longer title of a notification off.' },
  { keys: /^extension_description$/, letters: 132, why: 'The stores take no more.' },
  { keys: /^move_.*_step_\d+(_level_\d)?$/, letters: 90, why: 'A longer line is too long to listen to.' },
  { keys: /^prep_/, letters: 90, why: 'A longer line is too long to listen to.' },
  { keys: /^caution_|^care_light$/, letters: 90, why: 'A longer line is too long to listen to.' },
  { keys: /^said_(half|done|question|ready|listen)$/, letters: 90, why: 'A longer line is too long to listen to.' },
  { keys: /^said_([1-8]|in|out|more)$/, letters: 8, why: 'A voice has a second for it.' },
  {
    keys: /^(level_(easier|harder)|length_(shorter|longer))$/,
    letters: 12,
    why: 'Four of them share one row of the popup.',
  },
  { keys: /^action_(skip|snooze|pause)$/, letters: 20, why: 'Two buttons share one row of the popup.' },
];
