import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { AppError } from '@tablewise/kernel';

/** A caller's arguments have no form in JSON: a BigInt, a circle, a `toJSON` that throws. Nothing was sent. */
export class ArgumentsNotJsonError extends AppError {
  readonly code = 'INPUT_INVALID';

  constructor(method: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : 'what was thrown says nothing';
    super(`${method}: the arguments cannot be written as JSON: ${why}`, { method }, { cause });
  }
}

/** A message as every transport sends it. @throws ArgumentsNotJsonError */
export function encodeMessage(message: JSONRPCMessage): string {
  try {
    return JSON.stringify(message);
  } catch (error) {
    throw new ArgumentsNotJsonError('method' in message ? message.method : 'answer', error);
  }
}
