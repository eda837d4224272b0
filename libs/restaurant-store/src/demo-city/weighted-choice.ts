import type { Random } from '@tablewise/kernel';

/** Draws from a list in which some items are more frequent than others. */
export class WeightedChoice<T> {
  private readonly bounds: readonly { readonly item: T; readonly upTo: number }[];
  private readonly total: number;

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    let upTo = 0;
    this.bounds = items.map((item) => ({ item, upTo: (upTo += weightOf(item)) }));
    this.total = upTo;
  }

  draw(random: Random): T {
    const at = random() * this.total;
    const drawn = this.bounds.find(({ upTo }) => at < upTo);
    if (drawn === undefined) throw new RangeError('there is nothing to draw from');
    return drawn.item;
  }
}

/** Draws from a list, each item alike. */
export function choose<T>(items: readonly T[], random: Random): T {
  const drawn = items[Math.floor(random() * items.length)];
  if (drawn === undefined) throw new RangeError('there is nothing to draw from');
  return drawn;
}
