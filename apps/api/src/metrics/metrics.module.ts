import { Inject, Module } from '@nestjs/common';
import { McpClientManager, bindPrometheusMetrics } from '@tablewise/mcp-client-manager';
import { createMetricsRegistry } from '@tablewise/service-kit';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { HttpMetrics } from './http-metrics.ts';
import { MetricsController } from './metrics.controller.ts';

/** One registry for the process, the requests and the client manager. */
@Module({
  controllers: [MetricsController],
  providers: [{ provide: Registry, useFactory: createMetricsRegistry }, HttpMetrics],
})
export class MetricsModule {
  constructor(
    @Inject(McpClientManager) manager: McpClientManager,
    @Inject(Registry) registry: Registry,
  ) {
    bindPrometheusMetrics(manager, { Counter, Gauge, Histogram }, registry);
  }
}
