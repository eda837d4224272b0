import type { Migration } from './migration.ts';

/**
 * What voters say is wrong with a place. Like votes they name no place that must exist. Nothing is
 * NULL, so that rows compare as they are: no text is '', and so is `settled_at` while one is open.
 */
export const reports: Migration = {
  sqlite: `
  CREATE TABLE reports (
    id TEXT NOT NULL PRIMARY KEY,
    place_id TEXT NOT NULL,
    voter TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    settled_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reports_by_voter ON reports (voter, at, id);
  CREATE INDEX reports_open_by_place ON reports (place_id) WHERE settled_at = '';
  CREATE INDEX reports_open ON reports (at DESC, id) WHERE settled_at = '';
  CREATE INDEX reports_settled ON reports (at DESC, id) WHERE settled_at <> '';
`,
  postgres: `
  CREATE TABLE reports (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    place_id TEXT COLLATE "C" NOT NULL,
    voter TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    settled_at TEXT COLLATE "C" NOT NULL
  );
  CREATE INDEX reports_by_voter ON reports (voter, at, id);
  CREATE INDEX reports_open_by_place ON reports (place_id) WHERE settled_at = '';
  CREATE INDEX reports_open ON reports (at DESC, id) WHERE settled_at = '';
  CREATE INDEX reports_settled ON reports (at DESC, id) WHERE settled_at <> '';
`,
};
