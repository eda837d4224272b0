import { ApiParam } from '@nestjs/swagger';

/** Documents a text in the path of a route; the example is of one that there is, if that is known. */
export function ApiPathParameter(
  name: string,
  description: string,
  example?: string,
): MethodDecorator {
  // Swagger's own type is that of OpenAPI 3.0, which has no `examples` in a schema.
  const schema = Object.assign(
    { type: 'string' as const, minLength: 1 },
    example === undefined ? {} : { examples: [example] },
  );
  return ApiParam({ name, description, schema });
}
