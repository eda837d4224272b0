import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@opentelemetry/api';
import type { McpClientManager } from '../manager.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';
import { openTelemetryTracer } from './call-tracer.ts';

const context = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: api.TraceFlags.SAMPLED,
};
const lookup = { server: 'places', tool: 'lookup', args: {} };

interface SpanRecord {
  readonly name: string;
  readonly kind: api.SpanKind | undefined;
  readonly attributes: api.Attributes;
  status?: api.SpanStatusCode;
  ended: number;
}

/** As an SDK would register itself: every span is recorded. */
function recordSpans(): SpanRecord[] {
  const spans: SpanRecord[] = [];
  const startSpan = (name: string, { kind, attributes }: api.SpanOptions = {}): api.Span => {
    const record: SpanRecord = { name, kind, attributes: { ...attributes }, ended: 0 };
    spans.push(record);
    const span: api.Span = Object.assign(api.trace.wrapSpanContext(context), {
      setAttribute: (key: string, value: api.AnyValue) => {
        record.attributes[key] = value;
        return span;
      },
      setStatus: ({ code }: api.SpanStatus) => {
        record.status = code;
        return span;
      },
      end: () => {
        record.ended++;
      },
    });
    return span;
  };
  const noTracer = api.trace.getTracer('none');
  const tracer = { startSpan, startActiveSpan: noTracer.startActiveSpan.bind(noTracer) };
  api.trace.setGlobalTracerProvider({ getTracer: () => tracer });
  return spans;
}

describe('openTelemetryTracer', () => {
  let stage: Stage;
  let server: FaultyServer;
  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server({ era: 'modern' });
  });
  afterEach(async () => {
    api.trace.disable();
    await stage.close();
  });

  const manage = (): McpClientManager =>
    stage.manage({ urls: [server.url] }, { tracer: openTelemetryTracer(api) });

  it('makes a span of each call, whose context the server is told', async () => {
    const spans = recordSpans();
    const { callId } = await manage().callTool(lookup);
    expect(spans).toEqual([
      {
        name: 'tools/call lookup',
        kind: api.SpanKind.CLIENT,
        attributes: {
          'mcp.method.name': 'tools/call',
          'gen_ai.tool.name': 'lookup',
          'mcp.server': 'places',
          'mcp.call.id': callId,
          'mcp.attempts': 1,
          'server.address': new URL(server.url).host,
        },
        ended: 1,
      },
    ]);
    expect(server.lastMeta).toMatchObject({
      traceparent: `00-${context.traceId}-${context.spanId}-01`,
    });
  });

  it('marks the span of a call that failed with the code of its error', async () => {
    const spans = recordSpans();
    server.failNext('rpc-error');
    await manage()
      .callTool(lookup)
      .catch(() => undefined);
    expect(spans).toMatchObject([
      { attributes: { 'error.type': 'UPSTREAM_PROTOCOL' }, status: api.SpanStatusCode.ERROR },
    ]);
  });

  it('tells the server nothing where spans are not recorded', async () => {
    await manage().callTool(lookup);
    expect(server.lastMeta).not.toHaveProperty('traceparent');
  });
});
