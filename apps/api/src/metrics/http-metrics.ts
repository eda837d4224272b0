import { Inject, Injectable } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';

/** From a hit in a cache to the default deadline of a call, s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How a request ended. */
export interface RequestOutcome {
  readonly method: string;
  /** The template, so that no caller can invent one; `none` where no route matched. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
}

/** Durations of requests; the labels are bounded by what routes there are. */
@Injectable()
export class HttpMetrics {
  private readonly duration: Histogram<'method' | 'route' | 'status'>;

  constructor(@Inject(Registry) registry: Registry) {
    this.duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [registry],
    });
  }

  observe({ method, route, status, durationMs }: RequestOutcome): void {
    this.duration.observe({ method, route, status }, durationMs / 1_000);
  }
}
