import type { Migration } from './migration.ts';

/** Of which city the places are: '' until some are there. Older stores could be of one city only. */
const KEEP_CITY = `
  ALTER TABLE meta ADD COLUMN city TEXT NOT NULL DEFAULT '';
  UPDATE meta SET city = 'Hong Kong (HK)' WHERE EXISTS (SELECT 1 FROM places);
`;

export const city: Migration = { sqlite: KEEP_CITY, postgres: KEEP_CITY };
