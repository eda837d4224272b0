import { once } from 'node:events';
import { SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ServerOptions } from '@tablewise/mcp-client-manager';
import { FaultyServer, faultyStdioServer } from '@tablewise/mcp-client-manager/testing';
import { leanServer } from '../../echo/servers/lean-server.ts';
import type { Behaviour, Finding } from '../contender.ts';
import { forUs } from '../for-us.ts';
import { isGood, within, wordsFor } from '../within.ts';
import { ScriptedServer } from './scripted-server.ts';
import type { Script } from './scripted-server.ts';

/* One caller's doing, and that of code that is not ours, beside the calls of others. */

const clock = new SystemClock();
const PATIENCE_MS = 10_000;
const LIST_MS = 700;
const IDLE_MS = 600;
const lookup = { server: 'places', tool: 'lookup', args: {} };

function managerOf(url: string, options: Partial<ServerOptions> = {}): McpClientManager {
  return new McpClientManager({
    servers: [{ name: 'places', urls: [url], trustAnnotations: true, ...options }],
    connectTimeoutMs: 2_000,
  });
}

/** Lists are answered after a while, if at all. */
function slowList(listMs: (list: number) => number): Script {
  let lists = 0;
  return ({ id, method }, response) => {
    if (method !== 'tools/list') return false;
    const afterMs = listMs(lists++);
    const result = { tools: [{ name: 'lookup', inputSchema: { type: 'object' } }] };
    const body = JSON.stringify({ jsonrpc: '2.0', id, result });
    const answer = (): void => {
      if (response.destroyed) return;
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    };
    if (Number.isFinite(afterMs)) clock.after(afterMs, answer);
    return true;
  };
}

async function twoAskers(): Promise<Finding> {
  const seen: string[] = [];
  for (const leaves of ['CANCELLED', 'DEADLINE_EXCEEDED']) {
    const server = await ScriptedServer.start(slowList(() => LIST_MS));
    const manager = managerOf(server.url);
    const caller = new AbortController();
    const limits = leaves === 'CANCELLED' ? { signal: caller.signal } : { deadlineMs: 300 };
    const first = within(PATIENCE_MS, manager.callTool(lookup, limits));
    const second = within(PATIENCE_MS, manager.callTool(lookup, { deadlineMs: 5_000 }));
    await clock.sleep(400);
    caller.abort();
    const [one, other] = await Promise.all([first, second]);
    if (wordsFor(one) !== leaves || !isGood(other))
      seen.push(`${leaves}: ${wordsFor(one)}, the other ${wordsFor(other)}`);
    await within(PATIENCE_MS, manager.close());
    await server.stop();
  }
  return { held: seen.length === 0, seen: seen.join('; ') || 'the other is answered' };
}

async function lostList(): Promise<Finding> {
  const server = await ScriptedServer.start(slowList((list) => (list === 0 ? Infinity : 0)));
  const manager = managerOf(server.url, { requestTimeoutMs: 2_000 });
  const started = await within(PATIENCE_MS, manager.start());
  const called = await within(PATIENCE_MS, manager.callTool(lookup, { deadlineMs: 5_000 }));
  await within(PATIENCE_MS, manager.close());
  await server.stop();
  const held = started.kind !== 'waiting' && isGood(called);
  return { held, seen: `start ${wordsFor(started)}, then ${wordsFor(called)}` };
}

async function healthOnFullPool(): Promise<Finding> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const manager = managerOf(server.url, { pool: { maxSize: 2 }, sessions: 'isolated' });
  for (let round = 0; round < 4; round++) {
    for (const conversationId of ['one', 'two'])
      await manager.callTool({ ...lookup, args: { conversationId } }, { conversationId });
    // Traffic of late would answer for the check.
    await clock.sleep(IDLE_MS);
    await manager.checkServerHealth('places');
  }
  const sessions = new Set(server.heard.map(({ session }) => session)).size;
  await manager.close();
  await server.stop();
  return { held: sessions === 2, seen: `${sessions} sessions for 2 conversations` };
}

async function throwingCode(): Promise<Finding> {
  let uncaught = 0;
  const count = (): void => {
    uncaught++;
  };
  process.on('uncaughtException', count).on('unhandledRejection', count);
  const fail = (): never => {
    throw new Error('a mistake in code that is not ours');
  };
  const server = await FaultyServer.start({ era: 'legacy' });
  const { command, args } = faultyStdioServer({ tellsProgress: true });
  const stdio = { name: 'stdio', stdio: { command, args: [...args] } };
  const manager = new McpClientManager({
    servers: [{ name: 'places', urls: [server.url] }, stdio],
  });
  manager.on('client:connected', fail);
  manager.on('started', fail);
  const started = await within(PATIENCE_MS, manager.start());
  server.failNext('answer-as-stream');
  const limits = { onProgress: fail };
  const http = await within(PATIENCE_MS, manager.callTool({ ...lookup, tool: 'book' }, limits));
  const call = { server: 'stdio', tool: 'echo', args: {} };
  const piped = await within(PATIENCE_MS, manager.callTool(call, limits));
  await within(PATIENCE_MS, manager.close());
  await server.stop();
  process.off('uncaughtException', count).off('unhandledRejection', count);
  const held = [started, http, piped].every((one) => isGood(one)) && uncaught === 0;
  const ends = [started, http, piped].map((one) => wordsFor(one)).join(', ');
  return { held, seen: `start, HTTP, stdio: ${ends}; ${uncaught} uncaught` };
}

const BURST = 300;
const PLACES = 4;
const QUICK_MS = 10;
const SLOW_MS = 150;
const PERFECT_MS = BURST / (PLACES / QUICK_MS + PLACES / SLOW_MS);

async function unevenBurst(): Promise<Finding> {
  const servers = [SLOW_MS, QUICK_MS].map((ms) =>
    leanServer((answer) => void clock.after(ms, answer)).listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const urls = servers.map((server) => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/mcp`;
  });
  const manager = new McpClientManager({
    servers: [{ name: 'echo', urls, pool: { maxSize: PLACES, maxWaiters: BURST } }],
  });
  await manager.start();
  const request = { server: 'echo', tool: 'echo', args: { text: '' } };
  const calls = Array.from({ length: BURST }, () => within(PATIENCE_MS, manager.callTool(request)));
  const settled = await Promise.all(calls);
  const good = settled.filter(isGood).length;
  const tookMs = Math.max(...settled.map(({ ms }) => ms));
  await within(PATIENCE_MS, manager.close());
  for (const server of servers) server.close();
  const times = tookMs / PERFECT_MS;
  const seen = `${good}/${BURST} in ${times.toFixed(1)} times what one queue needs`;
  return { held: good === BURST && times <= 2, seen };
}

export const CALLER_SEAMS: readonly Behaviour[] = [
  forUs(1, 'two wait for one list, the first leaves', twoAskers),
  forUs(2, 'a list is never answered', lostList),
  forUs(3, 'health checks on a pool full of conversations', healthOnFullPool),
  forUs(11, 'a listener and a progress callback throw', throwingCode),
  forUs(12, `${BURST} calls at once, endpoints of ${QUICK_MS} and ${SLOW_MS} ms`, unevenBurst),
];
