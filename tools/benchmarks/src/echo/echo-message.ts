import { COMMON_HEADERS, modernCall, modernHeaders } from '../mcp/modern-call.ts';

/** The call that every client of the measurements makes, as it stands on the wire in either era. */
export type Era = '2025' | '2026';

export const ECHO_TOOL = 'echo';
export const ECHO_TEXT = 'a table for four at eight';
export const ECHO_ARGS = { text: ECHO_TEXT };
export const LEGACY_VERSION = '2025-11-25';

export const ECHO_HEADERS: Readonly<Record<Era, Readonly<Record<string, string>>>> = {
  2025: { ...COMMON_HEADERS, 'mcp-protocol-version': LEGACY_VERSION },
  2026: modernHeaders(ECHO_TOOL),
};

export function echoCall(era: Era, id: number): object {
  if (era === '2026') return modernCall(ECHO_TOOL, ECHO_ARGS, id);
  const params = { name: ECHO_TOOL, arguments: ECHO_ARGS };
  return { jsonrpc: '2.0', id, method: 'tools/call', params };
}

/** @throws TypeError unless the result is what the echo tool answers: a wrong answer is no figure */
export function checkEcho(result: unknown): void {
  if (textOf(result) === ECHO_TEXT) return;
  throw new TypeError(`not the echo of what was sent: ${JSON.stringify(result)}`);
}

function textOf(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('structuredContent' in result)) return;
  const { structuredContent } = result;
  if (typeof structuredContent !== 'object' || structuredContent === null) return;
  return 'text' in structuredContent ? structuredContent.text : undefined;
}
