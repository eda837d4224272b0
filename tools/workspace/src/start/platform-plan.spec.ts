import { describe, expect, it } from '@jest/globals';
import { planServices } from './platform-plan.ts';

describe('planServices', () => {
  const addresses = new Map([
    ['restaurant-search', 'http://127.0.0.1:8081'],
    ['restaurant-reasoning', 'http://127.0.0.1:40123'],
  ]);
  const env = { HOST: '0.0.0.0', PORT: '9', MCP_SEARCH_SERVER_URL: 'http://elsewhere/mcp' };
  const plan = (apiPort = 3000) => planServices({ root: '/tablewise', env, apiPort });
  const environments = plan().map((service) => service.environment(addresses));

  it('tells the API where the servers listen', () => {
    expect(environments[2]).toMatchObject({
      MCP_SEARCH_SERVER_URL: 'http://127.0.0.1:8081/mcp',
      MCP_REASONING_SERVER_URL: 'http://127.0.0.1:40123/mcp',
    });
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
