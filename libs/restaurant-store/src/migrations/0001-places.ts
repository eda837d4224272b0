import type { Migration } from './migration.ts';

/**
 * Places as records, whole: the typed columns are computed from the record, so they cannot disagree
 * with it and cost nothing to write. They are for a person with a database shell. `meta` has one row.
 * Keys sort by their bytes in both databases (SQLite's default, PostgreSQL's collation "C").
 */
export const places: Migration = {
  sqlite: `
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
`,
  postgres: `
  CREATE TABLE places (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    dataset TEXT NOT NULL,
    record TEXT NOT NULL
  );
  CREATE INDEX places_by_dataset ON places (dataset);
  CREATE VIEW place_facts AS
    SELECT id, dataset, record::jsonb ->> 'name' AS name, record::jsonb ->> 'district' AS area,
      record::jsonb ->> 'administrative_district' AS district,
      record::jsonb ->> 'location_category' AS region,
      (record::jsonb #>> '{location,lat}')::double precision AS lat,
      (record::jsonb #>> '{location,lng}')::double precision AS lng
    FROM places;

  CREATE TABLE imports (
    run BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dataset TEXT NOT NULL,
    origin TEXT NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    generation BIGINT NOT NULL,
    at TEXT NOT NULL
  );

  CREATE TABLE meta (
    one_row INTEGER PRIMARY KEY CHECK (one_row = 1),
    generation BIGINT NOT NULL
  );
  INSERT INTO meta VALUES (1, 0);
`,
};
