import type { IncomingHttpHeaders } from 'node:http';
import { bearerTokenOf } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { ToolRegistry } from '../tool-registry.ts';
import { BearerChallenge } from './bearer-challenge.ts';
import { calledTools } from './called-tools.ts';
import type { Admission, Gate } from './gate.ts';
import type { Principal, User } from './principal.ts';
import { metadataPathsOf, resourceMetadata } from './resource-metadata.ts';

/** How a server is protected as an OAuth resource (RFC 9728). */
export interface ProtectionOptions {
  /** URL of the server, as the audience of tokens names it. */
  readonly resource: string;
  /** Issuers whose tokens are taken. */
  readonly authorizationServers: readonly string[];
  /** What who sends no token may do; nothing at all, not even list the tools, where it is empty. */
  readonly anonymousScopes: readonly string[];
  /** Whom a token speaks for. An AppError of the caller's (`INPUT_*`) refuses it; any other: not now. */
  readonly authenticate: (token: string) => Omit<User, 'kind'> | Promise<Omit<User, 'kind'>>;
}

const RETRY_SOON = { 'retry-after': '1' };

/** Lets in whom a valid token names, and strangers as far as anybody may. */
export class Protection implements Gate {
  private readonly challenge: BearerChallenge;
  private readonly anonymous: Principal;
  private readonly metadata: string;
  private readonly metadataPaths: readonly string[];

  /** `path` is where the server has its endpoint; a proxy may show it at another. */
  constructor(
    private readonly options: ProtectionOptions,
    private readonly tools: ToolRegistry,
    server: { readonly title: string; readonly path: string },
  ) {
    const { resource, anonymousScopes } = options;
    this.challenge = new BearerChallenge(resource);
    this.anonymous = { kind: 'anonymous', scopes: anonymousScopes };
    this.metadata = resourceMetadata({ ...options, name: server.title });
    this.metadataPaths = metadataPathsOf(resource, server.path);
  }

  admit({ authorization }: IncomingHttpHeaders, query: string): Admission | Promise<Admission> {
    // Addresses end up in logs and histories (RFC 9700, 4.3.2).
    if (query !== '' && new URLSearchParams(query).has('access_token'))
      return refused(this.challenge.malformed('a token belongs into the Authorization header'));
    const given = bearerTokenOf(authorization);
    switch (given.kind) {
      case 'none':
        return this.withoutToken();
      case 'malformed':
        return refused(this.challenge.malformed('the Authorization header holds no bearer token'));
      case 'foreign':
        return refused(this.challenge.anew());
      case 'token':
        return this.withToken(given.token);
    }
  }

  /**
   * By what the body calls. Where a header names another tool, the protocol's own answer comes first;
   * should there be none, the registry refuses the call.
   */
  refusalOf(message: unknown, headers: IncomingHttpHeaders, by: Principal): Refusal | undefined {
    const named = headers['mcp-name'];
    const called = calledTools(message);
    if (named !== undefined && called.some(({ tool }) => tool !== named)) return undefined;
    const lacked = called.flatMap(({ tool, args }) => this.tools.lackedScope(tool, args, by) ?? []);
    if (lacked.length === 0) return undefined;
    const scopes = [...new Set(lacked)];
    return by.kind === 'user' ? this.challenge.insufficient(scopes) : this.challenge.anew(scopes);
  }

  documentAt(path: string): string | undefined {
    return this.metadataPaths.includes(path) ? this.metadata : undefined;
  }

  private withoutToken(): Admission {
    return this.options.anonymousScopes.length > 0
      ? { kind: 'let-in', principal: this.anonymous }
      : refused(this.challenge.anew());
  }

  private async withToken(token: string): Promise<Admission> {
    const { authenticate, anonymousScopes } = this.options;
    try {
      const { issuer, subject, scopes } = await authenticate(token);
      const all = [...scopes, ...anonymousScopes];
      return { kind: 'let-in', principal: { kind: 'user', issuer, subject, scopes: all } };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code.startsWith('INPUT_')) return refused(this.challenge.invalid(error.message));
      return refused(refusal(503, 'tokens cannot be checked now', { headers: RETRY_SOON }));
    }
  }
}

function refused(refusal: Refusal): Admission {
  return { kind: 'refused', refusal };
}
