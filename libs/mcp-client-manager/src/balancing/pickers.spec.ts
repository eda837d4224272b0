import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import fc from 'fast-check';
import { PICKER_KINDS, createPicker } from './create-picker.ts';
import type { PickerKind } from './create-picker.ts';
import type { LoadReading } from './endpoint-load.ts';

interface Fake {
  readonly name: string;
  isUp: boolean;
  readonly weight: number;
  readonly load: { -readonly [Key in keyof LoadReading]: LoadReading[Key] };
}

function endpoint(name: string, given: Partial<LoadReading> & { weight?: number } = {}): Fake {
  const { weight = 1, ...reading } = given;
  const load = {
    inFlight: 0,
    latencyMs: 10,
    peakLatencyMs: 10,
    successRate: 1,
    succeeded: 1,
    failed: 0,
    latencySumMs: 10,
    ...reading,
  };
  return { name, isUp: true, weight, load };
}

/** How often each was picked. */
function shares(kind: PickerKind, endpoints: readonly Fake[], picks = 10_000): number[] {
  const picker = createPicker<Fake>(kind, seededRandom(1));
  const counts = new Map<Fake, number>();
  for (let n = 0; n < picks; n++) {
    const choice = picker.pick(endpoints);
    counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return endpoints.map((one) => (counts.get(one) ?? 0) / picks);
}

const near = (share: number) => expect.closeTo(share, 1);

describe.each(PICKER_KINDS)('picker %s', (kind) => {
  it('takes what is up and not to be avoided, the one to be avoided before what is down, and in need any', () => {
    const states = fc.array(fc.record({ isUp: fc.boolean(), inFlight: fc.nat(5) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(states, fc.nat(6), fc.integer(), (all, avoidIndex, seed) => {
        const endpoints = all.map(({ isUp, inFlight }, n) => ({
          ...endpoint(String(n), { inFlight }),
          isUp,
        }));
        const avoid = endpoints[avoidIndex];
        const choice = createPicker<Fake>(kind, seededRandom(seed)).pick(endpoints, avoid);
        expect(endpoints).toContain(choice);
        const others = endpoints.filter((one) => one !== avoid);
        const someUp = endpoints.some((one) => one.isUp);
        if (someUp) expect(choice.isUp).toBe(true);
        if (choice === avoid) expect(others.some((one) => one.isUp || !someUp)).toBe(false);
      }),
    );
  });

  it('says so when there is nothing to pick from', () => {
    expect(() => createPicker<Fake>(kind, seededRandom(1)).pick([])).toThrow(RangeError);
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
    const picks = Array.from({ length: 14 }, () => picker.pick(endpoints).name).join('');
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

  it('adaptive: takes the best, and explores a tenth of the time at first, a hundredth later', () => {
    const endpoints = [endpoint('good'), endpoint('bad', { successRate: 0.1 })];
    const [, atFirst] = shares('adaptive', endpoints, 200);
    const [, onTheWhole] = shares('adaptive', endpoints, 100_000);
    expect(atFirst).toBeGreaterThan(0.02);
    expect(onTheWhole).toBeLessThan(0.0075);
    expect(onTheWhole).toBeGreaterThan(0.004);
  });
});
