import type { Connection } from '../pool/pool-settings.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { Session } from '../session/session.ts';

interface SharingRules {
  /** Of a connection that does not multiplex freely. */
  readonly callsPerConnection: number;
  /** By configuration: the server's sessions carry nothing from one caller to another. */
  readonly isDeclaredShareable: boolean;
  readonly isProcess: boolean;
}

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
    private readonly onClosed: () => void,
  ) {
    const isStateless = session.era === 'modern' && !rules.isProcess;
    this.maxCalls = rules.isProcess ? rules.callsPerConnection : Infinity;
    this.isShareable = isStateless || rules.isDeclaredShareable;
    if (!isStateless) this.validate = (signal) => session.probe(signal);
  }

  async close(signal: AbortSignal): Promise<void> {
    try {
      await this.session.close(signal);
    } finally {
      this.onClosed();
    }
  }
}
