import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApiRoute } from './api-route.decorator.ts';
import type { ToolDocs } from './api-route.decorator.ts';
import { headerReferences } from './headers.ts';

interface ToolRoute<Answer extends z.ZodType> extends Omit<ToolDocs<Answer>, 'example'> {
  readonly body: new () => object;
  /** A body that works as it is, which the docs page puts into its form, and what it is answered. */
  readonly example: { readonly asked: object; readonly answered: z.input<Answer> };
}

/** A POST that calls a tool: 200 with the tool's result, or a problem. */
export function ApiTool<Answer extends z.ZodType>(route: ToolRoute<Answer>): MethodDecorator {
  const { body, example, problems = [], ...call } = route;
  return applyDecorators(
    HttpCode(200),
    ApiBody({ type: body, examples: { example: { value: example.asked } } }),
    ApiCall({ ...call, example: example.answered, problems: [413, 415, ...problems] }),
  );
}

/** Documents a GET that calls a tool: its result, 304 for who has it already, or a problem. */
export function ApiRead<Answer extends z.ZodType>(read: ToolDocs<Answer>): MethodDecorator {
  const { headers = [] } = read;
  return applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of an answer that the caller has.',
    }),
    ApiCall({ ...read, headers: ['ETag', 'Cache-Control', ...headers] }),
    ApiResponse({
      status: 304,
      description: 'The answer is the one that the caller has.',
      headers: headerReferences(['X-Request-Id', 'X-Call-Id', 'ETag', 'Cache-Control']),
    }),
  );
}

/** A route that calls tools: it names the call, and may end as any call does. */
export function ApiCall<Answer extends z.ZodType>(call: ToolDocs<Answer>): MethodDecorator {
  const { tool, headers = [], problems = [], ...answered } = call;
  return ApiRoute({
    summary: tool.title,
    description: tool.description,
    ...answered,
    headers: ['X-Call-Id', ...headers],
    problems: [422, 502, 503, 504, ...problems],
  });
}
