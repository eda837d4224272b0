import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestIssuer } from '@tablewise/access/testing';
import { SCOPES } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { RunningApi } from '../testing/running-api.ts';
import { problemIn } from '../testing/problem-in.ts';

const READ = '/api/v1/districts';
const SERVERS_OF_OPERATORS = '/api/v1/mcp/servers';
/** All that only operators read. */
const FOR_OPERATORS = [
  SERVERS_OF_OPERATORS,
  '/api/v1/mcp/servers/restaurant-search',
  '/api/v1/mcp/tools',
  '/api/v1/mcp/calls/c1',
  '/api/v1/mcp/events',
  '/api/v1/reports',
  '/mcp-pool-stats',
  '/metrics',
];
/** Of the wall clock: the issuer of other specs has its own. */
const IN_AN_HOUR = Math.floor(new SystemClock().now() / 1_000) + 3_600;

let issuer: TestIssuer;
let api: RunningApi;

beforeAll(async () => {
  issuer = await TestIssuer.start();
});
afterAll(() => issuer.stop());
afterEach(() => api.stop());

async function start(
  anonymousAccess: 'read' | 'none' = 'read',
  newVoters = { perAddress: 1_000, perPlace: 1_000 },
): Promise<void> {
  api = new RunningApi();
  await api.start({
    newVoters,
    access: {
      issuer: { url: issuer.url },
      audience: 'food',
      anonymousAccess,
      allowUnauthenticated: false,
    },
  });
}

async function bearer(scope: string, claims: object = {}): Promise<Record<string, string>> {
  const token = await issuer.token({ exp: IN_AN_HOUR, scope, ...claims });
  return { authorization: `Bearer ${token}` };
}

const vote = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/api/v1/restaurants/p1/vote`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"vote":"like"}',
  });

describe('a diner', () => {
  it('needs no token where anybody may read, and votes by cookie', async () => {
    await start();
    expect((await api.get(READ)).status).toBe(200);
    const voted = await vote();
    expect(voted.status).toBe(200);
    expect(voted.headers.get('set-cookie')).toContain('tablewise_voter=');
  });

  it('with a token votes as whom it names, with and without a cookie', async () => {
    await start();
    const cookie = (await vote()).headers.get('set-cookie')?.split(';')[0] ?? '';
    const ann = await bearer(SCOPES.vote);
    for (const headers of [ann, { ...ann, cookie }]) {
      const voted = await vote(headers);
      expect(voted.status).toBe(200);
      expect(voted.headers.get('set-cookie')).toBe(null);
    }
    const voters = api.received.map((args) => (args as { voter: string }).voter);
    expect(voters.slice(1)).toEqual([voters[1], voters[1]]);
    expect(voters[1]).toMatch(/^user:[\w-]{43}$/);
    expect(voters[0]).not.toBe(voters[1]);
  });

  it('with a token is no new voter, of whom an address has few', async () => {
    await start('read', { perAddress: 1, perPlace: 1 });
    const ann = await bearer(SCOPES.vote);
    const votes = await Promise.all([vote(ann), vote(ann), vote(ann)]);
    expect(votes.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await vote()).status).toBe(200);
    expect((await vote()).status).toBe(429);
  });

  it('whose token is for something else may not vote with it', async () => {
    await start();
    const refused = await vote(await bearer(SCOPES.operate));
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="restaurants:vote"',
    );
    expect(await problemIn(refused)).toMatchObject({
      status: 403,
      code: 'INPUT_INSUFFICIENT_SCOPE',
    });
    expect(api.received).toEqual([]);
  });

  it('needs one where nobody is let in', async () => {
    await start('none');
    for (const refused of [await api.get(READ), await vote()]) {
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer scope="restaurants:\w+"$/);
      expect(await problemIn(refused)).toMatchObject({
        status: 401,
        code: 'INPUT_UNAUTHENTICATED',
      });
    }
    const read = await api.get(READ, await bearer(SCOPES.read));
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toBe('private, max-age=1, must-revalidate');
    expect((await api.get(READ, await bearer(SCOPES.vote))).status).toBe(403);
  });

  it.each(['/health', '/health/live', '/openapi.json', '/docs'])(
    'reads %s without one, whatever they send',
    async (path) => {
      await start('none');
      const { status } = await api.get(path, { authorization: 'Bearer nothing' });
      expect(status).toBe(200);
    },
  );
});

describe('a token that is not valid', () => {
  it.each([
    ['check 2: anything', () => 'anything', 'malformed'],
    ['expired', () => issuer.token({ exp: 1 }), 'expired'],
    ['check 4: foreign', () => issuer.token({ exp: IN_AN_HOUR, aud: 'bank' }), 'audience'],
    ['check 5: forged', () => issuer.forged(IN_AN_HOUR), 'signature'],
  ])('is refused, not taken for nobody: %s', async (_what, tokenOf, reason) => {
    await start();
    const refused = await api.get(READ, { authorization: `Bearer ${await tokenOf()}` });
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Bearer error="invalid_token", error_description="The token /,
    );
    expect(await problemIn(refused)).toMatchObject({
      status: 401,
      code: 'INPUT_TOKEN_INVALID',
      reason,
    });
  });

  it('is a 400 where it is none at all, a 401 where it is of another scheme', async () => {
    await start();
    const none = await api.get(READ, { authorization: 'Bearer' });
    expect(await problemIn(none)).toMatchObject({ status: 400, code: 'INPUT_TOKEN_MALFORMED' });
    const basic = await api.get(READ, { authorization: 'Basic YTpi' });
    expect(await problemIn(basic)).toMatchObject({ status: 401, code: 'INPUT_UNAUTHENTICATED' });
  });

  it('is neither good nor bad while the issuer gives no keys', async () => {
    await start();
    issuer.answer = (response) => response.writeHead(500).end();
    const answered = await api.get(READ, await bearer(SCOPES.read));
    issuer.answer = undefined;
    expect(answered.headers.get('retry-after')).toBe('1');
    expect(await problemIn(answered)).toMatchObject({
      status: 503,
      code: 'UPSTREAM_ISSUER_UNREACHABLE',
    });
  });
});

describe('check 23: what is for operators', () => {
  it.each(FOR_OPERATORS)('takes a token with the scope: %s', async (path) => {
    await start();
    expect((await api.get(path)).status).toBe(401);
    expect((await api.get(path, await bearer(SCOPES.vote))).status).toBe(403);
    const abort = new AbortController();
    const headers = await bearer(SCOPES.operate);
    const answer = await fetch(`${api.url}${path}`, { headers, signal: abort.signal });
    abort.abort();
    expect([200, 404]).toContain(answer.status);
  });

  it('is told to who asks whether they are one', async () => {
    await start();
    const asked = async (headers: Record<string, string> = {}) =>
      (await api.get('/api/v1/operator', headers)).json();
    expect(await asked()).toEqual({ operator: false, reason: 'no-token' });
    expect(await asked(await bearer(''))).toEqual({ operator: false, reason: 'no-scope' });
    expect(await asked(await bearer(SCOPES.operate))).toEqual({ operator: true });
  });
});
