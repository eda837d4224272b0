import { Header, applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ApiRoute } from '../docs/api-route.decorator.ts';
import { headerReferences } from '../docs/headers.ts';
import { healthReportSchema } from '../docs/health-schema.ts';
import { HEALTH_REPORT, UNHEALTHY_REPORT } from '../docs/operator-examples.ts';
import { schemaReference } from '../docs/schemas.ts';

/** A check of health, which no cache keeps: 200 or 503, with the same report. */
export function ApiHealth(docs: {
  readonly summary: string;
  readonly description: string;
}): MethodDecorator {
  return applyDecorators(
    Header('cache-control', 'no-store'),
    ApiRoute({
      ...docs,
      answer: healthReportSchema,
      example: HEALTH_REPORT,
      headers: ['Cache-Control'],
    }),
    ApiResponse({
      status: 503,
      description: 'It cannot; error says why.',
      headers: headerReferences(['X-Request-Id', 'Cache-Control']),
      content: {
        'application/json': {
          schema: schemaReference(healthReportSchema),
          example: UNHEALTHY_REPORT,
        },
      },
    }),
  );
}
