import { Inject, Injectable } from '@nestjs/common';
import { McpClientManager } from '../manager.ts';
import { serves } from '../fleet/server-health.ts';
import type { ServerHealth } from '../fleet/server-health.ts';

/** What is asked of a server beyond being there. */
export interface IndicatorOptions {
  /** Endpoints that must be up; with fewer the server counts as down. 1 by default. */
  readonly quorum?: number;
}

/**
 * By server, what Terminus 12 takes as the result of an indicator. Spelled out, because apps without
 * Terminus load this module too.
 */
export type McpServerIndication = Record<
  string,
  {
    readonly status: 'up' | 'degraded' | 'down';
    readonly state: ServerHealth['status'];
    readonly endpoints: ServerHealth['endpoints'];
  }
>;

/**
 * Terminus indicator of one server. It asks the server, so that a fault shows at once and not with
 * the next periodic probe. An optional server that is down is `degraded`, a required one `down`.
 */
@Injectable()
export class McpServersHealthIndicator {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  /** One indicator function per server, for `HealthCheckService.check`. */
  indicatorsOfAll(): (() => Promise<McpServerIndication>)[] {
    return this.manager.serverNames.map((name) => () => this.isHealthy(name));
  }

  async isHealthy(
    server: string,
    { quorum = 1 }: IndicatorOptions = {},
  ): Promise<McpServerIndication> {
    const health = await this.manager.checkServerHealth(server);
    const { status: state, endpoints } = health;
    return { [server]: { status: verdict(health, quorum), state, endpoints } };
  }
}

function verdict(
  { status, required, endpoints }: ServerHealth,
  quorum: number,
): 'up' | 'degraded' | 'down' {
  const serving = endpoints.filter((endpoint) => serves(endpoint.status));
  if (serving.length < quorum) return required ? 'down' : 'degraded';
  return status === 'healthy' ? 'up' : 'degraded';
}
