import { foldName } from './fold-name.ts';

/** Folded. A name may be written with or without one in front: The Kitchen, Kitchen; La Vache. */
export const LEADING_ARTICLES: ReadonlySet<string> = new Set(
  'the a an le la les el los las il lo gli der die das de het o os as'.split(' ').map(foldName),
);
