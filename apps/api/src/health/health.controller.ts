import { Controller, Get, Inject, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { McpServersHealthIndicator } from '@tablewise/mcp-client-manager/nest';
import { ApiHealth } from './api-health.decorator.ts';
import { ReadinessIndicator } from './readiness.indicator.ts';
import { UnavailableFilter } from './unavailable.filter.ts';

/** Whether the process serves, its servers answer and they have data. No cache keeps it. */
@ApiTags('health')
@Controller('health')
@UseFilters(UnavailableFilter)
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(McpServersHealthIndicator) private readonly servers: McpServersHealthIndicator,
    @Inject(ReadinessIndicator) private readonly readiness: ReadinessIndicator,
  ) {}

  @Get()
  @ApiHealth({
    summary: 'State of each server',
    description: 'A server that is degraded is 200 and says so; one that is down is 503.',
  })
  getHealth(): Promise<HealthCheckResult> {
    return this.health.check(this.servers.indicatorsOfAll());
  }

  @Get('live')
  @ApiHealth({
    summary: 'Whether this process serves requests',
    description: 'It asks nobody else: whoever restarts processes goes by it.',
  })
  getLiveness(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  @Get('ready')
  @ApiHealth({
    summary: 'Whether searches can be answered',
    description: '503 until the servers have their data: whoever sends traffic goes by it.',
  })
  getReadiness(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.indicatorsOfAll());
  }
}
