import { types } from 'node:util';
import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreFullError } from '../errors/store-full.error.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { shownStore } from '../errors/shown-store.ts';

/** The database server does not answer, or left in the middle. Nothing is half done. */
export class StoreUnreachableError extends AppError {
  readonly code = 'STORE_UNREACHABLE' satisfies ToolErrorCode;
  override readonly retryable = true;

  constructor(where: string, why: string, cause?: unknown) {
    const details = { store: shownStore(where), retryAfterMs: 5_000 };
    super(`${where}: not reachable (${why})`, details, { cause });
  }
}

/** SQLSTATE classes and codes (PostgreSQL, appendix A), and the codes of sockets. */
const UNREACHABLE =
  /^(08...|57P0.|53300|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)$/;
const LOCKED = /^(55P03|57014|40001|40P01)$/;
const UNUSABLE = /^(28...|3D000|3F000|42501|53200|25006|58...)$/;
const FULL = '53100';
const CORRUPT = /^XX00[12]$/;
/** What pg says without a code. */
const CONNECTION_GONE =
  /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** What the driver threw as an error of the store; anything else is a bug and stays as it is. */
export function translateError(error: unknown, store: string): unknown {
  // A socket's error is of another realm than the specs': `instanceof` would not know it.
  if (!types.isNativeError(error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.test(code) || CONNECTION_GONE.test(error.message)) {
    return new StoreUnreachableError(store, code === '' ? error.message : code, error);
  }
  if (LOCKED.test(code)) return new StoreLockedError(store, error.message, error);
  if (code === FULL) return new StoreFullError(store, error.message, error);
  if (UNUSABLE.test(code)) return new StoreUnusableError(store, error.message, error);
  if (CORRUPT.test(code)) return new StoreCorruptError(store, error.message, error);
  return error;
}
