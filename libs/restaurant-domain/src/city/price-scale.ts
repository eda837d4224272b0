import type { PriceBand } from '@tablewise/contracts';

/** What a place costs, in a city's own bands. */
export interface Price {
  readonly price_range: string;
  readonly price_level: number;
}

/** The price bands of a city: labels, levels and amounts of one and the same thing. */
export class PriceScale {
  constructor(readonly bands: readonly PriceBand[]) {}

  /** The band of that label, whatever its case and spacing. */
  labelled(label: string): Price | undefined {
    const wanted = foldLabel(label);
    return priceOf(this.bands.find((band) => foldLabel(band.label) === wanted));
  }

  /** The band that holds an amount per head, in the city's currency. */
  holding(amount: number): Price | undefined {
    return priceOf(this.bands.find(({ to = Infinity }) => amount <= to));
  }

  /** The bands of a level, cheapest first; none where the city has no such level. */
  ofLevel(level: number): readonly Price[] {
    return this.bands.filter((band) => band.level === level).flatMap((band) => priceOf(band) ?? []);
  }
}

function priceOf(band: PriceBand | undefined): Price | undefined {
  return band && { price_range: band.label, price_level: band.level };
}

/** By which labels are one: whatever their case and spacing. */
export function foldLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\s/gu, '');
}
