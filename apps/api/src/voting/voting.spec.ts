import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  VOTE_KINDS,
  eraseVoterResultSchema,
  voteResultSchema,
  voterResultSchema,
} from '@tablewise/contracts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const VOTE = '/api/v1/restaurants/p1/vote';
const VOTER = '/api/v1/voter';
const PROXY = { trustedProxies: ['127.0.0.0/8', '::1/128'], corsOrigins: ['https://page.example'] };

const api = new RunningApi();
beforeAll(() => api.start(PROXY));
afterAll(() => api.stop());

/** An address of its own for each test, so that none is limited by another. */
let address = 0;
beforeEach(() => {
  address += 1;
});

interface Request {
  readonly path?: string;
  readonly body?: string | undefined;
  readonly headers?: Record<string, string>;
}

function send(method: string, { path = VOTE, body, headers = {} }: Request = {}) {
  return fetch(`${api.url}${path}`, {
    method,
    headers: {
      'x-forwarded-for': `203.0.113.${address}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
}

const like = (headers: Record<string, string> = {}): Promise<Response> =>
  send('PUT', { body: '{"vote": "like"}', headers });

/** The cookie of an answer as a browser sends it back. */
function cookieOf(response: Response): { cookie: string } {
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { cookie };
}

describe('a vote', () => {
  it.each(VOTE_KINDS)(
    'of %s is given with a signed cookie by which its voter is known',
    async (vote) => {
      const response = await send('PUT', { body: JSON.stringify({ vote }) });
      expect(response.status).toBe(200);
      expect(voteResultSchema.parse(await response.json())).toMatchObject({ vote });
      expect(response.headers.get('set-cookie')).toMatch(
        /^tablewise_voter=[\w-]{32}\.[^;]{43,}; Max-Age=31536000; Path=\/api\/v1; HttpOnly; SameSite=Lax$/,
      );
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    },
  );

  it('of the same voter replaces the one before', async () => {
    const first = await like();
    const before = api.catalogue.voters.length;
    const second = await send('PUT', { body: '{"vote": "dislike"}', headers: cookieOf(first) });
    expect(second.status).toBe(200);
    expect(api.catalogue.voters).toHaveLength(before);
    expect(cookieOf(second)).toEqual(cookieOf(first));
  });

  it('of someone without the cookie is another voter’s', async () => {
    const before = api.catalogue.voters.length;
    await like();
    await like();
    expect(api.catalogue.voters).toHaveLength(before + 2);
  });

  it('can be taken back, twice as well, and by who never gave one', async () => {
    const headers = cookieOf(await like());
    const before = api.catalogue.voters.length;
    for (const each of [headers, headers, {}]) {
      const response = await send('DELETE', { headers: each });
      expect(voteResultSchema.parse(await response.json())).toMatchObject({ vote: 'none' });
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(api.catalogue.voters).toHaveLength(before - 1);
  });

  it('on a restaurant that nobody knows is a 404', async () => {
    const path = '/api/v1/restaurants/nowhere/vote';
    for (const [method, body] of [['PUT', '{"vote":"like"}'], ['DELETE']] as const) {
      const problem = await problemIn(await send(method, { path, body }));
      expect(problem).toMatchObject({ status: 404, code: 'INPUT_UNKNOWN_RESTAURANT' });
    }
  });

  it.each([
    ['an unknown kind', '{"vote": "love"}', '/vote'],
    ['none, which is DELETE', '{"vote": "none"}', '/vote'],
    ['nothing', '{}', '/vote'],
    ['a voter of its own choice', '{"vote": "like", "voter": "somebody else, at will"}', '/voter'],
  ])('is refused with 422 where the body says %s', async (_what, body, pointer) => {
    const problem = await problemIn(await send('PUT', { body }));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it.each([
    ['PUT', VOTE, '?x=1', '{"vote":"like"}', '/x'],
    ['DELETE', VOTE, '?x=1', undefined, '/x'],
    ['GET', VOTER, '?x=1', undefined, '/x'],
    ['DELETE', VOTER, '?x=1', undefined, '/x'],
    ['DELETE', VOTE, '', '{"vote":"like"}', ''],
    ['DELETE', VOTER, '', '{}', ''],
  ])(
    'is refused with 422 as %s %s%s with the body %s',
    async (method, path, query, body, pointer) => {
      const problem = await problemIn(await send(method, { path: path + query, body }));
      expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
    },
  );

  it('is refused where a page of another site could have sent it: as a form, or by preflight', async () => {
    const form = { 'content-type': 'text/plain' };
    expect((await send('PUT', { body: '{"vote":"like"}', headers: form })).status).toBe(415);
    const preflight = await send('OPTIONS', {
      headers: { origin: 'https://page.example', 'access-control-request-method': 'PUT' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).not.toMatch(/PUT|DELETE/);
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('gives its cookie though the answer is lost, so that trying again is the same voter', async () => {
    const lost = new RunningApi();
    await lost.start();
    await lost.search.stop();
    const body = '{"vote": "like"}';
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${lost.url}${VOTE}`, { method: 'PUT', body, headers });
    expect(response.status).toBe(503);
    expect(cookieOf(response).cookie).toMatch(/^tablewise_voter=/);
    await lost.stop();
  });
});

describe('the cookie', () => {
  it('is for TLS only where it came by TLS, as the proxy says', async () => {
    const response = await like({ 'x-forwarded-proto': 'https' });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it.each([
    ['forged', (cookie: string) => cookie.replace(/=.{8}/, '=AAAAAAAA')],
    ['without its signature', (cookie: string) => cookie.replace(/\..*/, '')],
    ['of another signature', (cookie: string) => `${cookie.replace(/\..*/, '')}.${'A'.repeat(43)}`],
    ['cut off', (cookie: string) => cookie.slice(0, -5)],
    ['empty', () => 'tablewise_voter='],
    ['no cookie at all', () => ';;=;%ff=%; tablewise_voter'],
  ])('is as none where it is %s', async (_what, damaged) => {
    const { cookie } = cookieOf(await like());
    const before = api.catalogue.voters.length;
    const response = await like({ cookie: damaged(cookie) });
    expect(response.status).toBe(200);
    expect(cookieOf(response).cookie).not.toBe(cookie);
    expect(api.catalogue.voters).toHaveLength(before + 1);
  });

  it('is known while its secret is replaced, and signed with the new one at the next vote', async () => {
    const [before, after] = [
      'an old secret of 32 characters, or more',
      'a new one of 32 characters, or more',
    ];
    const old = new RunningApi();
    await old.start({ voterCookieSecrets: [before] });
    const vote = async (on: RunningApi, headers: Record<string, string> = {}) => {
      const sent = { 'content-type': 'application/json', ...headers };
      return fetch(`${on.url}${VOTE}`, { method: 'PUT', body: '{"vote":"like"}', headers: sent });
    };
    const given = cookieOf(await vote(old));
    const replaced = new RunningApi();
    await replaced.start({ voterCookieSecrets: [after, before] });
    const signed = cookieOf(await vote(replaced, given));
    expect(signed).not.toEqual(given);
    const gone = new RunningApi();
    await gone.start({ voterCookieSecrets: [after] });
    await vote(gone, signed);
    await vote(gone, given);
    const [voter] = old.catalogue.voters;
    expect(replaced.catalogue.voters).toEqual([voter]);
    expect(gone.catalogue.voters).toEqual([voter, expect.not.stringMatching(String(voter))]);
    await Promise.all([old, replaced, gone].map((each) => each.stop()));
  });

  it('is found behind others of its name', async () => {
    const { cookie } = cookieOf(await like());
    const before = api.catalogue.voters.length;
    const among = `tablewise_voter=stray; a=b; tablewise_voter=; ${cookie}; tablewise_voter=late`;
    expect(cookieOf(await like({ cookie: among }))).toEqual({ cookie });
    expect(api.catalogue.voters).toHaveLength(before);
  });

  it('of a process without a secret ends with it, which is said at its start', async () => {
    const other = new RunningApi();
    await other.start({ voterCookieSecrets: [] });
    expect(other.log.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'no secret for cookies' }),
    );
    const { cookie } = cookieOf(await like());
    const response = await fetch(`${other.url}${VOTER}`, { headers: { cookie } });
    expect(await response.json()).toEqual({ votes: [], count: 0, reports: [] });
    expect(other.received.at(-1)).not.toEqual(api.received.at(-1));
    await other.stop();
  });
});

describe('what is kept of a voter', () => {
  it('is told to them alone, and forgotten on request together with the cookie', async () => {
    const headers = cookieOf(await like());
    const kept = await send('GET', { path: VOTER, headers });
    expect(kept.headers.get('cache-control')).toBe('private, no-store');
    expect(voterResultSchema.parse(await kept.json())).toMatchObject({
      count: 1,
      votes: [{ restaurant_id: 'p1', vote: 'like' }],
    });
    const erased = await send('DELETE', { path: VOTER, headers });
    expect(eraseVoterResultSchema.parse(await erased.json())).toMatchObject({ erased: 1 });
    expect(erased.headers.get('set-cookie')).toMatch(
      /^tablewise_voter=; Max-Age=0; Path=\/api\/v1; Expires=Thu, 01 Jan 1970 00:00:00 GMT/,
    );
    const after = await send('GET', { path: VOTER, headers });
    expect(await after.json()).toEqual({ votes: [], count: 0, reports: [] });
  });

  it('is nothing for somebody new', async () => {
    expect(await (await send('GET', { path: VOTER })).json()).toEqual({
      votes: [],
      count: 0,
      reports: [],
    });
    const erased = await send('DELETE', { path: VOTER });
    expect(await erased.json()).toMatchObject({ erased: 0 });
  });
});

describe('the rate of votes', () => {
  /** Hundreds of requests, on a machine that may be busy. */
  const LONG_MS = 60_000;
  /** The first answer that is not 200; the bound is far above every quota. */
  async function untilRefused(vote: () => Promise<Response>): Promise<Response> {
    for (let votes = 0; votes < 300; votes++) {
      const response = await vote();
      if (response.status !== 200) return response;
    }
    throw new Error('was never refused');
  }

  it('is told with each vote', async () => {
    const first = await like();
    expect(first.headers.get('ratelimit-policy')).toBe(
      '"address";q=120;w=60, "new-voters";q=1000;w=3600, "new-voters-of-place";q=1000;w=3600',
    );
    expect(first.headers.get('ratelimit')).toMatch(
      /^"address";r=119;t=1, "new-voters";r=999;t=4, "new-voters-of-place";r=\d+;t=\d+$/,
    );
    const second = await like(cookieOf(first));
    expect(second.headers.get('ratelimit-policy')).toBe('"voter";q=30;w=60, "address";q=120;w=60');
    expect(second.headers.get('ratelimit')).toMatch(
      /^"voter";r=29;t=2, "address";r=11[89];t=[12]$/,
    );
  });

  it(
    'is bounded for a voter, who is told when to come back, and not for others',
    async () => {
      const headers = cookieOf(await like());
      const refused = await untilRefused(() => like(headers));
      expect(await problemIn(refused)).toMatchObject({
        status: 429,
        code: 'INPUT_TOO_MANY_REQUESTS',
      });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('ratelimit')).toMatch(
        /^"voter";r=0;t=\d+, "address";r=\d+;t=\d+$/,
      );
      expect((await like()).status).toBe(200);
      expect((await send('GET', { path: VOTER, headers })).status).toBe(200);
    },
    LONG_MS,
  );

  it(
    'is bounded for an address, however often it throws the cookie away',
    async () => {
      const refused = await untilRefused(() => like());
      expect(refused.status).toBe(429);
      address += 100;
      expect((await like()).status).toBe(200);
    },
    LONG_MS,
  );

  it('counts no more new voters of an address than it may have, while those it has vote on', async () => {
    const few = new RunningApi();
    await few.start({ ...PROXY, newVoters: { perAddress: 5, perPlace: 30 } });
    const vote = (from: string, headers: Record<string, string> = {}) =>
      fetch(`${few.url}${VOTE}`, {
        method: 'PUT',
        body: '{"vote":"like"}',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
      });
    const answers = [];
    // A proxy that tells the port makes no new client of every connection.
    for (let votes = 0; votes < 40; votes++)
      answers.push(await vote(`203.0.113.9:${50_000 + votes}`));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(few.catalogue.voters).toHaveLength(5);
    const [known, refused] = [answers[0], answers[39]];
    if (known === undefined || refused === undefined) throw new Error('no answers');
    expect(await problemIn(refused)).toMatchObject({ status: 429 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect((await vote('203.0.113.9', cookieOf(known))).status).toBe(200);
    await few.stop();
  });

  it('counts nobody as a new voter whose vote could not be read, but whoever got a cookie', async () => {
    const few = new RunningApi();
    await few.start({ ...PROXY, newVoters: { perAddress: 2, perPlace: 30 } });
    const put = (path: string, body: string) =>
      fetch(`${few.url}${path}`, {
        method: 'PUT',
        body,
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
      }).then(({ status }) => status);
    for (const body of ['{}', '{"vote":"love"}', '{']) {
      expect(await put(VOTE, body)).toBeGreaterThanOrEqual(400);
    }
    expect(await put(VOTE, '{"vote":"like"}')).toBe(200);
    const unknown = VOTE.replace(/[^/]+\/vote$/u, 'nobody/vote');
    expect(await put(unknown, '{"vote":"like"}')).toBe(404);
    expect(await put(VOTE, '{"vote":"like"}')).toBe(429);
    await few.stop();
  });

  it('counts no more new voters of a place than it may have, wherever they come from', async () => {
    const few = new RunningApi();
    await few.start({ ...PROXY, newVoters: { perAddress: 5, perPlace: 30 } });
    const statuses: number[] = [];
    for (let votes = 0; votes < 40; votes++) {
      // The last are of one network: an IPv6 caller has 2^64 addresses.
      const from = votes < 35 ? `198.51.100.${votes}` : `2001:db8::${votes}`;
      const { status } = await fetch(`${few.url}${VOTE}`, {
        method: 'PUT',
        body: '{"vote":"like"}',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(30).fill(200), ...Array<number>(10).fill(429)]);
    await few.stop();
  });

  it(
    'believes no address that a caller makes up where no proxy is trusted',
    async () => {
      const open = new RunningApi();
      await open.start();
      let made = 0;
      const body = '{"vote": "like"}';
      const refused = await untilRefused(() => {
        const headers = {
          'content-type': 'application/json',
          'x-forwarded-for': `198.51.100.${(made += 1)}`,
        };
        return fetch(`${open.url}${VOTE}`, { method: 'PUT', body, headers });
      });
      expect(refused.status).toBe(429);
      await open.stop();
    },
    LONG_MS,
  );
});
