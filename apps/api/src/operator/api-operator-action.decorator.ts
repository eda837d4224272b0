import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiAnswer, ApiProblem } from '../docs/api-answer.decorator.ts';

/** A POST that acts on one server and answers with the server. */
export function ApiOperatorAction(summary: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiAnswer('McpServer'),
    ApiProblem(403),
    ApiProblem(404),
  );
}
