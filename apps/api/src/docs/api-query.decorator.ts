import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import type { QueryContract } from '../http/query/query-contract.ts';
import { ApiProblem } from './api-answer.decorator.ts';

/** Documents the parameters of a route from what holds them to their limits. */
export function ApiQueryOf<Shape extends z.ZodRawShape>(
  contract: QueryContract<Shape>,
): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(contract.schema, { io: 'input' });
  const parameters = Object.entries(contract.formats).map(([name, { isList, textSchema }]) => {
    const property = properties[name];
    const { description = '', ...schema } = typeof property === 'object' ? property : {};
    return ApiQuery({
      name,
      description,
      required: required.includes(name),
      // Swagger's own type is that of OpenAPI 3.0; since 3.1 a schema is any JSON Schema.
      schema: Object.assign({}, textSchema ?? schema),
      style: 'form',
      explode: !isList,
    });
  });
  return applyDecorators(...parameters, ApiProblem(400), ApiProblem(422));
}
