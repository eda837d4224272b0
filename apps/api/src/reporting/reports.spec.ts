import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  LIMITS,
  REPORT_KINDS,
  reportResultSchema,
  reportsResultSchema,
  voterResultSchema,
} from '@tablewise/contracts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const REPORTS = '/api/v1/restaurants/p1/reports';
const DESK = '/api/v1/reports';
const VOTER = '/api/v1/voter';
/** Callers behind the proxy have addresses of their own; operators ask without it. */
const PROXY = { trustedProxies: ['127.0.0.0/8', '::1/128'] };

const api = new RunningApi();
beforeAll(() => api.start(PROXY));
afterAll(() => api.stop());

/** An address of its own for each test, so that none is limited by another. */
let address = 0;
let from: Record<string, string> = {};
beforeEach(() => {
  address += 1;
  from = { 'x-forwarded-for': `203.0.113.${address}` };
});

const report = (body: unknown, headers = {}, path = REPORTS): Promise<Response> =>
  api.post(path, body, { ...from, ...headers });
const act = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${api.url}${path}`, { method: 'POST', ...init });

function cookieOf(response: Response): { cookie: string } {
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { cookie };
}

async function reportIn(response: Response) {
  return reportResultSchema.parse(await response.json()).report;
}

describe('a report', () => {
  it.each(REPORT_KINDS)(
    'of %s is kept, with a cookie by which its voter is known',
    async (kind) => {
      const response = await report({ kind, text: ' Since May. ' });
      expect(response.status).toBe(201);
      expect(await reportIn(response)).toMatchObject({ kind, text: 'Since May.', state: 'open' });
      expect(response.headers.get('set-cookie')).toMatch(/^tablewise_voter=[\w-]{32}\./);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    },
  );

  it('needs no words', async () => {
    const made = await reportIn(await report({ kind: 'duplicate' }));
    expect(made).not.toHaveProperty('text');
  });

  it('is told to its voter with their votes, and forgotten with them', async () => {
    const headers = { ...from, ...cookieOf(await report({ kind: 'hours' })) };
    await report({ kind: 'name' });
    const kept = voterResultSchema.parse(await (await api.get(VOTER, headers)).json());
    expect(kept).toMatchObject({ votes: [], reports: [{ kind: 'hours', state: 'open' }] });
    const erased = await act(VOTER, { method: 'DELETE', headers });
    expect(await erased.json()).toMatchObject({ erased: 0, erased_reports: 1 });
    expect(await (await api.get(VOTER, headers)).json()).toMatchObject({ reports: [] });
  });

  it.each([
    ['an unknown kind', { kind: 'noise' }, '/kind'],
    ['no kind', { text: 'Gone.' }, '/kind'],
    ['too many words', { kind: 'other', text: 'x'.repeat(LIMITS.maxReportLength + 1) }, '/text'],
    ['a line break', { kind: 'other', text: 'one\ntwo' }, '/text'],
    ['an escape sequence', { kind: 'other', text: '\u001b[2J' }, '/text'],
    ['a voter of its own choice', { kind: 'other', voter: 'somebody else, at will' }, '/voter'],
    ['another restaurant', { kind: 'other', restaurant_id: 'p2' }, '/restaurant_id'],
  ])('is refused with 422 where the body says %s', async (_what, body, pointer) => {
    const problem = await problemIn(await report(body));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('of a restaurant that nobody knows is a 404', async () => {
    const problem = await problemIn(
      await report({ kind: 'hours' }, {}, REPORTS.replace('p1', 'nowhere')),
    );
    expect(problem).toMatchObject({ status: 404, code: 'INPUT_UNKNOWN_RESTAURANT' });
  });

  it('is a 409 where as many are open as may be, which says whose', async () => {
    const full = new RunningApi();
    await full.start();
    full.catalogue.reports.maxOpen = 1;
    expect((await full.post(REPORTS, { kind: 'hours' })).status).toBe(201);
    expect(await problemIn(await full.post(REPORTS, { kind: 'name' }))).toMatchObject({
      status: 409,
      code: 'INPUT_TOO_MANY_REPORTS',
      reason: 'voter',
      limit: 1,
    });
    await full.stop();
  });

  it('counts with votes against the same limits, those of new voters too', async () => {
    const few = new RunningApi();
    await few.start({ newVoters: { perAddress: 2, perPlace: 30 } });
    const first = await few.post(REPORTS, { kind: 'hours' });
    expect(first.headers.get('ratelimit-policy')).toBe(
      '"address";q=120;w=60, "new-voters";q=2;w=3600, "new-voters-of-place";q=30;w=3600',
    );
    const vote = (headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${few.url}/api/v1/restaurants/p1/vote`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"vote":"like"}',
      });
    expect((await vote()).status).toBe(200);
    const third = await few.post(REPORTS, { kind: 'hours' });
    expect(await problemIn(third)).toMatchObject({ status: 429, code: 'INPUT_TOO_MANY_REQUESTS' });
    const known = await vote(cookieOf(first));
    expect(known.headers.get('ratelimit')).toMatch(/^"voter";r=29;/);
    await few.stop();
  });
});

describe('an operator', () => {
  it('lists what is open, settles it and opens it again', async () => {
    const { id } = await reportIn(await report({ kind: 'place', text: 'Moved.' }));
    const listed = await api.get(DESK);
    const open = reportsResultSchema.parse(await listed.json());
    expect(open.reports).toContainEqual(expect.objectContaining({ id, text: 'Moved.' }));
    expect(listed.headers.get('cache-control')).toBe('private, no-store');
    expect(listed.headers.get('link')).toBe(`<${DESK}?cursor=page-2>; rel="next"`);
    expect(await reportIn(await act(`${DESK}/${id}/settle`))).toMatchObject({ state: 'settled' });
    const settled = await (await api.get(`${DESK}?state=settled&limit=5`)).json();
    expect(settled).toMatchObject({ reports: [{ id, settled_at: expect.any(String) }] });
    expect(api.received.at(-1)).toEqual({ state: 'settled', limit: 5 });
    expect(await reportIn(await act(`${DESK}/${id}/reopen`))).toMatchObject({ state: 'open' });
  });

  it.each(['settle', 'reopen'])('cannot %s what nobody reported', async (action) => {
    const problem = await problemIn(await act(`${DESK}/none/${action}`));
    expect(problem).toMatchObject({ status: 404, code: 'INPUT_UNKNOWN_REPORT', report_id: 'none' });
  });

  it.each([
    ['GET', `${DESK}?state=shut`, undefined, '/state'],
    ['GET', `${DESK}?limit=101`, undefined, '/limit'],
    ['GET', `${DESK}?by=me`, undefined, '/by'],
    ['POST', `${DESK}/none/settle?x=1`, undefined, '/x'],
    ['POST', `${DESK}/none/settle`, '{}', ''],
  ])('is refused with 422 as %s %s with the body %s', async (method, path, body, pointer) => {
    const headers = { 'content-type': 'application/json' };
    const sent = body === undefined ? { method } : { method, body, headers };
    const problem = await problemIn(await act(path, sent));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});

describe('who is no operator', () => {
  it('neither reads reports nor settles any', async () => {
    const { id } = await reportIn(await report({ kind: 'name' }));
    const forwarded = { headers: from };
    for (const refused of [
      await api.get(DESK, from),
      await act(`${DESK}/${id}/settle`, forwarded),
      await act(`${DESK}/${id}/reopen`, forwarded),
    ]) {
      expect(await problemIn(refused)).toMatchObject({ status: 403, code: 'INPUT_OPERATORS_ONLY' });
    }
  });
});
