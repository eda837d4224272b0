import type { z } from 'zod';
import type { ControlPlane } from '../http/control-plane.ts';
import { parseJson } from '../http/parse-json.ts';
import { TokenDiscoveryError, TokenUnreachableError } from './token-errors.ts';
import { unreachable } from './token-failure.ts';

/** Of one document, with its retries. */
const LIMITS = { timeoutMs: 5_000, retries: 1 };

/**
 * The first of the places that has the document; `undefined` when all say that they do not.
 * @throws TokenDiscoveryError for a document that is not as it should be, TokenUnreachableError
 */
export async function firstDocument<T>(
  controlPlane: ControlPlane,
  places: readonly URL[],
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (const url of places) {
    const { status, body } = await controlPlane
      .send({ url, headers: { accept: 'application/json' }, ...LIMITS }, signal)
      .catch((error: unknown) => {
        throw unreachable(error);
      });
    if (status === 429 || status >= 500)
      throw new TokenUnreachableError(`${url.href}: HTTP ${status}`, { status });
    if (status !== 200) continue;
    const parsed = schema.safeParse(parseJson(body));
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
    throw new TokenDiscoveryError(`${url.href}: unusable (${faults.join(', ')})`, { faults });
  }
  return undefined;
}
