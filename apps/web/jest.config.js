import preset from '../../tools/config/jest-preset.js';

const [[pattern, [swc, options]]] = Object.entries(preset.transform);

/** Components are rendered into a document of jsdom; what jsdom has not is tested in a browser. */
export default {
  ...preset,
  testEnvironment: 'jest-fixed-jsdom',
  setupFiles: ['<rootDir>/src/testing/immediates.js'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/no-style.js' },
  transform: {
    ...preset.transform,
    [pattern.replace('[tj]s', '[tj]sx?')]: [
      swc,
      {
        ...options,
        jsc: {
          ...options.jsc,
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
};
