import { Controller, Get, Inject } from '@nestjs/common';
import { McpClientManager } from '../manager.ts';
import type { PoolStatsReport } from '../telemetry/pool-report.ts';

/** `GET /mcp-pool-stats`, where `statisticsController: true` asks for it. */
@Controller('mcp-pool-stats')
export class PoolStatsController {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  @Get()
  stats(): PoolStatsReport {
    return this.manager.poolStats();
  }
}
