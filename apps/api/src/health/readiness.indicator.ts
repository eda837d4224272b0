import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { HealthIndicatorResult } from '@nestjs/terminus';
import { McpClientManager } from '@tablewise/mcp-client-manager';

/**
 * Whether the servers can answer now. Stricter than health: an endpoint counts only if its last
 * check succeeded, and it does not succeed before the server's data is loaded.
 */
@Injectable()
export class ReadinessIndicator {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  /** One indicator function per server, for `HealthCheckService.check`. */
  indicatorsOfAll(): (() => Promise<HealthIndicatorResult>)[] {
    return this.manager.serverNames.map((name) => () => this.isReady(name));
  }

  private async isReady(server: string): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(server);
    const { required, endpoints } = await this.manager.checkServerHealth(server);
    if (endpoints.some(({ status }) => status === 'healthy')) return indicator.up();
    const reasons = endpoints.flatMap(({ lastError = [] }) => lastError);
    return required ? indicator.down({ reasons }) : indicator.degraded({ reasons });
  }
}
