import { places } from './0001-places.ts';
import { changes } from './0002-changes.ts';
import { votesAndReviews } from './0003-votes-and-reviews.ts';
import { reports } from './0004-reports.ts';
import { city } from './0005-city.ts';
import type { Migration } from './migration.ts';

/** In order; the schema's version is how many of them have run. */
export const MIGRATIONS: readonly Migration[] = [places, changes, votesAndReviews, reports, city];
