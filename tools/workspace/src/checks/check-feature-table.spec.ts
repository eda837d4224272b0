import { describe, expect, it } from '@jest/globals';
import { checkFeatureTable } from './check-feature-table.ts';

const SPECS: Readonly<Record<string, string>> = {
  'libs/mcp-client-manager/src/pool/pool.spec.ts':
    "it('reuses', () => {}); it.each([1, 2])('waits %d ms', () => {}); it.skip('rests', () => {});",
};
const HEADING = '## Where the five designs went';
const WHERE = {
  document: 'README.md',
  heading: HEADING,
  specs: 'libs/mcp-client-manager/src/',
};
const TABLE = '| feature | spec | test |\n| --- | --- | --- |\n';
const REUSE = '| reuse | `pool/pool.spec.ts` | `reuses` |\n';

describe('checkFeatureTable', () => {
  const findingsFor = (text: string): string[] =>
    checkFeatureTable(text, WHERE, (path) => SPECS[path]).map(({ what }) => what);
  const findingsForRow = (row: string): string[] =>
    findingsFor(`# Manager\n\n${HEADING}\n\n${TABLE}${REUSE}${row}\n\n## Decisions\n`);

  it.each([
    '| waiting   | `pool/pool.spec.ts` | `waits %d ms` |',
    '| `maxSize` | `pool/pool.spec.ts` | `reuses`      |',
  ])('accepts %j', (row) => {
    expect(findingsForRow(row)).toEqual([]);
  });

  it.each([
    ['| rest | `pool/none.spec.ts` | `reuses` |', 'names the spec pool/none.spec.ts'],
    ['| rest | `pool/pool.spec.ts` | `Reuses` |', 'names the test "Reuses"'],
    ['| rest | `pool/pool.spec.ts` | `waits 1 ms` |', 'names the test "waits 1 ms"'],
    ['| rest | `pool/pool.spec.ts` | `rests` |', 'names the test "rests"'],
    ['| rest | pool/pool.spec.ts | reuses |', 'has a row that is not'],
    ['| rest | `pool/pool.spec.ts` | |', 'has a row that is not'],
    ['| | `pool/pool.spec.ts` | `reuses` |', 'has a row that is not'],
  ])('finds the fault of %j', (row, fault) => {
    expect(findingsForRow(row)).toEqual([expect.stringContaining(fault)]);
  });

  it.each(['', `${TABLE}${REUSE}`, `${HEADING}\n\n${TABLE}`, `${HEADING}\n\n## Next\n\n${TABLE}`])(
    'finds that there are no rows in %j',
    (text) => {
      expect(findingsFor(text)).toEqual([expect.stringContaining('has no rows')]);
    },
  );
});
