import type { Migration } from './migration.ts';

/**
 * When a place came in, and what changed since when. `changes` says which places a generation
 * touched; it is complete for generations after `meta.changes_after`, older ones were pruned.
 */
export const changes: Migration = {
  sqlite: `
  ALTER TABLE places ADD COLUMN listed_at TEXT NOT NULL DEFAULT '';
  UPDATE places SET listed_at = coalesce(
    (SELECT min(at) FROM imports WHERE imports.dataset = places.dataset),
    strftime('%Y-%m-%dT%H:%M:%fZ')
  );
  ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'places';
  ALTER TABLE meta ADD COLUMN changes_after INTEGER NOT NULL DEFAULT 0;
  UPDATE meta SET changes_after = generation;
  CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,
    place_id TEXT NOT NULL
  ) STRICT;
  CREATE INDEX changes_by_generation ON changes (generation);
`,
  postgres: `
  ALTER TABLE places ADD COLUMN listed_at TEXT NOT NULL;
  ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL;
  ALTER TABLE meta ADD COLUMN changes_after BIGINT NOT NULL DEFAULT 0;
  CREATE TABLE changes (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    generation BIGINT NOT NULL,
    place_id TEXT COLLATE "C" NOT NULL
  );
  CREATE INDEX changes_by_generation ON changes (generation);

  CREATE FUNCTION tell_generation() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('tablewise_generation', NEW.generation::text);
      RETURN NULL;
    END $$;
  CREATE TRIGGER tell_generation AFTER UPDATE OF generation ON meta
    FOR EACH ROW EXECUTE FUNCTION tell_generation();
`,
};
