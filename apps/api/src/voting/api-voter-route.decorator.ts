import { applyDecorators } from '@nestjs/common';
import type { z } from 'zod';
import { ApiRoute } from '../docs/api-route.decorator.ts';
import type { RouteDocs } from '../docs/api-route.decorator.ts';
import { Cached } from '../http/caching.ts';

/** A route for the voter that a signed cookie names: no cache keeps its answers. */
export function ApiVoterRoute<Answer extends z.ZodType>(route: RouteDocs<Answer>): MethodDecorator {
  const { headers = [], problems = [] } = route;
  return applyDecorators(
    Cached('never'),
    ApiRoute({
      ...route,
      headers: ['X-Call-Id', 'Cache-Control', ...headers],
      problems: [422, 502, 503, 504, ...problems],
    }),
  );
}
