import { describe, expect, it } from '@jest/globals';
import { renderSummary } from './render-summary.ts';

describe('renderSummary', () => {
  const machine = [
    { mentionedAs: ['chromium'], fingerprint: 'chromium 1 2', enabledBy: 'install chromium' },
    {
      mentionedAs: ['real data', 'hk-overpass'],
      enabledBy: 'REAL_DATA_DIR=/path/to/data npm test',
    },
  ];

  it('is one line when there is nothing to tell', () => {
    const summary = { passed: 12, failed: 0, skipped: [], otherFailures: [] };
    expect(renderSummary(summary, machine)).toBe('12 passed, 0 failed, 0 skipped');
  });

  it('names skipped tests with what would enable them, and other failures', () => {
    const summary = {
      passed: 1,
      failed: 1,
      skipped: [
        { project: 'store', test: 'imports the real data' },
        { project: 'web', test: 'opens in chromium' },
        { project: 'store', test: 'has the rows of hk-overpass' },
      ],
      otherFailures: ['api:lint failed'],
    };
    expect(renderSummary(summary, machine)).toBe(
      [
        'Failed beside the tests:',
        '  api:lint failed',
        '',
        'Skipped, to be enabled by: REAL_DATA_DIR=/path/to/data npm test',
        '  store: imports the real data',
        '  store: has the rows of hk-overpass',
        '',
        'Skipped:',
        '  web: opens in chromium',
        '',
        '1 passed, 1 failed, 3 skipped',
      ].join('\n'),
    );
  });
});
