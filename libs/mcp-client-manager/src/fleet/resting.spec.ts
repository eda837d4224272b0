import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { UnsecuredJWT } from 'jose';
import type { McpClientManager } from '../manager.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const restMs = (manager: McpClientManager) =>
  manager.health('places').endpoints.map((endpoint) => endpoint.restMs);

describe('a server that says when to come back', () => {
  let stage: Stage;
  let clock: ManualClock;
  let server: FaultyServer;
  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    server = await stage.server({ era: 'modern' });
  });
  afterEach(() => stage.close());

  const manage = (options: Omit<ServerOptions, 'name'> = {}) =>
    stage.manage({ urls: [server.url], ...options }, { clock });
  const tokenOf = (sub: string) =>
    new UnsecuredJWT({ aud: server.url, sub, exp: 9_999_999_999 }).encode();

  it('by 429 is left alone by whom the token names, and by nobody else', async () => {
    const manager = manage({ auth: {} });
    const [ann, ben] = ['ann', 'ben'].map((user) => ({ token: tokenOf(user) }));
    server.failNext('too-many-for-half-a-minute');
    await expect(manager.callTool(lookup, ann)).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
    });
    expect(server.heard).toHaveLength(1);
    await expect(manager.callTool(lookup, ann)).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
      details: { retryAfterMs: 30_000 },
    });
    expect(server.heard).toHaveLength(1);
    await expect(manager.callTool(lookup, ben)).resolves.toMatchObject({ isError: false });
    expect(restMs(manager)).toEqual([undefined]);
    await clock.advance(30_000);
    await expect(manager.callTool(lookup, ann)).resolves.toMatchObject({ isError: false });
  });

  it('by 429 is left alone by all, where no token tells them apart', async () => {
    const manager = manage();
    server.failNext('too-many-for-half-a-minute');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'UPSTREAM_OVERLOADED' });
    expect(restMs(manager)).toEqual([30_000]);
  });

  it('by a date is left alone for so long by the time of day, which may have been set meanwhile', async () => {
    const manager = manage();
    clock.set(3_600_000);
    server.failNext('overloaded-until-a-date');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
      details: { retryAfterMs: 30_000 },
    });
    expect(restMs(manager)).toEqual([30_000]);
  });

  it('by 503 is left alone by everybody, whatever its checks say, but for a minute at most', async () => {
    const manager = manage({ auth: {} });
    server.failNext('overloaded');
    const token = tokenOf('ann');
    await expect(manager.callTool(lookup, { token })).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
    });
    await clock.advance(1_000);
    await manager.checkServerHealth('places');
    expect(manager.health('places').endpoints).toMatchObject([
      { status: 'healthy', consecutiveFailures: 0, restMs: 59_000 },
    ]);
    for (const user of ['ann', 'ben'])
      await expect(manager.callTool(lookup, { token: tokenOf(user) })).rejects.toMatchObject({
        code: 'UPSTREAM_OVERLOADED',
        details: { retryAfterMs: 59_000 },
      });
    expect(server.heard).toHaveLength(1);
    await clock.advance(59_000);
    await expect(manager.callTool(lookup, { token })).resolves.toMatchObject({ isError: false });
  });

  it('costs nobody a call while another endpoint is up', async () => {
    const other = await stage.server({ era: 'modern' });
    const urls = [server.url, other.url];
    const manager = manage({ urls, trustAnnotations: true, picker: 'round-robin' });
    server.failNext('overloaded');
    for (let call = 0; call < 8; call++) await manager.callTool(lookup);
    expect([server.heard.length, other.executed.length]).toEqual([1, 8]);
  });

  it('is asked again at once when an operator says so', async () => {
    const manager = manage();
    server.failNext('overloaded');
    await manager.callTool(lookup).catch(() => undefined);
    manager.resetBreaker('places', new URL(server.url).host);
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
  });
});
