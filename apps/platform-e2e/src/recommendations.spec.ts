import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  explainResultSchema,
  foundPlaceSchema,
  problemSchema,
  recommendResultSchema,
} from '@tablewise/contracts';
import type { FoundPlace } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { waitUntil } from '@tablewise/testing';
import { z } from 'zod';
import { Platform } from './harness/platform.ts';

const candidates = z.array(foundPlaceSchema);
const degradedSchema = z.looseObject({
  outcome: z.literal('unranked'),
  degraded: z.literal(true),
  degraded_reason: z.object({ code: z.string(), detail: z.string() }),
  recommendation: foundPlaceSchema,
  candidates,
});
const rankedSchema = recommendResultSchema.extend({
  outcome: z.literal('ranked'),
  degraded: z.literal(false),
  candidates,
  explanations: z.array(explainResultSchema.shape.explanation),
  why_first: recommendResultSchema.shape.why_first.unwrap(),
  total: z.int(),
  considered: z.int(),
});
type Ranked = z.infer<typeof rankedSchema>;

const EVENING =
  'district=Central+district&open_at=2026-11-21T19:30&stay_min=90&must_have=dinner' +
  '&want_price_level=2&avoid_cuisine=bakery&near=22.2819,114.1583&radius_m=3000&diversity=true';

describe('a party that plans an evening', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start({ MCP_RETRY_DELAY: '0.1', MCP_REQUEST_TIMEOUT: '5' });
  });

  afterAll(() => platform.stop());

  const ask = (query: string): Promise<Response> =>
    platform.get(`/api/v1/recommendations?${query}`);

  async function ranked(query: string): Promise<Ranked> {
    const response = await ask(query);
    const body: unknown = await response.json();
    expect([response.status, body]).toEqual([200, expect.anything()]);
    return rankedSchema.parse(body);
  }

  async function degraded(query: string): Promise<z.infer<typeof degradedSchema>> {
    const response = await ask(query);
    expect(response.status).toBe(200);
    return degradedSchema.parse(await response.json());
  }

  it('gets a choice with its reasons from one call, and the numbers agree', async () => {
    const answer = await ranked(EVENING);
    expect(answer.candidate_count).toBe(10);
    expect(answer.rejected).toEqual([]);
    expect(answer.recommendation).toEqual(answer.candidates[0]);
    expect(answer.explanations.map(({ id }) => id)).toEqual(answer.candidates.map(({ id }) => id));
    expect(answer.analysis_summary.total_restaurants).toBe(answer.considered);
    answer.explanations.forEach(({ score, terms, reasons }, at) => {
      const place = answer.candidates[at];
      const points = terms.reduce((sum, term) => sum + term.points, 0);
      expect(points).toBeCloseTo(score, 0);
      expect(reasons).toContainEqual(expect.objectContaining(opinionOn(place)));
      const [distance] = reasons.flatMap((each) => (each.kind === 'distance' ? [each] : []));
      expect(Math.abs((distance?.distance_m ?? NaN) - (place?.distance_m ?? NaN))).toBeLessThan(2);
    });
  });

  it.each(['en', 'zh'])('finds each number of a text in its reasons: %s', async (lang) => {
    const answer = await ranked(`${EVENING}&lang=${lang}`);
    for (const { text, reasons, name, rank, score } of answer.explanations) {
      const known = new Set(numbersIn(JSON.stringify([reasons, name, rank, score])));
      expect(numbersIn(text).filter((number) => !known.has(number))).toEqual([]);
    }
  });

  it('gets the same choice for the same question, by URL and by body', async () => {
    const query = 'district=Stanley&want_cuisine=noodle&pick=random&seed=7';
    const first = await ranked(query);
    const response = await fetch(new URL('/api/v1/recommendations', platform.apiUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        districts: ['Stanley'],
        wishes: { cuisines: ['noodle'] },
        pick: 'random',
        seed: 7,
      }),
    });
    const again = rankedSchema.parse(await response.json());
    expect({ ...again, timestamp: '' }).toEqual({ ...first, timestamp: '' });
  });

  it('is told where nothing matches', async () => {
    const response = await ask('q=zzzzqqqqxxxx');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      outcome: 'nothing_found',
      recommendation: null,
      candidates: [],
    });
  });

  it.each([
    ['district=Centrall', '/district/0'],
    ['cuisine=zzzz', '/cuisine/0'],
    ['open_at=tonight', '/open_at'],
  ])('is told what of its question is wrong: %s', async (query, pointer) => {
    const response = await ask(query);
    expect(response.status).toBe(422);
    const { errors } = problemSchema.parse(await response.json());
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('may give its time as an instant', async () => {
    const { explanations } = await ranked('open_at=2026-11-21T19:30%2B08:00&stay_min=60');
    const kinds = explanations.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
    expect(kinds).toContain('open');
  });

  it('still gets restaurants, the best voted first, while the reasoning is dead', async () => {
    platform.reasoning.signal('SIGKILL');
    await platform.reasoning.ended;
    const answer = await degraded(EVENING);
    expect(answer.degraded_reason.code).toMatch(/^(UPSTREAM_UNREACHABLE|UPSTREAM_FAILED)$/);
    const scores = answer.candidates.map(({ score }) => score ?? 0);
    expect(scores).toHaveLength(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(answer.recommendation).toEqual(answer.candidates[0]);
  });

  it('gets nothing while the search is dead, and is told when to try again', async () => {
    platform.search.signal('SIGKILL');
    await platform.search.ended;
    const response = await ask(EVENING);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problemSchema.parse(await response.json()).detail).toContain('restaurant-search');
  });

  it('gets reasons again once both are back', async () => {
    await Promise.all([platform.startAgain('search'), platform.startAgain('reasoning')]);
    await waitUntil('a ranked choice', async () => {
      const response = await ask(EVENING);
      return rankedSchema.safeParse(await response.json()).success;
    });
  });
});

describe('a party in a hurry', () => {
  const clock = new SystemClock();
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start({ MCP_REQUEST_TIMEOUT: '1' });
    platform.reasoning.signal('SIGSTOP');
  });

  afterAll(async () => {
    platform.reasoning.signal('SIGCONT');
    await platform.stop();
  });

  it('gets an answer at the deadline where the reasoning hangs', async () => {
    const askedAt = clock.now();
    const response = await platform.get('/api/v1/recommendations?district=Stanley');
    const tookMs = clock.now() - askedAt;
    expect(await response.json()).toMatchObject({
      degraded: true,
      degraded_reason: { code: 'DEADLINE_EXCEEDED' },
    });
    expect(tookMs).toBeGreaterThanOrEqual(950);
    expect(tookMs).toBeLessThan(5_000);
  });
});

/** The votes of a place; of one without any, that the prior stands in for them. */
function opinionOn(place: FoundPlace | undefined): object {
  const { likes = 0, neutral = 0, dislikes = 0 } = place?.sentiment ?? {};
  const isVotedOn = likes + neutral + dislikes > 0;
  return isVotedOn ? { kind: 'votes', likes, neutral, dislikes } : { kind: 'prior', votes: 0 };
}

/** Numbers as they are written, without what separates thousands. */
function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
}
