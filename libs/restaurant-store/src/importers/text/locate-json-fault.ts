import { jsonVerifier } from 'stream-json/utils/verifier.js';

/** Where a JSON text stops being one. */
export interface JsonFault {
  /** `truncated`: all there is is sound, but something is missing. */
  readonly kind: 'truncated' | 'malformed';
  /** From 1; columns and the offset (from 0) count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** No JSON goes on like this, so the verifier names the place where it would have had to. */
const NEVER_JSON = '\0'.repeat(64);

/**
 * The first fault of a text that failed to parse. A pass of its own: the parser is fast because it
 * keeps no positions.
 */
export function locateJsonFault(pieces: Iterable<string>): JsonFault | undefined {
  const verify = jsonVerifier();
  for (const piece of pieces) {
    const fault = faultOf(() => verify(piece), 'malformed');
    if (fault !== undefined) return fault;
  }
  return faultOf(() => verify(NEVER_JSON), 'truncated');
}

function faultOf(verify: () => unknown, kind: JsonFault['kind']): JsonFault | undefined {
  try {
    verify();
    return undefined;
  } catch (error) {
    if (!isVerifierError(error)) throw error;
    return { kind, line: error.line, column: error.pos, offset: error.offset };
  }
}

function isVerifierError(
  error: unknown,
): error is Error & { line: number; pos: number; offset: number } {
  return (
    error instanceof Error &&
    ['line', 'pos', 'offset'].every((key) => typeof Reflect.get(error, key) === 'number')
  );
}
