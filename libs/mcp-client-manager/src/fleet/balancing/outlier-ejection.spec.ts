import { describe, expect, it } from '@jest/globals';
import { ManualClock, seededRandom } from '@tablewise/kernel';
import fc from 'fast-check';
import { EndpointLoad } from './endpoint-load.ts';
import type { Outstanding } from './endpoint-load.ts';
import { DEFAULT_OUTLIER_EJECTION, OutlierEjection } from './outlier-ejection.ts';
import type { LoadedPickable } from './picker.ts';
import { RulePicker } from './rule-picker.ts';
import { roundRobin } from './rules.ts';

class Call implements Outstanding<Call> {
  previous: Call | undefined;
  next: Call | undefined;
  readonly sentAt = 0;
}

class Endpoint implements LoadedPickable {
  isUp = true;
  readonly load: EndpointLoad<Call>;

  constructor(
    readonly name: string,
    clock: ManualClock,
  ) {
    this.load = new EndpointLoad(clock);
  }

  accepts(): boolean {
    return this.isUp;
  }

  /** Answers that many calls and fails that many. */
  serve(succeeded: number, failed: number, latencyMs = 10): void {
    for (let n = 0; n < succeeded; n++) this.load.succeed(this.begin(), latencyMs);
    for (let n = 0; n < failed; n++) this.load.fail(this.begin(), latencyMs);
  }

  private begin(): Call {
    const call = new Call();
    this.load.begin(call);
    return call;
  }
}

function aFleet(size: number) {
  const clock = new ManualClock();
  const fleet = Array.from({ length: size }, (_, n) => new Endpoint(`e${n}`, clock));
  const log: string[] = [];
  const picker = new OutlierEjection<Endpoint>(
    new RulePicker(roundRobin()),
    DEFAULT_OUTLIER_EJECTION,
    {
      clock,
      random: () => 0,
      onEjected: ({ name }, reason, ms) => log.push(`${name} ${reason} ${ms}`),
      onReturned: ({ name }) => log.push(`${name} returned`),
    },
  );
  picker.pick(fleet);
  const used = (): string =>
    [...new Set(Array.from({ length: 20 }, () => picker.pick(fleet)?.name))].sort().join(' ');
  /** Lets an interval pass in which the first one fails that many of 100 calls. */
  const interval = async (failed: number, latencyMs = 10): Promise<string> => {
    fleet.forEach((one, n) =>
      n === 0 ? one.serve(100 - failed, failed, latencyMs) : one.serve(100, 0),
    );
    await clock.advance(10_000);
    return used();
  };
  return { clock, fleet, picker, log, used, interval };
}

describe('OutlierEjection', () => {
  it('leaves out who fails more than the others, also of two', async () => {
    const two = aFleet(2);
    expect(await two.interval(50)).toBe('e1');
    expect(two.log).toEqual(['e0 success-rate 30000']);
    const five = aFleet(5);
    expect(await five.interval(30)).toBe('e1 e2 e3 e4');
  });

  it('leaves out who is much slower than the others', async () => {
    const { interval, log } = aFleet(3);
    expect(await interval(0, 100)).toBe('e1 e2');
    expect(log).toEqual(['e0 latency 30000']);
  });

  it('judges nobody by trifles, by few calls, or by what all do alike', async () => {
    const { interval, fleet, clock, used, log } = aFleet(3);
    expect(await interval(10, 25)).toBe('e0 e1 e2');
    fleet.forEach((one, n) => one.serve(0, n === 0 ? 19 : 0));
    await clock.advance(10_000);
    expect(used()).toBe('e0 e1 e2');
    for (const one of fleet) one.serve(0, 100, 5_000);
    await clock.advance(10_000);
    expect(used()).toBe('e0 e1 e2');
    expect(log).toEqual([]);
  });

  it('judges a lone endpoint by nobody', async () => {
    expect(await aFleet(1).interval(100)).toBe('e0');
  });

  it('takes it back after its time, and leaves it out for longer each time in a row', async () => {
    const { interval, clock, used, log } = aFleet(3);
    await interval(100);
    await clock.advance(20_000);
    expect(used()).toBe('e1 e2');
    await clock.advance(10_000);
    expect(used()).toBe('e0 e1 e2');
    await interval(100);
    await clock.advance(60_000);
    expect(used()).toBe('e0 e1 e2');
    await interval(0);
    await interval(0);
    await interval(100);
    expect(log).toEqual([
      'e0 success-rate 30000',
      'e0 returned',
      'e0 success-rate 60000',
      'e0 returned',
      'e0 success-rate 30000',
    ]);
  });

  it('never leaves out more than half, and the worst first', async () => {
    const { fleet, clock, used } = aFleet(5);
    fleet.forEach((one, n) => one.serve(n < 3 ? 100 : 0, n < 3 ? 0 : n * 20));
    await clock.advance(10_000);
    expect(used()).toBe('e0 e1 e2');
    const worse = aFleet(4);
    worse.fleet.forEach((one, n) => one.serve(100 - 30 * n, 30 * n));
    await worse.clock.advance(10_000);
    expect(worse.used()).toBe('e0 e1');
  });

  it('uses all again when too few of those left are up, until they are back', async () => {
    const { fleet, interval, used } = aFleet(2);
    await interval(50);
    const [, other] = fleet;
    if (other) other.isUp = false;
    expect(used()).toBe('e0');
    if (other) other.isUp = true;
    expect(used()).toBe('e1');
  });

  it('gives a call that nobody left accepts to none of those that are out', async () => {
    const { fleet, interval, picker } = aFleet(3);
    await interval(100);
    for (const one of fleet.slice(1)) one.accepts = () => false;
    expect(picker.pick(fleet)).toBeUndefined();
  });

  it('keeps the standing of endpoints that stay when others come', async () => {
    const { fleet, interval, picker, clock } = aFleet(3);
    await interval(100);
    const grown = [...fleet, new Endpoint('new', clock)];
    const names = Array.from({ length: 6 }, () => picker.pick(grown)?.name);
    expect(new Set(names)).toEqual(new Set(['e1', 'e2', 'new']));
  });

  it('always picks from the candidates and never ejects more than its share', async () => {
    const outcome = fc.record({ succeeded: fc.nat(100), failed: fc.nat(100), ms: fc.nat(500) });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.array(outcome, { minLength: 6, maxLength: 6 }), { maxLength: 10 }),
        fc.integer(),
        async (size, intervals, seed) => {
          const { fleet, clock } = aFleet(size);
          const picker = new OutlierEjection<Endpoint>(
            new RulePicker(roundRobin()),
            DEFAULT_OUTLIER_EJECTION,
            { clock, random: seededRandom(seed) },
          );
          for (const outcomes of intervals) {
            fleet.forEach((one, n) => {
              const { succeeded = 0, failed = 0, ms = 0 } = outcomes[n] ?? {};
              one.serve(succeeded, failed, ms);
            });
            await clock.advance(10_000);
            expect(fleet).toContain(picker.pick(fleet));
            const ejected = fleet.filter((one) => picker.isEjected(one)).length;
            expect(ejected).toBeLessThanOrEqual(size / 2);
          }
        },
      ),
    );
  });
});
