import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  callExplanationSchema,
  mcpServerSchema,
  reloadReportSchema,
} from '../docs/operator-schemas.ts';
import { readServersFile } from '../mcp/servers-file.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const SEARCH = '/api/v1/restaurants/search/district';
/** Says who asks. */
const OPEN_TO_ALL = '/api/v1/operator';
const stranger = { 'x-forwarded-for': '10.0.0.7' };
const operations = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ tags: z.array(z.string()), responses: z.looseObject({}) })),
  ),
});

const api = new RunningApi();
const folder = mkdtempSync(join(tmpdir(), 'tablewise-api-'));
const serversFile = join(folder, 'servers.yaml');
let endpoint = '';

function describeServers(maxSize: number): void {
  writeFileSync(
    serversFile,
    `servers:
  - { name: restaurant-search, urls: ["${api.search.url}"], pool: { maxSize: ${maxSize} } }
  - { name: restaurant-reasoning, urls: ["${api.reasoning.url}"] }
`,
  );
}

beforeAll(async () => {
  await Promise.all([api.search.start(), api.reasoning.start()]);
  describeServers(4);
  await api.startApi({ serversFile, mcp: { servers: [...readServersFile(serversFile)] } });
  endpoint = `/api/v1/mcp/servers/restaurant-search/endpoints/${new URL(api.search.url).host}`;
});

afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

/** An action without a body, as `curl -X POST` sends it. */
const act = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}${path}`, { method: 'POST', headers });

const serverIn = async (response: Response) => mcpServerSchema.parse(await response.json());

describe('an operator', () => {
  it('drains an endpoint and puts it back into service', async () => {
    const drained = await act(`${endpoint}/drain`);
    expect(drained.status).toBe(200);
    expect(await serverIn(drained)).toMatchObject({ endpoints: [{ status: 'draining' }] });
    expect(await serverIn(await act(`${endpoint}/undrain`))).toMatchObject({
      endpoints: [{ status: 'healthy' }],
    });
  });

  it('resets a breaker', async () => {
    expect(await serverIn(await act(`${endpoint}/reset-breaker`))).toMatchObject({
      endpoints: [{ breaker: 'closed', connect_breaker: 'closed' }],
    });
  });

  it('resizes a pool', async () => {
    const path = '/api/v1/mcp/servers/restaurant-search/resize';
    const resized = await serverIn(await api.post(path, { min_size: 1, max_size: 6 }));
    expect(resized).toMatchObject({ endpoints: [{ limit: { max_size: 6 } }] });
    const refused = await problemIn(await api.post(path, { min_size: 7, max_size: 6 }));
    expect(refused).toMatchObject({
      status: 422,
      errors: [{ pointer: '/min_size', detail: 'must not be larger than max_size' }],
    });
    expect((await api.post(path, { min_size: 0, max_size: 0 })).status).toBe(422);
    expect((await api.post(path, {})).status).toBe(422);
  });

  it('is told what there is when there is no such server or endpoint', async () => {
    const path = '/api/v1/mcp/servers/restaurant-search/endpoints/nowhere/drain';
    expect(await problemIn(await act(path))).toMatchObject({
      status: 404,
      code: 'INPUT_UNKNOWN_ENDPOINT',
      available: [new URL(api.search.url).host],
    });
    expect(await problemIn(await act('/api/v1/mcp/servers/no/endpoints/no/drain'))).toMatchObject({
      status: 404,
      code: 'INPUT_UNKNOWN_SERVER',
    });
  });

  it('has a call explained by the id that its answer carries', async () => {
    const answer = await api.post(SEARCH, { districts: ['Stanley'] });
    const callId = answer.headers.get('x-call-id') ?? '';
    const explained = await api.get(`/api/v1/mcp/calls/${callId}`);
    expect(callExplanationSchema.parse(await explained.json())).toMatchObject({
      call_id: callId,
      request_id: answer.headers.get('x-request-id'),
      outcome: 'answered',
      attempts: [{ attempt: 1, endpoint: new URL(api.search.url).host }],
    });
    const unknown = await problemIn(await api.get('/api/v1/mcp/calls/c-none'));
    expect(unknown).toMatchObject({ status: 404, code: 'INPUT_UNKNOWN_CALL' });
  });

  it('goes over to what the file says now, and to nothing when it is faulty', async () => {
    describeServers(9);
    const reload = await act('/api/v1/mcp/reload');
    expect(reloadReportSchema.parse(await reload.json())).toMatchObject({
      replaced: ['restaurant-search'],
      unchanged: ['restaurant-reasoning'],
      started: { successful: 1, failed: 0 },
    });
    expect((await api.post(SEARCH, { districts: ['Stanley'] })).status).toBe(200);
    describeServers(0);
    expect(await problemIn(await act('/api/v1/mcp/reload'))).toMatchObject({
      status: 422,
      code: 'INPUT_SERVERS_FILE',
      faults: [expect.stringContaining('servers.0.pool.maxSize')],
    });
    const path = '/api/v1/mcp/servers/restaurant-search';
    expect(await serverIn(await api.get(path))).toMatchObject({ pool: { pool_size: 9 } });
  });
});

describe('who is not an operator', () => {
  it.each(['drain', 'undrain', 'reset-breaker'])('may not %s', async (action) => {
    const problem = await act(`${endpoint}/${action}`, stranger);
    expect(await problemIn(problem)).toMatchObject({ status: 403, code: 'INPUT_OPERATORS_ONLY' });
  });

  it('may neither resize nor reload, whatever is sent along', async () => {
    const elsewhere = { origin: 'https://evil.example' };
    const path = '/api/v1/mcp/servers/restaurant-search/resize';
    expect((await api.post(path, { min_size: 0, max_size: 1 }, elsewhere)).status).toBe(403);
    expect((await api.post(path, {}, elsewhere)).status).toBe(403);
    expect((await act('/api/v1/mcp/reload', elsewhere)).status).toBe(403);
  });
});

describe('a page in a browser on this machine', () => {
  const drain = (headers: Record<string, string>): Promise<number> =>
    act(`${endpoint}/drain`, headers).then(({ status }) => status);
  const asked = async (headers: Record<string, string>): Promise<unknown> =>
    (await api.get(OPEN_TO_ALL, headers)).json();

  it('that came from here acts as an operator, and is told that it may', async () => {
    const ours = { origin: api.url, 'sec-fetch-site': 'same-origin' };
    expect(await drain(ours)).toBe(200);
    expect(await act(`${endpoint}/undrain`, ours).then(({ status }) => status)).toBe(200);
    expect(await asked(ours)).toEqual({ operator: true });
  });

  it.each([
    ['of another port', { origin: 'http://127.0.0.1:5173' }, 'other-page'],
    ['of another name of this machine', { origin: 'http://localhost:3000' }, 'other-page'],
    ['without a name', { origin: 'null' }, 'other-page'],
    ['by an image', { 'sec-fetch-site': 'cross-site' }, 'other-page'],
    ['through a proxy', stranger, 'forwarded'],
  ])('%s may not, and is told why without an error', async (_which, headers, reason) => {
    expect(await drain({ ...headers })).toBe(403);
    expect(await asked({ ...headers })).toEqual({ operator: false, reason });
  });
});

describe('what is for operators', () => {
  it('is refused to all others, as the document says: each route of their chapter', async () => {
    const { paths } = operations.parse(await (await api.get('/openapi.json')).json());
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { tags }]) => tags.includes('operations') && path !== OPEN_TO_ALL)
        .map(([method, { responses }]) => ({ path, method, documented: '403' in responses })),
    );
    const outcomes = await Promise.all(
      routes.map(async ({ path, method, documented }) => {
        const url = `${api.url}${path.replaceAll(/\{\w+\}/g, 'x')}`;
        const { status } = await fetch(url, { method, headers: stranger });
        return { path, method, documented, status };
      }),
    );
    expect(routes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/api/v1/mcp/servers', '/mcp-pool-stats', '/metrics']),
    );
    expect(outcomes.filter(({ status, documented }) => status !== 403 || !documented)).toEqual([]);
  });
});

describe('where operators may ask from anywhere', () => {
  it('they do, and without a file there is nothing to reload', async () => {
    const open = new RunningApi();
    await open.start({ operatorAccess: 'anyone' });
    const reload = await open.post('/api/v1/mcp/reload', {}, stranger);
    expect((await open.get('/metrics', stranger)).status).toBe(200);
    expect(await problemIn(reload)).toMatchObject({ status: 409, code: 'INPUT_NO_SERVERS_FILE' });
    await open.stop();
  });
});
