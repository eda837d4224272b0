import { Controller, Get, Header, Inject, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { McpServersHealthIndicator } from '@tablewise/mcp-client-manager/nest';
import { ApiAnswer } from '../docs/api-answer.decorator.ts';
import { ReadinessIndicator } from './readiness.indicator.ts';
import { UnavailableFilter } from './unavailable.filter.ts';

/** Whether the process serves, its servers answer and they have data. No cache keeps it. */
@ApiTags('operations')
@Controller('health')
@UseFilters(UnavailableFilter)
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(McpServersHealthIndicator) private readonly servers: McpServersHealthIndicator,
    @Inject(ReadinessIndicator) private readonly readiness: ReadinessIndicator,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiAnswer('HealthReport')
  @ApiAnswer('HealthReport', 503)
  @ApiOperation({ summary: 'State of each server; degraded is 200 and says so, down is 503' })
  check(): Promise<HealthCheckResult> {
    return this.health.check(this.servers.indicatorsOfAll());
  }

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiAnswer('HealthReport')
  @ApiAnswer('HealthReport', 503)
  @ApiOperation({ summary: 'Whether this process serves requests' })
  live(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiAnswer('HealthReport')
  @ApiAnswer('HealthReport', 503)
  @ApiOperation({ summary: 'Whether searches can be answered: 503 until the servers have data' })
  ready(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.indicatorsOfAll());
  }
}
