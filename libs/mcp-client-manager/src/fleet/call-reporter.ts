import type { Call } from '../call/call.ts';
import { codeOf } from '../call/classify.ts';
import { CallStatistics } from './call-statistics.ts';
import type { ServerResources } from './server-resources.ts';

/** Tells of a server's calls to whoever wants to know: statistics, tracer, ledger, listeners, log. */
export class CallReporter {
  /** Outlives a reload. */
  statistics: CallStatistics;

  constructor(
    private readonly server: string,
    private readonly resources: ServerResources,
    /** Whether a tool has been listed: names that a server does not know are no labels. */
    private readonly isListed: (tool: string) => boolean,
  ) {
    this.statistics = new CallStatistics(resources.clock);
  }

  began(call: Call): void {
    const { tracer, guard } = this.resources;
    if (tracer === undefined) return;
    const { server } = this;
    const { tool } = call.request;
    call.span = guard.ask('tracer', () => tracer.start({ server, tool, callId: call.id }));
  }

  /** `isError`: the tool's own answer. `failure`: what the caller is thrown. */
  ended(call: Call, isError: boolean, failure?: unknown): void {
    const { server } = this;
    const { id: callId, context, request, startedAt, durationMs, attempts: tried, endpoint } = call;
    const { events, ledger, logger } = this.resources;
    const { requestId } = context;
    const { tool } = request;
    const code = failure === undefined ? undefined : codeOf(failure);
    const attempts = tried.length;
    this.statistics.record(durationMs, failure !== undefined, attempts);
    this.endSpan(call, code);
    ledger.add({
      callId,
      server,
      tool,
      requestId,
      startedAt,
      durationMs,
      outcome: code ?? 'answered',
      attempts: tried,
    });
    const ended = {
      callId,
      requestId,
      server,
      tool,
      isListed: code === undefined || this.isListed(tool),
      durationMs,
      attempts,
      isError,
      endpoint,
      code,
    };
    events.emit('call', ended);
    logger.debug(ended, 'call ended');
  }

  private endSpan({ span, attempts, endpoint }: Call, code: string | undefined): void {
    if (span === undefined) return;
    this.resources.guard.run('tracer', () =>
      span.end({
        attempts: attempts.length,
        ...(code && { code }),
        ...(endpoint && { endpoint }),
      }),
    );
  }
}
