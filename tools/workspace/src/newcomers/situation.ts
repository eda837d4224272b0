import type { Site } from './site.ts';

/** Something that a person who has just cloned the repository may meet. */
export interface Situation {
  readonly name: string;
  /** `quick` ones install and build nothing: they belong to `npm test`. */
  readonly cost: 'quick' | 'whole';
  /** What this machine has not got to arrange it; nothing when it has all. */
  readonly lacks?: () => string | undefined;
  /** Arranges it and looks what comes of it. Throws where that is not what it should be. */
  readonly holds: (site: Site) => Promise<void>;
}
