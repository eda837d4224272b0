import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceProcess, waitUntil } from '@tablewise/testing';
import { fillDemoDatabase } from '../applications/demo-database.ts';
import { applicationFile, pageFolder } from '../applications/application-file.ts';

const PLACES = 2_000;
/** As `npm start` has it, so that pictures show what a reader gets. */
const SEED = 42;

/** The platform with its page, as it is run, over a demo city of its own. */
export class WebPlatform {
  private constructor(
    readonly url: string,
    private readonly services: readonly ServiceProcess[],
    private readonly folder: string,
  ) {}

  static async start(): Promise<WebPlatform> {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-web-'));
    const services: ServiceProcess[] = [];
    const launch = async (app: string, env: Record<string, string>): Promise<string> => {
      const script = applicationFile(app, 'main.js');
      const service = new ServiceProcess({ script, env: { PORT: '0', DATA_DIR: folder, ...env } });
      services.push(service);
      return service.listening();
    };
    try {
      const path = join(folder, 'tablewise.db');
      await fillDemoDatabase({ path }, { size: PLACES, seed: SEED });
      const url = await launch('api', {
        MCP_SEARCH_SERVER_URL: `${await launch('restaurant-search-mcp', {})}/mcp`,
        MCP_REASONING_SERVER_URL: `${await launch('restaurant-reasoning-mcp', {})}/mcp`,
        WEB_DIR: pageFolder,
      });
      const ready = new URL('/health/ready', url);
      await waitUntil('the platform to be ready', async () => (await fetch(ready)).ok);
      return new WebPlatform(url, services, folder);
    } catch (error) {
      await new WebPlatform('', services, folder).stop();
      throw error;
    }
  }

  /** The address of a route of the page. */
  at(path: string): string {
    return new URL(path, this.url).href;
  }

  /** Ends every process, the API first, and removes the data. */
  async stop(): Promise<void> {
    for (const service of this.services.toReversed()) await service.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
