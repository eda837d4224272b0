import { TokenSources } from '../auth/token-sources.ts';
import type { EndpointTokens } from '../auth/token-sources.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { configuredAddresses } from '../endpoint/endpoint-address.ts';
import type { EndpointAddress } from '../endpoint/endpoint-address.ts';
import { reportBreaker } from '../endpoint/report-breaker.ts';
import type { ServerResources } from './server-resources.ts';

const WORST_FIRST: readonly BreakerKind[] = ['open', 'half-open', 'closed'];

/** The tokens of one server's endpoints: each goes by its own settings, or by the server's. */
export class ServerTokens {
  private readonly sources: TokenSources;

  constructor(
    private readonly settings: ServerSettings,
    resources: ServerResources,
  ) {
    const { name: server } = settings;
    const { controlPlane, tokenLock: lock, clock, wallClock, random, logger } = resources;
    this.sources = new TokenSources({
      ...{ controlPlane, lock, clock, wallClock, random, logger },
      createBreaker: (resource) =>
        new CircuitBreaker({
          ...settings.breaker,
          name: `${server}, token for ${new URL(resource).host}`,
          clock,
          onChange: (from, to) => {
            reportBreaker(resources, { server, purpose: 'token', from: from.kind, to: to.kind });
          },
        }),
    });
  }

  /** Of the authorization servers: what the worst off is. Absent where none is asked. */
  get breaker(): BreakerKind | undefined {
    const kinds = this.sources.breakers.map(({ state }) => state.kind);
    return WORST_FIRST.find((kind) => kinds.includes(kind));
  }

  /** Absent where its requests carry none. */
  of(address: EndpointAddress): EndpointTokens | undefined {
    if (address.kind === 'http' && address.auth !== undefined)
      return this.sources.of(address.auth, address.url);
    const { auth, discovery } = this.settings;
    if (auth === undefined) return undefined;
    const [first] = configuredAddresses(this.settings);
    return this.sources.of(auth, first?.kind === 'http' ? first.url : (discovery?.url ?? ''));
  }

  /** As `TokenSource.close`. */
  close(signal: AbortSignal): Promise<void> {
    return this.sources.close(signal);
  }
}
