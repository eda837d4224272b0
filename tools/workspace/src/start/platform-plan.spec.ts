import { describe, expect, it } from '@jest/globals';
import { planServices } from './platform-plan.ts';

describe('planServices', () => {
  const addresses = new Map([
    ['restaurant-search', 'http://127.0.0.1:8081'],
    ['restaurant-reasoning', 'http://127.0.0.1:40123'],
  ]);
  const env = { HOST: '0.0.0.0', PORT: '9', MCP_SEARCH_SERVER_URL: 'http://elsewhere/mcp' };
  const plan = (apiPort = 3000, wish: { replicas?: number; metricsPort?: number } = {}) => {
    const { replicas = 1, metricsPort } = wish;
    return planServices({ root: '/tablewise', env, apiPort, replicas, metricsPort });
  };
  const environments = plan().map((service) => service.environment(addresses));

  it('tells the API where the servers listen', () => {
    expect(environments[2]).toMatchObject({
      MCP_SEARCH_SERVER_URL: 'http://127.0.0.1:8081/mcp',
      MCP_REASONING_SERVER_URL: 'http://127.0.0.1:40123/mcp',
    });
  });

  it('has as many of each server as are wanted, and the API knows them all', () => {
    const services = plan(3000, { replicas: 2 });
    expect(services.map(({ name, preferredPort }) => [name, preferredPort])).toEqual([
      ['restaurant-search', 8081],
      ['restaurant-search-2', 0],
      ['restaurant-reasoning', 8082],
      ['restaurant-reasoning-2', 0],
      ['api', 3000],
    ]);
    const more = new Map([
      ...addresses,
      ['restaurant-search-2', 'http://127.0.0.1:2'],
      ['restaurant-reasoning-2', 'http://127.0.0.1:4'],
    ]);
    expect(services.at(-1)?.environment(more)).toMatchObject({
      MCP_SEARCH_SERVER_URL: 'http://127.0.0.1:8081/mcp,http://127.0.0.1:2/mcp',
      MCP_REASONING_SERVER_URL: 'http://127.0.0.1:40123/mcp,http://127.0.0.1:4/mcp',
    });
  });

  it('has tokens name all of a server by its first, where there are tokens', () => {
    const namesWith = (more: NodeJS.ProcessEnv) =>
      planServices({
        root: '/tablewise',
        env: { ...env, ...more },
        apiPort: 3000,
        replicas: 2,
        metricsPort: undefined,
      }).map((service) => service.environment(addresses)['MCP_RESOURCE_URL']);
    expect(namesWith({})).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(namesWith({ JWT_ISSUER: 'https://login.example' })).toEqual([
      undefined,
      'http://127.0.0.1:8081/mcp',
      undefined,
      'http://127.0.0.1:40123/mcp',
      undefined,
    ]);
  });

  it('gives each process a port of its own for Prometheus', () => {
    const portsFrom = (metricsPort: number) =>
      planServices({
        root: '/tablewise',
        env: { METRICS_PORT: String(metricsPort) },
        apiPort: 3000,
        replicas: 2,
        metricsPort,
      }).map((service) => service.environment(addresses)['METRICS_PORT']);
    expect(portsFrom(9464)).toEqual(['9465', '9466', '9467', '9468', '9464']);
    expect(portsFrom(0)).toEqual(['0', '0', '0', '0', '0']);
  });

  it('keeps the servers on loopback while HOST moves the API', () => {
    const hosts = environments.map(({ HOST }) => HOST);
    expect(hosts).toEqual(['127.0.0.1', '127.0.0.1', '0.0.0.0']);
  });

  it('leaves the API the port that it is asked for', () => {
    const portsWith = (apiPort: number) => plan(apiPort).map(({ preferredPort }) => preferredPort);
    expect(portsWith(3000)).toEqual([8081, 8082, 3000]);
    expect(portsWith(8081)).toEqual([0, 8082, 8081]);
    expect(portsWith(0)).toEqual([8081, 8082, 0]);
  });
});
