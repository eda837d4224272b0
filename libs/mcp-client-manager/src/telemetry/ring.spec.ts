import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ring } from './ring.ts';

const capacity = fc.integer({ min: 1, max: 9 });

describe('a ring', () => {
  it('gives each reader what it has not seen, or says how much of it is gone', () => {
    fc.assert(
      fc.property(capacity, fc.nat(30), fc.nat(40), (size, added, seen) => {
        const ring = new Ring<number>(size);
        for (let number = 1; number <= added; number++) ring.add(number);
        const unseen = Array.from({ length: added }, (_, at) => at + 1).slice(seen);
        const values = unseen.slice(-size);
        expect(ring.after(seen)).toEqual({ values, lost: unseen.length - values.length });
        expect(ring.last).toBe(added);
      }),
    );
  });

  it('tells a reader that comes again and again of each value once, in order', () => {
    fc.assert(
      fc.property(capacity, fc.array(fc.nat(20)), (size, bursts) => {
        const ring = new Ring<number>(size);
        let [seen, lost] = [0, 0];
        const read: number[] = [];
        for (const burst of bursts) {
          for (let times = 0; times < burst; times++) ring.add(ring.last + 1);
          const news = ring.after(seen);
          read.push(...news.values);
          lost += news.lost;
          seen = ring.last;
        }
        expect(read).toEqual([...new Set(read)].sort((a, b) => a - b));
        expect(read.length + lost).toBe(ring.last);
      }),
    );
  });

  it('never holds more than it may, oldest first', () => {
    const ring = new Ring<number>(3);
    for (let number = 1; number <= 100; number++) ring.add(number);
    expect([...ring]).toEqual([98, 99, 100]);
  });
});
