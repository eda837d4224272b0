import type { Connection } from '../pool/pool-settings.ts';
import { underAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { RequestContext } from '../session/session-options.ts';
import type { Session } from '../session/session.ts';
import type { ProcessUsage } from '../transport/stdio/process-usage.ts';
import { despiteRefusal } from './session-credentials.ts';
import type { SessionCredentials } from './session-credentials.ts';

interface SharingRules {
  /** Of a connection that does not multiplex freely. */
  readonly callsPerConnection: number;
  /** By configuration: the server's sessions carry nothing from one caller to another. */
  readonly isDeclaredShareable: boolean;
  readonly isProcess: boolean;
}

/** Whom it was opened for. */
interface SessionOwner {
  readonly credentials: SessionCredentials | undefined;
  readonly onClosed: () => void;
}

const NONE: RequestContext = {};

/**
 * A session as the pool sees it. The 2026 era keeps no state between calls, so everybody shares one;
 * a 2025 session is its caller's unless the configuration says otherwise; a process takes as many
 * calls as it was given.
 */
export class PooledSession implements Connection {
  readonly maxCalls: number;
  readonly isShareable: boolean;
  readonly validate?: (signal: CancelSignal) => Promise<void>;

  constructor(
    readonly session: Session,
    rules: SharingRules,
    private readonly owner: SessionOwner,
  ) {
    const isStateless = session.era === 'modern' && !rules.isProcess;
    this.maxCalls = rules.isProcess ? rules.callsPerConnection : Infinity;
    this.isShareable = isStateless || rules.isDeclaredShareable;
    if (!isStateless) this.validate = (signal) => this.probe(signal);
  }

  usage(): ProcessUsage | undefined {
    return this.session.usage();
  }

  /** Asks whether it still answers. Throws as `Session.probe` does, or a token error. */
  async probe(signal: CancelSignal): Promise<void> {
    await despiteRefusal(this.owner.credentials, async () =>
      this.session.probe(signal, await this.ownContext(signal)),
    );
  }

  /** For what is asked outside of a call: it goes by the token of whom the session is. */
  async ownContext(signal: CancelSignal): Promise<RequestContext> {
    const { credentials } = this.owner;
    if (credentials === undefined) return NONE;
    return { headers: await underAbortSignal(signal, credentials.headers) };
  }

  async close(signal: AbortSignal): Promise<void> {
    try {
      await this.session.close(signal);
    } finally {
      this.owner.onClosed();
    }
  }
}
