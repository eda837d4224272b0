import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import fc from 'fast-check';
import { PICKER_KINDS, createPicker } from './create-picker.ts';
import type { PickerKind } from './create-picker.ts';
import type { LoadReading } from './endpoint-load.ts';
import type { LoadedPickable, WeightedPickable } from './picker.ts';

interface Fake extends LoadedPickable, WeightedPickable {
  readonly name: string;
}

function endpoint(name: string, given: Partial<LoadReading> & { weight?: number } = {}): Fake {
  const { weight = 1, ...reading } = given;
  const load = {
    inFlight: 0,
    headroom: 1,
    latencyMs: 10,
    peakLatencyMs: 10,
    successRate: 1,
    succeeded: 1,
    failed: 0,
    latencySumMs: 10,
    ...reading,
  };
  return { name, isUp: true, accepts: () => true, weight, load };
}

/** How often each was picked. */
function shares(kind: PickerKind, endpoints: readonly Fake[], picks = 10_000): number[] {
  const picker = createPicker<Fake>(kind, seededRandom(1));
  const counts = new Map<Fake, number>();
  for (let n = 0; n < picks; n++) {
    const choice = picker.pick(endpoints);
    if (choice !== undefined) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return endpoints.map((one) => (counts.get(one) ?? 0) / picks);
}

const near = (share: number) => expect.closeTo(share, 1);

describe.each(PICKER_KINDS)('picker %s', (kind) => {
  it('takes what accepts the call: the one to be avoided only when no other does, else none', () => {
    const states = fc.array(
      fc.record({
        accepts: fc.boolean(),
        acceptsClass: fc.boolean(),
        inFlight: fc.nat(5),
        headroom: fc.constantFrom(0.1, 1),
      }),
      { maxLength: 6 },
    );
    const callClass = fc.constantFrom(undefined, { maxCalls: 1 });
    fc.assert(
      fc.property(states, callClass, fc.nat(6), fc.integer(), (all, asked, avoidIndex, seed) => {
        const endpoints = all.map(({ accepts, acceptsClass, ...load }, n) => ({
          ...endpoint(String(n), load),
          accepts: (given: unknown) => accepts && (given === undefined || acceptsClass),
        }));
        const avoid = endpoints[avoidIndex];
        const picker = createPicker<Fake>(kind, seededRandom(seed));
        const accepting = endpoints.filter((one) => one.accepts(asked));
        const preferred = accepting.filter((one) => one !== avoid);
        for (let pick = 0; pick < 4; pick++) {
          const choice = picker.pick(endpoints, { avoid, callClass: asked });
          if (accepting.length === 0) expect(choice).toBeUndefined();
          else if (preferred.length === 0) expect(choice).toBe(avoid);
          else expect(preferred).toContain(choice);
        }
      }),
    );
  });

  it('picks nobody who is not among the candidates, also when there are none', () => {
    const [gone, full] = [endpoint('gone'), { ...endpoint('full'), accepts: () => false }];
    const picker = createPicker<Fake>(kind, seededRandom(1));
    expect(picker.pick([])).toBeUndefined();
    expect(picker.pick([full], { avoid: gone })).toBeUndefined();
  });
});

describe('pickers', () => {
  it('random: treats all alike', () => {
    expect(shares('random', [endpoint('a'), endpoint('b')])).toEqual([near(0.5), near(0.5)]);
  });

  it('weighted: follows the weights exactly, without runs', () => {
    const endpoints = [
      endpoint('a', { weight: 5 }),
      endpoint('b', { weight: 1 }),
      endpoint('c', { weight: 1 }),
    ];
    const picker = createPicker<Fake>('weighted', seededRandom(1));
    const picks = Array.from({ length: 14 }, () => picker.pick(endpoints)?.name).join('');
    expect(picks).toBe('aabacaaaabacaa');
  });

  it('least-loaded: takes the fewest calls in flight for the weight, equals in turn', () => {
    const endpoints = [
      endpoint('a', { inFlight: 4 }),
      endpoint('b', { inFlight: 4, weight: 4 }),
      endpoint('c', { inFlight: 1 }),
    ];
    expect(shares('least-loaded', endpoints)).toEqual([0, 0.5, 0.5]);
  });

  it('least-loaded, weighted: give a server that says how busy it is a smaller share', () => {
    const idle = endpoint('idle');
    expect(shares('weighted', [idle, endpoint('busy', { headroom: 0.25 })], 1_000)).toEqual([
      0.8, 0.2,
    ]);
    const out = [
      endpoint('idle', { inFlight: 3 }),
      endpoint('busy', { inFlight: 1, headroom: 0.25 }),
    ];
    expect(shares('least-loaded', out, 100)).toEqual([1, 0]);
    const even = [
      endpoint('idle', { inFlight: 4 }),
      endpoint('busy', { inFlight: 1, headroom: 0.25 }),
    ];
    expect(shares('least-loaded', even, 100)).toEqual([0.5, 0.5]);
  });

  it('peak-ewma: leaves out the slowest, the busiest and the one that fails', () => {
    const good = endpoint('good');
    const bad = [
      endpoint('slow', { peakLatencyMs: 100 }),
      endpoint('busy', { inFlight: 9 }),
      endpoint('failing', { successRate: 0 }),
    ];
    for (const other of bad) expect(shares('peak-ewma', [good, other])).toEqual([1, 0]);
  });

  it('peak-ewma: tries an unknown endpoint, but not again before it has answered', () => {
    const [known, idle, out] = [
      endpoint('known'),
      endpoint('idle', { peakLatencyMs: 0 }),
      endpoint('out', { peakLatencyMs: 0, inFlight: 1 }),
    ];
    expect(shares('peak-ewma', [known, idle])).toEqual([0, 1]);
    expect(shares('peak-ewma', [known, out])).toEqual([1, 0]);
  });

  it('peak-ewma, adaptive: let equals share', () => {
    const equals = ['a', 'b', 'c', 'd'].map((name) => endpoint(name));
    const quarters = [0.25, 0.25, 0.25, 0.25].map((share) => expect.closeTo(share, 1));
    for (const kind of ['peak-ewma', 'adaptive'] as const)
      expect(shares(kind, equals)).toEqual(quarters);
  });

  it('adaptive: tries an unknown endpoint, but not again before it has answered', () => {
    const [known, idle, out] = [
      endpoint('known'),
      endpoint('idle', { latencyMs: 0 }),
      endpoint('out', { latencyMs: 0, inFlight: 1 }),
    ];
    expect(shares('adaptive', [known, idle])).toEqual([near(0), near(1)]);
    expect(shares('adaptive', [known, out])).toEqual([near(1), near(0)]);
  });

  it('adaptive: takes the best, and explores a tenth of the time at first, a hundredth later', () => {
    const endpoints = [endpoint('good'), endpoint('bad', { successRate: 0.1 })];
    const [, atFirst] = shares('adaptive', endpoints, 200);
    const [, onTheWhole] = shares('adaptive', endpoints, 100_000);
    expect(atFirst).toBeGreaterThan(0.02);
    expect(onTheWhole).toBeLessThan(0.0075);
    expect(onTheWhole).toBeGreaterThan(0.004);
  });
});
