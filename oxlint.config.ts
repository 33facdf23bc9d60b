import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';
import { ROOMS } from './scripts/rooms.ts';
import type { Room } from './scripts/rooms.ts';

const NO_WORLD = 'Pure rooms have no clock, no chance, no browser and no page.';
const WORLD =
  'Date performance crypto setTimeout setInterval document window navigator localStorage browser chrome fetch';

/** A target as a file of the room writes it, from its own folder or from one inside it. */
function written(target: string): string[] {
  const path = /^(utils|components|public)\//.exec(target) ? target : null;
  if (path === null) return [target];
  const inner = path.replace(/^(utils|components)\//, '');
  const deep = [`../${inner}`, `../../${inner}`, `../../../${inner}`, `../../${path}`, `../../../${path}`];
  return /\.\w+$/.test(path) ? deep : deep.map((one) => `${one}/**`);
}

function overrideOf({ folder, values, types = [], isPure }: Room): OxlintOverride {
  const allowed = [...values, ...types].flatMap(written);
  const onlyTypes = types.flatMap(written);
  const message = `${folder} may import ${[...values, ...types.map((one) => `types of ${one}`)].join(', ') || 'nothing'}: see scripts/rooms.ts.`;
  return {
    files: [`${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**', '!./**', '!../*.ts', '!../*.tsx', '!../*.css', ...allowed.map((one) => `!${one}`)],
              message,
            },
            ...(onlyTypes.length > 0 ? [{ group: onlyTypes, allowTypeImports: true, message }] : []),
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
