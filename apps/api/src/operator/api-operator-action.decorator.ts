import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiPathParameter } from '../docs/api-path-parameter.decorator.ts';
import { ApiRoute } from '../docs/api-route.decorator.ts';
import { MCP_SERVER, SERVER_NAME } from '../docs/operator-examples.ts';
import { mcpServerSchema } from '../docs/operator-schemas.ts';

/** Documents the `name` in the path of a server. */
export function ApiServerName(): MethodDecorator {
  return ApiPathParameter('name', 'The name of a server.', SERVER_NAME);
}

/** Documents the `endpoint` in the path of an action on one. */
export function ApiEndpoint(): MethodDecorator {
  return ApiPathParameter('endpoint', 'host:port, as the servers name their endpoints.');
}

/** A POST that acts on one server and answers with the server. */
export function ApiOperatorAction(summary: string, description: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiServerName(),
    ApiRoute({
      summary,
      description,
      answer: mcpServerSchema,
      example: MCP_SERVER,
      problems: [403, 404, 422],
    }),
  );
}
