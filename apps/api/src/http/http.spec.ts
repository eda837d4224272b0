import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const ORIGIN = 'https://tablewise.example';

const api = new RunningApi();
beforeAll(() => api.start({ corsOrigins: [ORIGIN] }));
afterAll(() => api.stop());

describe('a request id', () => {
  it('of the caller is kept, in the header, the problem and the log', async () => {
    const response = await api.get('/nowhere', { 'x-request-id': 'caller-42' });
    expect(response.headers.get('x-request-id')).toBe('caller-42');
    expect(await problemIn(response)).toMatchObject({ request_id: 'caller-42' });
    const logged = api.log.lines.filter(({ requestId }) => requestId === 'caller-42');
    expect(logged.map(({ message }) => message)).toContain('request');
  });

  it.each(['x'.repeat(129), 'two words', '{"a":1}', ''])(
    'that is not sane is replaced: %p',
    async (given) => {
      const response = await api.get('/health/live', { 'x-request-id': given });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('is on the answer to a URL that cannot be read, too', async () => {
    expect(await problemIn(await api.get('/%ff'))).toMatchObject({ status: 400 });
  });
});

describe('a browser', () => {
  it('may read answers from an origin that is configured', async () => {
    const response = await api.get('/health/live', { origin: ORIGIN });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  it('reads there the headers of an answer that the document names', async () => {
    const response = await api.get('/api/v1/cuisines', { origin: ORIGIN });
    const exposed = response.headers.get('access-control-expose-headers')?.split(', ');
    expect(exposed).toEqual(expect.arrayContaining(['ETag', 'Link', 'RateLimit', 'X-Call-Id']));
  });

  it('may not from any other', async () => {
    const response = await api.get('/health/live', { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('finds no path that does not exist by its preflight', async () => {
    expect(await problemIn(await api.get('/nowhere'))).toMatchObject({ status: 404 });
  });
});

describe('closing', () => {
  it('lets requests in flight finish, says so at /health, and ends', async () => {
    const closing = new RunningApi();
    await closing.start();
    const socket = connect(Number(new URL(closing.url).port), '127.0.0.1');
    const answers = new Promise<string>((resolve) => {
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('close', () => {
        resolve(Buffer.concat(chunks).toString());
      });
    });
    const body = '{"districts": ["Slow"]}';
    socket.write(
      `POST /api/v1/restaurants/search/district HTTP/1.1\r\nHost: localhost\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    while (closing.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closed = closing.close();
    socket.write('GET /health HTTP/1.1\r\nHost: here\r\n\r\n');
    const [search, health] = (await answers).split(/(?=HTTP\/1\.1 )/);
    expect(search).toMatch(/^HTTP\/1\.1 200 .*"restaurants":\[\{/s);
    expect(health).toMatch(/^HTTP\/1\.1 503 .*"status":"shutting_down"/s);
    await closed;
    await closing.stop();
  });
});
