import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import type { ToolDefinition } from '@tablewise/contracts';
import { ApiAnswer, ApiProblem } from './api-answer.decorator.ts';
import type { SchemaName } from './schemas.ts';

/** What any call of a tool may end with in place of its result. */
const PROBLEMS = [400, 413, 415, 422, 500, 502, 503, 504];

interface ToolRoute {
  readonly tool: Pick<ToolDefinition, 'title' | 'description'>;
  readonly body: new () => object;
  /** A body that works as it is: the docs page puts it into its form. */
  readonly example: object;
  readonly answer: SchemaName;
}

/** A POST that calls a tool: 200 with the tool's result, or a problem. */
export function ApiTool({ tool, body, example, answer }: ToolRoute): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary: tool.title, description: tool.description }),
    ApiBody({ type: body, examples: { example: { value: example } } }),
    ApiAnswer(answer),
    ...PROBLEMS.map(ApiProblem),
  );
}
