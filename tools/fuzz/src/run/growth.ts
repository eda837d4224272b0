import type { VitalSigns } from '../platform/vital-signs.ts';

export interface Sample extends VitalSigns {
  /** Requests that were answered until then. */
  readonly answered: number;
}

export interface Growth {
  readonly rssMbAtEnd: number;
  readonly handlesAtEnd: number;
  /** Of the second half: the first one warms up. */
  readonly rssMbPerThousand: number;
  readonly handlesPerThousand: number;
}

/** How a process grew with the requests, by least squares. */
export function growthOf(samples: readonly Sample[]): Growth {
  const until = samples.at(-1)?.answered ?? 0;
  const later = samples.filter(({ answered }) => answered >= until / 2);
  const last = later.at(-1);
  return {
    rssMbAtEnd: last?.rssMb ?? NaN,
    handlesAtEnd: last?.handles ?? NaN,
    rssMbPerThousand: 1_000 * slopeOf(later, ({ rssMb }) => rssMb),
    handlesPerThousand: 1_000 * slopeOf(later, ({ handles }) => handles),
  };
}

/** 0 of samples at one place only. */
function slopeOf(samples: readonly Sample[], valueOf: (sample: Sample) => number): number {
  const meanX = mean(samples.map(({ answered }) => answered));
  const meanY = mean(samples.map(valueOf));
  let products = 0;
  let squares = 0;
  for (const sample of samples) {
    const x = sample.answered - meanX;
    products += x * (valueOf(sample) - meanY);
    squares += x ** 2;
  }
  return squares === 0 ? 0 : products / squares;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
