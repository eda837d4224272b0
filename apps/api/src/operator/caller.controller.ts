import { Controller, Get, Inject, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { NeededScope } from '../access/needed-scope.ts';
import { ApiRoute } from '../docs/api-route.decorator.ts';
import { OPERATOR } from '../docs/operator-examples.ts';
import { operatorSchema } from '../docs/operator-schemas.ts';
import { Cached } from '../http/caching.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { Operators } from './operators.ts';

/** Who asks: for a page that shows to operators what others are refused. */
@ApiTags('operations')
@NeededScope('nothing')
@Controller('api/v1/operator')
@UseGuards(NoQueryGuard)
export class CallerController {
  constructor(@Inject(Operators) private readonly operators: Operators) {}

  @Get()
  @Cached('never')
  @ApiRoute({
    summary: 'Whether the caller is an operator',
    description: 'For all: 200 whoever asks, so that a page need not try what it may be refused.',
    answer: operatorSchema,
    example: OPERATOR,
    headers: ['Cache-Control'],
    problems: [422],
  })
  getOperator(@Req() request: FastifyRequest): z.infer<typeof operatorSchema> {
    const reason = this.operators.refusalOf(request);
    return reason === undefined ? { operator: true } : { operator: false, reason };
  }
}
