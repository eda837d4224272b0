import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import type { ToolDefinition } from '@tablewise/contracts';
import { ApiAnswer, ApiProblem } from './api-answer.decorator.ts';
import type { SchemaName } from './schemas.ts';

/** What any call of a tool may end with in place of its result. */
const PROBLEMS = [500, 502, 503, 504];
const BODY_PROBLEMS = [400, 413, 415, 422];

interface Operation {
  readonly tool: Pick<ToolDefinition, 'title' | 'description'>;
  readonly answer: SchemaName;
}

interface ToolRoute extends Operation {
  readonly body: new () => object;
  /** A body that works as it is: the docs page puts it into its form. */
  readonly example: object;
}

/** A POST that calls a tool: 200 with the tool's result, or a problem. */
export function ApiTool({ body, example, ...operation }: ToolRoute): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiBody({ type: body, examples: { example: { value: example } } }),
    ...BODY_PROBLEMS.map(ApiProblem),
    ApiCall(operation),
  );
}

/** A call of tools whose answer is nobody's to keep. */
export function ApiCall({ tool, answer }: Operation): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: tool.title, description: tool.description }),
    ApiAnswer(answer),
    ...PROBLEMS.map(ApiProblem),
  );
}
