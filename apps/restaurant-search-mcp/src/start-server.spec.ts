import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import type { Service } from '@tablewise/service-kit';
import { z } from 'zod';
import { readServerConfig } from './server-config.ts';
import { startServer } from './start-server.ts';
import { buildHere } from './testing/build-here.ts';

const listening = z.looseObject({ url: z.string() });

let dataDir: string;
let service: Service | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'restaurant-search-'));
});

afterEach(async () => {
  await service?.close();
  service = undefined;
  rmSync(dataDir, { recursive: true });
});

function environment(): NodeJS.ProcessEnv {
  return { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
}

async function start(): Promise<string> {
  service = await startServer([], environment(), buildHere);
  return listening.parse(service).url;
}

async function health(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/health`);
  return { status: response.status, body: await response.json() };
}

describe('the configuration', () => {
  it('takes a PostgreSQL database in place of the file', () => {
    const DATABASE_URL = 'postgres://somebody@127.0.0.1/places';
    expect(readServerConfig({ DATABASE_URL }).database).toEqual({ url: DATABASE_URL });
    expect(() => readServerConfig({ DATABASE_URL: 'mysql://127.0.0.1' })).toThrow('DATABASE_URL');
  });

  it('takes the repository’s own data, wherever it is started from', () => {
    const { port, database } = readServerConfig({});
    expect(port).toBe(8081);
    expect(database).toEqual({ path: join(import.meta.dirname, '../../../.data/tablewise.db') });
  });

  it('refuses a data folder that depends on where it is started from', () => {
    expect(() => readServerConfig({ DATA_DIR: 'data' })).toThrow('DATA_DIR: must be an absolute');
  });
});

describe('starting the search server', () => {
  it('serves what the database holds', async () => {
    const store = await openPlaceStore({ path: join(dataDir, 'tablewise.db') });
    await buildDemoCity(store, { size: 50, seed: 1, city: HONG_KONG, force: false });
    await store.close();
    const url = await start();
    let state = await health(url);
    while (state.status !== 200) state = await health(url);
    expect(state.body).toMatchObject({ status: 'ready', details: { places: 50 } });
  });

  it('does not start where others could reach it and nobody is asked, unless that is meant', async () => {
    const open = { ...environment(), HOST: '0.0.0.0' };
    await expect(startServer([], open, buildHere)).rejects.toMatchObject({
      code: 'CONFIG_UNAUTHENTICATED',
      message: expect.stringContaining('JWT_ISSUER'),
    });
    service = await startServer([], { ...open, ALLOW_UNAUTHENTICATED: 'true' }, buildHere);
    expect(listening.parse(service).url).toMatch(/^http:/);
  });

  it('stays, not ready, on an empty database', async () => {
    const url = await start();
    expect(await health(url)).toMatchObject({
      status: 503,
      body: {
        status: 'starting',
        service: 'restaurant-search',
        details: { reason: expect.stringContaining('npm run demo-city') },
      },
    });
  });

  it('is refused with a corrupt database, which it leaves as it is', async () => {
    const path = join(dataDir, 'tablewise.db');
    writeFileSync(path, 'this is no database, but it is somebody’s file');
    await expect(startServer([], environment())).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    expect(readFileSync(path, 'utf8')).toBe('this is no database, but it is somebody’s file');
  });

  it('is refused with an argument that it does not know', async () => {
    await expect(startServer(['--help'], environment())).rejects.toThrow('unknown argument --help');
  });
});
