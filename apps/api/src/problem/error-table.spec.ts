import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const SEARCH = '/api/v1/restaurants/search/district';
const VOTE = '/api/v1/restaurants/p1/vote';
const RELOAD = '/api/v1/mcp/reload';

const api = new RunningApi();
/** The same, where tokens are checked and nobody is let in without one. */
const guarded = new RunningApi();
const GUARDED = {
  issuer: { url: 'https://nobody.example' },
  audience: 'food',
  anonymousAccess: 'none',
  allowUnauthenticated: false,
} as const;
beforeAll(async () => {
  await guarded.start({ access: GUARDED });
  await Promise.all([api.search.start(), api.reasoning.start()]);
  const newVoters = { perAddress: 1, perPlace: 30 };
  await api.startApi({ newVoters }, { requestTimeoutMs: 300 });
});
afterAll(() => Promise.all([api.stop(), guarded.stop()]));

const search = (district: string): Promise<Response> => api.post(SEARCH, { districts: [district] });

/** What `fetch` cannot send: headers that are its own, a body that never comes. */
function raw(path: string, options: RequestOptions, sent?: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sending = request(`${api.url}${path}`, options);
    sending.once('error', reject).once('response', (answer) => {
      sending.on('error', () => undefined);
      const headers = new Headers();
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
      text(answer).then((body) => {
        resolve(new Response(body, { status: answer.statusCode ?? 0, headers }));
      }, reject);
    });
    if (sent === undefined) sending.end();
    else sending.write(sent);
  });
}

function slow(): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'content-length': 100 };
  return raw(SEARCH, { method: 'POST', headers }, '{');
}

async function bug(): Promise<Response> {
  const { manager } = api;
  const { callTool } = manager;
  manager.callTool = () => Promise.reject(new TypeError('a bug'));
  const answered = await search('Stanley');
  manager.callTool = callTool;
  return answered;
}

function vote(): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${api.url}${VOTE}`, { method: 'PUT', headers, body: '{"vote":"like"}' });
}

/** How each row is provoked, and at which operation where it is one of an operation. */
const PROVOKED: Readonly<Record<number, readonly [() => Promise<Response>, string?, string?]>> = {
  400: [() => api.send(SEARCH, '{'), 'post', SEARCH],
  401: [() => guarded.get('/api/v1/districts'), 'get', '/api/v1/districts'],
  403: [() => api.post(RELOAD, {}, { 'x-forwarded-for': '203.0.113.1' }), 'post', RELOAD],
  404: [() => api.get('/api/v1/restaurants/nowhere'), 'get', '/api/v1/restaurants/{id}'],
  405: [() => api.get(SEARCH)],
  408: [slow],
  409: [() => fetch(`${api.url}${RELOAD}`, { method: 'POST' }), 'post', RELOAD],
  413: [() => api.send(SEARCH, ' '.repeat(2_000_000)), 'post', SEARCH],
  415: [() => api.send(SEARCH, '{}', { 'content-type': 'text/plain' }), 'post', SEARCH],
  417: [() => raw('/health/live', { headers: { expect: 'a-miracle' } })],
  421: [() => raw(SEARCH, { method: 'POST', headers: { host: 'evil.example' } })],
  422: [() => api.post(SEARCH, {}), 'post', SEARCH],
  429: [() => vote().then(vote), 'put', '/api/v1/restaurants/{id}/vote'],
  431: [() => api.get(`/health/live?${'x'.repeat(100_000)}`)],
  500: [bug, 'post', SEARCH],
  502: [() => search('Bug'), 'post', SEARCH],
  503: [() => search('No data'), 'post', SEARCH],
  504: [() => search('Hang'), 'post', SEARCH],
};

/** The statuses of the table in the README. */
function documentedStatuses(): number[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = /## Errors\n(.*?)\n## /s.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| ([\d, ]+?) +\|/gm)].map(([, statuses = '']) => statuses);
  return rows.flatMap((statuses) => statuses.split(', ').map(Number));
}

const operation = z.object({
  responses: z.record(z.string(), z.object({ $ref: z.string().optional() })),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()) })),
  }),
});

describe('the table of errors', () => {
  it('has a row for each status that is provoked here, and no other', () => {
    expect(documentedStatuses().sort()).toEqual(Object.keys(PROVOKED).map(Number).sort());
  });

  it.each(Object.keys(PROVOKED).map(Number))('is kept to: %i', async (status) => {
    const [provoke, method = '', path = ''] = PROVOKED[status] ?? [];
    const answered = await provoke?.();
    if (answered === undefined) throw new Error('nothing provoked it');
    const { headers } = answered;
    expect(await problemIn(answered)).toMatchObject({ status });
    if ([429, 503].includes(status)) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    if (status === 405) expect(headers.get('allow')).toBe('POST');
    if (path === '') return;
    const document = documentSchema.parse(await (await api.get('/openapi.json')).json());
    const name =
      document.paths[path]?.[method]?.responses[String(status)]?.$ref?.split('/').at(-1) ?? '';
    expect(document.components.responses[name]?.content).toHaveProperty([
      'application/problem+json',
    ]);
  });
});
