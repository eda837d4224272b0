/** A request that is not served, decided before anything runs. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** JSON-RPC error code of the body. */
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
}

export const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
export const INTERNAL_ERROR = -32603;
/** JSON-RPC leaves this one to servers: the HTTP status says the rest. */
const SERVER_ERROR = -32000;

export function refusal(
  status: number,
  message: string,
  { code = SERVER_ERROR, headers = {} }: Partial<Pick<Refusal, 'code' | 'headers'>> = {},
): Refusal {
  return { status, message, code, headers };
}

/** The body of a refusal: no request is known yet, so its id is null. */
export function refusalBody({ code, message }: Refusal): string {
  return JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null });
}
