import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { voterOf } from '@tablewise/access';
import { TestIssuer } from '@tablewise/access/testing';
import { SCOPES, reportTools, reviewTools, searchTools } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import type { Service } from '@tablewise/service-kit';
import { z } from 'zod';
import { buildHere } from './testing/build-here.ts';
import { startServer } from './start-server.ts';

const IN_AN_HOUR = Math.floor(new SystemClock().now() / 1_000) + 3_600;
const SOMEBODY = 'somebody-whom-the-api-knows';

let dataDir: string;
let placeId: string;
let issuer: TestIssuer;
let service: Service;
let url: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'restaurant-search-'));
  issuer = await TestIssuer.start();
  const store = await openPlaceStore({ path: join(dataDir, 'tablewise.db') });
  await buildDemoCity(store, { size: 10, seed: 1, city: HONG_KONG, force: false });
  await store.close();
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    JWT_ISSUER: issuer.url,
    MCP_RESOURCE_URL: 'https://food.example/mcp',
  };
  service = await startServer([], environment, buildHere);
  url = z.object({ url: z.string() }).parse(service).url;
  while ((await fetch(`${url}/health`)).status !== 200);
  const found = await called(searchTools.combined, { meal_types: ['lunch', 'dinner'] });
  placeId =
    z.object({ restaurants: z.array(z.object({ id: z.string() })) }).parse(found.result)
      .restaurants[0]?.id ?? '';
});
afterAll(async () => {
  await service.close();
  await issuer.stop();
  rmSync(dataDir, { recursive: true });
});

async function called(
  { name }: { readonly name: string },
  args: object,
  token?: string,
  at = url,
): Promise<{ status: number; challenge: string | null; result: unknown }> {
  const params = { name, arguments: args };
  const response = await fetch(`${at}/mcp`, {
    method: 'POST',
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  const { result } = z
    .object({ result: z.object({ structuredContent: z.unknown().optional() }).optional() })
    .parse(await response.json());
  const challenge = response.headers.get('www-authenticate');
  return { status: response.status, challenge, result: result?.structuredContent };
}

const tokenOf = (sub: string, scope: string, claims: object = {}): Promise<string> =>
  issuer.token({ sub, scope, aud: 'https://food.example/mcp', exp: IN_AN_HOUR, ...claims });

const like = (more: object = {}) => ({ restaurant_id: placeId, vote: 'like', ...more });

describe('a server with an issuer', () => {
  it('lets anybody search', async () => {
    const { status, result } = await called(searchTools.combined, { meal_types: ['lunch'] });
    expect(status).toBe(200);
    expect(result).toHaveProperty('restaurants');
  });

  it('has voters vote, read and forget as whom their tokens name', async () => {
    const ann = await tokenOf('ann', SCOPES.vote);
    expect(await called(reviewTools.vote, like(), ann)).toMatchObject({ result: { vote: 'like' } });
    const kept = await called(reviewTools.exportVoter, {}, ann);
    expect(kept.result).toMatchObject({ count: 1, votes: [{ restaurant_id: placeId }] });
    const bo = await tokenOf('bo', SCOPES.vote);
    expect((await called(reviewTools.exportVoter, {}, bo)).result).toMatchObject({ count: 0 });
    const service = await tokenOf('api', SCOPES.actForVoters);
    const voter = voterOf({ issuer: issuer.url, subject: 'ann' });
    const seen = await called(reviewTools.exportVoter, { voter }, service);
    expect(seen.result).toMatchObject({ count: 1 });
    expect((await called(reviewTools.eraseVoter, {}, ann)).result).toMatchObject({ erased: 1 });
  });

  it('has nobody but services act for others', async () => {
    const ann = await tokenOf('ann', SCOPES.vote);
    for (const [tool, args] of [
      [reviewTools.vote, like({ voter: SOMEBODY })],
      [reviewTools.exportVoter, { voter: SOMEBODY }],
      [reviewTools.eraseVoter, { voter: SOMEBODY }],
      [reportTools.report, { restaurant_id: placeId, kind: 'hours', voter: SOMEBODY }],
    ] as const) {
      const refused = await called(tool, args, ann);
      expect(refused).toMatchObject({ status: 403, result: undefined });
      expect(refused.challenge).toContain('scope="voters:act"');
      const api = await called(tool, args, await tokenOf('api', SCOPES.actForVoters));
      expect(api.status).toBe(200);
      expect(api.result).toBeDefined();
    }
  });

  it('shows and settles reports for operators alone', async () => {
    const refused = await called(reportTools.list, {}, await tokenOf('ann', SCOPES.vote));
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.challenge).toContain('scope="operate"');
    const shown = await called(reportTools.list, {}, await tokenOf('olga', SCOPES.operate));
    expect(shown.result).toHaveProperty('reports');
  });

  it('takes no token that is not for it alone', async () => {
    for (const aud of [
      'http://127.0.0.1:8081/mcp',
      ['https://food.example/mcp', 'https://x.example'],
    ]) {
      const { status } = await called(
        reviewTools.vote,
        like(),
        await tokenOf('ann', SCOPES.vote, { aud }),
      );
      expect(status).toBe(401);
    }
  });

  it('tells strangers where its tokens are to be had', async () => {
    const answer = await fetch(`${url}/.well-known/oauth-protected-resource/mcp`);
    expect(await answer.json()).toMatchObject({
      resource: 'https://food.example/mcp',
      authorization_servers: [issuer.url],
    });
  });
});

describe('a server without one', () => {
  it('asks for whom a vote is', async () => {
    const alone = await startServer(
      [],
      { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
      buildHere,
    );
    const at = z.object({ url: z.string() }).parse(alone).url;
    const { status, result } = await called(reviewTools.vote, like(), undefined, at);
    await alone.close();
    expect({ status, result }).toEqual({ status: 200, result: undefined });
  });
});
