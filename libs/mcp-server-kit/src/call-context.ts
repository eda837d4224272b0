import { localOrigin } from './call-origin.ts';
import type { CallNotification, CallOrigin } from './call-origin.ts';
import { LOG_LEVELS } from './tool-context.ts';
import type { LogLevel, Progress, ToolContext } from './tool-context.ts';

/** A tool's view of the call it answers. Once the call is over, what the tool still says is dropped. */
export class CallContext implements ToolContext {
  readonly principal: ToolContext['principal'];
  readonly requestId: string;
  readonly traceContext: ToolContext['traceContext'];
  readonly meta: ToolContext['meta'];
  private isOver = false;

  constructor(private readonly origin: CallOrigin) {
    this.principal = origin.principal;
    this.requestId = origin.requestId;
    this.traceContext = origin.traceContext;
    this.meta = origin.meta;
  }

  get signal(): AbortSignal {
    return this.origin.signal;
  }

  readonly progress = (progress: Progress): void => {
    const { progressToken } = this.origin;
    if (progressToken === undefined) return;
    this.say({ method: 'notifications/progress', params: { progressToken, ...progress } });
  };

  readonly log: ToolContext['log'] = (level, data) => {
    const { logLevel } = this.origin;
    if (logLevel === undefined || severityOf(level) < severityOf(logLevel)) return;
    this.say({ method: 'notifications/message', params: { level, data } });
  };

  end(): void {
    this.isOver = true;
  }

  private say(notification: CallNotification): void {
    if (!this.isOver && !this.signal.aborted) this.origin.notify(notification);
  }
}

/** For who runs a tool in the same process, past any transport: nothing that it says is heard. */
export function localContext(signal?: AbortSignal): ToolContext {
  const origin = localOrigin();
  return new CallContext({ ...origin, signal: signal ?? origin.signal });
}

function severityOf(level: LogLevel): number {
  return LOG_LEVELS.indexOf(level);
}
