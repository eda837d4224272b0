import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ToolDefinition } from '@tablewise/contracts';
import type { z } from 'zod';
import { headerReferences } from './headers.ts';
import type { HeaderName } from './headers.ts';
import { problemReference } from './problems.ts';
import type { ProblemStatus } from './problems.ts';
import { schemaReference } from './schemas.ts';

/** What any request may end with, whatever it asks for. */
const ALWAYS: readonly ProblemStatus[] = [400, 401, 403, 405, 408, 415, 421, 431, 500, 503];

/** What the document says of a route; its operation id is the name of the method. */
export interface RouteDocs<Answer extends z.ZodType> {
  readonly summary: string;
  readonly description: string;
  /** Of the answer; 200 unless something was made. */
  readonly status?: 200 | 201;
  /** By the name of its schema. */
  readonly answer: Answer;
  /** Of the answer: JSON, if nothing is said. */
  readonly mediaType?: 'text/event-stream';
  /** An answer as it might be. */
  readonly example: z.input<Answer>;
  /** Of the answer, beside the id of the request. */
  readonly headers?: readonly HeaderName[];
  /** The statuses of the problems that may be answered instead, beside those of any request. */
  readonly problems?: readonly ProblemStatus[];
}

/** What it says of a route that calls a tool, whose title and description are the route's own. */
export type ToolDocs<Answer extends z.ZodType> = Omit<
  RouteDocs<Answer>,
  'summary' | 'description'
> & {
  readonly tool: Pick<ToolDefinition, 'title' | 'description'>;
};

/** Documents a route: everything but its parameters and its body. */
export function ApiRoute<Answer extends z.ZodType>(route: RouteDocs<Answer>): MethodDecorator {
  const { summary, description, status = 200, answer, example } = route;
  const { mediaType = 'application/json', headers = [], problems = [] } = route;
  return applyDecorators(
    ApiOperation({ summary, description }),
    ApiResponse({
      status,
      description: answer.description ?? summary,
      headers: headerReferences(['X-Request-Id', ...headers]),
      content: { [mediaType]: { schema: schemaReference(answer), example } },
    }),
    ApiProblems(...problems),
  );
}

/** Documents the problems that any route may answer, and those that this one may besides. */
export function ApiProblems(...statuses: readonly ProblemStatus[]): MethodDecorator {
  return applyDecorators(
    ...[...new Set([...ALWAYS, ...statuses])].map((status) =>
      ApiResponse({ status, ...problemReference(status) }),
    ),
  );
}
