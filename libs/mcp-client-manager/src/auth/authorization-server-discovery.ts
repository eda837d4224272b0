import type { Clock } from '@tablewise/kernel';
import { z } from 'zod';
import type { ControlPlane } from '../http/control-plane.ts';
import { SingleFlight } from '../resilience/single-flight.ts';
import { asTokenError } from './ask-authority.ts';
import type { AuthorizationServer, AuthorizationServerLocator } from './authorization-server.ts';
import { firstDocument } from './metadata-document.ts';
import { protectedResource } from './protected-resource.ts';
import { resourceName } from './resource-name.ts';
import { trustIn } from './named-issuer.ts';
import { TokenDiscoveryError } from './token-errors.ts';

/** How long what was found is trusted, ms. */
const TRUSTED_MS = 3_600_000;
/** Of looking for it in all the places where it may be, ms. */
const TIMEOUT_MS = 20_000;

const httpUrl = z.url({ protocol: /^https?$/ });
const metadataSchema = z.object({
  issuer: httpUrl,
  token_endpoint: httpUrl,
  /** What is offered besides is not needed to get a token. */
  revocation_endpoint: httpUrl.optional().catch(undefined),
});

export interface AuthorizationServerDiscoveryOptions {
  /** URL of the server that tokens are for. */
  readonly resource: string;
  /**
   * Whom the client is registered with. Without it the server says who gives tokens for it, and is
   * so trusted to choose, within `trustIn`, who sees the client's credentials.
   */
  readonly issuer?: string;
  /** Those that the server may name, and whose endpoints may be elsewhere than they are themselves. */
  readonly issuers?: readonly string[];
  readonly controlPlane: ControlPlane;
  readonly clock: Clock;
}

interface Finding {
  readonly server: AuthorizationServer;
  /** Monotonic. */
  readonly at: number;
}

/** Finds the authorization server from its metadata (RFC 8414, OpenID Connect Discovery 1.0). */
export class AuthorizationServerDiscovery implements AuthorizationServerLocator {
  private readonly flights: SingleFlight<AuthorizationServer>;
  private finding: Finding | undefined;

  constructor(private readonly options: AuthorizationServerDiscoveryOptions) {
    const { resource, clock } = options;
    const name = `authorization server of ${resource}`;
    this.flights = new SingleFlight({ name, timeoutMs: TIMEOUT_MS, clock });
  }

  /** Looked for once for all who ask, then trusted for an hour; a failure is not remembered. */
  async locate(signal: AbortSignal): Promise<AuthorizationServer> {
    const now = this.options.clock.monotonic();
    if (this.finding !== undefined && now - this.finding.at < TRUSTED_MS)
      return this.finding.server;
    try {
      return await this.flights.join('', (own) => this.look(own), signal);
    } catch (error) {
      throw asTokenError(error);
    }
  }

  close(reason: Error): Promise<void> {
    return this.flights.close(reason);
  }

  private async look(signal: AbortSignal): Promise<AuthorizationServer> {
    const server = await this.find(signal);
    this.finding = { server, at: this.options.clock.monotonic() };
    return server;
  }

  private async find(signal: AbortSignal): Promise<AuthorizationServer> {
    const { issuer, issuers, resource, controlPlane } = this.options;
    if (issuer !== undefined) return this.metadataOf(issuer, signal);
    const found = await protectedResource(controlPlane, new URL(resource), signal);
    const [first = ''] = found.authorizationServers;
    const publicOnly = trustIn(first, new URL(resource), issuers) === 'public-only';
    const named = await this.metadataOf(first, signal, publicOnly);
    return { ...named, ...(publicOnly && { publicOnly }), resource: found.resource };
  }

  private async metadataOf(
    issuer: string,
    signal: AbortSignal,
    publicOnly = false,
  ): Promise<AuthorizationServer> {
    const places = wellKnownPlaces(new URL(issuer));
    const found = await firstDocument(this.options.controlPlane, places, metadataSchema, {
      signal,
      publicOnly,
    });
    if (found === undefined) throw new TokenDiscoveryError(`${issuer} publishes no metadata`);
    // RFC 8414, 3.3: or one authorization server could speak for another.
    if (resourceName(found.issuer) !== resourceName(issuer))
      throw new TokenDiscoveryError(`${issuer}: its metadata is of ${found.issuer}`);
    const { token_endpoint: token, revocation_endpoint: revocation } = found;
    return {
      issuer: found.issuer,
      tokenEndpoint: this.endpointOf(issuer, token),
      ...(revocation === undefined
        ? {}
        : { revocationEndpoint: this.endpointOf(issuer, revocation) }),
    };
  }

  /** Who answers for an issuer elsewhere, or in the clear, is somebody else unless that is configured. */
  private endpointOf(issuer: string, endpoint: string): URL {
    const url = new URL(endpoint);
    const known = [issuer, ...(this.options.issuers ?? [])].map((each) => new URL(each).origin);
    if (known.includes(url.origin)) return url;
    throw new TokenDiscoveryError(
      `${issuer}: its endpoint is at ${url.origin}; auth.issuers or auth.tokenEndpoint would allow it`,
    );
  }
}

/** RFC 8414, 3.1 and OpenID Connect Discovery 1.0, 4: the path goes behind or before. */
function wellKnownPlaces(issuer: URL): URL[] {
  const path = issuer.pathname.replace(/\/$/, '');
  const places = [
    `/.well-known/oauth-authorization-server${path}`,
    `/.well-known/openid-configuration${path}`,
    `${path}/.well-known/openid-configuration`,
  ];
  return [...new Set(places)].map((place) => new URL(place, issuer));
}
