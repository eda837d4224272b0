import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawClient } from './clients/raw-client.ts';
import { ECHO_ARGS, checkEcho } from './echo-message.ts';
import { leanServer } from './servers/lean-server.ts';

describe('the lean server', () => {
  const server = leanServer();
  let url = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) url = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['2025', '/2025'],
    ['2026', '/mcp'],
  ] as const)('echoes to clients of %s', async (era, path) => {
    const client = await rawClient(era)(url + path);
    await expect(client.call()).resolves.toBe(undefined);
  });
});

describe('an answer that is not the echo', () => {
  it.each([
    ['another text', { structuredContent: { text: 'another' } }],
    ['an error', { error: { code: -32601 } }],
    ['nothing', undefined],
  ])('is no figure: %s', (_what, result) => {
    expect(() => {
      checkEcho(result);
    }).toThrow('not the echo');
    expect(() => {
      checkEcho({ structuredContent: ECHO_ARGS });
    }).not.toThrow();
  });
});
