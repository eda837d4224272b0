/* The referee's fixture tools, in the hosting of our MCP servers. Prints its URL and stays. */
import { FOR_READERS, READ_ONLY } from '@tablewise/contracts';
import { AppError, SystemClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry, defineTool, hostOverHttp } from '@tablewise/mcp-server-kit';
import type { ToolContext } from '@tablewise/mcp-server-kit';
import { z } from 'zod';

class IntendedError extends AppError {
  readonly code = 'INPUT_INTENDED';
}

type Run = (context: ToolContext) => Promise<{ text: string }> | { text: string };

function fixture(name: string, run: Run) {
  const description = `Fixture of the conformance referee: ${name}`;
  return defineTool(
    {
      name,
      title: name,
      description,
      inputSchema: z.strictObject({}),
      outputSchema: z.object({ text: z.string() }),
      annotations: READ_ONLY,
      access: FOR_READERS,
    },
    (_input, context) => run(context),
  );
}

/** Between two notifications: whoever reads them must get them one by one. */
const PAUSE_MS = 50;
const clock = new SystemClock();
const logger = silentLogger;

async function logThrice({ log, signal }: ToolContext): Promise<{ text: string }> {
  for (const line of ['execution started', 'processing data', 'execution completed']) {
    log('info', `Tool ${line}`);
    await clock.sleep(PAUSE_MS, signal);
  }
  return { text: 'It was logged.' };
}

const tools = [
  fixture('test_simple_text', () => ({ text: 'This is a simple text response for testing.' })),
  fixture('test_error_handling', () => {
    throw new IntendedError('This tool intentionally returns an error for testing', {});
  }),
  fixture('test_tool_with_progress', async ({ progress, signal }) => {
    for (const done of [0, 50, 100]) {
      progress({ progress: done, total: 100 });
      await clock.sleep(PAUSE_MS, signal);
    }
    return { text: 'Progress was reported.' };
  }),
  // One for clients that listen, one for those that do not.
  fixture('test_tool_with_logging', logThrice),
  fixture('test_logging_tool', logThrice),
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
