import { describe, expect, it } from '@jest/globals';
import { weigh } from '../build/weigh.js';

/** Code that can hardly be compressed, kB. */
const code = (kB: number): string =>
  String.fromCharCode(
    ...crypto.getRandomValues(new Uint8Array(kB * 1_000)).map((byte) => byte & 127),
  );

function built(sizes: {
  entry?: number;
  shared?: number;
  map?: number;
  find?: number;
  css?: number;
}) {
  const chunk = (name: string, kB: number, imports: string[] = []) => ({
    [`${name}.js`]: { type: 'chunk', fileName: `${name}.js`, name, code: code(kB), imports },
  });
  const { entry = 10, shared = 5, map = 40, find = 10, css = 5 } = sizes;
  return {
    ...chunk('index', entry, ['shared.js']),
    ...chunk('shared', shared),
    ...chunk('map', map),
    ...chunk('find', find, ['shared.js']),
    'index.css': { type: 'asset', fileName: 'index.css', source: code(css) },
  };
}

function complaintsOf(sizes: Parameters<typeof built>[0]): string[] {
  const complaints: string[] = [];
  const bundle = Object.entries(built(sizes)).map(([file, part]) => [
    file,
    { ...part, isEntry: file === 'index.js' },
  ]);
  const plugin = weigh();
  plugin.generateBundle.call(
    { error: (message: string) => complaints.push(message) },
    undefined,
    Object.fromEntries(bundle),
  );
  return complaints;
}

describe('the weight of the page', () => {
  it('is no matter as long as each part keeps to its limit', () => {
    expect(complaintsOf({})).toEqual([]);
  });

  it.each([
    [{ entry: 45 }, 'entry'],
    // What the entry imports is loaded with it.
    [{ entry: 30, shared: 20 }, 'entry'],
    [{ map: 60 }, 'map'],
    [{ find: 20 }, 'find'],
    [{ css: 14 }, 'index.css'],
  ])('fails the build where %j is too much: %s', (sizes, part) => {
    expect(complaintsOf(sizes)).toEqual([expect.stringContaining(`too heavy, gzip: ${part}: `)]);
  });
});
