import type { z } from 'zod';
import type { ControlPlane } from '../http/control-plane.ts';
import { readJson } from '../http/parse-json.ts';
import { askAuthority } from './ask-authority.ts';
import { TokenDiscoveryError } from './token-errors.ts';

/** Of one request for metadata, with its retries. */
export const METADATA_LIMITS = { timeoutMs: 5_000, retries: 1 };

/**
 * The first of the places that has the document; `undefined` when all say that they do not.
 * @throws TokenDiscoveryError for a document that is not as it should be, TokenUnreachableError
 */
export async function firstDocument<T>(
  controlPlane: ControlPlane,
  places: readonly URL[],
  schema: z.ZodType<T>,
  { signal, publicOnly = false }: { signal: AbortSignal; publicOnly?: boolean },
): Promise<T | undefined> {
  for (const url of places) {
    const request = {
      url,
      headers: { accept: 'application/json' },
      publicOnly,
      ...METADATA_LIMITS,
    };
    const { status, body } = await askAuthority(controlPlane, request, signal);
    if (status !== 200) continue;
    const reading = readJson(body, schema);
    if ('value' in reading) return reading.value;
    const { faults } = reading;
    throw new TokenDiscoveryError(`${url.href}: unusable (${faults.join(', ')})`, { faults });
  }
  return undefined;
}
