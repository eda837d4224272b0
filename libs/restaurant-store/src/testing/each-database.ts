import { afterAll, describe } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startPostgres } from '@tablewise/testing';
import { Client } from 'pg';
import type { StoreLocation } from '../place-store/open-place-store.ts';
import { TemporaryFolder } from './temporary-folder.ts';

/** An empty database of a spec's own. */
export interface TestDatabase {
  readonly location: StoreLocation;
  remove(): Promise<void>;
}

const postgres = await startPostgres();
afterAll(() => postgres.stop());

/** Defines the same specs on SQLite and on PostgreSQL; the latter are skipped where there is none. */
export function onEachDatabase(specs: (create: () => Promise<TestDatabase>) => void): void {
  describe('on SQLite', () => specs(createSqlite));
  onPostgres(specs);
}

/** Defines specs on PostgreSQL alone; skipped with the reason where there is none. */
export function onPostgres(specs: (create: () => Promise<TestDatabase>) => void): void {
  const describeOrSkip = postgres.url === undefined ? describe.skip : describe;
  describeOrSkip(`on ${postgres.title}`, () => specs(createSchema));
}

/** Runs one statement as an operator would, beside the store. */
export async function askPostgres(sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the other database needs it
async function createSqlite(): Promise<TestDatabase> {
  const folder = new TemporaryFolder();
  return {
    location: { path: folder.file('places.db') },
    // eslint-disable-next-line @typescript-eslint/require-await -- as above
    remove: async () => {
      folder.remove();
    },
  };
}

async function createSchema(): Promise<TestDatabase> {
  const schema = `spec_${randomUUID().replaceAll('-', '')}`;
  await askPostgres(`CREATE SCHEMA ${schema}`);
  const url = new URL(postgres.url ?? '');
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    location: { url: url.href },
    remove: async () => {
      await askPostgres(`DROP SCHEMA ${schema} CASCADE`);
    },
  };
}
