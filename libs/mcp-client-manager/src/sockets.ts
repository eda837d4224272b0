import { Agent } from 'undici';
import { publicLookup } from './http/public-lookup.ts';
import { PoolClosedError } from './pool/pool-closed.error.ts';

/**
 * The sockets of all servers: those that calls share, and those of streams that stay open. Their
 * number has no bound here: each endpoint's limit is one, it can be resized and reloaded, and with
 * a second one a call could wait for a socket, where it cannot be aborted, and a probe behind calls.
 */
export class Sockets {
  readonly calls: Agent;
  readonly streams: Agent;
  /** For hosts that a peer named: they are connected to at public addresses alone. */
  readonly publicOnly: Agent;

  constructor(connectTimeoutMs: number) {
    // Every wait is bounded by a call's own deadline, which knows more than these would.
    const options = { connect: { timeout: connectTimeoutMs }, headersTimeout: 0, bodyTimeout: 0 };
    this.calls = new Agent(options);
    this.streams = new Agent(options);
    const connect = { ...options.connect, lookup: publicLookup() };
    this.publicOnly = new Agent({ ...options, connect });
  }

  async destroy(): Promise<void> {
    const reason = new PoolClosedError('MCP client manager');
    const agents = [this.calls, this.streams, this.publicOnly];
    await Promise.all(agents.map((agent) => agent.destroy(reason)));
  }
}
