import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import { ServiceProcess, waitUntil } from '@tablewise/testing';
import type { Target } from '../generate/fuzz-request.ts';
import { SCRIPTS } from './locations.ts';

const PLACES = 2_000;
const CITY_SEED = 7;
/** What keeps strangers out would keep most requests from being read. */
const WITHOUT_LIMITS = {
  LIMITS: 'off',
  VOTER_NEW_PER_ADDRESS: '1000000',
  VOTER_NEW_PER_PLACE: '1000000',
  VOTER_COOKIE_SECRET: 'known to every run, so that its cookies are good in the next',
};

/** The three processes as they are run, over a demo city in a folder of their own. */
export class FuzzPlatform {
  private constructor(
    readonly services: Readonly<Record<Target, ServiceProcess>>,
    /** Without a path. */
    readonly urls: Readonly<Record<Target, string>>,
    private readonly folder: string,
  ) {}

  /** Ready to answer when it resolves. */
  static async start(): Promise<FuzzPlatform> {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-fuzz-'));
    const started: ServiceProcess[] = [];
    const launch = async (target: Target, env: Readonly<Record<string, string>>) => {
      const service = new ServiceProcess({
        script: SCRIPTS[target],
        env: { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info', ...env },
      });
      started.push(service);
      return { service, url: await service.listening() };
    };
    try {
      await fillWithDemoCity(folder);
      const search = await launch('search', {});
      const reasoning = await launch('reasoning', {});
      const api = await launch('api', {
        MCP_SEARCH_SERVER_URL: `${search.url}/mcp`,
        MCP_REASONING_SERVER_URL: `${reasoning.url}/mcp`,
        ...WITHOUT_LIMITS,
      });
      const ready = new URL('/health/ready', api.url);
      await waitUntil('the platform to be ready', async () => (await fetch(ready)).ok);
      return new FuzzPlatform(
        { api: api.service, search: search.service, reasoning: reasoning.service },
        { api: api.url, search: search.url, reasoning: reasoning.url },
        folder,
      );
    } catch (error) {
      await end(started, folder);
      throw error;
    }
  }

  /** Ends every process and removes the data. */
  async stop(): Promise<void> {
    const { api, search, reasoning } = this.services;
    await end([api, search, reasoning], this.folder);
  }
}

async function end(services: readonly ServiceProcess[], folder: string): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
  rmSync(folder, { recursive: true, force: true });
}

async function fillWithDemoCity(folder: string): Promise<void> {
  const store = await openPlaceStore({ path: join(folder, 'tablewise.db') });
  await buildDemoCity(store, { size: PLACES, seed: CITY_SEED, city: HONG_KONG, force: false });
  await store.close();
}
