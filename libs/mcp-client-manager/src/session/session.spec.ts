import { getEventListeners, setMaxListeners } from 'node:events';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { z } from 'zod';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import type { HttpTransportOptions } from '../transport/http-transport.ts';
import { Session } from './session.ts';
import type { ServerNotification, SessionOptions } from './session-options.ts';

const clock = new SystemClock();
const { signal } = new AbortController();
const clientInfo = { name: 'spec', version: '1.0.0' };
let agent: Agent;
let server: FaultyServer;

beforeEach(() => {
  agent = new Agent({ connections: 4 });
});

afterEach(async () => {
  await agent.destroy();
  await server.stop();
});

function open(
  options: Partial<SessionOptions> = {},
  transport: Partial<HttpTransportOptions> = {},
): Promise<Session> {
  const url = new URL(server.url);
  const over = {
    url,
    dispatcher: agent,
    clock,
    wallClock: clock,
    maxResponseBytes: 100_000,
    ...transport,
  };
  const all = { clientInfo, connectTimeoutMs: 5_000, ...options };
  return Session.open(new HttpTransport(over), all, signal);
}

describe.each(['modern', 'legacy'] as const)('Session over HTTP with a %s server', (era) => {
  beforeEach(async () => {
    server = await FaultyServer.start({ era });
  });

  it('sends headers with the one call that they are for', async () => {
    const session = await open();
    await session.callTool('lookup', {}, signal, { headers: { authorization: 'Bearer one' } });
    expect(server.lastHeaders.authorization).toBe('Bearer one');
    await session.callTool('lookup', {}, signal);
    expect(server.lastHeaders.authorization).toBeUndefined();
    await session.close(signal);
  });

  it('asks for credentials anew for what it sends by itself', async () => {
    let asked = 0;
    const credentials = (): Promise<Record<string, string>> =>
      Promise.resolve({ authorization: `Bearer ${++asked}` });
    const session = await open({}, { credentials });
    expect(asked).toBeGreaterThan(0);
    await session.close(signal);
  });

  it('passes on progress to the call that asked for it', async () => {
    server.failNext('answer-as-stream');
    const session = await open();
    const told: unknown[] = [];
    await session.callTool('lookup', {}, signal, { onProgress: (one) => told.push(one) });
    expect(told).toEqual([{ progress: 1, message: 'half way' }]);
    await session.close(signal);
  });

  it.each(['hang', 'stall', 'drip'] as const)(
    'frees the socket of a caller who leaves during "%s", and everything it held',
    async (fault) => {
      const session = await open();
      server.failNext(fault);
      const caller = new AbortController();
      const call = session.callTool('lookup', {}, caller.signal);
      await eventually(() => server.executed.length === 1);
      caller.abort(new Error('left'));
      await expect(call).rejects.toThrow('left');
      expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
      await eventually(() => server.openRequests === 0);
      const cancelled = era === 'legacy' ? ['notifications/cancelled'] : [];
      const heard = (): string[] => server.notified.filter((one) => one.endsWith('cancelled'));
      await eventually(() => heard().length >= cancelled.length);
      expect(heard()).toEqual(cancelled);
      await session.close(signal);
    },
  );

  it('waits for an answer that comes byte by byte', async () => {
    server.failNext('drip');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).resolves.toMatchObject({ isError: false });
    await session.close(signal);
  });

  it.each(['half-close', 'half-answer', 'end-stream-early'] as const)(
    'says at once that the answer is lost after "%s"',
    async (fault) => {
      server.failNext(fault);
      const session = await open();
      const call = session.callTool('lookup', {}, signal);
      await expect(call).rejects.toMatchObject({ failure: { kind: 'lost' } });
      await session.close(signal);
    },
  );

  it('keeps what a refusal says: the challenge, and when to come back', async () => {
    server.failNext('unauthorized', 'too-many-requests');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'refused', status: 401, challenge: 'Bearer scope="places"' },
    });
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'refused', status: 429, retryAfterMs: 0 },
    });
    await session.close(signal);
  });

  it('numbers its requests, each with a number of its own: many servers know no other ids', async () => {
    const session = await open();
    await Promise.all([1, 2].map(() => session.callTool('lookup', {}, signal)));
    await session.readToolList(signal);
    expect(server.ids.length).toBeGreaterThanOrEqual(4);
    expect(server.ids.filter((id) => !Number.isInteger(id))).toEqual([]);
    expect(new Set(server.ids).size).toBe(server.ids.length);
    await session.close(signal);
  });

  it('says that a tool asks for input that nobody here can give', async () => {
    server.failNext('asks-for-input');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'malformed', refusal: 'input-required' },
    });
    await session.close(signal);
  });

  it('tells of changes, also after the stream broke, and closes while it listens', async () => {
    const told: ServerNotification[] = [];
    const notifications = { clock, listener: (one: ServerNotification) => told.push(one) };
    const session = await open({ notifications });
    await eventually(() => server.openStreams === 1);
    server.tell('notifications/tools/list_changed');
    await eventually(() => told.length === 1);
    server.breakStreams();
    await eventually(() => server.openStreams === 0);
    await eventually(() => server.openStreams === 1);
    server.tell('notifications/tools/list_changed');
    await eventually(() => told.length === 2);
    expect(told[1]?.method).toBe('notifications/tools/list_changed');
    await session.close(signal);
    await eventually(() => server.openStreams === 0);
  });
});

describe.each(['modern', 'legacy'] as const)('Session with a peculiar %s server', (era) => {
  beforeEach(async () => {
    server = await FaultyServer.start({ era });
  });

  it.each([
    'text-id',
    'byte-order-mark',
    'byte-order-mark-on-stream',
    'stream-stays-open',
  ] as const)('reads the answer despite "%s"', async (fault) => {
    server.failNext(fault);
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).resolves.toMatchObject({
      isError: false,
    });
    expect(server.lastHeaders['accept-encoding']).toBe('identity');
    await eventually(() => server.openRequests === 0);
  });

  it('names a coding that it did not ask for', async () => {
    server.failNext('gzip');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toThrow('encoded as gzip');
  });

  it('does not take a mere 400 for a lost session', async () => {
    server.failNext('execute-then-400');
    const session = await open();
    await expect(session.callTool('book', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'refused', status: 400 },
    });
  });

  it('believes an error that names the session', async () => {
    server.failNext('session-lost');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'stale-session' },
    });
  });

  it('does not take an unknown name for a lost session', async () => {
    server.failNext('unknown-name');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'rpc-error', error: { code: -32_602 } },
    });
  });

  it('repeats little of an error of a megabyte, and keeps none of its data', async () => {
    server.failNext('verbose-rpc-error');
    const session = await open({}, { maxResponseBytes: 10_000_000 });
    const error: unknown = await session
      .callTool('lookup', {}, signal)
      .catch((one: unknown) => one);
    const xs = 'x'.repeat(1_000);
    expect(error).toMatchObject({
      message: xs,
      failure: { error: { code: -32_000, message: xs } },
    });
    expect(JSON.stringify(error)).not.toContain('data');
  });

  it('sends nothing of arguments that are not JSON, and says so', async () => {
    const session = await open();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const faulty = {
      toJSON: () => {
        throw new Error('no');
      },
    };
    for (const args of [{ id: 1n }, circle, { faulty }])
      await expect(session.callTool('book', args, signal)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    expect(server.heard).toEqual([]);
  });

  it('keeps the answer when whoever listens to its progress throws', async () => {
    server.failNext('answer-as-stream');
    const session = await open();
    const onProgress = (): never => {
      throw new Error('of the host');
    };
    await expect(session.callTool('lookup', {}, signal, { onProgress })).resolves.toMatchObject({
      isError: false,
    });
  });
});

describe.each(['error', 'empty', 'html', 'hang-up'] as const)(
  'Session with a server that makes "%s" of the version probe',
  (onProbe) => {
    it('initializes, and remembers the era', async () => {
      server = await FaultyServer.start({ era: 'legacy', onProbe });
      const session = await open();
      expect(session.verdict).toEqual({ kind: 'legacy' });
      await session.probe(signal);
    });
  },
);

describe('Session with a modern server', () => {
  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'modern', headerTools: true });
  });

  it('leaves out a tool that breaks the rules for headers, and says why', async () => {
    const session = await open();
    const { tools, rejected, ttlMs } = await session.readToolList(signal);
    expect(tools.map(({ name }) => name)).toEqual(['lookup', 'book', 'refuse', 'route']);
    expect(rejected).toMatchObject([{ name: 'unroutable' }]);
    expect(ttlMs).toBe(0);
  });

  it('mirrors parameters into headers, as the tool declares', async () => {
    const session = await open();
    const { tools } = await session.readToolList(signal);
    const description = tools.find(({ name }) => name === 'route');
    await session.callTool('route', { district: 'Central' }, signal, { description });
    expect(server.lastHeaders).toMatchObject({
      'mcp-name': 'route',
      'mcp-param-district': 'Central',
    });
  });

  it.each([
    ['header-mismatch', { kind: 'rpc-error', refusal: 'header-mismatch' }],
    ['missing-capability', { kind: 'rpc-error', refusal: 'missing-capability' }],
    ['other-version', { kind: 'stale-session', status: 400 }],
  ] as const)('knows "%s" for what it is', async (fault, failure) => {
    server.failNext(fault);
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({ failure });
  });
});

describe('Session with a legacy server', () => {
  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'legacy' });
  });

  it('takes 410 for the end of the session', async () => {
    server.failNext('gone');
    const session = await open();
    await expect(session.callTool('lookup', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'stale-session', status: 410 },
    });
  });

  it('asks again for a stream that ended before the answer, and runs nothing twice', async () => {
    server.failNext('break-stream');
    const session = await open();
    await expect(session.callTool('book', {}, signal)).resolves.toMatchObject({ isError: false });
    expect(server.executed).toEqual(['book']);
  });

  it('lets a caller leave while it stays away from the stream', async () => {
    server.failNext('break-stream');
    const session = await open();
    const caller = new AbortController();
    const call = session.callTool('book', {}, caller.signal);
    await eventually(() => server.executed.length === 1);
    caller.abort(new Error('left'));
    await expect(call).rejects.toThrow('left');
  });
});

describe('Session with a legacy server that acknowledges no cancellation', () => {
  const CALLS = 30;
  const never = new Promise(() => undefined);
  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'legacy' });
    server.gates.set('notifications/cancelled', never);
    server.failNext(...Array.from({ length: CALLS }, () => 'hang' as const));
    await agent.destroy();
    agent = new Agent();
  });

  async function leaveAll(session: Session): Promise<void> {
    const caller = new AbortController();
    setMaxListeners(0, caller.signal);
    const calls = Array.from({ length: CALLS }, () => session.callTool('book', {}, caller.signal));
    const left = Promise.allSettled(calls);
    await eventually(() => server.executed.length === CALLS);
    caller.abort(new Error('left'));
    await left;
    await eventually(() => server.asked.filter(isCancellation).length === CALLS);
  }

  it('gives their sockets back after five seconds', async () => {
    const manual = new ManualClock();
    const session = await open({}, { clock: manual });
    await leaveAll(session);
    expect(server.openRequests).toBe(CALLS);
    await manual.advance(5_000);
    await eventually(() => server.openRequests === 0);
    await session.close(signal);
  });

  it('makes Node warn of no leak of listeners', async () => {
    const host = z.custom<NodeJS.Process>().parse(runInThisContext('process'));
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    host.on('warning', onWarning);
    const session = await open();
    await leaveAll(session);
    await session.close(signal);
    host.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});

function isCancellation(method: string): boolean {
  return method === 'notifications/cancelled';
}
