/* The referee's fixture tools, in the hosting of our MCP servers. Prints its URL and stays. */
import { READ_ONLY } from '@tablewise/contracts';
import { AppError, SystemClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry, defineTool, hostOverHttp } from '@tablewise/mcp-server-kit';
import { z } from 'zod';

class IntendedError extends AppError {
  readonly code = 'INPUT_INTENDED';
}

function fixture(name: string, run: () => { text: string }) {
  const description = `Fixture of the conformance referee: ${name}`;
  return defineTool(
    {
      name,
      title: name,
      description,
      inputSchema: z.strictObject({}),
      outputSchema: z.object({ text: z.string() }),
      annotations: READ_ONLY,
    },
    run,
  );
}

const clock = new SystemClock();
const logger = silentLogger;
const tools = [
  fixture('test_simple_text', () => ({ text: 'This is a simple text response for testing.' })),
  fixture('test_error_handling', () => {
    throw new IntendedError('This tool intentionally returns an error for testing', {});
  }),
];
const { url } = await hostOverHttp({
  info: { name: 'fixture', title: 'Fixture', version: '1.0.0', instructions: 'For the referee.' },
  tools: new ToolRegistry(tools, { logger, clock, checkResults: true }),
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  maxArgumentBytes: 64 * 1024,
  readiness: () => ({ status: 'ready', details: {} }),
  logger,
  clock,
});
process.stdout.write(`${url}/mcp\n`);
