import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  problemSchema,
  reportResultSchema,
  reportsResultSchema,
  searchResultSchema,
  voterResultSchema,
} from '@tablewise/contracts';
import type { FoundPlace, Report } from '@tablewise/contracts';
import { Platform } from './harness/platform.ts';
import { Visitor } from './harness/visitor.ts';

const DESK = '/api/v1/reports';

describe('what is wrong with a restaurant', () => {
  let platform: Platform;
  let place: FoundPlace;

  beforeAll(async () => {
    platform = await Platform.start();
    const found = await platform.get('/api/v1/restaurants?limit=1');
    const [first] = searchResultSchema.parse(await found.json()).restaurants;
    if (first === undefined) throw new RangeError('no restaurant to report on');
    place = first;
  });

  afterAll(() => platform.stop());

  async function report(visitor: Visitor, body: object): Promise<Report> {
    const path = `/api/v1/restaurants/${encodeURIComponent(place.id)}/reports`;
    const response = await visitor.send('POST', path, body);
    expect(response.status).toBe(201);
    return reportResultSchema.parse(await response.json()).report;
  }

  async function listed(state: string): Promise<readonly Report[]> {
    const response = await platform.get(`${DESK}?state=${state}&limit=100`);
    return reportsResultSchema.parse(await response.json()).reports;
  }

  it('is reported, read by an operator, settled and opened again', async () => {
    const operator = new Visitor(platform);
    const made = await report(new Visitor(platform), { kind: 'hours', text: '星期一休息' });
    expect(made).toMatchObject({ restaurant_id: place.id, restaurant_name: place.name });
    expect(await listed('open')).toContainEqual(made);
    const settled = await operator.send('POST', `${DESK}/${made.id}/settle`);
    expect(settled.status).toBe(200);
    expect(await listed('open')).not.toContainEqual(made);
    expect(await listed('settled')).toMatchObject([{ id: made.id, state: 'settled' }]);
    await operator.send('POST', `${DESK}/${made.id}/reopen`);
    expect(await listed('open')).toContainEqual(made);
  });

  it('is one report of the same voter however often it is said, with the last words', async () => {
    const visitor = new Visitor(platform);
    const first = await report(visitor, { kind: 'name', text: 'Misspelt.' });
    const second = await report(visitor, { kind: 'name', text: 'It moved on.' });
    expect(second).toMatchObject({ id: first.id, text: 'It moved on.' });
    const ofThat = (await listed('open')).filter(({ id }) => id === first.id);
    expect(ofThat).toEqual([second]);
  });

  it('is told to nobody but operators', async () => {
    const { id } = await report(new Visitor(platform), { kind: 'place' });
    for (const [method, path] of [
      ['GET', DESK],
      ['POST', `${DESK}/${id}/settle`],
      ['POST', `${DESK}/${id}/reopen`],
    ] as const) {
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      const refused = await fetch(new URL(path, platform.apiUrl), { method, headers });
      expect(problemSchema.parse(await refused.json())).toMatchObject({
        status: 403,
        code: 'INPUT_OPERATORS_ONLY',
      });
    }
  });

  it('is told to its voter, and forgotten with them', async () => {
    const visitor = new Visitor(platform);
    const made = await report(visitor, { kind: 'closed_for_good' });
    const kept = await visitor.send('GET', '/api/v1/voter');
    expect(voterResultSchema.parse(await kept.json()).reports).toEqual([made]);
    const erased = await visitor.send('DELETE', '/api/v1/voter');
    expect(await erased.json()).toMatchObject({ erased: 0, erased_reports: 1 });
    expect(await listed('open')).not.toContainEqual(made);
  });
});
