import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApiRoute } from './api-route.decorator.ts';
import type { ToolDocs } from './api-route.decorator.ts';
import { headerReferences } from './headers.ts';

const HEADERS = ['X-Call-Id', 'ETag', 'Cache-Control'] as const;

/** Documents a GET that calls a tool: its result, 304 for who has it already, or a problem. */
export function ApiRead<Answer extends z.ZodType>(read: ToolDocs<Answer>): MethodDecorator {
  const { tool, headers = [], problems = [], ...answered } = read;
  return applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of an answer that the caller has.',
    }),
    ApiRoute({
      summary: tool.title,
      description: tool.description,
      ...answered,
      headers: [...HEADERS, ...headers],
      problems: [422, 502, 503, 504, ...problems],
    }),
    ApiResponse({
      status: 304,
      description: 'The answer is the one that the caller has.',
      headers: headerReferences(['X-Request-Id', ...HEADERS]),
    }),
  );
}
