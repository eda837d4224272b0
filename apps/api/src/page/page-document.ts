import type { Tiles } from './page-config.ts';

/** Where the page was built for. */
const BUILT_BASE = '<base href="/" />';

interface Place {
  /** Where browsers find the API, if that is not where it listens. */
  readonly publicUrl: string | undefined;
  readonly tiles: Tiles | undefined;
  /** What the route loads at once, below the root: scripts and style sheets. */
  readonly parts: readonly string[];
}

/**
 * The built document, as it is right where it is served: below a proxy's path, with its tiles, and
 * with the parts of its route, so that they are fetched with the entry and not after it.
 */
export function pageDocument(html: string, { publicUrl, tiles, parts }: Place): string {
  const path = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
  const lines = [`<base href="${escaped(path)}/" />`];
  if (tiles !== undefined) {
    lines.push(`<meta name="tile-url" content="${escaped(tiles.url)}" />`);
    lines.push(`<meta name="tile-attribution" content="${escaped(tiles.attribution)}" />`);
  }
  if (!html.includes(BUILT_BASE)) throw new Error(`the page has no ${BUILT_BASE}`);
  // Functions, since what is put in may hold `$`. Style sheets of a route stand after the entry's.
  return html
    .replace(BUILT_BASE, () => lines.join('\n    '))
    .replace('</head>', () => `${parts.map(linkTo).join('')}</head>`);
}

function linkTo(part: string): string {
  const relation = part.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `<link rel="${relation}" crossorigin href="${escaped(part)}" />`;
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
