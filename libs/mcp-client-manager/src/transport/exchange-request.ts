export interface ExchangeRequest {
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Names and values in turn; read only. */
  readonly headers: string[];
  readonly body: string | null;
  /** The Host header, where the origin is an address. */
  readonly host?: string | undefined;
  /** The resource is at another path for good. */
  readonly onMoved?: (path: string) => void;
}
