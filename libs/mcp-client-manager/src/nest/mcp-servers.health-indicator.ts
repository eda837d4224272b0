import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { HealthIndicatorResult } from '@nestjs/terminus';
import { McpClientManager } from '../manager.ts';
import type { ServerHealth } from '../server/server-health.ts';

/**
 * Terminus indicator of one server. It asks the server, so that a fault shows at once and not with
 * the next periodic probe. An optional server that is down is `degraded`, a required one `down`.
 */
@Injectable()
export class McpServersHealthIndicator {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  /** One indicator function per server, for `HealthCheckService.check`. */
  indicatorsOfAll(): (() => Promise<HealthIndicatorResult>)[] {
    return this.manager.serverNames.map((name) => () => this.isHealthy(name));
  }

  async isHealthy(server: string): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(server);
    const health = await this.manager.checkServerHealth(server);
    const details = { state: health.status, endpoints: health.endpoints };
    switch (verdict(health)) {
      case 'up':
        return indicator.up(details);
      case 'degraded':
        return indicator.degraded(details);
      case 'down':
        return indicator.down(details);
    }
  }
}

function verdict({ status, required }: ServerHealth): 'up' | 'degraded' | 'down' {
  if (status === 'healthy') return 'up';
  if (status === 'degraded' || !required) return 'degraded';
  return 'down';
}
