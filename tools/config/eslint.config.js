import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { BOUNDARIES, SPEC_BOUNDARIES } from './boundaries.js';

/** Words that name nothing (house style, vocabulary). */
const EMPTY_NAMES = ['helper', 'helpers', 'util', 'utils', 'common', 'misc'];

/** Only a Clock may read or wait for time; everything else is handed one. */
const TIME_SOURCES = [
  { object: 'Date', property: 'now', message: 'Take a Clock (kernel) instead.' },
  { object: 'performance', property: 'now', message: 'Take a Clock (kernel) instead.' },
];
const TIMERS = ['setTimeout', 'setInterval'].map((name) => ({
  name,
  message: 'Take a Clock (kernel) instead.',
}));

/** What is compiled. */
const SOURCES = ['**/*.ts', '**/*.tsx'];

/** What plain JavaScript takes from Node without importing it. */
const NODE_GLOBALS = [
  'AbortController',
  'URL',
  'console',
  'fetch',
  'process',
  'setInterval',
  'setTimeout',
];

const boundaries = (depConstraints) => [
  'error',
  { allow: [], banTransitiveDependencies: true, depConstraints },
];

export default tseslint.config(
  { ignores: ['dist/**', 'reports/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: SOURCES })),
  {
    files: SOURCES,
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(BOUNDARIES),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Nest declares option bags as classes and is handed object literals everywhere.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'id-denylist': ['error', ...EMPTY_NAMES],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', 5],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...TIMERS],
      'no-restricted-properties': ['error', ...TIME_SOURCES],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'List exported names one by one.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/testing/**/*.{ts,tsx}'],
    rules: { '@nx/enforce-module-boundaries': boundaries(SPEC_BOUNDARIES) },
  },
  {
    // A describe block is a chapter, not a function; fakes may be async without awaiting.
    files: ['**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
);
