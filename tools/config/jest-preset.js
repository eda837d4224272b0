import './vm-modules.js';

/**
 * One Jest preset for every project. `@swc/jest` emits ESM for `import` and CommonJS for `require`
 * as long as `module` is left out, so ESM-only packages that CommonJS ones require are transformed.
 */
export default {
  reporters: [
    'default',
    '<rootDir>/../../tools/config/count-reporter.js',
    '<rootDir>/../../tools/config/ending-reporter.js',
  ],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // The folder stands by itself: brackets in its path would be a pattern inside a glob.
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  transform: {
    '^.+\\.[cm]?[tj]s$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2022',
          keepClassNames: true,
          // A file of JSON is imported `with { type: 'json' }`.
          experimental: { keepImportAttributes: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:.*/node_modules/)?(?:content-disposition|cookie|file-type)/)',
  ],
  testEnvironmentOptions: { customExportConditions: ['@tablewise/source', 'node', 'node-addons'] },
};
