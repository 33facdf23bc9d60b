/** A folder of the product, and what it may import besides its own files. */
export interface Room {
  readonly folder: string;
  /** Folders, files and packages. */
  readonly values: readonly string[];
  /** The same, of which only types may be imported. */
  readonly types?: readonly string[];
  /** No clock, no chance, no browser and no page: the same input always gives the same result. */
  readonly isPure?: true;
}

const util = (...names: string[]): string[] => names.map((name) => `utils/${name}`);

/** What every view may use. A page adds its own. */
const VIEW = [
  'preact',
  'preact/hooks',
  '@preact/signals',
  'components/shared',
  'components/styles',
  'components/figure',
  ...util('i18n', 'time', 'words', 'body', 'moves', 'settings', 'rhythm', 'break', 'status', 'history/breaks-taken.ts'),
];
const VIEW_TYPES = util('ports', 'messaging');

function page(name: string, ...more: string[]): Room {
  return { folder: `components/${name}`, values: [...VIEW, ...more], types: VIEW_TYPES };
}

/**
 * The table of rooms: who may import whom. The lint enforces it, and a test holds it against ARCHITECTURE.md. That the worker
 * stays small is a part of it: of the moves, `status` and `background` know the catalogue alone.
 */
export const ROOMS: readonly Room[] = [
  { folder: 'utils/time', values: [], isPure: true },
  { folder: 'utils/json', values: [], isPure: true },
  { folder: 'utils/i18n', values: util('time'), types: ['public/_locales'] },
  { folder: 'utils/moves', values: util('time'), isPure: true },
  { folder: 'utils/moves/compose', values: ['../data/**'], isPure: true },
  { folder: 'utils/moves/data', values: [], types: ['../types.ts'], isPure: true },
  { folder: 'utils/settings', values: [...util('time', 'json'), 'zod/mini'], isPure: true },
  { folder: 'utils/rhythm', values: [...util('time', 'settings', 'json'), 'zod/mini'], isPure: true },
  { folder: 'utils/words', values: util('i18n'), types: util('moves', 'settings'), isPure: true },
  { folder: 'utils/figure', values: [], types: util('moves'), isPure: true },
  { folder: 'utils/body', values: [...util('moves', 'time', 'json'), 'zod/mini'], isPure: true },
  { folder: 'utils/history', values: ['idb'], types: util('rhythm', 'body') },
  {
    folder: 'utils/break',
    values: [...util('body', 'moves', 'rhythm', 'words', 'i18n', 'time', 'json'), 'zod/mini'],
    isPure: true,
  },
  {
    folder: 'utils/messaging',
    values: [...util('settings', 'time', 'json'), 'zod/mini'],
    types: util('rhythm', 'moves'),
    isPure: true,
  },
  { folder: 'utils/sound', values: util('break/cues.ts'), types: util('settings') },
  {
    folder: 'utils/ports',
    values: [],
    types: util('rhythm', 'settings', 'messaging', 'body', 'break', 'moves', 'sound'),
  },
  {
    folder: 'utils/status',
    values: util('rhythm', 'settings', 'words', 'i18n', 'time', 'moves/catalogue.ts'),
    types: util('ports', 'moves'),
    isPure: true,
  },
  {
    folder: 'utils/platform',
    values: [
      ...util('ports', 'history', 'body', 'break', 'i18n', 'moves', 'rhythm', 'settings', 'time'),
      'wxt/browser',
    ],
    types: util('messaging', 'sound'),
  },
  {
    folder: 'utils/background',
    values: util('platform', 'status', 'rhythm', 'settings', 'i18n', 'time', 'json', 'body/routines-left-out.ts'),
    types: util('ports', 'messaging', 'break', 'moves', 'sound'),
  },
  {
    folder: 'components/figure',
    values: ['preact', 'preact/hooks', ...util('figure', 'i18n')],
    types: util('moves'),
  },
  {
    folder: 'components/shared',
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
];
