import type { Labels } from './prometheus-api.ts';

/** Seconds: from a cached answer on loopback to the default deadline. */
export const DURATION_BUCKETS: readonly number[] = [
  0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** Durations of one series, counted by bucket. */
export class DurationCounts {
  /** Of each bucket by itself; the last is of what is longer than all. */
  readonly counts = new Array<number>(DURATION_BUCKETS.length + 1).fill(0);
  sum = 0;

  observe(seconds: number): void {
    let bucket = 0;
    while (seconds > (DURATION_BUCKETS[bucket] ?? Infinity)) bucket++;
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.sum += seconds;
  }
}

interface Value {
  readonly metricName: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** What prom-client's registry writes of a metric. */
interface Written {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly aggregator: string;
  readonly values: readonly Value[];
}

interface Series {
  readonly labels: Labels;
  readonly durations: DurationCounts;
}

/**
 * A histogram that is told when metrics are asked for. prom-client's own finds its series by their
 * labels each time something is observed, which costs a call more than its pick and its lease.
 */
export class DurationHistogram {
  readonly type = 'histogram';
  readonly aggregator = 'sum';

  constructor(
    readonly name: string,
    readonly help: string,
    private readonly series: Iterable<Series>,
  ) {}

  /** As prom-client's registry asks its metrics. */
  get(): Promise<Written> {
    const { name, help, type, aggregator } = this;
    const values = [...this.series].flatMap((one) => this.valuesOf(one));
    return Promise.resolve({ name, help, type, aggregator, values });
  }

  /** What is counted belongs to the manager, and stays. */
  reset(): void {
    return undefined;
  }

  private valuesOf({ labels, durations: { counts, sum } }: Series): Value[] {
    let total = 0;
    const buckets = counts.map((count, bucket) => {
      total += count;
      const le = DURATION_BUCKETS[bucket] ?? '+Inf';
      return { metricName: `${this.name}_bucket`, labels: { le, ...labels }, value: total };
    });
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: total },
    ];
  }
}
