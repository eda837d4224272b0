import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { CallToolResult } from '@modelcontextprotocol/server';
import type { ToolError } from '@tablewise/contracts';
import type { AppError } from '@tablewise/kernel';
import type { TextForm } from './text-form.ts';
import type { UnknownToolError } from './unknown-tool.error.ts';

/*
 * The one place where a tool's outcome takes its form on the wire. An error carries no structured
 * content: old clients hold that against the output schema even when the result is an error.
 */

const SUMMARY = [{ type: 'text', text: 'see structuredContent' } as const];

/** The result as structured content, and the same as text for hosts that read only text. */
export function successResult(result: Record<string, unknown>, text: TextForm): CallToolResult {
  const content = text === 'summary' ? SUMMARY : [textBlock(result)];
  return { content, structuredContent: result };
}

/** What a model, or our API, can act on. */
export function failureResult({ code, message, retryable, details }: AppError): CallToolResult {
  const { retryAfterMs, ...rest } = details;
  return errorResult({
    type: familyOf(code),
    code,
    message,
    ...(retryable && { retryable }),
    ...(typeof retryAfterMs === 'number' && { retry_after_ms: retryAfterMs }),
    ...(Object.keys(rest).length > 0 && { details: rest }),
  });
}

/** A bug says nothing about its inside: that is in the log. */
export function bugResult(): CallToolResult {
  return errorResult({ type: 'internal', code: 'INTERNAL', message: 'the tool failed' });
}

/** No result at all: the call names a tool that does not exist. */
export function unknownToolRejection(error: UnknownToolError): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, error.message, error.details);
}

function errorResult(error: ToolError['error']): CallToolResult {
  return { content: [textBlock({ error })], isError: true };
}

function textBlock(value: Record<string, unknown>): { type: 'text'; text: string } {
  return { type: 'text', text: JSON.stringify(value) };
}

/** `INPUT_UNKNOWN_DISTRICT` is of the family `input`. */
function familyOf(code: string): string {
  const [family = code] = code.split('_');
  return family.toLowerCase();
}
