import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';

/** Two odd numbers that scatter neighbours (splitmix32, murmur3). */
const SCATTER_SEED = 0x9e3779b1;
const SCATTER_INDEX = 0x85ebca6b;

/** Repeatable choices: of one seed and index always the same, whatever was drawn for others. */
export class Draw {
  private constructor(private readonly random: Random) {}

  static of(seed: number, index: number): Draw {
    return new Draw(
      seededRandom(Math.imul(seed, SCATTER_SEED) ^ Math.imul(index + 1, SCATTER_INDEX)),
    );
  }

  /** True in so many of 100 cases. */
  percent(cases: number): boolean {
    return this.random() * 100 < cases;
  }

  /** Whole, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  number(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<T>(items: readonly T[]): T {
    const at = this.integer(0, items.length - 1);
    for (const item of items.slice(at, at + 1)) return item;
    throw new RangeError('there is nothing to choose from');
  }

  /** Each by itself in so many of 100 cases, in their order. */
  some<T>(items: readonly T[], cases: number): T[] {
    return items.filter(() => this.percent(cases));
  }
}
