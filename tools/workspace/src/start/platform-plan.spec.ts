import { describe, expect, it } from '@jest/globals';
import { planServices } from './platform-plan.ts';

describe('planServices', () => {
  const [search, reasoning, api] = planServices({
    root: '/tablewise',
    env: { HOST: '0.0.0.0', PORT: '9', MCP_SEARCH_SERVER_URL: 'http://elsewhere/mcp' },
    ports: { search: 8081, reasoning: 8082, api: 3001 },
  });

  it('tells the API where the servers it starts listen', () => {
    expect(api?.env).toMatchObject({
      PORT: '3001',
      MCP_SEARCH_SERVER_URL: 'http://127.0.0.1:8081/mcp',
      MCP_REASONING_SERVER_URL: 'http://127.0.0.1:8082/mcp',
    });
  });

  it('keeps the servers on loopback while HOST moves the API', () => {
    expect([search, reasoning, api].map((service) => service?.env['HOST'])).toEqual([
      '127.0.0.1',
      '127.0.0.1',
      '0.0.0.0',
    ]);
  });

  it('gives every service its own port', () => {
    expect([search, reasoning, api].map((service) => service?.env['PORT'])).toEqual([
      '8081',
      '8082',
      '3001',
    ]);
  });
});
