import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import { Session } from './session.ts';

const clientInfo = { name: 'spec', version: '1.0.0' };
const connectTimeoutMs = 10_000;
const never = new Promise(() => undefined);

describe('opening a session', () => {
  let agent: Agent;
  let clock: ManualClock;
  let server: FaultyServer;
  beforeEach(async () => {
    agent = new Agent();
    clock = new ManualClock();
    server = await FaultyServer.start({ era: 'legacy' });
  });
  afterEach(async () => {
    await agent.destroy();
    await server.stop();
  });

  function open({ signal } = new AbortController()): Promise<Session> {
    const over = { clock, wallClock: clock, dispatcher: agent, maxResponseBytes: 100_000 };
    const transport = new HttpTransport({ url: new URL(server.url), ...over });
    return Session.open(transport, { clientInfo, connectTimeoutMs, clock }, signal);
  }

  /** The server has got a message of the kind, and does not answer it. */
  async function untilStuckAt(method: string): Promise<void> {
    await eventually(() => server.asked.includes(method));
  }

  it('has its time for the whole handshake, its end included, and leaves no session', async () => {
    server.gates.set('notifications/initialized', never);
    const opened = expect(open()).rejects.toMatchObject({
      message: 'no answer to the handshake within 10000 ms',
      failure: { kind: 'lost' },
    });
    await untilStuckAt('notifications/initialized');
    await clock.advance(connectTimeoutMs - 1);
    expect(server.openRequests).toBe(1);
    await clock.advance(1);
    await opened;
    await eventually(() => server.sessionsEnded === 1 && server.openRequests === 0);
    expect(clock.pendingTimers).toBe(0);
  });

  it('takes no longer where every step takes long', async () => {
    server.gates.set('server/discover', never);
    server.gates.set('initialize', never);
    const opened = expect(open()).rejects.toThrow('no answer to the handshake within 10000 ms');
    await untilStuckAt('server/discover');
    await clock.advance(connectTimeoutMs / 2);
    await untilStuckAt('initialize');
    await clock.advance(connectTimeoutMs / 2);
    await opened;
  });

  it.each([400, 404, 500, 503])(
    'ends the session where the end of the handshake is refused with %d',
    async (status) => {
      server.refusals.set('notifications/initialized', [status]);
      await expect(open()).rejects.toMatchObject({ failure: { kind: 'refused', status } });
      await eventually(() => server.sessionsEnded === 1);
    },
  );

  it('ends a session that the server opens for one who has left meanwhile', async () => {
    let openGate = (): void => undefined;
    server.gates.set('initialize', new Promise<void>((resolve) => (openGate = resolve)));
    const caller = new AbortController();
    const opened = expect(open(caller)).rejects.toThrow('left');
    await untilStuckAt('initialize');
    caller.abort(new Error('left'));
    await opened;
    openGate();
    await eventually(() => server.sessionsOpened === 1 && server.sessionsEnded === 1);
  });

  it('waits for such a session for two seconds, not for good', async () => {
    server.gates.set('initialize', never);
    const caller = new AbortController();
    const opened = expect(open(caller)).rejects.toThrow('left');
    await untilStuckAt('initialize');
    caller.abort(new Error('left'));
    await opened;
    await clock.advance(1_999);
    expect(server.openRequests).toBe(1);
    await clock.advance(1);
    await eventually(() => server.openRequests === 0);
  });
});
