import { catalogueTools, describeRefusal } from '@tablewise/contracts';
import type { AppError } from '@tablewise/kernel';
import type { ToolResult } from '@tablewise/mcp-client-manager';
import { z } from 'zod';
import type { PointerFor } from './queries/parameter-names.ts';
import { isForTheCaller, toldFailureSchema } from './told-failure.ts';
import type { ToldFailure } from './told-failure.ts';
import { ToolFailedError } from './tool-failed.error.ts';
import { UpstreamProtocolError } from './upstream-protocol.error.ts';

/** What stands over REST for the tools that list what there is. */
const PATHS: ReadonlyMap<string | undefined, string> = new Map([
  [catalogueTools.listCuisines.name, 'GET /api/v1/cuisines'],
]);

/**
 * The error behind an `isError` result. What a tool says of its input or its data is meant for the
 * caller and keeps its code; a failure that passes is a 503, anything else the server's own.
 */
export function toolFailure(
  called: { readonly server: string; readonly tool: string },
  result: ToolResult,
  pointerFor: PointerFor,
): AppError {
  const failure = failureIn(result);
  if (failure === undefined) {
    return new UpstreamProtocolError(`${called.tool} failed without saying why`, called);
  }
  const { code, message, retryable = false, retry_after_ms: retryAfterMs } = failure;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (isForTheCaller(code)) {
    const details = { ...detailsFor(failure, pointerFor), ...wait };
    return new ToolFailedError(code, sentenceOf(failure, details), details);
  }
  const kept = retryable ? (code ?? 'UPSTREAM_OVERLOADED') : 'UPSTREAM_FAILED';
  return new ToolFailedError(kept, `${code ?? 'unknown code'}: ${message}`, { ...called, ...wait });
}

function failureIn({ content }: ToolResult): ToldFailure | undefined {
  const [block] = content;
  if (typeof block?.['text'] !== 'string') return undefined;
  const told = z.object({ error: toldFailureSchema }).safeParse(parsedJson(block['text']));
  return told.data?.error;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Details = NonNullable<ToldFailure['details']>;

/** With pointers into what the caller gave, and paths in place of tools. */
function detailsFor({ details = {} }: ToldFailure, pointerFor: PointerFor): Details {
  const { errors, see, ...rest } = details;
  const path = PATHS.get(see);
  const own = errors?.map(({ pointer, detail }) => ({
    pointer: pointerFor(pointer) ?? pointer,
    detail,
  }));
  return { ...(own && { errors: own }), ...rest, ...(path !== undefined && { see: path }) };
}

/** Faults are told as every edge tells them; what is no fault of a value keeps its own words. */
function sentenceOf({ message }: ToldFailure, { errors = [], see }: Details): string {
  return errors.length === 0 ? message : describeRefusal(errors, see);
}
