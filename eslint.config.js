const js = require('@eslint/js');
const jsxA11y = require('eslint-plugin-jsx-a11y');
const { default: officeAddins } = require('eslint-plugin-office-addins/lib/rules');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');
const { filesOf, roomConfigs } = require('./eslint.rooms');

/** Every rule of the add-in plugin, for .ts and .tsx. Its `recommended` skips .tsx, and its main module loads a second parser that lint does not need. */
const officeRules = Object.fromEntries(Object.keys(officeAddins).map((rule) => [`office-addins/${rule}`, 'error']));

const typescript = ['**/*.{ts,tsx}'];

module.exports = [
  { ignores: ['dist/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', __dirname: 'readonly' },
    },
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: typescript })),
  {
    files: typescript,
    plugins: { 'office-addins': { rules: officeAddins } },
    // no-implied-eval sees only globals it is told of.
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly', window: 'readonly' } },
    rules: {
      ...officeRules,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // Cells bring control characters, which reading must name to drop them.
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  { files: filesOf(['cli']), rules: { 'no-console': 'off' } },
  { ...jsxA11y.flatConfigs.strict, files: ['src/**/*.tsx'] },
  { ...reactHooks.configs.flat.recommended, files: ['src/**/*.{ts,tsx}'] },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['skip', 'only', 'todo'].map((property) => ({ object, property, message: 'Every test runs, every time.' })),
        ),
      ],
    },
  },
  ...roomConfigs,
];
