import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { createResources } from '../create-resources.ts';
import { parseManagerOptions } from '../options/manager-options.ts';
import { ServerFleet } from '../fleet/server-fleet.ts';
import { Sockets } from '../sockets.ts';
import { Stage } from '../testing/stage.ts';
import { CallLedger } from './call-ledger.ts';

/** All that can be reached from there. */
function everythingIn(root: object): string {
  const all = { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null };
  return inspect(root, all);
}

describe('CallLedger', () => {
  const stage = new Stage();
  afterEach(() => stage.close());

  it('keeps neither the token nor the arguments of a call that has ended', async () => {
    const server = await stage.server({ era: 'modern' });
    const options = { servers: [{ name: 'places', urls: [server.url], auth: {} }] };
    const settings = parseManagerOptions(options);
    const sockets = new Sockets(settings.connectTimeoutMs);
    const closing = new AbortController();
    const resources = createResources(settings, {}, sockets, closing.signal);
    const fleet = new ServerFleet(settings.servers, resources);
    const token = new UnsecuredJWT({ aud: server.url, sub: 'ann' }).encode();
    const context = { userId: 'user-of-the-call', token, requestId: 'r1' };
    const ask = { server: 'places', tool: 'lookup', args: { secret: 'argument-of-the-call' } };
    const calls = [ask, { ...ask, tool: 'unknown' }].map((request) =>
      fleet.get('places').callTool(request, context),
    );
    await Promise.allSettled(calls);
    const kept = everythingIn(resources.ledger);
    expect(kept.match(/requestId: 'r1'/g)).toHaveLength(2);
    for (const secret of [token, context.userId, ask.args.secret])
      expect(kept).not.toContain(secret);
    await fleet.close(AbortSignal.abort());
    closing.abort();
    resources.orphanGuard.close();
    await sockets.destroy();
  });

  it('explains the last thousand', () => {
    const ledger = new CallLedger();
    const ended = { server: 'places', tool: 'lookup', requestId: undefined, startedAt: 0 };
    for (let call = 0; call <= 1_000; call++) {
      const callId = `c${call}`;
      ledger.add({ ...ended, callId, durationMs: 1, outcome: 'answered', attempts: [] });
    }
    expect(ledger.find('c0')).toBeUndefined();
    expect(ledger.find('c1')).toMatchObject({ callId: 'c1' });
    expect(ledger.find('c1000')).toMatchObject({ callId: 'c1000' });
  });
});
