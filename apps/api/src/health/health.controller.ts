import {
  Catch,
  Controller,
  Get,
  Inject,
  Req,
  ServiceUnavailableException,
  UseFilters,
} from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { McpServersHealthIndicator } from '@tablewise/mcp-client-manager/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeededScope } from '../access/needed-scope.ts';
import { Operators } from '../operator/operators.ts';
import { ApiHealth } from './api-health.decorator.ts';
import { CityIndicator } from './city.indicator.ts';
import { forOperators, forStrangers } from './indications.ts';
import type { Indicator } from './indications.ts';
import { ReadinessIndicator } from './readiness.indicator.ts';

/** A failed health check answers with its report, as Terminus and its clients have it. */
@Catch(ServiceUnavailableException)
class UnavailableFilter implements ExceptionFilter<ServiceUnavailableException> {
  catch(unavailable: ServiceUnavailableException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(unavailable.getStatus())
      .header('cache-control', 'no-store')
      .send(unavailable.getResponse());
  }
}

/** Whether the process serves, its servers answer and they have data. No cache keeps it. */
@ApiTags('health')
@NeededScope('nothing')
@Controller('health')
@UseFilters(UnavailableFilter)
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(McpServersHealthIndicator) private readonly servers: McpServersHealthIndicator,
    @Inject(CityIndicator) private readonly city: CityIndicator,
    @Inject(ReadinessIndicator) private readonly readiness: ReadinessIndicator,
    @Inject(Operators) private readonly operators: Operators,
  ) {}

  @Get()
  @ApiHealth({
    summary: 'State of each server, and whether they are of one city',
    description:
      'A server that is degraded is 200 and says so; one that is down is 503. So is city degraded ' +
      'where servers have different ones. Operators hear of each endpoint, and the name of the city.',
  })
  getHealth(@Req() request: FastifyRequest): Promise<HealthCheckResult> {
    return this.check([...this.servers.indicatorsOfAll(), () => this.city.isOne()], request);
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
    description:
      '503 until the servers have their data: whoever sends traffic goes by it. Operators hear why.',
  })
  getReadiness(@Req() request: FastifyRequest): Promise<HealthCheckResult> {
    return this.check(this.readiness.indicatorsOfAll(), request);
  }

  private check(
    indicators: readonly Indicator[],
    request: FastifyRequest,
  ): Promise<HealthCheckResult> {
    const told = this.operators.include(request) ? forOperators : forStrangers;
    return this.health.check(indicators.map(told));
  }
}
