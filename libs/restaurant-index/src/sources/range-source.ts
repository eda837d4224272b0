import type { Source } from './source.ts';

/** All places of a segment, by rank. */
export class RangeSource implements Source {
  readonly name = 'everything';
  readonly follows = 'rank';

  constructor(
    private at: number,
    private readonly end: number,
  ) {}

  next(block: Uint32Array, max: number, bound: number): number {
    const count = Math.max(0, Math.min(max, Math.min(this.end, bound) - this.at));
    for (let to = 0; to < count; to++) block[to] = this.at + to;
    this.at += count;
    return count;
  }
}
