import { median } from './median.ts';

/** Something to be measured: does a slice of work and says what one operation of it cost. */
export interface Contender {
  readonly name: string;
  slice(): Promise<number>;
}

/**
 * The median cost of each, by name. All take turns in short slices, and every other round in
 * reverse, so that whatever else the machine does falls on all of them alike. The first round only
 * warms up.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const costs = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) {
      globalThis.gc?.();
      const cost = await contender.slice();
      if (round > 0) costs.get(contender.name)?.push(cost);
    }
  }
  return new Map([...costs].map(([name, values]) => [name, median(values)]));
}
