import type { Migration } from './migration.ts';

/**
 * Votes name no place that must exist: they outlive a place that a run takes away and the next one
 * brings back. `vote_totals` is what `votes` adds up to, kept in the same transactions.
 */
export const votesAndReviews: Migration = {
  sqlite: `
  CREATE TABLE votes (
    place_id TEXT NOT NULL,
    voter TEXT NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('like', 'neutral', 'dislike')),
    at TEXT NOT NULL,
    PRIMARY KEY (place_id, voter)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX votes_by_voter ON votes (voter);
  CREATE TABLE vote_totals (
    place_id TEXT NOT NULL PRIMARY KEY,
    likes INTEGER NOT NULL,
    neutral INTEGER NOT NULL,
    dislikes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reviews (
    id TEXT NOT NULL PRIMARY KEY,
    dataset TEXT NOT NULL,
    place_id TEXT NOT NULL,
    date TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reviews_by_place ON reviews (place_id, date DESC, id);
  CREATE INDEX reviews_by_dataset ON reviews (dataset);
`,
  postgres: `
  CREATE TABLE votes (
    place_id TEXT COLLATE "C" NOT NULL,
    voter TEXT COLLATE "C" NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('like', 'neutral', 'dislike')),
    at TEXT NOT NULL,
    PRIMARY KEY (place_id, voter)
  );
  CREATE INDEX votes_by_voter ON votes (voter);
  CREATE TABLE vote_totals (
    place_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    likes INTEGER NOT NULL,
    neutral INTEGER NOT NULL,
    dislikes INTEGER NOT NULL
  );

  CREATE TABLE reviews (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    dataset TEXT NOT NULL,
    place_id TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    record TEXT NOT NULL
  );
  CREATE INDEX reviews_by_place ON reviews (place_id, date DESC, id);
  CREATE INDEX reviews_by_dataset ON reviews (dataset);
`,
};
