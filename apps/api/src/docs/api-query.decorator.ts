import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { z } from 'zod';
import type { QueryContract } from '../http/query/query-contract.ts';
import { requestSchema } from './schemas.ts';

/** Documents the parameters of a route from what holds them to their limits; examples are by name. */
export function ApiQueryOf<Shape extends z.ZodRawShape>(
  contract: QueryContract<Shape>,
  examples: { readonly [Name in keyof Shape]?: string | number | boolean | readonly string[] } = {},
): MethodDecorator {
  const { properties = {}, required = [] } = requestSchema(contract.schema);
  const parameters = Object.entries(contract.formats).map(([name, { isList, textSchema }]) => {
    const property = properties[name];
    const { description = '', ...schema } = typeof property === 'object' ? property : {};
    const example: unknown = examples[name];
    const shown = example === undefined ? {} : { examples: [example] };
    return ApiQuery({
      name,
      description,
      required: required.includes(name),
      // Swagger's own type is that of OpenAPI 3.0; since 3.1 a schema is any JSON Schema.
      schema: Object.assign({}, textSchema ?? schema, shown),
      style: 'form',
      explode: !isList,
    });
  });
  return applyDecorators(...parameters);
}
