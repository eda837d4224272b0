import { SystemClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry, hostOverHttp } from '@tablewise/mcp-server-kit';
import { echoTool } from '../echo-tool.ts';

/** The hosting of our own servers, as they use it. Returns its URL. */
export async function ourServer(): Promise<string> {
  const clock = new SystemClock();
  const { url } = await hostOverHttp({
    info: { name: 'echo', title: 'Echo', version: '1.0.0', instructions: 'Echoes.' },
    tools: new ToolRegistry([echoTool], { logger: silentLogger, clock, checkResults: false }),
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    maxArgumentBytes: 64 * 1024,
    readiness: () => ({ status: 'ready', details: {} }),
    logger: silentLogger,
    clock,
  });
  return url;
}
