import type { WordRange } from './vocabulary.ts';

/** Which words of the index one word of a query may mean, by distance; looked up once, if asked. */
export class QueryTerm {
  private readonly known: (readonly WordRange[])[] = [];

  constructor(
    readonly maxDistance: number,
    private readonly lookUp: (distance: number) => readonly WordRange[],
  ) {}

  at(distance: number): readonly WordRange[] {
    return (this.known[distance] ??= this.lookUp(distance));
  }

  /** By distance, 0 to `maxDistance`. */
  each(): (readonly WordRange[])[] {
    return Array.from({ length: this.maxDistance + 1 }, (_, distance) => this.at(distance));
  }
}
