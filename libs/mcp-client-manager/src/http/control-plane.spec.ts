import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from './control-plane.ts';
import { LoopbackServer } from '../testing/loopback-server.ts';
import type { Answer } from '../testing/loopback-server.ts';

const never = new AbortController().signal;

describe('ControlPlane', () => {
  let dispatcher: Agent;
  let servers: LoopbackServer[];

  beforeEach(() => {
    dispatcher = new Agent();
    servers = [];
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await Promise.all(servers.map((server) => server.stop()));
  });

  async function serve(answer: Answer): Promise<LoopbackServer> {
    const server = await LoopbackServer.start(answer);
    servers.push(server);
    return server;
  }

  function controlPlane(clock: Clock = new SystemClock()): ControlPlane {
    return new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 });
  }

  const limits = { timeoutMs: 5_000, retries: 2 };

  it('gives the answer whatever its status', async () => {
    const server = await serve((_request, response) => response.writeHead(404).end('nothing here'));
    const reply = await controlPlane().send({ url: new URL(server.origin), ...limits }, never);
    expect(reply).toMatchObject({ status: 404, body: 'nothing here' });
    expect(server.received).toHaveLength(1);
  });

  it('asks a broken connection again for a GET', async () => {
    const server = await serve((_request, response) => {
      if (server.received.length === 1) response.socket?.destroy();
      else response.end('fine');
    });
    const reply = await controlPlane().send({ url: new URL(server.origin), ...limits }, never);
    expect(reply.body).toBe('fine');
  });

  it('never posts again after the connection broke', async () => {
    const server = await serve((_request, response) => response.socket?.destroy());
    const request = { url: new URL(server.origin), body: 'once', ...limits };
    await expect(controlPlane().send(request, never)).rejects.toMatchObject({ sent: true });
    expect(server.received).toHaveLength(1);
  });

  it('tries to connect again for a POST too, after a backoff', async () => {
    const gone = await serve(() => undefined);
    const url = new URL(gone.origin);
    await gone.stop();
    const clock = new ManualClock();
    const outcome = expect(
      controlPlane(clock).send({ url, body: 'not sent', ...limits }, never),
    ).rejects.toMatchObject({ sent: false, message: expect.stringContaining('ECONNREFUSED') });
    for (const waitMs of [100, 200]) await sleeperOf(clock, waitMs);
    await outcome;
    expect(clock.now()).toBe(300);
    expect(clock.pendingTimers).toBe(0);
  });

  it('waits out a Retry-After up to its bound, on its own clock', async () => {
    const clock = new ManualClock();
    const server = await serve((_request, response) => {
      if (server.received.length > 1) response.end('now');
      else response.writeHead(503, { 'retry-after': '4' }).end();
    });
    const request = { url: new URL(server.origin), body: '', ...limits, maxRetryAfterMs: 4_000 };
    const reply = controlPlane(clock).send(request, never);
    await sleeperOf(clock, 4_000);
    expect((await reply).body).toBe('now');
    expect(clock.now()).toBe(4_000);
  });

  it('reads a Retry-After that is a date by the time of day', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(503, { 'retry-after': new Date(1_000_060_000).toUTCString() }).end(),
    );
    const clock = new ManualClock();
    const options = { dispatcher, clock, wallClock: { now: () => 1_000_000_000 }, random: () => 0 };
    const request = { url: new URL(server.origin), ...limits };
    const reply = await new ControlPlane(options).send(request, never);
    expect(reply.retryAfterMs).toBe(60_000);
  });

  it('takes a longer Retry-After as the answer, and tells it', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(429, { 'retry-after': '60' }).end(),
    );
    const request = { url: new URL(server.origin), ...limits, maxRetryAfterMs: 4_000 };
    const reply = await controlPlane().send(request, never);
    expect(reply).toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(server.received).toHaveLength(1);
  });

  it('ends when its time is up, on its own clock', async () => {
    const clock = new ManualClock();
    const server = await serve(() => undefined);
    const outcome = expect(
      controlPlane(clock).send({ url: new URL(server.origin), ...limits }, never),
    ).rejects.toThrow('no answer within 5000 ms');
    await clock.untilSomeoneSleeps();
    await clock.advance(5_000);
    await outcome;
  });

  it('ends at once when the caller leaves', async () => {
    const caller = new AbortController();
    const server = await serve(() => {
      caller.abort(new Error('left'));
    });
    const request = { url: new URL(server.origin), ...limits };
    await expect(controlPlane().send(request, caller.signal)).rejects.toThrow('left');
    expect(server.received).toHaveLength(1);
  });

  it('never follows a redirect, so that nothing sent reaches another origin', async () => {
    const other = await serve((_request, response) => response.end('gotcha'));
    const server = await serve((_request, response) =>
      response.writeHead(307, { location: `${other.origin}/` }).end(),
    );
    const request = { url: new URL(server.origin), headers: { authorization: 'x' }, ...limits };
    expect((await controlPlane().send(request, never)).status).toBe(307);
    expect(other.received).toHaveLength(0);
  });

  /** Lets a sleep of `ms` that is yet to begin pass: besides the deadline, one timer more is set. */
  async function sleeperOf(clock: ManualClock, ms: number): Promise<void> {
    while (clock.pendingTimers < 2) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(ms);
  }
});
