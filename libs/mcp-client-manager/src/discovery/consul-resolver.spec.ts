import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { LoopbackServer } from '../testing/loopback-server.ts';
import type { ReceivedRequest } from '../testing/loopback-server.ts';
import { ConsulResolver } from './consul-resolver.ts';
import type { ConsulResolverOptions } from './consul-resolver.ts';

const never = new AbortController().signal;

/** Speaks `/v1/health/service/:service` with blocking queries: holds one until something changes. */
class FakeConsul {
  index = 10;
  status = 200;
  private instances: unknown[] = [];
  private readonly held = new Set<ServerResponse>();
  private watchers: (() => void)[] = [];

  private constructor(private readonly server: LoopbackServer) {}

  static async start(): Promise<FakeConsul> {
    const server = await LoopbackServer.start((request, response) => {
      consul.answer(request, response);
    });
    const consul: FakeConsul = new FakeConsul(server);
    return consul;
  }

  get url(): URL {
    return new URL(this.server.origin);
  }

  get received(): readonly ReceivedRequest[] {
    return this.server.received;
  }

  get queries(): (string | null)[] {
    return this.received.map(({ url }) => url.searchParams.get('index'));
  }

  register(...ports: number[]): void {
    this.instances = ports.map((Port) => ({
      Node: { Address: '10.0.0.9' },
      Service: {
        ID: `search-${Port}`,
        Address: Port === 8082 ? null : '',
        Port,
        Weights: { Passing: Port % 10 },
      },
    }));
    this.index++;
    this.release();
  }

  /** Answers what is held, as it does when the wait is over or something changed. */
  release(): void {
    for (const response of this.held) this.list(response);
    this.held.clear();
  }

  /** Resolves once a query is being held. */
  async untilAsked(): Promise<void> {
    if (this.held.size === 0) await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  private answer({ url }: ReceivedRequest, response: ServerResponse): void {
    if (url.pathname !== '/v1/health/service/restaurant-search') response.writeHead(404).end();
    else if (this.status !== 200) response.writeHead(this.status).end('no cluster leader');
    else if (Number(url.searchParams.get('index')) >= this.index) {
      this.held.add(response);
      for (const watcher of this.watchers.splice(0)) watcher();
    } else this.list(response);
  }

  private list(response: ServerResponse): void {
    response.setHeader('x-consul-index', String(this.index));
    response.end(JSON.stringify(this.instances));
  }
}

describe('ConsulResolver', () => {
  let dispatcher: Agent;
  let consul: FakeConsul;
  let clock: ManualClock;
  /** Pauses of the resolver that have begun and not ended: deadlines are timers of another kind. */
  let pauses: number;
  let resolver: ConsulResolver;
  let changes: string[][];
  let warnings: unknown[];
  let changed: () => void;

  beforeEach(async () => {
    dispatcher = new Agent();
    consul = await FakeConsul.start();
    clock = new ManualClock();
    pauses = 0;
    changes = [];
    warnings = [];
    changed = () => undefined;
  });
  afterEach(async () => {
    await resolver.close();
    await nothingLeft();
    await dispatcher.destroy();
    await consul.stop();
  });

  function start(options: Partial<ConsulResolverOptions> = {}): Promise<void> {
    resolver = new ConsulResolver({
      consulUrl: consul.url,
      service: 'restaurant-search',
      url: new URL('http://restaurant-search/mcp'),
      controlPlane: new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0.5 }),
      clock: watched(clock),
      random: () => 0.5,
      logger: { ...silentLogger, warn: (fields) => warnings.push(fields) },
      ...options,
    });
    return resolver.start((endpoints) => {
      changes.push(endpoints.map(({ url, weight }) => `${url} ×${weight}`));
      changed();
    }, never);
  }

  function watched(inner: ManualClock): Clock {
    return {
      now: () => inner.now(),
      monotonic: () => inner.monotonic(),
      after: (ms, task) => inner.after(ms, task),
      keepAlive: () => inner.keepAlive(),
      sleep: async (ms, signal) => {
        pauses++;
        await inner.sleep(ms, signal).finally(() => pauses--);
      },
    };
  }

  /** Lets the pause between two looks pass, once it has begun. */
  async function pass(ms: number): Promise<void> {
    await untilPaused();
    await clock.advance(ms);
  }

  async function untilPaused(): Promise<void> {
    while (pauses === 0) await setImmediate();
  }

  async function nextQuery(): Promise<void> {
    await pass(1_000);
    await consul.untilAsked();
  }

  /** An aborted request takes a moment to let go of its deadline. */
  async function nothingLeft(): Promise<void> {
    while (clock.pendingTimers > 0) await setImmediate();
  }

  function nextChange(): Promise<void> {
    return new Promise((resolve) => {
      changed = resolve;
    });
  }

  it('asks for passing instances, with datacenter, tags and token', async () => {
    await start({ datacenter: 'hk1', tags: ['mcp', 'v2'], token: 'acl-secret' });
    const [request] = consul.received;
    expect(request?.url.search).toBe('?passing=true&dc=hk1&tag=mcp&tag=v2');
    expect(request?.headers['x-consul-token']).toBe('acl-secret');
  });

  it('knows of a change as soon as the blocking query answers', async () => {
    consul.register(8081);
    await start();
    expect(changes).toEqual([['http://10.0.0.9:8081/mcp ×1']]);
    await nextQuery();
    const change = nextChange();
    consul.register(8082, 8081);
    await change;
    expect(changes.at(-1)).toEqual(['http://10.0.0.9:8081/mcp ×1', 'http://10.0.0.9:8082/mcp ×2']);
    expect(consul.received[1]?.url.search).toBe('?passing=true&index=11&wait=60s');
  });

  it('believes an empty list', async () => {
    consul.register(8081);
    await start();
    await nextQuery();
    const change = nextChange();
    consul.register();
    await change;
    expect(changes.at(-1)).toEqual([]);
  });

  it('waits on when nothing changed, and tells nothing', async () => {
    consul.register(8081);
    await start();
    await nextQuery();
    await clock.advance(60_000);
    consul.release();
    await consul.untilAsked();
    expect(consul.queries).toEqual([null, '11', '11']);
    expect(changes).toHaveLength(1);
  });

  it('starts over when the index goes backwards', async () => {
    consul.register(8081);
    await start();
    await nextQuery();
    consul.index = 3;
    consul.release();
    await pass(1_000);
    await nextQuery();
    expect(consul.queries).toEqual([null, '11', null, '3']);
  });

  it('keeps what it knows while Consul fails, and starts over with a backoff', async () => {
    consul.register(8081);
    await start();
    await nextQuery();
    consul.status = 500;
    consul.release();
    await pass(1_000);
    await pass(1_125);
    await untilPaused();
    expect(warnings).toMatchObject([{ reason: 'HTTP 500' }, { reason: 'HTTP 500', failures: 2 }]);
    expect(changes).toHaveLength(1);
    consul.status = 200;
    const change = nextChange();
    consul.register(8082);
    await pass(2_250);
    await change;
    expect(consul.queries).toEqual([null, '11', '11', null, null]);
    expect(changes.at(-1)).toEqual(['http://10.0.0.9:8082/mcp ×2']);
  });

  it('never lets its token into a log', async () => {
    await consul.stop();
    await start({ token: 'acl-secret' });
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain('acl-secret');
  });

  it('gives up the query it waits for on close', async () => {
    consul.register(8081);
    await start();
    await nextQuery();
    await resolver.close();
    await nothingLeft();
    expect(changes).toHaveLength(1);
  });
});
