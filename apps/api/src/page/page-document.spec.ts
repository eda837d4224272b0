import { describe, expect, it } from '@jest/globals';
import { pageDocument, pagePolicy } from './page-document.ts';

const HTML = '<head><base href="/" /></head>';
const TILES = { url: 'https://tiles.example.com/{z}/{x}/{y}.png', attribution: '© "A" & <b>' };

describe('pageDocument', () => {
  it('is as it was built where nobody stands in front', () => {
    expect(pageDocument(HTML, { publicUrl: undefined, tiles: undefined, parts: [] })).toBe(HTML);
    expect(
      pageDocument(HTML, { publicUrl: 'https://example.com', tiles: undefined, parts: [] }),
    ).toBe(HTML);
  });

  it('knows the path that a proxy serves it below', () => {
    const publicUrl = 'https://example.com/tablewise';
    expect(pageDocument(HTML, { publicUrl, tiles: undefined, parts: [] })).toContain(
      '<base href="/tablewise/" />',
    );
  });

  it('names its tiles, whatever is written in their attribution', () => {
    const document = pageDocument(HTML, { publicUrl: undefined, tiles: TILES, parts: [] });
    expect(document).toContain(`<meta name="tile-url" content="${TILES.url}" />`);
    expect(document).toContain('content="© &quot;A&quot; &amp; &lt;b>"');
  });

  it('names the parts of its route last, below the root as well', () => {
    const parts = ['assets/find-1.js', 'assets/find-1.css'];
    expect(pageDocument(HTML, { publicUrl: undefined, tiles: undefined, parts })).toBe(
      '<head><base href="/" />' +
        '<link rel="modulepreload" crossorigin href="assets/find-1.js" />' +
        '<link rel="stylesheet" crossorigin href="assets/find-1.css" /></head>',
    );
  });

  it('does not take a document that it cannot place', () => {
    expect(() =>
      pageDocument('<head>', { publicUrl: undefined, tiles: undefined, parts: [] }),
    ).toThrow('base');
  });
});

describe('pagePolicy', () => {
  it('lets images of tiles in, and nothing else from there', () => {
    const policy = pagePolicy(TILES).split(';');
    expect(policy.filter((directive) => directive.includes('tiles.example.com'))).toEqual([
      "img-src 'self' data: https://tiles.example.com",
    ]);
  });
});
