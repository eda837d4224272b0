import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogFields } from '@tablewise/kernel';
import { Counter, Registry } from 'prom-client';
import type { Service } from './run-service.ts';
import { withMetrics } from './with-metrics.ts';

const address = { host: '127.0.0.1', port: 0 };
let registry: Registry;
let lines: LogFields[];
let closed: string[];
let running: Service | undefined;

beforeEach(() => {
  registry = new Registry();
  new Counter({ name: 'tables_total', help: 'Tables', registers: [registry] }).inc(4);
  lines = [];
  closed = [];
});

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const log = (fields: LogFields): void => void lines.push(fields);
const logger = { debug: log, info: log, warn: log, error: log };
const service = { url: 'http://127.0.0.1:1', close: async () => void closed.push('service') };

/** Where the listener says that it is. */
async function started(): Promise<string> {
  running = await withMetrics(service, { address, registry }, logger);
  return String(lines[0]?.['url']);
}

describe('a service with metrics', () => {
  it('answers Prometheus at an address of their own, and is otherwise as it was', async () => {
    const url = await started();
    const answered = await fetch(url);
    expect(answered.headers.get('content-type')).toBe(registry.contentType);
    expect(await answered.text()).toContain('tables_total 4');
    expect(running?.url).toBe(service.url);
  });

  it('answers nothing else there', async () => {
    const url = await started();
    expect((await fetch(new URL('/health', url))).status).toBe(404);
    const posted = await fetch(url, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is not read by a page whose name points to this machine', async () => {
    const url = await started();
    const status = await new Promise((resolve, reject) => {
      const sending = request(url, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.once('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it('says 500 where the figures cannot be had, and logs why', async () => {
    const url = await started();
    registry.metrics = () => Promise.reject(new Error('no figures'));
    expect((await fetch(url)).status).toBe(500);
    expect(lines[1]).toEqual({ error: new Error('no figures') });
  });

  it('closes the listener with the service, also where that fails', async () => {
    const url = await started();
    const failing = { ...service, close: () => Promise.reject(new Error('stuck')) };
    await running?.close();
    await expect(fetch(url)).rejects.toThrow();
    expect(closed).toEqual(['service']);
    const stuck = await withMetrics(failing, { address, registry }, logger);
    await expect(stuck.close()).rejects.toThrow('stuck');
    await expect(fetch(String(lines[1]?.['url']))).rejects.toThrow();
    running = undefined;
  });

  it('does not start where the port is taken: it is closed, and the setting named', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const taken = { address: { ...address, port }, registry };
    await expect(withMetrics(service, taken, logger)).rejects.toMatchObject({
      code: 'CONFIG_CANNOT_LISTEN',
      setting: 'METRICS_PORT',
      message: expect.stringContaining('set METRICS_HOST or METRICS_PORT'),
    });
    expect(closed).toEqual(['service']);
    other.close();
  });

  it('is the service itself where no metrics are asked for', async () => {
    expect(await withMetrics(service, undefined, logger)).toBe(service);
  });
});
