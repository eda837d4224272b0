import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { waitUntil } from '@tablewise/testing';
import { processLauncher } from './child.ts';
import { ServiceLog } from './service-log.ts';
import { SupervisedService } from './supervised-service.ts';
import { Supervisor } from './supervisor.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const TINY_SERVICE = fileURLToPath(new URL('./testing/tiny-service.js', import.meta.url));

/** What a port answers: the process behind it, or nothing when none listens. */
async function pidAt(url: string): Promise<string | undefined> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return undefined; // Nobody listens.
  }
}

describe('Supervisor, with real processes', () => {
  const clock = new SystemClock();
  let folder: string;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-supervisor-'));
    said = [];
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  interface ServiceWish {
    readonly behaviour?: 'deaf' | 'fails-at-start' | 'ready-when-told';
    readonly port?: number;
  }

  function aService(name: string, { behaviour, port = 0 }: ServiceWish = {}): SupervisedService {
    const environment = (): NodeJS.ProcessEnv => ({ ...process.env, BEHAVIOUR: behaviour });
    const places = { path: '/', readyPath: '/' };
    return new SupervisedService(
      { name, script: TINY_SERVICE, preferredPort: port, environment, ...places },
      {
        launch: processLauncher(clock, { graceMs: 300 }),
        ready: (readyUrl, signal) => waitUntilReady(readyUrl, clock, signal),
        log: new ServiceLog(join(folder, `${name}.log`), { onUnwritable: String }),
        terminal: { say: (text) => said.push(text) },
        clock,
      },
    );
  }

  /** Starts the services; `stop` ends them as Ctrl-C does. */
  async function run(services: SupervisedService[]): Promise<{ stop: () => Promise<void> }> {
    const user = new AbortController();
    const terminal = { say: (text: string) => said.push(text) };
    const supervisor = new Supervisor({ services, terminal, clock });
    let ended = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      ended = supervisor.run(user.signal, resolve);
      ended.catch(reject);
    });
    return {
      stop: async () => {
        user.abort();
        await ended;
      },
    };
  }

  async function untilSaid(start: string): Promise<void> {
    await waitUntil(start, () => said.some((text) => text.startsWith(start)));
  }

  it('starts all, and leaves none behind when it is stopped', async () => {
    const services = [aService('search'), aService('api')];
    const running = await run(services);
    const urls = services.map(({ url }) => url);
    const pids = await Promise.all(urls.map(pidAt));
    expect(new Set(pids).size).toBe(2);
    await running.stop();
    expect(await Promise.all(urls.map(pidAt))).toEqual([undefined, undefined]);
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toContain('asked to stop');
  });

  it('ends a service that is deaf to SIGTERM', async () => {
    const service = aService('deaf', { behaviour: 'deaf' });
    const running = await run([service]);
    await running.stop();
    expect(await pidAt(service.url)).toBeUndefined();
  });

  it('starts a service that died again, on its port', async () => {
    const service = aService('search');
    const running = await run([service]);
    const before = await pidAt(service.url);
    await pidAt(`${service.url}die`);
    await waitUntilReady(service.url, clock, AbortSignal.timeout(10_000));
    const after = await pidAt(service.url);
    expect(Number(after)).toBeGreaterThan(0);
    expect(after).not.toBe(before);
    await running.stop();
    expect(said.some((text) => text.startsWith('search died (exit code 3)'))).toBe(true);
  });

  it('starts a service that died again while another is not ready yet', async () => {
    const search = aService('search');
    const api = aService('api', { behaviour: 'ready-when-told' });
    const starting = run([search, api]);
    await untilSaid('  search');
    await pidAt(`${search.url}die`);
    await untilSaid('search is ready again');
    await pidAt(`${api.url}get-ready`);
    await (await starting).stop();
  });

  it('starts a service on another port where its own is taken by the time it listens', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const services = [aService('search', { port: taken }), aService('api', { port: taken })];
    const running = await run(services);
    holder.close();
    const ports = services.map(({ url }) => new URL(url).port);
    expect(new Set([...ports, String(taken)]).size).toBe(3);
    expect(said).toContain(`Port ${taken} is taken: search uses ${ports[0]}`);
    await running.stop();
  });

  it('stops the others when one dies before it is ready, and shows its last words', async () => {
    const good = aService('search');
    const bad = aService('api', { behaviour: 'fails-at-start' });
    await expect(run([good, bad])).rejects.toThrow(
      'api died (exit code 1 before it was ready); its last log lines:\n' +
        '    STORE_CORRUPT: the database is damaged',
    );
    expect(await pidAt(good.url)).toBeUndefined();
  });
});
