/** An address of the page that is looked at, and what stands there once it has been answered. */
export interface ShownRoute {
  readonly name: string;
  readonly path: string;
  /** A selector. */
  readonly shows: string;
}

/** Every route of the page, with something to show over the demo city that `npm start` makes. */
export const PAGE_ROUTES: readonly ShownRoute[] = [
  { name: 'find', path: '/?district=Tsim%20Sha%20Tsui', shows: '.card:not(.skeleton)' },
  { name: 'restaurant', path: '/restaurants/demo:42-378', shows: 'h1' },
  {
    name: 'choose',
    path: '/choose?district=Tsim%20Sha%20Tsui&want_cuisine=noodle&open_at=2026-12-01T19:30&seed=7',
    shows: '.card:not(.skeleton)',
  },
  { name: 'operate', path: '/operate', shows: 'h2' },
  { name: 'about', path: '/about', shows: 'h1' },
  { name: 'nothing', path: '/nothing', shows: 'h1' },
];
