/** Pictures of the ground, where whoever runs this has some to show. */
export interface Tiles {
  readonly url: string;
  /** As text. */
  readonly attribution: string;
}

/** The API writes into the page what it was told to use; without it nobody is asked for tiles. */
export function tilesOf(page: Document): Tiles | undefined {
  const said = (name: string): string =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const url = said('tile-url');
  return url === '' ? undefined : { url, attribution: said('tile-attribution') };
}

/** Who is asked for them. Not by `URL`: a host may have a placeholder, `{s}.tile.example`. */
export function hostOf({ url }: Tiles): string {
  const [, , host = url] = url.split('/');
  return host;
}
