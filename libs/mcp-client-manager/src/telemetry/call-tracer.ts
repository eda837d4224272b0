import type { OpenTelemetryApi, SpanContext } from './open-telemetry-api.ts';

/** The span of one call. */
export interface CallSpan {
  /** W3C trace context for the server, to go into `_meta`; absent when the span is not recorded. */
  readonly traceparent?: string;
  end(outcome: {
    readonly code?: string;
    readonly attempts: number;
    readonly endpoint?: string;
  }): void;
}

export interface CallTracer {
  start(call: {
    readonly server: string;
    readonly tool: string;
    readonly callId: string;
  }): CallSpan;
}

/**
 * Spans of kind client under the names of the semantic conventions for MCP. The API comes as an
 * argument, so that only those who trace have it installed.
 */
export function openTelemetryTracer(api: OpenTelemetryApi): CallTracer {
  const tracer = api.trace.getTracer('@tablewise/mcp-client-manager');
  return {
    start({ server, tool, callId }) {
      const span = tracer.startSpan(`tools/call ${tool}`, {
        kind: api.SpanKind.CLIENT,
        attributes: {
          'mcp.method.name': 'tools/call',
          'gen_ai.tool.name': tool,
          'mcp.server': server,
          'mcp.call.id': callId,
        },
      });
      const context = span.spanContext();
      const traceparent = api.isSpanContextValid(context) ? format(context) : undefined;
      return {
        ...(traceparent === undefined ? {} : { traceparent }),
        end({ code, attempts, endpoint }) {
          span.setAttribute('mcp.attempts', attempts);
          if (endpoint !== undefined) span.setAttribute('server.address', endpoint);
          if (code !== undefined) {
            span.setAttribute('error.type', code);
            span.setStatus({ code: api.SpanStatusCode.ERROR });
          }
          span.end();
        },
      };
    },
  };
}

/** https://www.w3.org/TR/trace-context/#traceparent-header */
function format({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
