export type Labels = Readonly<Record<string, string>>;

interface MetricOptions<Registry> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: string[];
  readonly registers: Registry[];
}

/** A metric whose series can be taken back. */
export interface Removable {
  remove(labels: Labels): void;
}

export interface Counter extends Removable {
  reset(): void;
  inc(labels: Labels, value?: number): void;
}

interface Gauge {
  reset(): void;
  set(labels: Labels, value: number): void;
}

export interface Histogram extends Removable {
  observe(labels: Labels, value: number): void;
}

/** Of a registry: takes in a metric that is not prom-client's own. */
export interface MetricRegistry {
  registerMetric(metric: object): void;
}

/**
 * The part of prom-client that is used. Spelled out, because our types must also compile where
 * prom-client is not installed.
 */
export interface PrometheusApi<Registry> {
  readonly Counter: new (
    options: MetricOptions<Registry> & { readonly collect?: (this: Counter) => void },
  ) => Counter;
  readonly Gauge: new (
    options: MetricOptions<Registry> & { readonly collect: (this: Gauge) => void },
  ) => Gauge;
  readonly Histogram: new (
    options: MetricOptions<Registry> & { readonly buckets: number[] },
  ) => Histogram;
}
