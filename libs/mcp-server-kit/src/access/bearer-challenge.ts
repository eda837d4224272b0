import { SCOPES, bearerChallenge } from '@tablewise/contracts';
import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { metadataUrlOf } from './resource-metadata.ts';

/** What any caller needs who needs a token at all. */
const LEAST = [SCOPES.read];

/**
 * The answers that tell a client how to get in: RFC 6750, 3 with the `resource_metadata` of RFC 9728
 * and the `scope` that MCP clients ask their authorization server for.
 */
export class BearerChallenge {
  private readonly metadata: string;

  constructor(resource: string) {
    this.metadata = metadataUrlOf(resource);
  }

  /** No token came: no word of an error (RFC 6750, 3.1). */
  anew(scopes: readonly string[] = LEAST): Refusal {
    return this.refusal(401, 'a token is needed', { scope: scopes.join(' ') });
  }

  invalid(reason: string): Refusal {
    return this.refusal(401, 'the token is not valid', {
      error: 'invalid_token',
      error_description: reason,
      scope: LEAST.join(' '),
    });
  }

  insufficient(scopes: readonly string[]): Refusal {
    const scope = scopes.join(' ');
    return this.refusal(403, `the token lacks ${scope}`, { error: 'insufficient_scope', scope });
  }

  malformed(reason: string): Refusal {
    return this.refusal(400, reason, { error: 'invalid_request' });
  }

  private refusal(
    status: number,
    message: string,
    parameters: Readonly<Record<string, string>>,
  ): Refusal {
    const challenge = bearerChallenge({ ...parameters, resource_metadata: this.metadata });
    return refusal(status, message, { headers: { 'www-authenticate': challenge } });
  }
}
