import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Service } from '@tablewise/service-kit';
import { z } from 'zod';
import { readServerConfig } from './server-config.ts';
import { startServer } from './start-server.ts';

const started: Service[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) await service.close();
});

describe('the configuration', () => {
  it('has a default for every name', () => {
    expect(readServerConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8082,
      logLevel: 'info',
      metrics: undefined,
      allowedHosts: [],
      checkResults: false,
      access: { anonymousAccess: 'read', allowUnauthenticated: false },
    });
  });
});

describe('a host that starts the server over stdio', () => {
  it('has no port opened by what else is in its environment', () => {
    expect(readServerConfig({ METRICS_PORT: '9464' }, 'host').metrics).toBeUndefined();
    const metrics = { host: '127.0.0.1', port: 9464 };
    expect(readServerConfig({ METRICS_PORT: '9464' }).metrics).toEqual(metrics);
  });
});

describe('starting the reasoning server', () => {
  it('is ready as soon as it listens', async () => {
    const service = await startServer([], { PORT: '0', LOG_LEVEL: 'silent' });
    started.push(service);
    expect(service).toHaveProperty('url', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/));
    const { url } = Object.assign({ url: '' }, service);
    const response = await fetch(`${url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ service: 'restaurant-reasoning' });
  });

  it('shows Prometheus its figures at a port of their own, and needs that very port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = z.object({ port: z.int() }).parse(other.address());
    const environment = { PORT: '0', LOG_LEVEL: 'silent', METRICS_PORT: String(port) };
    await expect(startServer([], environment)).rejects.toMatchObject({
      code: 'CONFIG_CANNOT_LISTEN',
      setting: 'METRICS_PORT',
    });
    await once(other.close(), 'close');
    started.push(await startServer([], environment));
    const figures = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(await figures.text()).toContain('mcp_server_tool_duration_seconds');
  });

  it('is refused with an argument that it does not know', async () => {
    await expect(startServer(['--sdtio'], {})).rejects.toThrow('unknown argument --sdtio');
  });

  it('is refused with a configuration that is wrong', async () => {
    await expect(startServer([], { PORT: 'http' })).rejects.toThrow('PORT: must be a whole number');
  });
});
