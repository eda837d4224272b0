/* A server over stdio as a process of its own, as our servers are; see stdio-process.spec.ts. */
import { SystemClock } from '@tablewise/kernel';
import type { LogFields, Logger } from '@tablewise/kernel';
import { serveOverStdio } from '../stdio/serve-over-stdio.ts';
import { ToolRegistry } from '../tool-registry.ts';
import { demoTool } from './demo-tools.ts';

/** As long as a page of a search. */
const PAGE = 'x'.repeat(20_000);

const clock = new SystemClock();
const write = (fields: LogFields, message: string): void => {
  process.stderr.write(`${JSON.stringify({ ...fields, message })}\n`);
};
const logger: Logger = { debug: write, info: write, warn: write, error: write };
const tools = new ToolRegistry(
  [
    demoTool('page', () => ({ greeting: PAGE })),
    demoTool('peak', () => ({ greeting: String(process.resourceUsage().maxRSS) })),
  ],
  { logger: { ...logger, debug: () => undefined }, clock, checkResults: false },
);
const host = serveOverStdio({
  info: { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' },
  tools,
  maxArgumentBytes: 64 * 1024,
  logger,
  clock,
});
try {
  await host.ended;
  process.exit(0);
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
