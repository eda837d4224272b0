import type {
  JSONRPCErrorResponse,
  JSONRPCMessage,
  JSONRPCNotification,
  JSONRPCRequest,
  JSONRPCResponse,
  RequestId,
} from '@modelcontextprotocol/client';

/*
 * The envelope is checked by hand: validating whole messages with the SDK's schemas costs more CPU
 * than the rest of a call. What is inside is checked by whoever reads it.
 */

/** Some peers put a byte order mark in front. */
const BOM = '\uFEFF';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isAnswer(value: unknown): value is JSONRPCResponse {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return false;
  const { id } = value;
  if (!isId(id)) return false;
  return isRecord(value['result']) || isRpcError(value['error']);
}

export function isErrorAnswer(answer: JSONRPCResponse): answer is JSONRPCErrorResponse {
  return 'error' in answer && isRpcError(answer.error);
}

export function isNotification(value: unknown): value is JSONRPCNotification {
  return (
    isRecord(value) &&
    value['jsonrpc'] === '2.0' &&
    isAbsent(value['id']) &&
    typeof value['method'] === 'string'
  );
}

/** Whether whoever sends it waits for an answer: of our own messages, which are whole. */
export function isRequest(message: JSONRPCMessage): message is JSONRPCRequest {
  return 'method' in message && 'id' in message;
}

export function isRpcError(value: unknown): value is JSONRPCErrorResponse['error'] {
  return (
    isRecord(value) && typeof value['code'] === 'number' && typeof value['message'] === 'string'
  );
}

/** Ids as peers compare them: some turn every id into text, some every number in a text into one. */
export function isSameId(one: unknown, other: RequestId): boolean {
  return one === other || (isId(one) && String(one) === String(other));
}

/** What peers send may be null where it should not be there. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isId(value: unknown): value is RequestId {
  return typeof value === 'string' || typeof value === 'number';
}

/** The messages in a text, which may be a batch; none when it is not JSON-RPC. */
export function parseMessages(text: string): JSONRPCMessage[] {
  const parsed = parseJson(text);
  return Array.isArray(parsed) ? parsed.filter(isMessage) : isMessage(parsed) ? [parsed] : [];
}

/** `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is JSONRPCMessage {
  return isAnswer(value) || isNotification(value) || isServerRequest(value);
}

function isServerRequest(value: unknown): value is JSONRPCMessage {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return false;
  const { id, method } = value;
  return typeof method === 'string' && isId(id);
}
