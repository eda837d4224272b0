import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Replica, ServiceProcess, waitUntil } from '@tablewise/testing';
import { fillDemoDatabase } from '../applications/demo-database.ts';
import { applicationFile } from '../applications/application-file.ts';

const PLACES = 2_000;

interface PlatformOptions {
  readonly replicas: number;
  /** Of a PostgreSQL database; a SQLite file otherwise. */
  readonly databaseUrl?: string;
}

/** Replicas of the search server and the API before them, as they are run, with their defaults. */
export class FailoverPlatform {
  private constructor(
    readonly search: readonly Replica[],
    private readonly api: ServiceProcess,
    readonly apiUrl: string,
    private readonly folder: string,
  ) {}

  static async start({ replicas, databaseUrl }: PlatformOptions): Promise<FailoverPlatform> {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
    const search: Replica[] = [];
    const services: ServiceProcess[] = [];
    try {
      const location =
        databaseUrl === undefined ? { path: join(folder, 'tablewise.db') } : { url: databaseUrl };
      await fillDemoDatabase(location, { size: PLACES, seed: 7 });
      const data = {
        DATA_DIR: folder,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      };
      const script = applicationFile('restaurant-search-mcp', 'main.js');
      while (search.length < replicas) search.push(await Replica.start(script, data));
      for (const replica of search) await replica.untilReady();
      const urls = search.map(({ mcpUrl }) => mcpUrl).join(',');
      const api = new ServiceProcess({
        script: applicationFile('api', 'main.js'),
        // Every vote is a new voter's here.
        env: {
          PORT: '0',
          MCP_SEARCH_SERVER_URL: urls,
          VOTER_NEW_PER_ADDRESS: '1000000',
          VOTER_NEW_PER_PLACE: '1000000',
        },
      });
      services.push(api);
      const apiUrl = await api.listening();
      const probe = new URL('/api/v1/restaurants?limit=1', apiUrl);
      await waitUntil('the API to serve', async () => (await fetch(probe)).ok);
      return new FailoverPlatform(search, api, apiUrl, folder);
    } catch (error) {
      await Promise.all([...search, ...services].map((each) => each.stop()));
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ends every process and removes the data. */
  async stop(): Promise<void> {
    await Promise.all([this.api, ...this.search].map((each) => each.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
