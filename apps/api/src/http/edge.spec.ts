import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, problemSchema } from '@tablewise/contracts';
import type { Problem } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { PLACE } from '../testing/fake-place.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const SEARCH = '/api/v1/restaurants/search/district';
const RECOMMEND = '/api/v1/restaurants/recommend';
const ORIGIN = 'https://page.example';
const REQUEST_TIMEOUT_MS = 300;
const DRIP_EVERY_MS = 50;
const clock = new SystemClock();

const api = new RunningApi();
/** Over the same servers, which it does not need. */
const impatient = new RunningApi();
beforeAll(async () => {
  await api.start({ corsOrigins: [ORIGIN] });
  await impatient.startApi({}, { requestTimeoutMs: REQUEST_TIMEOUT_MS });
});
afterAll(async () => {
  await impatient.close();
  await api.stop();
});

interface RawAnswer {
  readonly problem: Problem;
}

/** What comes back for these bytes, up to the end of the connection. */
async function answerTo(sent: string, drip?: string): Promise<RawAnswer> {
  const { url } = drip === undefined ? api : impatient;
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    socket.end();
  });
  const over = once(socket, 'close');
  socket.write(sent);
  while (drip !== undefined && chunks.length === 0) {
    socket.write(drip);
    await clock.sleep(DRIP_EVERY_MS);
  }
  await over;
  const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(head.toLowerCase()).toContain('x-request-id: ');
  return { problem: problemSchema.parse(JSON.parse(body)) };
}

it('a connection that was never used is closed without a word', async () => {
  const socket = connect(Number(new URL(impatient.url).port), '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (chunk) => heard.push(chunk));
  await once(socket, 'close');
  expect(Buffer.concat(heard).toString()).toBe('');
});

describe('what Node would answer by itself, or not at all, is a problem', () => {
  it.each<[string, string, number, string]>([
    ['without a Host', 'GET /health/live HTTP/1.1\r\n\r\n', 400, 'INPUT_MALFORMED'],
    [
      'to a Host that a page made up',
      `POST ${SEARCH} HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
      421,
      'INPUT_MISDIRECTED',
    ],
    [
      'that expects something',
      'GET /health/live HTTP/1.1\r\nHost: localhost\r\nExpect: a-miracle\r\n\r\n',
      417,
      'INPUT_EXPECTATION_FAILED',
    ],
    ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405, 'INPUT_METHOD_NOT_ALLOWED'],
    ['that is no HTTP', 'nonsense\r\n\r\n', 400, 'INPUT_MALFORMED'],
    [
      'of two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'INPUT_MALFORMED',
    ],
    [
      'nowhere, by a method that no path answers to',
      'PURGE /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n',
      404,
      'INPUT_NOT_FOUND',
    ],
    [
      'by a method that no path answers to',
      'PURGE / HTTP/1.1\r\nHost: localhost\r\n\r\n',
      405,
      'INPUT_METHOD_NOT_ALLOWED',
    ],
  ])('%s', async (_what, sent, status, code) => {
    expect((await answerTo(sent)).problem).toMatchObject({ status, code });
  });

  it('while a request that waits for 100-continue is served', async () => {
    const body = '{"districts": ["Stanley"]}';
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    const answered = new Promise<string>((resolve) => {
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (text.startsWith('HTTP/1.1 100')) socket.write(body);
        else resolve(text);
      });
    });
    socket.write(
      `POST ${SEARCH} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });
});

describe('a request that drips', () => {
  it.each([
    ['head', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'],
    [
      'body',
      `POST ${SEARCH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
        'Content-Length: 100000\r\n\r\n',
      ' ',
    ],
  ])('is cut off in its %s as promised, and told so', async (_what, sent, drip) => {
    const startedAt = clock.now();
    const { problem } = await answerTo(sent, drip);
    expect(problem).toMatchObject({ status: 408, code: 'INPUT_TOO_SLOW' });
    // The promise, a look a second, and a busy machine.
    expect(clock.now() - startedAt).toBeLessThan(REQUEST_TIMEOUT_MS + 5_000);
  });
});

describe('a page of an origin that is allowed', () => {
  it.each(['/api/v1/restaurants/%ED%A0%80', '/%ff'])(
    'may read that %s cannot be decoded',
    async (path) => {
      const response = await api.get(path, { origin: ORIGIN });
      expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(response.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
      expect(await problemIn(response)).toMatchObject({ status: 400 });
      const other = await api.get(path, { origin: 'https://other.example' });
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may read that its headers are too long', async () => {
    const response = await api.get(`/api/v1/restaurants?q=${'x'.repeat(100_000)}`, {
      origin: ORIGIN,
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await problemIn(response)).toMatchObject({ status: 431 });
  });

  it('may read that its body is refused', async () => {
    const response = await api.send(SEARCH, '{', { origin: ORIGIN });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(await problemIn(response)).toMatchObject({ status: 400 });
  });
});

describe('a body', () => {
  const keys = (count: number): string =>
    `{${Array.from({ length: count }, (_, at) => `"k${at}":1`).join(',')}}`;

  it.each([
    ['nests without end', '['.repeat(1_900_000) + ']'.repeat(1_900_000), 'nests deeper'],
    ['is full of empty lists', `[${'[],'.repeat(1_300_000)}[]]`, 'more than 100000 values'],
    ['is full of numbers', `[${'1,'.repeat(1_900_000)}1]`, 'more than 100000 values'],
    ['has 250,000 names', keys(250_000), 'different names'],
    ['nests at its very end', `[${'1,'.repeat(60_000)}${'['.repeat(20_000)}`, 'nests deeper'],
  ])('that %s is refused before it is built', async (_what, body, detail) => {
    const problem = await problemIn(await api.send(RECOMMEND, body));
    expect(problem).toMatchObject({ status: 400, code: 'INPUT_MALFORMED' });
    expect(problem.detail).toContain(detail);
  });

  it.each(['close', 'keep-alive'])(
    'that is refused is told so to who sends all of it first, over a connection to %s',
    async (connection) => {
      const body = `[${'1,'.repeat(1_000_000)}1]`;
      const head =
        `POST ${RECOMMEND} HTTP/1.1\r\nHost: localhost\r\nConnection: ${connection}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject).write(head + body, () => {
          resolve();
        });
      });
      const answer: unknown[] = await once(socket, 'data');
      expect(String(answer[0])).toMatch(/^HTTP\/1\.1 400 /);
      // Fastify would close any connection here.
      const isClosed = /\r\nconnection: close\r\n/i.test(String(answer[0]));
      expect(isClosed).toBe(connection === 'close');
      socket.destroy();
    },
  );

  it('of a thousand full records is within the bounds', async () => {
    const record = JSON.stringify({ ...Object.fromEntries(Array(60).entries()), ...PLACE });
    const body = `{"restaurants": [${Array<string>(LIMITS.maxRestaurants).fill(record).join(',')}]}`;
    expect((await api.send(RECOMMEND, body)).status).toBe(200);
  });

  it('that is compressed is a 415', async () => {
    const response = await fetch(`${api.url}${SEARCH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync('{"districts": ["Stanley"]}'),
    });
    expect(await problemIn(response)).toMatchObject({ status: 415 });
  });

  it.each([
    ['{"districts": ["Stanley"], "__proto__": {}}', '/__proto__', 'no object may have'],
    ['{"districts": ["Stanley"], "\\u005f_proto__": {}}', '/__proto__', 'no object may have'],
    [
      '{"districts": [{"constructor": {"prototype": {}}}]}',
      '/districts/0/constructor',
      'no object',
    ],
    ['{"districts": ["Stanley"], "constructor": 1}', '/constructor', 'is not known here'],
  ])('is told which name it may not have: %s', async (body, pointer, detail) => {
    const problem = await problemIn(await api.send(SEARCH, body));
    expect(problem).toMatchObject({
      status: 422,
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it('that is announced and empty is as none where none is needed', async () => {
    const response = await fetch(`${api.url}/api/v1/voter`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(200);
  });

  it('whose caller leaves in the middle is no bug', async () => {
    api.log.lines.length = 0;
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    const head = 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000';
    socket.write(`POST ${SEARCH} HTTP/1.1\r\n${head}\r\nX-Request-Id: left-2\r\n\r\n{"dis`, () => {
      socket.destroy();
    });
    while (!api.log.lines.some(({ message }) => message === 'request')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const told = api.log.lines.filter(({ requestId }) => requestId === 'left-2');
    expect(told).toContainEqual(expect.objectContaining({ message: 'request', status: 499 }));
    expect(told.filter(({ level }) => level !== 'debug')).toEqual([]);
  });
});
