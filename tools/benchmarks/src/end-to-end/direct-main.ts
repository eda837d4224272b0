import { SystemClock, silentLogger } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { localContext } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';
import { openPlaceStore } from '@tablewise/restaurant-store';
import { applicationModule } from '../applications/application-file.ts';
import { startPlaces } from '../search/start-places.ts';

/*
 * The very API in one process with the index: what the platform would be without MCP. Only the
 * manager's `callTool` is replaced, by what the tool itself runs, and its result goes out as it is.
 */

interface Application {
  init(): Promise<unknown>;
  get(token: typeof McpClientManager): McpClientManager;
  getHttpAdapter(): { getInstance(): { listen(options: object): Promise<string> } };
}

interface ApiModule {
  createApi: (config: unknown, logger: Logger) => Promise<Application>;
}

interface ApiConfigModule {
  readApiConfig: (environment: NodeJS.ProcessEnv) => unknown;
}

interface SearchToolsModule {
  createSearchTools: (sources: object) => Tool[];
}

const { createApi } = await applicationModule<ApiModule>(['api', 'create-api.js'], 'createApi');
const { readApiConfig } = await applicationModule<ApiConfigModule>(
  ['api', 'config.js'],
  'readApiConfig',
);
const { createSearchTools } = await applicationModule<SearchToolsModule>(
  ['restaurant-search-mcp', 'search/search-tools.js'],
  'createSearchTools',
);

const [, , path = ''] = process.argv;
const city = HONG_KONG;
const calendar = publicHolidays(city.pack);
const places = await startPlaces(await openPlaceStore({ path }), { path });
const sources = { city, calendar, clock: new SystemClock(), places };
const tools = new Map(createSearchTools(sources).map((tool) => [tool.listing.name, tool]));

const app = await createApi(readApiConfig(process.env), silentLogger);
app.get(McpClientManager).callTool = async ({ tool, args }) => {
  const structuredContent = await tools.get(tool)?.run(args, localContext());
  if (structuredContent === undefined) throw new Error(`no tool ${tool}`);
  return { callId: '0', attempts: [], isError: false, content: [], structuredContent };
};
await app.init();
const url = await app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ msg: 'listening', url })}\n`);
process.on('SIGTERM', () => process.exit());
