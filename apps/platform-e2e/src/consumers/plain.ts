/* Compiled and run by `package.spec.ts` in a project that has only the packed library. */
import { McpClientManager, UnknownToolError } from '@tablewise/mcp-client-manager';
import type { CallOutcome } from '@tablewise/mcp-client-manager';
import { FaultyServer, SeededScheduler } from '@tablewise/mcp-client-manager/testing';
import type { Fault } from '@tablewise/mcp-client-manager/testing';

const fault: Fault = 'bad-gateway';
const server = await FaultyServer.start({ era: 'modern' });
server.failNext(fault);
const manager = new McpClientManager({
  servers: [
    {
      name: 'places',
      urls: [server.url],
      trustAnnotations: true,
      retry: { maxAttempts: 2, initialDelayMs: 1 },
    },
  ],
});
await manager.start();
const args = { district: 'Central' };
const outcome: CallOutcome = await manager.callTool({ server: 'places', tool: 'lookup', args });
const refusal: unknown = await manager
  .callTool({ server: 'places', tool: 'unheard-of', args })
  .catch((error: unknown) => error);
await manager.close();
await server.stop();
const { structuredContent: answer } = outcome;
const isTyped = refusal instanceof UnknownToolError;
const report = { answer, isTyped, now: new SeededScheduler(1).now() };
process.stdout.write(JSON.stringify(report));
