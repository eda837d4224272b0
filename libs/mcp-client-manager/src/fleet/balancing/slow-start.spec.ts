import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { Picker, WeightedPickable } from './picker.ts';
import { RulePicker } from './rule-picker.ts';
import { roundRobin } from './rules.ts';
import { SlowStart } from './slow-start.ts';

class Fake implements WeightedPickable {
  /** Calls of a class are refused where false; all others are not. */
  hasRoomForClass = true;

  constructor(
    readonly name: string,
    readonly weight = 1,
    readonly isUp = true,
  ) {}

  accepts(callClass?: object): boolean {
    return this.isUp && (callClass === undefined || this.hasRoomForClass);
  }
}

const endpoint = (name: string, weight = 1): Fake => new Fake(name, weight);

/** Always wants the first that it is offered: the worst a returning endpoint can meet. */
const greedy: Picker<Fake> = {
  pick: (candidates, { avoid, callClass } = {}) => {
    const accepting = candidates.filter((one) => one.accepts(callClass));
    return accepting.find((one) => one !== avoid) ?? accepting[0];
  },
};

function aSlowStart(inner: Picker<Fake>) {
  const clock = new ManualClock();
  const picker = new SlowStart(inner, { rampMs: 10_000, clock });
  const share = (fleet: readonly Fake[], one: Fake | undefined, picks = 1_000): number => {
    let count = 0;
    for (let n = 0; n < picks; n++) if (picker.pick(fleet) === one) count++;
    return count / picks;
  };
  return { clock, picker, share };
}

describe('SlowStart', () => {
  it('lets the picker decide while nobody returns', () => {
    const fleet = [endpoint('a'), endpoint('b')];
    const { share } = aSlowStart(new RulePicker(roundRobin()));
    expect(share(fleet, fleet[0])).toBe(0.5);
  });

  it('raises the share of who returns from a tenth of what is due to all of it, then lets go', async () => {
    const fleet = ['a', 'b', 'c', 'd', 'e'].map((name) => endpoint(name));
    const [returning] = fleet;
    const { clock, picker, share } = aSlowStart(greedy);
    if (returning) picker.returned(returning);
    expect(share(fleet, returning)).toBeCloseTo(0.02, 2);
    await clock.advance(5_000);
    expect(share(fleet, returning)).toBeCloseTo(0.1, 2);
    await clock.advance(4_999);
    expect(share(fleet, returning)).toBeCloseTo(0.2, 2);
    await clock.advance(1);
    expect(share(fleet, returning)).toBe(1);
  });

  it('counts the share by weight', async () => {
    const fleet = [endpoint('heavy', 3), endpoint('light')];
    const { clock, picker, share } = aSlowStart(greedy);
    const [heavy] = fleet;
    if (heavy) picker.returned(heavy);
    await clock.advance(9_999);
    expect(share(fleet, heavy)).toBeCloseTo(0.75, 2);
  });

  it('does not hold back who is the only one to serve', () => {
    const fleet = [endpoint('a'), new Fake('b', 1, false)];
    const { picker, share } = aSlowStart(greedy);
    const [only] = fleet;
    if (only) picker.returned(only);
    expect(share(fleet, only)).toBe(1);
    expect(picker.pick(fleet, { avoid: fleet[1] })).toBe(only);
  });

  it('does not hold back who is the only one with a place for the class of the call', () => {
    const [returning, other] = [endpoint('a'), endpoint('b')];
    other.hasRoomForClass = false;
    const { picker } = aSlowStart(greedy);
    picker.returned(returning);
    expect(picker.pick([returning, other])).toBe(other);
    expect(picker.pick([returning, other], { callClass: { maxCalls: 1 } })).toBe(returning);
  });

  it('forgets who leaves the fleet', () => {
    const [a, b] = [endpoint('a'), endpoint('b')];
    const { picker, share } = aSlowStart(greedy);
    picker.returned(a);
    picker.pick([b]);
    expect(share([a, b], a)).toBe(1);
  });
});
