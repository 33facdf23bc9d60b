/** A folder of the product, and what it may import besides its own files. */
export interface Room {
  readonly folder: string;
  /** What lives there, for ARCHITECTURE.md. */
  readonly holds: string;
  /** Folders, files and packages. */
  readonly values: readonly string[];
  /** The same, of which only types may be imported. */
  readonly types?: readonly string[];
  /** No clock, no chance, no browser and no page: the same input always gives the same result. */
  readonly isPure?: true;
}

const util = (...names: string[]): string[] => names.map((name) => `utils/${name}`);

/** What every view may use. A page adds its own. */
export const VIEW = [
  'preact',
  'preact/hooks',
  '@preact/signals',
  'components/shared',
  'components/styles',
  'components/figure',
  ...util('i18n', 'time', 'words', 'search', 'body', 'moves', 'settings', 'rhythm', 'break', 'status'),
  'utils/history/breaks-taken.ts',
];
export const VIEW_TYPES = util('ports', 'messaging');

function page(name: string, ...more: string[]): Room {
  return { folder: `components/${name}`, holds: 'a page', values: [...VIEW, ...more], types: VIEW_TYPES };
}

/**
 * The table of rooms: who may import whom. The lint enforces it, and a test compares it with ARCHITECTURE.md. That the worker
 * stays small is a part of it: of the moves, `status` and `background` know the catalogue alone.
 */
export const ROOMS: readonly Room[] = [
  { folder: 'utils/time', holds: 'working hours, calendar days', values: [], isPure: true },
  { folder: 'utils/json', holds: 'checks of unknown values', values: [], isPure: true },
  { folder: 'utils/i18n', holds: 'texts, plurals, formats', values: util('time'), types: ['public/_locales'] },
  {
    folder: 'utils/moves',
    holds: 'moves and routines, what a body allows, amounts, plans',
    values: util('time'),
    isPure: true,
  },
  { folder: 'utils/moves/compose', holds: 'the composer', values: ['../*.ts', '../data/**'], isPure: true },
  { folder: 'utils/moves/data', holds: 'the content as data', values: [], types: ['../types.ts'], isPure: true },
  {
    folder: 'utils/settings',
    holds: 'schema, defaults, presets, merge',
    values: [...util('time', 'json'), 'zod/mini'],
    isPure: true,
  },
  {
    folder: 'utils/rhythm',
    holds: 'the engine: when a reminder is due and how it ends',
    values: [...util('time', 'settings', 'json'), 'zod/mini'],
    isPure: true,
  },
  {
    folder: 'utils/words',
    holds: 'names of things',
    values: util('i18n'),
    types: util('moves', 'settings'),
    isPure: true,
  },
  { folder: 'utils/search', holds: 'search', values: util('i18n'), isPure: true },
  { folder: 'utils/figure', holds: 'the drawn foot and its loops', values: [], types: util('moves'), isPure: true },
  {
    folder: 'utils/body',
    holds: 'health answers, what was done and felt, personal plans',
    values: [...util('moves', 'time', 'json'), 'zod/mini'],
    isPure: true,
  },
  { folder: 'utils/history', holds: 'records and notes in IndexedDB', values: ['idb'], types: util('rhythm', 'body') },
  {
    folder: 'utils/break',
    holds: 'content and script of a break',
    values: [...util('body', 'moves', 'rhythm', 'words', 'i18n', 'time', 'json'), 'zod/mini'],
    isPure: true,
  },
  {
    folder: 'utils/messaging',
    holds: 'commands and their schema',
    values: [...util('rhythm/person-events.ts', 'settings', 'json'), 'zod/mini'],
    isPure: true,
  },
  { folder: 'utils/sound', holds: 'tones, music, voice', values: util('break/cues.ts'), types: util('settings') },
  {
    folder: 'utils/ports',
    holds: 'interfaces to the browser',
    values: [],
    types: util('rhythm', 'settings', 'messaging', 'body', 'break', 'moves', 'sound'),
  },
  {
    folder: 'utils/status',
    holds: 'the rhythm in words: popup, icon, menu, notification',
    values: util('rhythm', 'settings', 'words', 'i18n', 'time', 'moves/catalogue.ts'),
    types: util('ports', 'moves'),
    isPure: true,
  },
  {
    folder: 'utils/platform',
    holds: 'all browser calls but those in `entrypoints`',
    values: [
      ...util('ports', 'history', 'body', 'break', 'i18n', 'moves', 'rhythm', 'settings', 'time'),
      'wxt/browser',
    ],
    types: util('messaging', 'sound'),
  },
  {
    folder: 'utils/background',
    holds: 'the worker: order of events and calls',
    values: util(
      'platform',
      'status',
      'rhythm',
      'settings',
      'i18n',
      'time',
      'json',
      'body/routines-left-out.ts',
      'moves/catalogue.ts',
    ),
    types: util('ports', 'messaging', 'break', 'moves', 'sound'),
  },
  {
    folder: 'components/figure',
    holds: 'the foot on a page',
    values: ['preact', 'preact/hooks', ...util('figure', 'i18n')],
    types: util('moves'),
  },
  {
    folder: 'components/shared',
    holds: 'buttons, fields, page state',
    values: ['preact', 'preact/hooks', '@preact/signals', ...util('i18n', 'time', 'settings', 'body', 'break')],
    types: util('ports', 'messaging', 'rhythm'),
  },
  page('popup', 'components/player', 'components/foot-map'),
  page('player', 'utils/figure'),
  page('foot-map'),
  page('library', 'components/plans'),
  page('plans'),
  page('options', 'utils/sound'),
  page('safety'),
  page('welcome'),
];
