import { describe, expect, it } from '@jest/globals';
import { checkScriptImports } from './check-script-imports.ts';

describe('checkScriptImports', () => {
  const shared = {
    path: 'tools/shared/bin/shared.js',
    text: 'export const ROOT = 1;\nexport async function prepare() {}\nfunction build() {}\n',
  };
  const findingsFor = (text: string): string[] =>
    checkScriptImports([shared, { path: 'tools/one/bin/one.js', text }]).map(({ what }) => what);

  it.each([
    "import { ROOT, prepare as ready } from '../../shared/bin/shared.js';",
    "import { nothing } from 'node:fs';",
    "import { run } from '../dist/main.js';",
    "import '../../shared/bin/shared.js';",
  ])('accepts %s', (text) => {
    expect(findingsFor(text)).toEqual([]);
  });

  it.each([
    [
      "import { ROOT, build } from '../../shared/bin/shared.js';",
      'imports build, which tools/shared/bin/shared.js does not export',
    ],
    ["import { gone } from './gone.js';", 'imports tools/one/bin/gone.js, which does not exist'],
  ])('finds what is not there: %s', (text, finding) => {
    expect(findingsFor(text)).toEqual([finding]);
  });
});
