import { afterEach, describe, expect, it } from '@jest/globals';
import { CALL_HEADERS, DemoHosts, call, post, raw } from '../testing/demo-hosts.ts';

const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

describe('what is refused', () => {
  it.each([
    ['malformed JSON', '{"jsonrpc":', 400, -32700],
    ['no body', '', 400, -32700],
    ['JSON that is no message', '[1, "two"]', 400, -32600],
    ['a bare value', 'null', 400, -32600],
    ['100 levels of arrays', `${'['.repeat(100)}${']'.repeat(100)}`, 400, -32600],
    ['a million levels of arrays', '['.repeat(60_000), 400, -32600],
  ])('%s', async (_what, sent, status, code) => {
    const { url } = await hosts.start();
    const { response, body } = await post(url, sent);
    expect(response.status).toBe(status);
    expect(body).toMatchObject({ jsonrpc: '2.0', error: { code } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'the content type %s, with 415',
    async (type) => {
      const { url } = await hosts.start();
      const { response } = await post(url, call('greet'), {
        ...CALL_HEADERS,
        'content-type': type,
      });
      expect(response.status).toBe(415);
    },
  );

  it('a compressed body, with 415', async () => {
    const { url } = await hosts.start();
    const headers = { ...CALL_HEADERS, 'content-encoding': 'gzip' };
    expect((await post(url, call('greet'), headers)).response.status).toBe(415);
  });

  it.each(['GET', 'DELETE', 'PUT'])('%s /mcp, with 405 and what is allowed', async (method) => {
    const { url } = await hosts.start();
    const response = await fetch(`${url}/mcp`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ error: { code: -32000 } });
  });

  it.each(['/', '/mcp/', '/mcpx', '/.well-known/oauth-protected-resource'])(
    'the path %s, with 404 in JSON',
    async (path) => {
      const { url } = await hosts.start();
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: -32000 } });
    },
  );

  it('another Host, with 403, before anything of the body is read', async () => {
    const { url } = await hosts.start();
    const answer = await raw(
      url,
      'POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n' +
        'Content-Length: 2\r\nConnection: close\r\n\r\n{}',
    );
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
  });

  it('another Origin, with 403', async () => {
    const { url } = await hosts.start();
    const { response } = await post(url, call('greet'), {
      ...CALL_HEADERS,
      origin: 'https://evil.example',
    });
    expect(response.status).toBe(403);
  });

  it('a body that declares too much, with 413, before it is sent', async () => {
    const { url } = await hosts.start();
    const answer = await raw(
      url,
      'POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        'Content-Length: 10000000\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('a body that is too large with 413, which a client that is still sending can read', async () => {
    const { url } = await hosts.start();
    for (let attempt = 0; attempt < 5; attempt++) {
      const { response } = await post(url, 'x'.repeat(4_000_000));
      expect(response.status).toBe(413);
      expect(response.headers.get('connection')).toBe('close');
    }
  });

  it('a body that turns out to have too much, with 413, and reads no further', async () => {
    const { url } = await hosts.start();
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answer = await raw(
      url,
      'POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n${chunk}${chunk}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('a client that takes too long to send its request, with 408', async () => {
    const { url } = await hosts.start({ requestTimeoutMs: 100 });
    const answer = await raw(
      url,
      'POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        'Content-Length: 100\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
  });

  it('bytes that are no HTTP, with 400', async () => {
    const { url } = await hosts.start();
    expect(await raw(url, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('an address that is taken, naming it', async () => {
    const { url } = await hosts.start();
    await expect(hosts.start({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'CONFIG_CANNOT_LISTEN',
      message: expect.stringContaining('EADDRINUSE'),
    });
  });
});
