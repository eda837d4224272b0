import type { ConnectionPool } from '../pool/connection-pool.ts';
import type { Lease } from '../pool/lease.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { bearer } from './bearer.ts';
import type { CallChain } from './call-chain.ts';
import { isUnauthorized } from './failure-kinds.ts';
import type { PooledSession } from './pooled-session.ts';
import { principalOf } from './principal.ts';
import type { RunningAttempt } from './running-attempt.ts';
import type { ToolSender } from './tool-sender.ts';

/** Acquires connections for calls: by whose calls they are, and with the token that they go by. */
export class CallLeases {
  constructor(
    private readonly pool: ConnectionPool<PooledSession>,
    private readonly sender: ToolSender,
  ) {}

  /** As nearly always: a connection is free, and no token has to be asked for. */
  tryAcquire(chain: CallChain, attempt: RunningAttempt): Lease<PooledSession> | undefined {
    if (this.sender.wantsTokens) return undefined;
    return this.pool.tryAcquire(leaseRequestOf(chain, attempt));
  }

  /** Throws as `ConnectionPool.acquire` does, or a token error. */
  acquire(
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
  ): Promise<Lease<PooledSession>> {
    return this.sender.wantsTokens
      ? this.acquireByToken(chain, attempt, signal)
      : this.pool.acquire(leaseRequestOf(chain, attempt), signal, attempt);
  }

  /** One may have to be opened with the call's own token, which may be out of date. */
  private async acquireByToken(
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
  ): Promise<Lease<PooledSession>> {
    attempt.token = await this.sender.tokenFor(chain, signal);
    try {
      return await this.pool.acquire(leaseRequestOf(chain, attempt), signal, attempt);
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      const another = await this.sender.anotherFor(chain, attempt.token, signal);
      if (another === undefined) throw error;
      attempt.token = another;
      return this.pool.acquire(leaseRequestOf(chain, attempt), signal, attempt);
    }
  }
}

/** The usual request, shared so that it costs nothing. */
const ANYONE: LeaseRequest = { key: '' };

function leaseRequestOf({ context }: CallChain, { token }: RunningAttempt): LeaseRequest {
  const { conversationId = '', affinityKey } = context;
  const principal = principalOf(context);
  const isAnyone = principal === '' && conversationId === '';
  if (isAnyone && affinityKey === undefined) return ANYONE;
  // The length in front makes it unambiguous where the principal ends and the conversation begins.
  const key = isAnyone ? '' : `${principal.length} ${principal}${conversationId}`;
  const ofUser = context.token === undefined ? undefined : token;
  return {
    key,
    ...(affinityKey === undefined ? {} : { affinityKey }),
    ...(ofUser === undefined ? {} : { credentials: bearer(ofUser) }),
  };
}
