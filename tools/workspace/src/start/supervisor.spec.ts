import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { processLauncher } from './child.ts';
import { claimPort } from './claim-port.ts';
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
  let logs: ServiceLog[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-supervisor-'));
    said = [];
    logs = [];
  });

  afterEach(() => {
    for (const log of logs) log.close();
    rmSync(folder, { recursive: true });
  });

  async function aService(name: string, behaviour = 'well-behaved'): Promise<SupervisedService> {
    const port = await claimPort(0);
    const url = `http://127.0.0.1:${port}/`;
    const env = { ...process.env, PORT: String(port), BEHAVIOUR: behaviour };
    const log = new ServiceLog(folder, name);
    logs.push(log);
    return new SupervisedService(
      { name, script: TINY_SERVICE, env, url, readyUrl: url },
      {
        launch: processLauncher(clock, { graceMs: 300 }),
        ready: (readyUrl, signal) => waitUntilReady(readyUrl, clock, signal),
        log,
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

  it('starts all, and leaves none behind when it is stopped', async () => {
    const services = [await aService('search'), await aService('api')];
    const running = await run(services);
    const urls = services.map((service) => service.spec.url);
    const pids = await Promise.all(urls.map(pidAt));
    expect(new Set(pids).size).toBe(2);
    await running.stop();
    expect(await Promise.all(urls.map(pidAt))).toEqual([undefined, undefined]);
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toContain('asked to stop');
  });

  it('ends a service that is deaf to SIGTERM', async () => {
    const service = await aService('deaf', 'deaf');
    const running = await run([service]);
    await running.stop();
    expect(await pidAt(service.spec.url)).toBeUndefined();
  });

  it('starts a service that died again, on its port', async () => {
    const service = await aService('search');
    const running = await run([service]);
    const before = await pidAt(service.spec.url);
    await pidAt(`${service.spec.url}die`);
    await waitUntilReady(service.spec.url, clock, AbortSignal.timeout(10_000));
    const after = await pidAt(service.spec.url);
    expect(Number(after)).toBeGreaterThan(0);
    expect(after).not.toBe(before);
    await running.stop();
    expect(said.some((text) => text.startsWith('search died (exit code 3)'))).toBe(true);
  });

  it('stops the others when one dies before it is ready, and shows its last words', async () => {
    const good = await aService('search');
    const bad = await aService('api', 'fails-at-start');
    await expect(run([good, bad])).rejects.toThrow(
      'api died (exit code 1 before it was ready); its last log lines:\n' +
        '    STORE_CORRUPT: the database is damaged',
    );
    expect(await pidAt(good.spec.url)).toBeUndefined();
  });
});
