import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { LoopbackServer, answerJson } from '../testing/loopback-server.ts';
import { createResolver } from './create-resolver.ts';
import { discoverySchema } from './discovery-options.ts';
import { DnsResolver } from './dns-resolver.ts';
import type { ResolvedEndpoint } from './resolver.ts';

const never = new AbortController().signal;

function environment(dispatcher: Agent) {
  const clock = new ManualClock();
  const random = () => 0.5;
  const controlPlane = new ControlPlane({ dispatcher, clock, wallClock: clock, random });
  return { controlPlane, clock, random, logger: silentLogger };
}

describe('createResolver', () => {
  it('finds passing instances in Consul', async () => {
    const dispatcher = new Agent();
    const consul = await LoopbackServer.start((_request, response) => {
      response.setHeader('x-consul-index', '1');
      const service = { Address: '10.0.0.1', Port: 8081, Weights: { Passing: 2 } };
      answerJson(response, 200, [{ Node: { Address: '10.0.0.9' }, Service: service }]);
    });
    const settings = discoverySchema.parse({
      kind: 'consul',
      consulUrl: consul.origin,
      service: 'restaurant-search',
      url: 'http://restaurant-search/mcp',
    });
    const resolver = createResolver(settings, environment(dispatcher));
    const found: ResolvedEndpoint[] = [];
    await resolver.start((endpoints) => found.push(...endpoints), never);
    await resolver.close();
    expect(found).toEqual([
      { url: 'http://10.0.0.1:8081/mcp', weight: 2, host: 'restaurant-search' },
    ]);
    await dispatcher.destroy();
    await consul.stop();
  });

  it('looks into DNS', () => {
    const settings = discoverySchema.parse({ kind: 'dns', url: 'http://search.internal/mcp' });
    expect(createResolver(settings, environment(new Agent()))).toBeInstanceOf(DnsResolver);
  });
});
