import { protectResource, refuseExposure } from '@tablewise/access';
import { LIMITS } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { ToolRegistry, hostOverHttp, serveOverStdio, transportOf } from '@tablewise/mcp-server-kit';
import { cityOf } from '@tablewise/restaurant-domain';
import { learnHolidays, publicHolidays } from '@tablewise/restaurant-domain/holidays';
import { SentimentModel } from '@tablewise/restaurant-reasoning';
import { createReviewAnalyst } from '@tablewise/review-analyst';
import { createLogger, toolMetrics, withMetrics } from '@tablewise/service-kit';
import type { Service } from '@tablewise/service-kit';
import { PLAN_DINNER } from './plan-dinner.ts';
import { readFileOfModel } from './read-file-of-model.ts';
import { createReasoningResources } from './reasoning-resources.ts';
import { createReasoningTools } from './reasoning-tools.ts';
import { readServerConfig } from './server-config.ts';
import { SERVER_INFO } from './server-info.ts';

/** Loads the sentiment model and starts the server over HTTP, or over stdio with `--stdio`. */
export async function startServer(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Service> {
  const transport = transportOf(args);
  const config = readServerConfig(environment, transport === 'stdio' ? 'host' : 'own');
  if (transport === 'http') refuseExposure(config);
  const logger = createLogger({
    name: SERVER_INFO.name,
    level: config.logLevel,
    destination: transport === 'stdio' ? 'stderr' : 'stdout',
  });
  const clock = new SystemClock();
  const { checkResults, languageModel } = config;
  const model = SentimentModel.load(readFileOfModel('sentiment.bin'));
  const city = cityOf(config.cityPack);
  const calendar = publicHolidays(city.pack);
  learnHolidays(calendar, clock.now());
  const metrics = toolMetrics(config.metrics);
  const analyst = await createReviewAnalyst(languageModel, { clock, logger, model });
  const offer = {
    info: SERVER_INFO,
    tools: new ToolRegistry(
      createReasoningTools({ clock, calendar, prices: city.prices, analyst }),
      {
        logger,
        clock,
        checkResults,
        onCall: metrics?.onCall,
      },
    ),
    prompts: [PLAN_DINNER],
    resources: createReasoningResources(city, readFileOfModel('model-card.json').toString('utf8')),
  };
  const hosting = { ...offer, maxArgumentBytes: LIMITS.reasoningBodyBytes, logger, clock };
  if (transport === 'stdio') return serveOverStdio(hosting);
  const host = await hostOverHttp({
    ...hosting,
    host: config.host,
    port: config.port,
    allowedHosts: config.allowedHosts,
    protect: protectResource(config, { clock, logger }),
    readiness: () => ({ status: 'ready', details: { city: city.identity } }),
  });
  return withMetrics(host, metrics, logger);
}
