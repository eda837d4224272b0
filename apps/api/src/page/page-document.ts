import type { Tiles } from './page-config.ts';

/** Where the page was built for. */
const BUILT_BASE = '<base href="/" />';

interface Place {
  /** Where browsers find the API, if that is not where it listens. */
  readonly publicUrl: string | undefined;
  readonly tiles: Tiles | undefined;
}

/** The built document, as it is right where it is served: below a proxy's path, with its tiles. */
export function pageDocument(html: string, { publicUrl, tiles }: Place): string {
  const path = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
  const lines = [`<base href="${escaped(path)}/" />`];
  if (tiles !== undefined) {
    lines.push(`<meta name="tile-url" content="${escaped(tiles.url)}" />`);
    lines.push(`<meta name="tile-attribution" content="${escaped(tiles.attribution)}" />`);
  }
  if (!html.includes(BUILT_BASE)) throw new Error(`the page has no ${BUILT_BASE}`);
  // A function, since what is put in may hold `$`.
  return html.replace(BUILT_BASE, () => lines.join('\n    '));
}

/** What the page may load: what came with it, and images of tiles. */
export function pagePolicy(tiles: Tiles | undefined): string {
  const images = ["'self'", 'data:', ...(tiles === undefined ? [] : [new URL(tiles.url).origin])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src ${images.join(' ')}`,
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
