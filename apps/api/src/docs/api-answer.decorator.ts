import { STATUS_CODES } from 'node:http';
import { ApiResponse } from '@nestjs/swagger';
import { schemaReference } from './schemas.ts';
import type { SchemaName } from './schemas.ts';

/** Documents what a route answers. */
export function ApiAnswer(schema: SchemaName, status = 200): MethodDecorator {
  const description = STATUS_CODES[status] ?? '';
  return ApiResponse({ status, description, schema: schemaReference(schema) });
}

/** Documents a problem that a route may answer instead. */
export function ApiProblem(status: number): MethodDecorator {
  return ApiResponse({
    status,
    description: STATUS_CODES[status] ?? '',
    content: { 'application/problem+json': { schema: schemaReference('Problem') } },
  });
}
