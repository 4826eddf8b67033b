import path from 'node:path';
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import importPlugin from 'eslint-plugin-import';
import reactHooks from 'eslint-plugin-react-hooks';

/** Which rooms a room may import, besides itself. Packages are listed only for rooms that must stay narrow. */
const rooms = {
  core: { rooms: [], packages: ['zod', '@noble/hashes', 'chinese-days'] },
  xlsx: { rooms: ['core'] },
  docx: { rooms: ['core'] },
  reports: { rooms: ['core', 'xlsx', 'docx'] },
  functions: { rooms: ['core', 'xlsx', 'docx', 'reports'] },
  samples: { rooms: ['core', 'xlsx'] },
  cli: { rooms: ['core', 'xlsx', 'docx', 'reports', 'functions', 'samples', 'tools'] },
  addin: { rooms: ['core', 'xlsx'] },
  tools: { rooms: ['core', 'xlsx'] },
};
const everyRoom = Object.keys(rooms);

/** Files that exist only inside tests/house, which lints forbidden imports as if they stood there. */
const plantedFiles = [
  'core/ledger/planted.ts',
  'core/check/planted.ts',
  'functions/usecases/planted.ts',
  'xlsx/planted.ts',
  'addin/planted.ts',
];

/** A zone per room: everything of the project outside the allowed rooms is forbidden. */
const zones = everyRoom.map((room) => ({
  target: `./${room}`,
  from: [...everyRoom, 'tests', 'scripts']
    .filter((other) => other !== room && !rooms[room].rooms.includes(other))
    .map((other) => `./${other}`),
  message: `${room}/ must not import this room (see docs/architecture.md).`,
}));

const quality = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 50 }],
  'max-params': ['error', 4],
  complexity: ['error', 15],
  eqeqeq: 'error',
  'no-console': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  'import/no-cycle': ['error', { disableScc: true }],
  'import/no-restricted-paths': ['error', { zones }],
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: '(^|/)\\.\\./\\.\\./\\.\\./', message: 'Use the #room/ path.' }] },
  ],
};

const purity = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'core takes time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core takes time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core takes randomness as an argument.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules', '.build', 'dist', 'out', 'data', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { import: importPlugin },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: plantedFiles },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import/resolver': { [path.join(import.meta.dirname, 'scripts/tooling/import-resolver.cjs')]: {} },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: quality,
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...purity],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.{1,2}/|#core/|(${rooms.core.packages.join('|')})(/|$))`,
              message: 'core imports only itself and pure packages.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['functions/**/*.ts'],
    ignores: ['functions/dynamo/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@aws-sdk/*'], message: 'The AWS SDK lives in functions/dynamo only.' }] },
      ],
    },
  },
  {
    files: ['addin/**/*.ts', 'addin/**/*.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['addin/**/*.ts', 'addin/**/*.tsx'],
    ignores: ['addin/worker/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['#xlsx/*'], message: 'Files are read in the worker.' }] },
      ],
    },
  },
  {
    files: ['addin/pane/**/*.tsx', 'addin/pane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      // What is asked of the worker and of Excel arrives in effects.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    files: ['functions/handlers/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines': ['error', { max: 40 }] },
  },
  { files: ['cli/**/*.ts', 'scripts/**/*.ts', 'samples/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({ object, property })),
        ),
      ],
      'import/no-restricted-paths': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', exports: 'writable', __dirname: 'readonly' } },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        ...{ process: 'readonly', console: 'readonly', URL: 'readonly' },
        ...{ Buffer: 'readonly', fetch: 'readonly' },
      },
    },
  },
);
