import { TypeOverrides } from 'pg';
import type { ClientConfig } from 'pg';

const BIGINT_OID = 20;
const CONNECT_MS = 5_000;
/** Single reads and votes; a run and a snapshot take as long as they take. */
const STATEMENT_MS = 30_000;
/** A process that stands still in a transaction must not hold the lock for ever. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** Counts and generations are BIGINT there and far below 2^53: numbers here. */
const numbers = new TypeOverrides();
numbers.setTypeParser(BIGINT_OID, Number);

/** How connections are made. `isShort`: nothing on it takes longer than some seconds. */
export function clientConfig(
  url: string,
  { isShort }: { readonly isShort: boolean },
): ClientConfig {
  return {
    connectionString: url,
    application_name: 'tablewise',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    ...(isShort && {
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    }),
    types: numbers,
  };
}
