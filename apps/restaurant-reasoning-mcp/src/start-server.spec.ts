import { afterEach, describe, expect, it } from '@jest/globals';
import type { Service } from '@tablewise/service-kit';
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
      allowedHosts: [],
      checkResults: false,
    });
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

  it('is refused with an argument that it does not know', async () => {
    await expect(startServer(['--sdtio'], {})).rejects.toThrow('unknown argument --sdtio');
  });

  it('is refused with a configuration that is wrong', async () => {
    await expect(startServer([], { PORT: 'http' })).rejects.toThrow('PORT: must be a whole number');
  });
});
