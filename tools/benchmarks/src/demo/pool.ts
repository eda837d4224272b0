import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { PoolStats } from '@tablewise/mcp-client-manager';
import { FaultyServer } from '@tablewise/mcp-client-manager/testing';

const call = { server: 'places', tool: 'lookup', args: {} };

/**
 * Shows a pool at work, against a real server of the 2025 era, where every user has a session of
 * their own: reuse, exhaustion, overflow, statistics.
 */
export async function demoPool(print: (line: string) => void): Promise<void> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const manager = new McpClientManager({
    servers: [
      { name: 'places', urls: [server.url], pool: { maxSize: 2, maxSessions: 2, maxOverflow: 1 } },
    ],
  });
  const show = (what: string): void => {
    print(`${what}\n    ${describe(manager.health('places').endpoints[0]?.pool)}`);
  };
  try {
    print('A pool of 2 sessions and 1 beyond, over one server.');
    await manager.callTool(call, { userId: 'ann' });
    show('Ann calls: a session is opened for her');
    await manager.callTool(call, { userId: 'ann' });
    show('Ann calls again: her session is reused');
    await manager.callTool(call, { userId: 'ben' });
    show('Ben calls: a second session, since hers is never lent to him');
    server.failNext('slow-with-progress', 'slow-with-progress', 'slow-with-progress');
    const calls = ['ann', 'ben', 'cat', 'dan'].map((userId) => manager.callTool(call, { userId }));
    await calls[2];
    show('Four at once: Cat gets a temporary session beyond the two');
    await Promise.all(calls);
    show('Dan waited for a place; an idle session made way for his');
    print(`Statistics: ${JSON.stringify(manager.poolStats().pools['places'])}`);
  } finally {
    await manager.close();
    await server.stop();
  }
}

function describe(stats: PoolStats | undefined): string {
  if (stats === undefined) return '';
  const { open, leased, idle, overflow, created, reused, closed, exhausted } = stats;
  return (
    `open ${open} (leased ${leased}, idle ${idle}, temporary ${overflow}), ` +
    `created ${created}, reused ${reused}, closed ${closed}, exhausted ${exhausted} times`
  );
}
