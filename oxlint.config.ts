import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';
import { ROOMS } from './scripts/rooms.ts';
import type { Room } from './scripts/rooms.ts';

const NO_WORLD = 'Pure rooms have no clock, no chance, no browser and no page.';
const WORLD =
  'Date performance crypto setTimeout setInterval document window navigator localStorage browser chrome fetch';

/** A target as the files of a room write it, which lie in its folder or one or two below. */
function written(target: string, from: string): string[] {
  if (!/^(utils|components|public|entrypoints)(\/|$)/.test(target)) return [target];
  const [top = '', ...rest] = target.split('/');
  const isBeside = from.startsWith(`${top}/`);
  const ways = isBeside ? ['..', '../..', '../../..'] : ['../..', '../../..', '../../../..'];
  const path = isBeside ? rest.join('/') : target;
  const isFile = /\.\w+$/.test(target);
  return ways.map((way) => (isFile ? `${way}/${path}` : `${way}/${path}/**`));
}

const PACKAGES = [
  'preact',
  'preact/hooks',
  '@preact/signals',
  'idb',
  'zod/mini',
  'wxt/browser',
  'webextension-polyfill',
];
const TARGETS = [...ROOMS.map(({ folder }) => folder), 'components/styles', 'entrypoints', ...PACKAGES];

const lies = (one: string, inside: string): boolean => one === inside || one.startsWith(`${inside}/`);

/**
 * Two lists, because a path that one list lets through by `!` is not looked at by the next: values come from what is allowed
 * alone, and from what is named in the second list not even types.
 */
function overrideOf({ folder, values, types = [], isPure }: Room): OxlintOverride {
  const allowed = [...values, ...types];
  const foreign = TARGETS.filter(
    (target) =>
      !lies(target, folder) && !lies(folder, target) && !allowed.some((one) => lies(one, target) || lies(target, one)),
  );
  const message = `${folder} may import ${[...values, ...types.map((one) => `types of ${one}`)].join(', ') || 'nothing'}: see scripts/rooms.ts.`;
  /* A room inside another one sees no more of it than the table says. */
  const around = folder.split('/').length > 2 ? [] : ['../*.ts', '../*.tsx', '../*.css'];
  const own = ['./**', ...around, ...values.flatMap((one) => written(one, folder))].map((one) => `!${one}`);
  return {
    files: [`${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**', ...own], allowTypeImports: true, message },
            { group: foreign.flatMap((one) => written(one, folder)), message },
          ],
        },
      ],
      ...(isPure
        ? {
            'no-restricted-globals': ['error', ...WORLD.split(' ').map((name) => ({ name, message: NO_WORLD }))],
            'no-restricted-properties': [
              'error',
              { object: 'Math', property: 'random', message: NO_WORLD },
              { object: 'Temporal', property: 'Now', message: NO_WORLD },
            ],
          }
        : {}),
    },
  };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  options: {
    typeAware: true,
  },
  ignorePatterns: ['.output', '.wxt', 'node_modules'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      {
        considerDefaultExhaustiveForUnions: true,
      },
    ],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-non-null-assertion': 'error',
    'eslint/eqeqeq': 'error',
    'import/no-cycle': 'error',
    'eslint/no-await-in-loop': 'off',
    'typescript/consistent-return': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'oxc/no-map-spread': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-expect': [
      'error',
      {
        maxArgs: 2,
      },
    ],
    'vitest/expect-expect': [
      'error',
      {
        assertFunctionNames: ['expect', 'fc.assert', 'check'],
      },
    ],
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'typescript/no-unsafe-enum-comparison': 'off',
    'eslint/no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    ...ROOMS.map(overrideOf),
    {
      files: ['tests/**', 'scripts/**'],
      rules: { 'no-restricted-imports': 'off', 'import/no-unassigned-import': 'off' },
    },
  ],
});
