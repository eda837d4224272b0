import { once } from 'node:events';
import http from 'node:http';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { waitUntilReady } from './wait-until-ready.ts';

describe('waitUntilReady', () => {
  const clock = new SystemClock();
  const statuses = [503, 200];
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
  });

  it('asks again until the answer is 200, and no proxy that Node was given', async () => {
    server = http.createServer((_request, response) => {
      response.writeHead(statuses.shift() ?? 500).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const restore = withProxyEverywhere();
    try {
      const url = `http://127.0.0.1:${port}/health`;
      await waitUntilReady(url, clock, AbortSignal.timeout(5_000));
    } finally {
      restore();
    }
    expect(statuses).toEqual([]);
  });
});

/** As Node does under both with NODE_USE_ENV_PROXY; this proxy refuses everything. */
function withProxyEverywhere(): () => void {
  const { globalAgent } = http;
  const { fetch } = globalThis;
  const refuse = (): never => {
    throw new Error('the proxy was asked');
  };
  http.globalAgent = Object.assign(new http.Agent(), { createConnection: refuse });
  globalThis.fetch = refuse;
  return () => {
    http.globalAgent = globalAgent;
    globalThis.fetch = fetch;
  };
}
