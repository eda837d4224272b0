import { applyDecorators } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiAnswer, ApiProblem } from '../docs/api-answer.decorator.ts';
import type { SchemaName } from '../docs/schemas.ts';
import { Cached } from '../http/caching.ts';

interface VoterRoute {
  readonly summary: string;
  readonly description: string;
  readonly answer: SchemaName;
  /** Beyond those that any call of a tool may end with. */
  readonly problems: readonly number[];
}

/** A route for the voter that a signed cookie names: no cache keeps its answers. */
export function ApiVoterRoute(route: VoterRoute): MethodDecorator {
  const { summary, description, answer, problems } = route;
  return applyDecorators(
    Cached('never'),
    ApiOperation({ summary, description }),
    ApiAnswer(answer),
    ...[...problems, 500, 502, 503, 504].map(ApiProblem),
  );
}
