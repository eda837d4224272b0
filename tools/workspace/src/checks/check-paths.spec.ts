import { describe, expect, it } from '@jest/globals';
import { checkPaths } from './check-paths.ts';

describe('checkPaths', () => {
  const files = new Set(['LICENSE', 'libs/kernel/README.md', 'apps/api/src/main.ts', 'apps/api']);
  const findingsFor = (path: string, text: string): string[] =>
    checkPaths({ path, text }, (candidate) => files.has(candidate)).map((found) => found.what);

  it.each([
    ['README.md', 'see [the licence](LICENSE), [kernel](./libs/kernel/README.md#names)'],
    ['libs/kernel/README.md', '[up](../../LICENSE)'],
    ['README.md', '[elsewhere](https://example.org/missing) and [below](#below)'],
    ['README.md', '`apps/api`, compiled to `apps/api/dist/main.js`'],
    ['README.md', '```json\n"args": ["/path/to/tablewise/apps/api/dist/main.js"]\n```'],
    ['README.md', '`GET /api/v1/apps/none` is a route'],
    ['README.md', '`tools/call` is a method of MCP'],
  ])('accepts, in %s, %j', (path, text) => {
    expect(findingsFor(path, text)).toEqual([]);
  });

  it.each([
    ['README.md', '[gone](docs/gone.md)', 'docs/gone.md'],
    ['libs/kernel/README.md', '[wrong level](../LICENSE)', 'libs/LICENSE'],
    ['README.md', '`libs/gone`', 'libs/gone'],
    ['README.md', '`node apps/api/dist/gone.js`', 'apps/api/src/gone.ts'],
  ])('finds, in %s, what %j names in vain', (path, text, missing) => {
    expect(findingsFor(path, text)).toEqual([`names ${missing}, which does not exist`]);
  });
});
