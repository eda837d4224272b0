import { once } from 'node:events';
import { createServer } from 'node:http';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import {
  FaultyServer,
  ManualClock,
  faultyStdioServer,
} from '@tablewise/mcp-client-manager/testing';
import type { Behaviour, Finding } from './contender.ts';
import { forUs } from './for-us.ts';
import { connectOurs } from './ours.ts';
import { isGood, within, wordsFor } from './within.ts';

/*
 * Rows for which the peers have nothing to ask for: tokens of their own, several endpoints, several
 * servers, principals. They are examined for us alone.
 */
const PATIENCE_MS = 5_000;
const lookup = { server: 'places', tool: 'lookup', args: {} };

async function tokens(): Promise<Finding> {
  let asked = 0;
  const authority = createServer((_request, response) => {
    const body = { access_token: `t${++asked}`, token_type: 'Bearer', expires_in: 3_600 };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(authority, 'listening');
  const address = authority.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server = await FaultyServer.start({ era: 'legacy' });
  const client = { method: 'client_secret_post', clientId: 'bench', clientSecret: 'x' } as const;
  const auth = { client, tokenEndpoint: `http://127.0.0.1:${port}/token` };
  const clock = new ManualClock();
  const pool = { maxSize: 32 };
  const servers = [{ name: 'places', urls: [server.url], auth, pool }];
  const manager = new McpClientManager({ servers }, { clock });
  await manager.callTool(lookup);
  await clock.advance(3_600_000);
  const before = asked;
  await Promise.all(Array.from({ length: 32 }, () => manager.callTool(lookup)));
  const requests = asked - before;
  await manager.close();
  await server.stop();
  authority.close();
  return { held: requests === 1, seen: `${requests} token request(s)` };
}

async function retryAfter(): Promise<Finding> {
  const [busy, free] = await Promise.all([
    FaultyServer.start({ era: 'legacy' }),
    FaultyServer.start({ era: 'legacy' }),
  ]);
  const connection = await connectOurs([busy, free], { picker: 'round-robin' });
  const { length } = busy.heard;
  busy.failNext('overloaded');
  let good = 0;
  for (let call = 0; call < 20; call++)
    if (isGood(await within(PATIENCE_MS, connection.call('lookup')))) good++;
  const visits = busy.heard.length - length;
  await connection.close();
  await Promise.all([busy.stop(), free.stop()]);
  return { held: good === 20 && visits === 1, seen: `${good}/20, ${visits} visit(s)` };
}

async function deadline(): Promise<Finding> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const { manager } = await connectOurs([server]);
  const book = { ...lookup, tool: 'book' };
  server.failNext('slow-with-progress');
  const deaf = await within(PATIENCE_MS, manager.callTool(book, { deadlineMs: 250 }));
  server.failNext('slow-with-progress');
  const onProgress = (): void => undefined;
  const listening = manager.callTool(book, { deadlineMs: 250, onProgress });
  const heard = await within(PATIENCE_MS, listening);
  await manager.close();
  await server.stop();
  const held = wordsFor(deaf) === 'DEADLINE_EXCEEDED' && isGood(heard);
  return { held, seen: `${wordsFor(deaf)} in ${deaf.ms} ms, with progress ${wordsFor(heard)}` };
}

async function badServer(): Promise<Finding> {
  const [good, dead] = await Promise.all([
    FaultyServer.start({ era: 'legacy' }),
    FaultyServer.start({ era: 'legacy' }),
  ]);
  await dead.stop();
  const manager = new McpClientManager({
    servers: [
      { name: 'dead', urls: [dead.url], required: false },
      { name: 'places', urls: [good.url] },
    ],
  });
  const started = within(PATIENCE_MS, manager.start());
  const called = await within(PATIENCE_MS, manager.callTool(lookup));
  const report = await started;
  await manager.close();
  await good.stop();
  const held = isGood(called) && report.kind === 'answered' && report.value.failed === 1;
  return { held, seen: `start ${wordsFor(report)}, the other server ${wordsFor(called)}` };
}

async function principals(): Promise<Finding> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const { manager } = await connectOurs([server]);
  const users = Array.from({ length: 200 }, (_, n) => `user-${(n * 7) % 13}`);
  await Promise.all(
    users.map((userId) => manager.callTool({ ...lookup, args: { userId } }, { userId })),
  );
  const bySession = new Map<string | undefined, Set<string>>();
  for (const { session, args } of server.heard) {
    const heard = bySession.get(session) ?? new Set();
    bySession.set(session, heard.add(JSON.stringify(args)));
  }
  await manager.close();
  await server.stop();
  const shared = [...bySession.values()].filter(({ size }) => size > 1).length;
  return { held: shared === 0, seen: `${shared} of ${bySession.size} sessions shared` };
}

async function oldServers(): Promise<Finding> {
  const seen: string[] = [];
  for (const faults of [{ exitsOnProbe: true }, { ignoresProbe: true }]) {
    const { manager, ...connection } = await connectOurs([faultyStdioServer(faults)], {
      pool: { minSize: 0, maxSize: 1 },
    });
    const called = await within(20_000, connection.call('echo'));
    const { totalConnections } = manager.statistics();
    if (!isGood(called) || totalConnections !== 1)
      seen.push(`${JSON.stringify(faults)}: ${wordsFor(called)}, ${totalConnections} process(es)`);
    await connection.close();
  }
  return { held: seen.length === 0, seen: seen.join(', ') || 'used, one process each' };
}

export const OUR_BEHAVIOURS: readonly Behaviour[] = [
  forUs(11, '32 calls with an expired token', tokens),
  forUs(13, '503 with Retry-After, another endpoint', retryAfter),
  forUs(14, 'one deadline, extended by progress', deadline),
  forUs(15, 'one bad server at the start', badServer),
  forUs(16, 'sessions across 13 principals, 200 calls', principals),
  forUs(17, 'old stdio servers and the version probe', oldServers),
];
