import { toolErrorSchema } from '@tablewise/contracts';
import type { ToolError } from '@tablewise/contracts';
import type { AppError, ErrorCode } from '@tablewise/kernel';
import type { ToolResult } from '@tablewise/mcp-client-manager';
import { ToolFailedError } from './tool-failed.error.ts';
import { withUnknownNames } from './unknown-names.ts';
import { UpstreamProtocolError } from './upstream-protocol.error.ts';

type CodeForTheCaller = Extract<ErrorCode, `${'INPUT' | 'DATA'}_${string}`>;

/**
 * The error behind an `isError` result. What a tool says of its input or its data is meant for the
 * caller and keeps its code; anything else is the server's own failure.
 */
export function toolFailure(
  called: { readonly server: string; readonly tool: string },
  result: ToolResult,
  body: object,
): AppError {
  const failure = failureIn(result);
  if (failure === undefined) {
    return new UpstreamProtocolError(`${called.tool} failed without saying why`, called);
  }
  const { code, message, details = {} } = failure;
  return isForTheCaller(code)
    ? new ToolFailedError(code, message, withUnknownNames(details, body))
    : new ToolFailedError('UPSTREAM_FAILED', `${code}: ${message}`, called);
}

function failureIn({ content }: ToolResult): ToolError['error'] | undefined {
  const [block] = content;
  if (typeof block?.['text'] !== 'string') return undefined;
  return toolErrorSchema.safeParse(parsedJson(block['text'])).data?.error;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isForTheCaller(code: string): code is CodeForTheCaller {
  return /^(INPUT|DATA)_/.test(code);
}
