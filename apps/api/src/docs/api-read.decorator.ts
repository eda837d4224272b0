import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ToolDocs } from './api-route.decorator.ts';
import { ApiCall } from './api-tool.decorator.ts';
import { headerReferences } from './headers.ts';

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
