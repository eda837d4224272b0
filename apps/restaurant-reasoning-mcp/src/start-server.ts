import { LIMITS } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { ToolRegistry, hostOverHttp, serveOverStdio, transportOf } from '@tablewise/mcp-server-kit';
import { createLogger } from '@tablewise/service-kit';
import type { Service } from '@tablewise/service-kit';
import { createReasoningTools } from './reasoning-tools.ts';
import { readServerConfig } from './server-config.ts';
import { SERVER_INFO } from './server-info.ts';

/** Starts the server over HTTP, or over stdio with `--stdio`. Nothing has to be loaded first. */
export async function startServer(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Service> {
  const transport = transportOf(args);
  const config = readServerConfig(environment, transport === 'stdio' ? 'host' : 'own');
  const logger = createLogger({
    name: SERVER_INFO.name,
    level: config.logLevel,
    destination: transport === 'stdio' ? 'stderr' : 'stdout',
  });
  const clock = new SystemClock();
  const { checkResults } = config;
  const tools = new ToolRegistry(createReasoningTools(clock), { logger, clock, checkResults });
  if (transport === 'stdio') return serveOverStdio({ info: SERVER_INFO, tools, logger });
  return hostOverHttp({
    info: SERVER_INFO,
    tools,
    host: config.host,
    port: config.port,
    allowedHosts: config.allowedHosts,
    maxArgumentBytes: LIMITS.reasoningBodyBytes,
    readiness: () => ({ status: 'ready', details: {} }),
    logger,
    clock,
  });
}
