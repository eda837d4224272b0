import { applyDecorators } from '@nestjs/common';
import type { z } from 'zod';
import type { RouteDocs } from '../docs/api-route.decorator.ts';
import { ApiCall } from '../docs/api-tool.decorator.ts';
import { Cached } from '../http/caching.ts';

/** A route for the voter that a signed cookie names: no cache keeps its answers. */
export function ApiVoterRoute<Answer extends z.ZodType>(route: RouteDocs<Answer>): MethodDecorator {
  const { summary: title, description, headers = [] } = route;
  return applyDecorators(
    Cached('never'),
    ApiCall({ ...route, tool: { title, description }, headers: ['Cache-Control', ...headers] }),
  );
}
