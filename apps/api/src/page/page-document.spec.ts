import { describe, expect, it } from '@jest/globals';
import { pageDocument, pagePolicy } from './page-document.ts';

const HTML = '<head><base href="/" /></head>';
const TILES = { url: 'https://tiles.example.com/{z}/{x}/{y}.png', attribution: '© "A" & <b>' };

describe('pageDocument', () => {
  it('is as it was built where nobody stands in front', () => {
    expect(pageDocument(HTML, { publicUrl: undefined, tiles: undefined })).toBe(HTML);
    expect(pageDocument(HTML, { publicUrl: 'https://example.com', tiles: undefined })).toBe(HTML);
  });

  it('knows the path that a proxy serves it below', () => {
    const publicUrl = 'https://example.com/tablewise';
    expect(pageDocument(HTML, { publicUrl, tiles: undefined })).toContain(
      '<base href="/tablewise/" />',
    );
  });

  it('names its tiles, whatever is written in their attribution', () => {
    const document = pageDocument(HTML, { publicUrl: undefined, tiles: TILES });
    expect(document).toContain(`<meta name="tile-url" content="${TILES.url}" />`);
    expect(document).toContain('content="© &quot;A&quot; &amp; &lt;b>"');
  });

  it('does not take a document that it cannot place', () => {
    expect(() => pageDocument('<head>', { publicUrl: undefined, tiles: undefined })).toThrow(
      'base',
    );
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
