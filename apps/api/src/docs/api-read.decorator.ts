import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ToolDefinition } from '@tablewise/contracts';
import { ApiAnswer, ApiProblem } from './api-answer.decorator.ts';
import type { SchemaName } from './schemas.ts';

const PROBLEMS = [500, 502, 503, 504];

/** Documents a GET that calls a tool: its result, 304 for who has it already, or a problem. */
export function ApiRead(
  tool: Pick<ToolDefinition, 'title' | 'description'>,
  answer: SchemaName,
): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: tool.title, description: tool.description }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of an answer that the caller has.',
    }),
    ApiAnswer(answer),
    ApiResponse({ status: 304, description: 'The answer is the one that the caller has.' }),
    ...PROBLEMS.map(ApiProblem),
  );
}
