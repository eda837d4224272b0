import { faultSchema, isOriginalMethod, reasoningTools } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { z } from 'zod';
import { ToolFailedError } from '../restaurants/tool-failed.error.ts';
import { UpstreamProtocolError } from '../restaurants/upstream-protocol.error.ts';
import { SERVERS } from '../servers.ts';
import type { PointerFor } from '../restaurants/queries/parameter-names.ts';
import type { RecommendationInput } from './recommendation-input.ts';

const CALLED = { server: SERVERS.reasoning, tool: reasoningTools.recommend.name };
const faults = z.array(faultSchema).min(1);

/**
 * What a failed call of the reasoning means to who asked for a recommendation. A refusal of what
 * they gave points at it; a refusal of what the search gave is between the servers.
 */
export function refusalFor(
  error: unknown,
  { ranking_method }: Pick<RecommendationInput, 'ranking_method'>,
  pointerFor: PointerFor,
): unknown {
  if (!(error instanceof AppError) || !error.code.startsWith('INPUT_')) return error;
  if (error.code === 'INPUT_NO_VOTES' && isOriginalMethod(ranking_method)) {
    const detail = `${ranking_method} leaves out restaurants without votes, and none has any`;
    const errors = [{ pointer: pointerFor('/ranking_method'), detail }];
    return new ToolFailedError(error.code, detail, { errors }, { cause: error });
  }
  const named = faults.safeParse(error.details['errors']);
  const errors = (named.data ?? []).flatMap(({ pointer, detail }) => {
    const own = pointerFor(pointer);
    return own === undefined ? [] : [{ pointer: own, detail }];
  });
  if (!named.success || errors.length < named.data.length) {
    return new UpstreamProtocolError(error.message, CALLED, { cause: error });
  }
  return new ToolFailedError(error.code, error.message, { errors }, { cause: error });
}
