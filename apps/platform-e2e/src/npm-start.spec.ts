import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { searchResultSchema } from '@tablewise/contracts';
import { waitUntil } from '@tablewise/testing';
import { z } from 'zod';
import { SupervisorRun, answersAt } from './harness/supervisor-run.ts';

const serversSchema = z.object({
  servers: z.array(
    z.object({ server: z.string(), endpoints: z.array(z.object({ endpoint: z.string() })) }),
  ),
});

describe('npm start', () => {
  let run: SupervisorRun | undefined;

  afterEach(() => run?.stop());

  async function offerWorks({ url, body }: { url: string; body: string }): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    expect(searchResultSchema.parse(await response.json()).count).toBe(20);
  }

  it('brings up a platform that answers the request it offers', async () => {
    run = new SupervisorRun();
    await offerWorks(await run.offer());
    expect(existsSync(join(run.data.path, 'logs/api.log'))).toBe(true);
  });

  it('leaves no process behind after Ctrl-C, and calls it a success', async () => {
    run = new SupervisorRun();
    await run.offer();
    const urls = await run.urls();
    expect(await Promise.all(urls.map(answersAt))).toEqual([true, true, true]);
    expect(await run.interrupt()).toEqual({ code: 0, signal: null });
    expect(await Promise.all(urls.map(answersAt))).toEqual([false, false, false]);
  });

  it('says which port is taken and takes another', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const taken = typeof address === 'object' ? String(address?.port) : '';
    run = new SupervisorRun({ PORT: taken });
    try {
      const offer = await run.offer();
      expect(run.process.output).toContain(`Port ${taken} is taken: api uses `);
      expect(new URL(offer.url).port).not.toBe(taken);
      await offerWorks(offer);
    } finally {
      holder.close();
    }
  });

  it('serves twice when it is started twice at once over one folder', async () => {
    run = new SupervisorRun();
    const second = new SupervisorRun({ DATA_DIR: run.data.path });
    try {
      const offers = [await run.offer(), await second.offer()];
      for (const offer of offers) await offerWorks(offer);
      const urls = [...(await run.urls()), ...(await second.urls())];
      expect(new Set(urls).size).toBe(6);
      const log = readFileSync(join(run.data.path, 'logs/api.log'), 'utf8');
      expect(new Set(log.match(/"pid":\d+/g)).size).toBe(2);
    } finally {
      await second.stop();
    }
  });

  it('starts a service that dies again, shows its log and serves as before', async () => {
    run = new SupervisorRun();
    const offer = await run.offer();
    process.kill(pidOf(run, 'restaurant-search'), 'SIGKILL');
    await run.process.outputMatching('the report of the death', (output) =>
      /restaurant-search died \(SIGKILL\).*last log lines:\n.*places loaded/s.exec(output),
    );
    await run.process.outputMatching('the restart', (output) =>
      output.includes('restaurant-search is ready again') ? true : undefined,
    );
    await waitUntil('searches to be served', async () => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(offer.url, { method: 'POST', headers, body: offer.body })).ok;
    });
  });

  it('runs as many of each server as are wanted, all of them behind the API', async () => {
    run = new SupervisorRun({}, ['--replicas', '2']);
    const offer = await run.offer();
    const answered = await fetch(new URL('/api/v1/mcp/servers', offer.url));
    const { servers } = serversSchema.parse(await answered.json());
    expect(servers.map(({ server, endpoints }) => [server, endpoints.length])).toEqual([
      ['restaurant-search', 2],
      ['restaurant-reasoning', 2],
    ]);
    expect(readFileSync(join(run.data.path, 'logs/restaurant-search-2.log'), 'utf8')).toContain(
      servers[0]?.endpoints[1]?.endpoint,
    );
    await offerWorks(offer);
  });

  it('says what it can do when it is asked for something else', async () => {
    run = new SupervisorRun({}, ['--replicas', '9']);
    expect(await run.process.ended).toEqual({ code: 1, signal: null });
    expect(run.process.output).toContain('--replicas 9: not a whole number from 1 to 8');
  });

  it('stops everything and fails when a service cannot start', async () => {
    run = new SupervisorRun({ MCP_POOL_SIZE: 'many' });
    expect(await run.process.ended).toEqual({ code: 1, signal: null });
    expect(run.process.output).toContain('api died (exit code 1 before it was ready)');
    expect(run.process.output).toContain('MCP_POOL_SIZE');
  });

  it('does not start over a database that is damaged, and leaves it as it is', async () => {
    run = new SupervisorRun();
    await run.interrupt();
    const garbage = 'this is no database\n'.repeat(1_000);
    writeFileSync(run.data.databaseFile, garbage);
    const second = new SupervisorRun({ DATA_DIR: run.data.path });
    expect(await second.process.ended).toEqual({ code: 1, signal: null });
    expect(second.process.output).toContain('STORE_CORRUPT');
    expect(readFileSync(run.data.databaseFile, 'utf8')).toBe(garbage);
    await second.stop();
  });

  it('takes its services with it even when it is killed', async () => {
    run = new SupervisorRun();
    await run.offer();
    const urls = await run.urls();
    run.process.signal('SIGKILL');
    await run.process.ended;
    await waitUntil('the services to end', async () => {
      return !(await Promise.all(urls.map(answersAt))).includes(true);
    });
  });
});

/** The process that wrote the last line of a service's log. */
function pidOf(run: SupervisorRun, service: string): number {
  const log = readFileSync(join(run.data.path, `logs/${service}.log`), 'utf8');
  return Number(/"pid":(\d+)/.exec(log.trim().split('\n').at(-1) ?? '')?.[1]);
}
