import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import type { AddressAnswer, DnsLookup, ServiceRecord } from './dns-lookup.ts';
import { DnsResolver } from './dns-resolver.ts';

const never = new AbortController().signal;
const GONE = Object.assign(new Error('queryA ENOTFOUND search'), { code: 'ENOTFOUND' });
const BROKEN = Object.assign(new Error('queryA ESERVFAIL search'), { code: 'ESERVFAIL' });

/** Gives the answers in turn, the last one again and again. */
function scripted<T>(answers: readonly (T | Error)[]) {
  let asked = 0;
  const next = (): Promise<T> => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (answer === undefined) return Promise.reject(new Error('no answer'));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { next, asked: () => asked };
}

function addresses(ttlMs: number, ...found: string[]): AddressAnswer {
  return { addresses: found, ttlMs };
}

async function started(
  records: 'address' | 'srv',
  answers: { addresses?: (AddressAnswer | Error)[]; services?: (ServiceRecord[] | Error)[] },
  url = 'http://search.internal:8081/mcp',
) {
  const clock = new ManualClock();
  const byName = scripted(answers.addresses ?? []);
  const bySrv = scripted(answers.services ?? []);
  const lookup: DnsLookup = { addresses: byName.next, services: bySrv.next };
  const warnings: unknown[] = [];
  const resolver = new DnsResolver({
    url: new URL(url),
    records,
    intervalMs: 30_000,
    maxStaleMs: 60_000,
    lookup,
    clock,
    random: () => 0.5,
    logger: { ...silentLogger, warn: (fields) => warnings.push(fields) },
  });
  const changes: string[][] = [];
  const latest = { endpoints: [] as readonly object[] };
  await resolver.start((endpoints) => {
    latest.endpoints = endpoints;
    changes.push(endpoints.map((endpoint) => new URL(endpoint.url).host));
  }, never);
  return {
    clock,
    resolver,
    changes,
    latest,
    warnings,
    looks: () => byName.asked() + bySrv.asked(),
  };
}

describe('DnsResolver', () => {
  it('puts the addresses into the URL and keeps the name for header and certificate', async () => {
    const { latest, resolver } = await started('address', {
      addresses: [addresses(5_000, '10.0.0.2', '10.0.0.1', 'fd00::1')],
    });
    const host = 'search.internal:8081';
    expect(latest.endpoints).toEqual([
      { url: 'http://10.0.0.1:8081/mcp', weight: 1, host },
      { url: 'http://10.0.0.2:8081/mcp', weight: 1, host },
      { url: 'http://[fd00::1]:8081/mcp', weight: 1, host },
    ]);
    await resolver.close();
  });

  it('looks again when the time to live is over, and tells only what changed', async () => {
    const { clock, changes, resolver, looks } = await started('address', {
      addresses: [
        addresses(5_000, '10.0.0.1', '10.0.0.2'),
        addresses(5_000, '10.0.0.2', '10.0.0.1'),
        addresses(5_000, '10.0.0.2'),
      ],
    });
    await clock.advance(10_000);
    expect(looks()).toBe(3);
    expect(changes).toEqual([['10.0.0.1:8081', '10.0.0.2:8081'], ['10.0.0.2:8081']]);
    await resolver.close();
    expect(clock.pendingTimers).toBe(0);
  });

  it.each([
    [0, 1_000],
    [3_600_000, 30_000],
  ])('holds a time to live of %d ms to between a second and its interval', async (ttl, waitMs) => {
    const { clock, looks, resolver } = await started('address', {
      addresses: [addresses(ttl, '10.0.0.1')],
    });
    await clock.advance(waitMs - 1);
    expect(looks()).toBe(1);
    await clock.advance(1);
    expect(looks()).toBe(2);
    await resolver.close();
  });

  it('keeps the last good answer for as long as the name servers fail, asking less and less', async () => {
    const { clock, changes, warnings, resolver } = await started('address', {
      addresses: [addresses(1_000, '10.0.0.1'), BROKEN],
    });
    await clock.advance(3_600_000);
    expect(changes).toEqual([['10.0.0.1:8081']]);
    expect(warnings.length).toBeGreaterThan(100);
    expect(warnings.length).toBeLessThan(130);
    await resolver.close();
  });

  it('drops the endpoints of a name that is gone, but not at once', async () => {
    const { clock, changes, resolver } = await started('address', {
      addresses: [addresses(1_000, '10.0.0.1'), GONE],
    });
    await clock.advance(59_000);
    expect(changes).toEqual([['10.0.0.1:8081']]);
    await clock.advance(32_000);
    expect(changes).toEqual([['10.0.0.1:8081'], []]);
    await resolver.close();
  });

  it('goes by time that passes, though somebody sets the clock', async () => {
    const { clock, changes, resolver } = await started('address', {
      addresses: [addresses(1_000, '10.0.0.1'), GONE],
    });
    clock.set(3_600_000);
    await clock.advance(59_000);
    expect(changes).toEqual([['10.0.0.1:8081']]);
    clock.set(-7_200_000);
    await clock.advance(32_000);
    expect(changes).toEqual([['10.0.0.1:8081'], []]);
    await resolver.close();
  });

  it('starts without an answer, and tells when there is one', async () => {
    const { clock, changes, resolver } = await started('address', {
      addresses: [GONE, addresses(1_000, '10.0.0.1')],
    });
    expect(changes).toEqual([]);
    await clock.advance(1_250);
    expect(changes).toEqual([['10.0.0.1:8081']]);
    await resolver.close();
  });

  it('takes host, port and weight from SRV records of the most preferred priority', async () => {
    const { latest, resolver } = await started(
      'srv',
      {
        services: [
          [
            { name: 'b.internal.', port: 8082, priority: 1, weight: 0 },
            { name: 'a.internal', port: 8081, priority: 1, weight: 3 },
            { name: 'spare.internal', port: 8081, priority: 2, weight: 9 },
          ],
        ],
      },
      'https://_mcp._tcp.search.internal/mcp',
    );
    expect(latest.endpoints).toEqual([
      { url: 'https://a.internal:8081/mcp', weight: 3 },
      { url: 'https://b.internal:8082/mcp', weight: 1 },
    ]);
    await resolver.close();
  });

  it('believes an SRV record that says the service is not offered', async () => {
    const offered = { name: 'a.internal', port: 1, priority: 0, weight: 0 };
    const { clock, changes, resolver } = await started('srv', {
      services: [[offered], [{ ...offered, name: '' }]],
    });
    await clock.advance(30_000);
    expect(changes.at(-1)).toEqual([]);
    await resolver.close();
  });
});
