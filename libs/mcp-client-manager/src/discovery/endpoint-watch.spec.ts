import { describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import fc from 'fast-check';
import { EndpointWatch } from './endpoint-watch.ts';
import type { Look } from './endpoint-watch.ts';
import { mergedEndpoints } from './merged-endpoints.ts';
import type { ResolvedEndpoint } from './resolver.ts';

const never = new AbortController().signal;
const found = (...weights: number[]): ResolvedEndpoint[] =>
  weights.map((weight) => ({ url: 'http://10.0.0.1/mcp', weight }));

/** Watches what `look` finds; without it one address, asked for every second. */
function watching(look?: (signal: AbortSignal) => Promise<Look>) {
  const clock = new ManualClock();
  const told: string[] = [];
  let looks = 0;
  const watch = new EndpointWatch({
    name: 'spec',
    look: (signal) => {
      looks++;
      return look?.(signal) ?? Promise.resolve({ endpoints: found(1), nextInMs: 1_000 });
    },
    clock,
    random: () => 0.5,
    logger: {
      ...silentLogger,
      warn: (_fields, message) => told.push(message),
      error: (_fields, message) => told.push(message),
    },
  });
  return { watch, clock, told, looks: () => looks };
}

describe('EndpointWatch', () => {
  it('looks for nothing once it is closed, and does not keep whoever starts it waiting', async () => {
    const { watch, clock, looks } = watching();
    const closed = watch.close();
    await watch.start(() => undefined, never);
    await closed;
    await watch.start(() => undefined, never);
    await clock.advance(10_000);
    expect([looks(), clock.pendingTimers]).toEqual([0, 0]);
  });

  it('watches once, however often it is started', async () => {
    const { watch, clock, looks } = watching();
    await Promise.all([1, 2].map(() => watch.start(() => undefined, never)));
    await clock.advance(3_000);
    expect(looks()).toBe(4);
    await watch.close();
    await clock.advance(3_000);
    expect([looks(), clock.pendingTimers]).toEqual([4, 0]);
  });

  it('does not wait on closing for a look that is deaf to its signal', async () => {
    const { watch, told } = watching(() => new Promise(() => undefined));
    const started = watch.start(() => undefined, never);
    await watch.close();
    await started;
    expect(told).toEqual([]);
  });

  it('reports nothing that a look finds after closing', async () => {
    let answer: (look: Look) => void = () => undefined;
    const { watch } = watching(() => new Promise((resolve) => (answer = resolve)));
    const reports: unknown[] = [];
    const started = watch.start((endpoints) => reports.push(endpoints), never);
    answer({ endpoints: found(1), nextInMs: 1_000 });
    await watch.close();
    await started;
    expect(reports).toEqual([]);
  });

  it('tells a listener that threw again, and holds it against neither look nor pace', async () => {
    const { watch, clock, told, looks } = watching();
    const heard: number[] = [];
    await watch.start(() => {
      heard.push(clock.now());
      if (heard.length <= 2) throw new Error('bug');
    }, never);
    await clock.advance(5_000);
    expect(heard).toEqual([0, 1_000, 2_000]);
    expect(told).toEqual(Array(2).fill('endpoints could not be taken over'));
    expect(looks()).toBe(6);
    await watch.close();
  });

  it('reports an address that is there twice once, with the weight of both', async () => {
    const { watch } = watching(() => Promise.resolve({ endpoints: found(2, 3), nextInMs: 1_000 }));
    const reports: unknown[] = [];
    await watch.start((endpoints) => reports.push(endpoints), never);
    expect(reports).toEqual([found(5)]);
    await watch.close();
  });
});

describe('mergedEndpoints', () => {
  it('loses no weight, keeps each address once, and does not depend on the order', () => {
    const endpoint = fc.record({
      url: fc.constantFrom('http://a/mcp', 'http://b/mcp'),
      weight: fc.integer({ min: 1, max: 9 }),
      host: fc.constantFrom('a', 'b'),
    });
    const sum = (all: readonly ResolvedEndpoint[]) =>
      all.reduce((sum, { weight }) => sum + weight, 0);
    fc.assert(
      fc.property(fc.array(endpoint), (endpoints) => {
        const merged = mergedEndpoints(endpoints);
        expect(sum(merged)).toBe(sum(endpoints));
        const addresses = merged.map(({ url, host }) => `${url} ${host}`);
        expect(new Set(addresses).size).toBe(merged.length);
        expect(mergedEndpoints([...endpoints].reverse())).toEqual(merged);
      }),
    );
  });
});
