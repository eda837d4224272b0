import { describe, expect, it } from '@jest/globals';
import type { Choices } from './picker.ts';
import { RulePicker } from './rule-picker.ts';
import { roundRobin } from './rules.ts';

const endpoint = (name: string, isUp = true) => ({ name, isUp, accepts: () => isUp });
type Fake = ReturnType<typeof endpoint>;

function picks(endpoints: Fake[], count: number): string {
  const picker = new RulePicker<Fake>(roundRobin());
  return Array.from({ length: count }, () => picker.pick(endpoints)?.name ?? '-').join('');
}

describe('RulePicker, in turn', () => {
  it('takes each endpoint in turn', () => {
    expect(picks([endpoint('a'), endpoint('b'), endpoint('c')], 6)).toBe('abcabc');
  });

  it('leaves out what is down', () => {
    expect(picks([endpoint('a'), endpoint('b', false), endpoint('c')], 4)).toBe('acac');
  });

  it('takes none when all are down', () => {
    expect(picks([endpoint('a', false), endpoint('b', false)], 2)).toBe('--');
  });

  it('avoids the endpoint that just failed, unless it is the only one', () => {
    const [a, b] = [endpoint('a'), endpoint('b')];
    const picker = new RulePicker<Fake>(roundRobin());
    const others = [1, 2, 3].map(() => picker.pick([a, b], { avoid: a })?.name);
    expect(others).toEqual(['b', 'b', 'b']);
    expect(picker.pick([a], { avoid: a })).toBe(a);
  });
});

describe('RulePicker', () => {
  it('asks its rule only when there is a choice, and then among those alone who accept', () => {
    const offers: string[] = [];
    const last = (choices: Choices<Fake>): Fake => {
      const all = Array.from({ length: choices.size }, (_, index) => choices.at(index));
      offers.push(all.map(({ name }) => name).join(''));
      expect(() => choices.at(99)).toThrow(RangeError);
      return choices.at(choices.size - 1);
    };
    const picker = new RulePicker(last);
    const fleet = [endpoint('a'), endpoint('b'), endpoint('c', false), endpoint('d')];
    expect(picker.pick(fleet)?.name).toBe('d');
    expect(picker.pick(fleet, { avoid: fleet[0] })?.name).toBe('d');
    expect(picker.pick(fleet.slice(1, 3))?.name).toBe('b');
    expect(offers).toEqual(['abd', 'bd']);
  });
});
