import { dirname } from 'node:path';
import { protectResource, refuseExposure } from '@tablewise/access';
import { LIMITS } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { ToolRegistry, hostOverHttp, serveOverStdio, transportOf } from '@tablewise/mcp-server-kit';
import { learnHolidays, publicHolidays } from '@tablewise/restaurant-domain/holidays';
import type { Surroundings } from '@tablewise/restaurant-index';
import { openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore, StoreLocation } from '@tablewise/restaurant-store';
import { createLogger, requireDataFolder, toolMetrics, withMetrics } from '@tablewise/service-kit';
import type { Service, ToolMetrics } from '@tablewise/service-kit';
import { createCatalogueTools } from './catalogue/catalogue-tools.ts';
import { CurrentPlaces } from './places/current-places.ts';
import type { IndexBuilder } from './places/index-builder.ts';
import { seenByCallers } from './places/seen-by-callers.ts';
import { ThreadIndexBuilder } from './places/thread-index-builder.ts';
import { createReportTools } from './reporting/report-tools.ts';
import { createReviewTools } from './reviews/review-tools.ts';
import { createSearchTools } from './search/search-tools.ts';
import type { SearchSources } from './search/search-sources.ts';
import { createSimilarTool } from './similar/similar-restaurants.ts';
import { readServerConfig } from './server-config.ts';
import type { ServerConfig } from './server-config.ts';
import { SERVER_NAME, serverInfo } from './server-info.ts';

interface Parts {
  readonly config: ServerConfig;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly store: PlaceStore;
  readonly places: CurrentPlaces;
  readonly tools: ToolRegistry;
  readonly metrics: ToolMetrics | undefined;
}

type BuilderOf = (location: StoreLocation, surroundings: Surroundings) => IndexBuilder;

/**
 * Starts the server over HTTP, or over stdio with `--stdio`. Places that cannot be loaded at the
 * start end the service; an empty database does not.
 */
export async function startServer(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  builderOf: BuilderOf = (...of) => new ThreadIndexBuilder(...of),
): Promise<Service> {
  const transport = transportOf(args);
  const config = readServerConfig(environment, transport === 'stdio' ? 'host' : 'own');
  if (transport === 'http') refuseExposure(config);
  const logger = createLogger({
    name: SERVER_NAME,
    level: config.logLevel,
    destination: transport === 'stdio' ? 'stderr' : 'stdout',
  });
  const parts = await assemble(config, logger, builderOf);
  try {
    return await (transport === 'stdio' ? overStdio(parts) : overHttp(parts));
  } catch (error) {
    await parts.store.close();
    throw error;
  }
}

async function assemble(
  config: ServerConfig,
  logger: Logger,
  builderOf: BuilderOf,
): Promise<Parts> {
  const clock = new SystemClock();
  const { city, database } = config;
  const calendar = publicHolidays(city.pack);
  learnHolidays(calendar, clock.now());
  if ('path' in database) requireDataFolder(dirname(database.path));
  const store = await openPlaceStore(database, { clock, logger });
  const places = new CurrentPlaces({
    store,
    city,
    builder: builderOf(database, { city, calendar }),
    logger,
    clock,
  });
  const sources: SearchSources = { city, calendar, clock, places };
  const metrics = toolMetrics(config.metrics);
  const tools = new ToolRegistry(
    [
      ...seenByCallers(
        [
          ...createSearchTools(sources),
          ...createCatalogueTools(sources),
          createSimilarTool(sources),
        ],
        places,
      ),
      ...createReviewTools(store, { city, places }),
      ...createReportTools(store),
    ],
    { logger, clock, checkResults: config.checkResults, onCall: metrics?.onCall },
  );
  return { config, logger, clock, store, places, tools, metrics };
}

/** Listens first and loads then: until it has, its health says that it is starting. */
async function overHttp(parts: Parts): Promise<Service> {
  const { config, places, metrics, logger, clock } = parts;
  const host = await hostOverHttp({
    ...hostingOf(parts),
    host: config.host,
    port: config.port,
    allowedHosts: config.allowedHosts,
    readiness: () => places.readiness(),
    protect: protectResource(config, { clock, logger }),
  });
  const service = { ...host, ended: places.run(), close: () => closeAll(host, parts) };
  return withMetrics(service, metrics, logger);
}

/** Loads first: over stdio there is no health that a client could wait for. */
async function overStdio(parts: Parts): Promise<Service> {
  const { places } = parts;
  await places.load();
  const host = serveOverStdio(hostingOf(parts));
  const ended = Promise.race([host.ended, places.run()]);
  return { ended, close: () => closeAll(host, parts) };
}

function hostingOf({ config, tools, logger, clock }: Parts) {
  return {
    info: serverInfo(config.city),
    tools,
    maxArgumentBytes: LIMITS.searchBodyBytes,
    logger,
    clock,
  };
}

/** The store goes last: what still runs may be reading it. */
async function closeAll(host: { close(): Promise<void> }, { places, store }: Parts): Promise<void> {
  await host.close();
  await places.close();
  await store.close();
}
