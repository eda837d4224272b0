/**
 * Places as records, whole: the typed columns are computed from the record, so they cannot disagree
 * with it and cost nothing to write. `meta` has one row.
 */
export const places = `
  CREATE TABLE places (
    id TEXT NOT NULL PRIMARY KEY,
    dataset TEXT NOT NULL,
    record TEXT NOT NULL,
    name TEXT GENERATED ALWAYS AS (record ->> '$.name') VIRTUAL,
    area TEXT GENERATED ALWAYS AS (record ->> '$.district') VIRTUAL,
    district TEXT GENERATED ALWAYS AS (record ->> '$.administrative_district') VIRTUAL,
    region TEXT GENERATED ALWAYS AS (record ->> '$.location_category') VIRTUAL,
    lat REAL GENERATED ALWAYS AS (record ->> '$.location.lat') VIRTUAL,
    lng REAL GENERATED ALWAYS AS (record ->> '$.location.lng') VIRTUAL
  ) STRICT;
  CREATE INDEX places_by_dataset ON places (dataset);

  CREATE TABLE imports (
    run INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    origin TEXT NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE meta (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL
  ) STRICT;
  INSERT INTO meta VALUES (1, 0);
`;
