import type { ServerOptions } from '../options/manager-options.ts';
import type { FaultyServer } from './faulty-server.ts';
import { LoopbackServer, answerJson } from './loopback-server.ts';
import type { Stage } from './stage.ts';

/** Discovery by a Consul of its own, which knows these servers as the list has them when it is asked. */
export async function foundInConsul(
  stage: Stage,
  servers: readonly [FaultyServer, ...FaultyServer[]],
): Promise<NonNullable<ServerOptions['discovery']>> {
  let told = '';
  let index = 0;
  const consul = await LoopbackServer.start((_request, response) => {
    const entries = servers.map(({ port: Port }) => ({
      Node: { Address: '' },
      Service: { Address: '127.0.0.1', Port },
    }));
    const list = JSON.stringify(entries);
    if (list !== told) index++;
    told = list;
    response.setHeader('x-consul-index', String(index));
    answerJson(response, 200, entries);
  });
  stage.onClose(() => consul.stop());
  const [{ url }] = servers;
  return { kind: 'consul', consulUrl: consul.origin, service: 'places', url };
}
